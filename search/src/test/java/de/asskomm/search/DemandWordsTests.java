package de.asskomm.search;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DemandWordsTests {

	@ParameterizedTest
	@CsvSource({ "'  E-Scooter   auf Gehwegen? ',e-scooter auf gehwegen", "„Parkour“,parkour",
			"'§ 21 KomHVO',21 komhvo", "MÜLL,müll", "Tempo 30,tempo 30" })
	void makesOneOfAllSpellings(String typed, String words) {
		assertThat(DemandWords.of(typed)).contains(words);
	}

	@ParameterizedTest
	@ValueSource(strings = { "anna@example.org", "0351 5648 100", "+49 351/5648-100", "12345", "DE89370400440532013000",
			"max mustermann", "Frau Lehmann", "Herr Dr. Schulze", "MEI-AB 1234", "a", "???",
			"wie haben andere Kommunen das mit dem Lärm am Teich gelöst",
			"ein-sehr-langes-wort-das-niemand-zweimal-schreibt-und-das-deshalb-auch-nicht-behalten-wird" })
	void keepsNothingThatCouldTellOfAPerson(String typed) {
		assertThat(DemandWords.of(typed)).isEmpty();
	}

	@Test
	void keepsOnlyWhatCanBeStored() {
		assertThat(DemandWords.of("park\ud800our")).isEmpty();
		assertThat(DemandWords.of("par\u0000kour")).contains("par kour");
	}

}
