package de.asskomm.search.elastic;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class BeginningsTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			g, Graffiti und Sachbeschädigung
			sach, Graffiti und Sachbeschädigung
			GRAFF, Graffiti und Sachbeschädigung
			sach graf, Graffiti und Sachbeschädigung
			großen, Stadt Großenhain
			grossenh, Stadt Großenhain
			plau, Plauen
			doebeln, Döbeln
			döb, Doebeln
			mull, Vermüllung und Müll
			schmier, Farbschmiererei
			jugendlich, junge Jugendliche
			""")
	void findsBeginningsOfWords(String typed, String text) {
		assertThat(distance(typed, text)).isLessThan(2);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			grafiti, Graffiti
			grafit, Graffiti
			graffitti, Graffiti
			grfafiti, Graffiti
			grabfiti, Graffiti
			grosenhain, Großenhain
			frankenburg, Frankenberg/Sa.
			""")
	void forgivesOneErrorFromFiveLettersOn(String typed, String text) {
		assertThat(distance(typed, text)).isBetween(2, 3);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			ritz, Görlitz
			grif, Graffiti
			craffiti, Graffiti
			grabfitti, Graffiti
			graffiti berlin, Graffiti und Sachbeschädigung
			leipzigs, Leipnitz
			""")
	void doesNotFindWhatIsSomethingElse(String typed, String text) {
		assertThat(Beginnings.of(typed).distance(Beginnings.wordsOf(List.of(text)))).isEmpty();
	}

	@Test
	void whatATextBeginsWithFitsBest() {
		assertThat(distance("stadt", "Stadtreinigung")).isLessThan(distance("stadt", "Saubere Stadt"));
		assertThat(distance("drogen", "Drogen und Sucht")).isLessThan(distance("drohen", "Drogen und Sucht"));
	}

	@Test
	void takesWhatIsNoWordForNothing() {
		assertThat(Beginnings.of(" „%&/ \u0000").isEmpty()).isTrue();
		assertThat(Beginnings.of("a ".repeat(1000) + "b c d e f g h i j k").words()).hasSize(8);
	}

	private static int distance(String typed, String text) {
		return Beginnings.of(typed).distance(Beginnings.wordsOf(List.of(text))).orElseThrow();
	}

}
