package de.asskomm.markdown;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MarkdownTests {

	@Test
	void rendersParagraphsListsAndEmphasis() {
		assertThat(new Markdown("Wir haben *viel* gelernt.\n\n- Bauhof\n- Schule").toHtml())
			.isEqualTo("<p>Wir haben <em>viel</em> gelernt.</p>\n<ul>\n<li>Bauhof</li>\n<li>Schule</li>\n</ul>\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "a <b onclick=x>b</b>",
			"<style>body{}</style>", "<iframe src='https://example.org'></iframe>" })
	void showsRawHtmlAsText(String source) {
		assertThat(new Markdown(source).toHtml()).doesNotContain("<script", "<img", "<b ", "<style", "<iframe");
	}

	@ParameterizedTest
	@ValueSource(strings = { "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](data:text/html,x)",
			"[x](vbscript:x)", "<javascript:alert(1)>" })
	void leadsNowhereDangerous(String source) {
		assertThat(new Markdown(source).toHtml()).doesNotContainIgnoringCase("href=\"javascript")
			.doesNotContainIgnoringCase("href=\"data")
			.doesNotContainIgnoringCase("href=\"vbscript");
	}

	@Test
	void turnsImagesIntoLinks() {
		assertThat(new Markdown("![Wand](https://example.org/wand.png)").toHtml()).doesNotContain("<img")
			.contains("href=\"https://example.org/wand.png\"")
			.contains(">Wand</a>");
	}

	@Test
	void startsHeadingsBelowThoseOfThePage() {
		assertThat(new Markdown("# Anlass\n\n###### Klein").toHtml()).contains("<h3>Anlass</h3>")
			.contains("<h6>Klein</h6>");
	}

	@Test
	void speaksPlainTextForSearch() {
		assertThat(new Markdown("# Anlass\n\nDie **Unterführung** am [Bahnhof](https://example.org).").toPlainText())
			.contains("Anlass")
			.contains("Die Unterführung am")
			.contains("Bahnhof")
			.doesNotContain("**");
	}

	@Test
	void cutsAnExcerptAtAWord() {
		assertThat(new Markdown("Seit dem Sommer liegen Scherben").excerpt(20)).isEqualTo("Seit dem Sommer…");
		assertThat(new Markdown("Kurz").excerpt(20)).isEqualTo("Kurz");
	}

	@Test
	void survivesDeepNesting() {
		String deep = ">".repeat(20_000) + " x";
		assertThat(new Markdown(deep).toHtml()).isNotEmpty();
		assertThat(new Markdown("[".repeat(10_000)).toHtml()).isNotEmpty();
		assertThat(new Markdown("*a ".repeat(6_000)).toHtml()).isNotEmpty();
	}

}
