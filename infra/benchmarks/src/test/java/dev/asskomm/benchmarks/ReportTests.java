package dev.asskomm.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class ReportTests {

	private static final Spread TWO = new Spread(2, 1, 3, 3);

	private static final PartReport REPORT = new PartReport("feed", "Reading", List.of("How it was done."),
			List.of(Figure.atMostTimes("S1", "feed, p50", "ms", new Spread(6, 5, 7, 3), TWO, 2.5),
					Figure.atMost("S1", "feed, p99", "ms", TWO, 2), Figure.told("S1", "load", "%", Spread.of(12.34))),
			List.of(new Chart("feed", "A < B & \"C\"", "ms",
					List.of(new Chart.Bar("floor", TWO, true), new Chart.Bar("feed", new Spread(6, 5, 7, 3), false)))),
			List.of(new Table("By kind", List.of("kind", "nDCG"), List.of(List.of("typo | error", 0.5)))));

	@Test
	void judgesByTheRatioToTheFloor() {
		assertThat(REPORT.figures().get(0).ratio()).isEqualTo(3);
		assertThat(REPORT.figures().get(0).reached()).isFalse();
		assertThat(REPORT.figures().get(1).reached()).isTrue();
		assertThat(REPORT.isReached()).isFalse();
		assertThat(Figure.atLeast("R2", "", "", TWO, TWO, 2).reached()).isTrue();
		assertThat(Figure.atLeast("R2", "", "", TWO, TWO, 2.1).reached()).isFalse();
		assertThat(Figure.atLeastTimes("S2", "", "", TWO, new Spread(4, 4, 4, 1), 0.4).reached()).isTrue();
	}

	@Test
	void writesNumbersWithThreeDigits() {
		assertThat(Figure.number(1234.56)).isEqualTo("1,235");
		assertThat(Figure.number(12.345)).isEqualTo("12.3");
		assertThat(Figure.number(1.2345)).isEqualTo("1.23");
		assertThat(Figure.number(0.01234)).isEqualTo("0.012");
		assertThat(Figure.number(40)).isEqualTo("40");
	}

	@Test
	void writesMarkdown() {
		assertThat(Report.markdown(REPORT, "2026-01-02", Map.of("cores", "2"), true)).contains("# Reading",
				"2026-01-02 with small sizes",
				"| S1 | feed, p50 | ≤ 2.50 × floor | 6 ms (5 to 7) | 2 ms (1 to 3) | 3 | **no** |",
				"| S1 | feed, p99 | ≤ 2 | 2 ms (1 to 3) |  |  | yes |", "| S1 | load |  | 12.3 % |  |  |  |",
				"](feed-feed.svg)", "## By kind", "| kind | nDCG |\n|---|---|\n| typo \\| error | 0.500 |\n");
	}

	@Test
	void writesJson() {
		JsonNode json = JsonMapper.shared().readTree(Report.json(REPORT, "2026-01-02", Map.of("cores", "2"), false));
		assertThat(json.at("/figures/0/measured/median").asDouble()).isEqualTo(6);
		assertThat(json.at("/figures/0/reached").asBoolean()).isFalse();
		assertThat(json.at("/figures/2/reached").isNull()).isTrue();
		assertThat(json.at("/tables/0/rows/0/1").asDouble()).isEqualTo(0.5);
		assertThat(json.at("/machine/cores").asString()).isEqualTo("2");
	}

	@Test
	void writesAnOverviewOfAllParts(@TempDir Path directory) throws IOException {
		Report.write(directory, List.of(REPORT), false);
		Report.write(directory, List.of(ErrorsReport.of(new Errors())), false);
		assertThat(directory.resolve("README.md")).content(StandardCharsets.UTF_8)
			.contains("### [feed](feed.md)", "### [errors](errors.md)", "feed, p50", "**no**")
			.doesNotContain("12.3");
		assertThat(directory.resolve("feed-feed.svg")).exists();
	}

	@Test
	void drawsChartsForEyesAndEars() throws Exception {
		String svg = Svg.draw(REPORT.charts().getFirst());
		Document document = DocumentBuilderFactory.newInstance()
			.newDocumentBuilder()
			.parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
		assertThat(document.getDocumentElement().getAttribute("role")).isEqualTo("img");
		assertThat(document.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("A < B & \"C\"");
		assertThat(document.getElementsByTagName("desc").item(0).getTextContent()).contains("feed: 6 ms (5 to 7");
		assertThat(document.getElementsByTagName("rect").getLength()).isEqualTo(2);
		assertThat(svg).contains("prefers-color-scheme: dark");
	}

	@Test
	void countsErrors() {
		Errors errors = new Errors();
		errors.answered(200);
		errors.answered(404);
		errors.answered(503);
		errors.unanswered();
		Figure share = ErrorsReport.of(errors).figures().getFirst();
		assertThat(share.measured().median()).isEqualTo(50);
		assertThat(share.reached()).isFalse();
	}

}
