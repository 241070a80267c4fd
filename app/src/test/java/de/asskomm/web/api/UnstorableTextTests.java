package de.asskomm.web.api;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class UnstorableTextTests {

	@ParameterizedTest
	@ValueSource(strings = { "", "Größe", "🎉", "a🎉b", "\n\t", "\uFFFE", "\u202E" })
	void storesEveryCharacterThatThereIs(String text) {
		assertThat(UnstorableText.isStorable(text)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "\0", "a\0", "\uD83C", "\uDF89", "a\uD83Cb", "\uDF89\uD83C", "🎉\uD83C" })
	void refusesNullCharactersAndLoneSurrogates(String text) {
		assertThat(UnstorableText.isStorable(text)).isFalse();
	}

}
