package dev.asskomm.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what was found out, for people and for programs.
 */
final class Report {

	private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	private static final String HEADER = "| # | what | asked | measured (median, least to most) | floor | ratio | reached |\n|---|---|---|---|---|---|---|\n";

	private Report() {
	}

	/**
	 * Writes a report. Parts of earlier runs that were not measured this time stay.
	 * @param directory where it goes
	 * @param reports the parts
	 * @param quick whether sizes were small
	 * @throws IOException if files cannot be written
	 */
	static void write(Path directory, List<PartReport> reports, boolean quick) throws IOException {
		Files.createDirectories(directory);
		Map<String, String> machine = Machine.describe();
		String date = LocalDate.now(ZoneOffset.UTC).toString();
		for (PartReport report : reports) {
			for (Chart chart : report.charts()) {
				Files.writeString(directory.resolve(file(report, chart)), Svg.draw(chart));
			}
			Files.writeString(directory.resolve(report.part() + ".md"), markdown(report, date, machine, quick));
			Files.writeString(directory.resolve(report.part() + ".json"), json(report, date, machine, quick));
		}
		Files.writeString(directory.resolve("README.md"), overview(directory, reports, quick));
	}

	private static String file(PartReport report, Chart chart) {
		return report.part() + "-" + chart.name() + ".svg";
	}

	static String markdown(PartReport report, String date, Map<String, String> machine, boolean quick) {
		StringBuilder text = new StringBuilder("# ").append(report.title()).append("\n\n");
		text.append("Taken on ").append(date).append(quick ? " with small sizes (`--quick`)" : "").append(": ");
		text.append(String.join(", ",
				machine.entrySet()
					.stream()
					.filter((entry) -> !entry.getValue().isEmpty())
					.map((entry) -> entry.getKey() + " " + entry.getValue())
					.toList()))
			.append(".\n\n");
		report.method().forEach((paragraph) -> text.append(paragraph).append("\n\n"));
		text.append(HEADER);
		report.figures().forEach((figure) -> text.append(row(figure)));
		report.tables().forEach((table) -> append(text, table));
		for (Chart chart : report.charts()) {
			text.append("\n![").append(chart.title()).append("](").append(file(report, chart)).append(")\n");
		}
		return text.toString();
	}

	private static void append(StringBuilder text, Table table) {
		text.append("\n## ").append(table.title()).append("\n\n");
		text.append("| ").append(String.join(" | ", table.columns())).append(" |\n");
		text.append("|---".repeat(table.columns().size())).append("|\n");
		for (List<Object> row : table.rows()) {
			row.forEach((cell) -> text.append("| ").append(cell(cell)).append(' '));
			text.append("|\n");
		}
	}

	private static String cell(Object cell) {
		return switch (cell) {
			case Double number -> Figure.number(number);
			default -> cell.toString().replace("|", "\\|");
		};
	}

	private static String row(Figure figure) {
		Spread floor = figure.floor();
		Double ratio = figure.ratio();
		return "| %s | %s | %s | %s | %s | %s | %s |\n".formatted(figure.key(), figure.what(), figure.asked(),
				cell(figure.measured(), figure.unit()), (floor != null) ? cell(floor, figure.unit()) : "",
				(ratio != null) ? Figure.number(ratio) : "", reached(figure, "yes", "**no**"));
	}

	private static String reached(Figure figure, String yes, String no) {
		Boolean reached = figure.reached();
		return (reached == null) ? "" : reached ? yes : no;
	}

	private static String cell(Spread spread, String unit) {
		String value = Figure.number(spread.median()) + (unit.isEmpty() ? "" : " " + unit);
		return (spread.rounds() == 1) ? value
				: value + " (" + Figure.number(spread.least()) + " to " + Figure.number(spread.most()) + ")";
	}

	/**
	 * Writes a figure for the terminal.
	 * @param figure the figure
	 * @return one line
	 */
	static String line(Figure figure) {
		Double ratio = figure.ratio();
		return String.format(Locale.GERMAN, "  %-4s %-62s %12s %-5s %-16s %s", figure.key(), figure.what(),
				Figure.number(figure.measured().median()), figure.unit(),
				figure.asked() + ((ratio != null) ? " (" + Figure.number(ratio) + ")" : ""),
				reached(figure, "erreicht", "VERFEHLT"));
	}

	static String json(PartReport report, String date, Map<String, String> machine, boolean quick) {
		Map<String, Object> content = new LinkedHashMap<>();
		content.put("part", report.part());
		content.put("date", date);
		content.put("quick", quick);
		content.put("machine", machine);
		List<Map<String, Object>> figures = new ArrayList<>();
		for (Figure figure : report.figures()) {
			Map<String, Object> entry = new LinkedHashMap<>();
			entry.put("key", figure.key());
			entry.put("what", figure.what());
			entry.put("unit", figure.unit());
			entry.put("asked", figure.asked());
			entry.put("measured", figure.measured());
			entry.put("floor", figure.floor());
			entry.put("ratio", figure.ratio());
			entry.put("reached", figure.reached());
			figures.add(entry);
		}
		content.put("figures", figures);
		if (!report.tables().isEmpty()) {
			content.put("tables", report.tables());
		}
		return JSON.writeValueAsString(content) + "\n";
	}

	private static String overview(Path directory, List<PartReport> reports, boolean quick) throws IOException {
		StringBuilder text = new StringBuilder(INTRODUCTION);
		text.append("\n## What was found out\n\n");
		List<String> parts = new ArrayList<>(Stream.of(PartName.values()).map(PartName::argument).toList());
		parts.add("errors");
		for (String part : parts) {
			Path file = directory.resolve(part + ".json");
			if (!Files.exists(file)) {
				continue;
			}
			var content = JSON.readTree(file);
			text.append("\n### [").append(part).append("](").append(part).append(".md), ");
			text.append(content.get("date").asString());
			text.append(content.get("quick").asBoolean() ? ", small sizes" : "").append("\n\n");
			text.append("| # | what | asked | median | ratio | reached |\n|---|---|---|---|---|---|\n");
			for (var figure : content.get("figures")) {
				if (!figure.get("reached").isNull()) {
					text.append("| %s | %s | %s | %s %s | %s | %s |\n".formatted(figure.get("key").asString(),
							figure.get("what").asString(), figure.get("asked").asString(),
							Figure.number(figure.get("measured").get("median").asDouble()),
							figure.get("unit").asString(),
							figure.get("ratio").isNull() ? "" : Figure.number(figure.get("ratio").asDouble()),
							figure.get("reached").asBoolean() ? "yes" : "**no**"));
				}
			}
		}
		return text.toString();
	}

	private static final String INTRODUCTION = """
			# Benchmarks

			    ./bench                      everything, about an hour
			    ./bench feed create          parts: start, live, create, feed, projects, search, growth, relevance
			    ./bench --quick              smaller and shorter, the report goes to infra/benchmarks/target/report
			    ./bench --help

			It starts a stack of its own beside whatever runs, on free ports and with data of its own under
			`infra/benchmarks/target/data`, loads it, measures, and stops everything.

			Why some figures are not reached is told in [profile.md](profile.md).

			## How to read it

			Absolute times belong to the machine and to what else it was doing. What is judged is the **ratio to a floor**: the
			least that the same thing can take on the same machine in the same run, such as the bare SQL statement for a page.
			Every figure is the median over several rounds after a warm-up, with the least and the most of them; floor and
			platform take turns, so that both see the same disturbances.

			## Method

			- *Open loop*: requests start at fixed times, and a latency counts from when the request should have started. Slowness is
			  therefore not hidden by asking less often. Latencies are kept in HdrHistogram with three significant digits.
			- *The generator is not the limit*: it asks a trivial server as often and for as many bytes; its own latencies and the
			  processor time of all processes stand beside the figures. Where the whole machine used far more than these,
			  something else ran and the run says little. Generator and servers share the machine.
			- *Live sessions* are real WebSockets with STOMP, read by one thread that notes the time of every frame.
			- *Servers* are those of `./run` with the flags for lasting load (`ASSKOMM_SUSTAINED_LOAD`), except in `start`, where they
			  are exactly those of `./run`. PostgreSQL writes durably (`fsync`).
			- *Data* are loaded straight into PostgreSQL: 400 organisations, a few writing far more than most, five years, all kinds,
			  fields of action and districts, texts of one to some thirty sentences, most of them about one of eight topics; projects with
			  seven steps of some sentences each, drafts, adoptions and former versions; then `VACUUM (ANALYZE)`.
			- *Relevance* has servers of its own and needs collections that are not part of the project; without them it is left out.
			""";

}
