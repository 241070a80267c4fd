package dev.asskomm.benchmarks;

import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Draws charts as SVG: legible on light and dark ground, with title and description for
 * those who listen to them.
 */
final class Svg {

	private static final int WIDTH = 760;

	private static final int LABELS = 330;

	private static final int VALUES = 110;

	private static final int ROW = 30;

	private static final int TOP = 44;

	private Svg() {
	}

	/**
	 * Draws a chart.
	 * @param chart the chart
	 * @return the file's content
	 */
	static String draw(Chart chart) {
		double most = chart.bars().stream().mapToDouble((bar) -> bar.value().most()).max().orElse(0);
		double scale = (most > 0) ? (WIDTH - LABELS - VALUES) / most : 0;
		int height = TOP + ROW * chart.bars().size() + 10;
		StringBuilder svg = new StringBuilder("""
				<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" aria-labelledby="title desc">
				<title id="title">%s</title>
				<desc id="desc">%s</desc>
				<style>
				text { font: 14px sans-serif; fill: #1f2933; }
				.title { font-weight: bold; font-size: 16px; }
				.bar { fill: #0b6e4f; }
				.floor { fill: #8fa3b0; }
				.spread { stroke: #1f2933; stroke-width: 1.5; }
				@media (prefers-color-scheme: dark) {
				text { fill: #e6edf3; }
				.bar { fill: #4cc38a; }
				.floor { fill: #6b7f8c; }
				.spread { stroke: #e6edf3; }
				}
				</style>
				<text class="title" x="0" y="20">%s (%s)</text>
				""".formatted(WIDTH, height, escaped(chart.title()), escaped(description(chart)),
				escaped(chart.title()), escaped(chart.unit())));
		int y = TOP;
		for (Chart.Bar bar : chart.bars()) {
			append(svg, bar, y, scale);
			y += ROW;
		}
		return svg.append("</svg>\n").toString();
	}

	private static void append(StringBuilder svg, Chart.Bar bar, int y, double scale) {
		Spread value = bar.value();
		int middle = y + ROW / 2 - 4;
		svg.append("""
				<text x="%d" y="%d" text-anchor="end">%s</text>
				<rect class="%s" x="%d" y="%d" width="%s" height="%d"/>
				""".formatted(LABELS - 10, middle + 5, escaped(bar.label()), bar.floor() ? "floor" : "bar", LABELS, y,
				at(Math.max(1, value.median() * scale)), ROW - 8));
		if (value.rounds() > 1) {
			svg.append("""
					<line class="spread" x1="%s" y1="%d" x2="%s" y2="%d"/>
					""".formatted(at(LABELS + value.least() * scale), middle, at(LABELS + value.most() * scale),
					middle));
		}
		svg.append("""
				<text x="%s" y="%d">%s</text>
				""".formatted(at(LABELS + value.most() * scale + 8), middle + 5, Figure.number(value.median())));
	}

	private static String description(Chart chart) {
		return chart.bars()
			.stream()
			.map((bar) -> "%s: %s %s (%s to %s over %d rounds)".formatted(bar.label(),
					Figure.number(bar.value().median()), chart.unit(), Figure.number(bar.value().least()),
					Figure.number(bar.value().most()), bar.value().rounds()))
			.collect(Collectors.joining("; "));
	}

	private static String at(double coordinate) {
		return String.format(Locale.ROOT, "%.1f", coordinate);
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}

}
