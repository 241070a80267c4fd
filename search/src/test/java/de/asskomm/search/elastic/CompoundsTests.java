package de.asskomm.search.elastic;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CompoundsTests {

	@ParameterizedTest
	@ValueSource(strings = { "Graffiti|entfernung", "Jugend|gewalt|prävention", "Landes|präventions|rat",
			"Wohnungs|einbruch|diebstahl", "Straßen|beleuchtung", "Strassen|beleuchtung", "Sach|beschaedigungen",
			"Ordnungs|amt", "Fach|kräfte|mangel", "Schul|sozial|arbeiterinnen", "Abwasser|abgaben|gesetz",
			"Wohn|teilhabe|gesetz", "Polizei|dienst|kleidungs|verordnung", "Brand|stiftung", "Transport|kosten",
			"BAHNHOFS|UNTERFÜHRUNG", "Nicht|raucher|schutz|gesetz" })
	void dividesCompounds(String compound) {
		assertThat(divided(compound.replace("|", ""))).isEqualTo(compound);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Heirat", "Verrat", "Stadtrat", "Automat", "Insgesamt", "Untersucht", "Schraube",
			"Brandenburg", "Fraktion", "Redaktion", "Kameradschaft", "Werkstatt", "Bürgermeister", "Wirtschaft",
			"Großenhain", "Frankenberg", "Roßwein", "spezifisch", "strukturelle", "Rechtsextremismus", "Quartier",
			"nachhaltig", "Qwertzuiopzunft" })
	void leavesOtherWordsWhole(String word) {
		assertThat(divided(word)).isEqualTo(word);
	}

	@Test
	void dividesEveryWordOfATextAndNothingElse() {
		assertThat(divided("Die Stadtsauberkeit, 2023:\n„Müllablagerungen“ (§ 5)"))
			.isEqualTo("Die Stadt|sauberkeit, 2023:\n„Müll|ablagerungen“ (§ 5)");
	}

	@Test
	void dividesATextThatIsDividedOnlyOnce() {
		String divided = Compounds.mark("Graffitientfernung");
		assertThat(Compounds.mark(divided)).isEqualTo(divided);
	}

	@ParameterizedTest
	@CsvSource({ "beihilfevo, beihilfeverordnung", "abwasserabgabeng, abwasserabgabengesetz",
			"StiftungsG, Stiftungsgesetz", "Versammlung, Versammlung", "Training, Training", "Umgang, Umgang",
			"Landesschiedsstellenvo, Landesschiedsstellenverordnung" })
	void spellsOutTheNamesOfRules(String word, String full) {
		assertThat(Compounds.spellOut(word)).isEqualTo(full);
	}

	private static String divided(String text) {
		return Compounds.mark(text).replace(Compounds.JOINT, "|");
	}

}
