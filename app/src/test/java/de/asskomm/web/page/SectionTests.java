package de.asskomm.web.page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SectionTests {

	@ParameterizedTest
	@CsvSource({ "/, START", "/austausch, EXCHANGE", "/beitraege/1, EXCHANGE", "/beitraege/neu, COMPOSE",
			"/gute-praxis, PRACTICE", "/projekte/1, PRACTICE", "/nachrichten/neu, CONVERSATIONS",
			"/kommunen/14627060, MUNICIPALITIES", "/moderation/vorgaenge/1, MODERATION", "/suche, SEARCH",
			"/impressum, NONE" })
	void knowsTheEntryOfEveryPage(String path, Section section) {
		assertThat(Section.of(path)).isEqualTo(section);
	}

	@Test
	void staysCalmAboutStrangePaths() {
		assertThat(Section.of("//")).isEqualTo(Section.NONE);
		assertThat(Section.of("")).isEqualTo(Section.NONE);
	}

}
