package de.asskomm.markdown;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ExcerptTests {

	@ParameterizedTest
	@CsvSource({ "Saubere Stadt, 13, Saubere Stadt", "Saubere Stadt im Park, 13, Saubere…",
			"Saubere Stadt im Park, 14, Saubere Stadt…", "Graffitientfernung, 10, Graffitie…",
			"a bcdefghijk, 8, a bcdef…" })
	void endsAtAWordWhereThatLeavesEnough(String text, int maximum, String excerpt) {
		assertThat(Excerpt.of(text, maximum)).isEqualTo(excerpt).hasSizeLessThanOrEqualTo(maximum);
	}

	@Test
	void neverEndsWithHalfACharacter() {
		assertThat(Excerpt.of("abc🙂🙂🙂", 5)).isEqualTo("abc…");
		assertThat(Excerpt.of("abc🙂🙂🙂", 6)).isEqualTo("abc🙂…");
		assertThat(Excerpt.beginning("abc🙂🙂", 4)).isEqualTo("abc");
		assertThat(Excerpt.beginning("abc🙂🙂", 5)).isEqualTo("abc🙂");
		assertThat(Excerpt.beginning("abc🙂🙂", 7)).isEqualTo("abc🙂🙂");
	}

}
