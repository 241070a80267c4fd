package de.asskomm.privacy;

import java.util.Locale;
import java.util.Set;

/** What people are by their office: whoever is named with it is hardly the accused. */
final class Offices {

	private static final Set<String> BEGINNINGS = Set.of("bürgermeister", "oberbürgermeister", "beigeordnete",
			"landrat", "landrät", "ortsvorsteher", "amtsleiter", "fachbereichsleiter", "sachgebietsleiter",
			"schulleiter", "leiter", "referent", "koordinator", "sozialarbeiter", "streetworker", "streetworkerin",
			"polizeihauptmeister", "polizeioberkommissar", "polizeihauptkommissar", "polizeikommissar",
			"polizeipräsident", "polizeisprecher", "kommissar", "hauptkommissar", "oberkommissar", "revierleiter",
			"staatsanwält", "staatsanwalt", "rechtsanwalt", "rechtsanwält", "pressesprecher", "sprecher", "stadtrat",
			"stadträt", "gemeinderat", "gemeinderät", "minister", "staatsminister", "staatssekretär", "ansprechpartner",
			"geschäftsführer", "vorsitzende", "projektleiter", "coach", "moderator", "professor", "stadtplaner",
			"architekt", "trainer", "lehrer", "pfarrer", "künstler", "graffitikünstler", "präventionsbeamt",
			"bürgerpolizist", "polizist", "kollege", "kollegin", "mitarbeiter");

	private static final int LONGEST = 20;

	private static final int SHORTEST = 5;

	private Offices() {
	}

	static boolean isOffice(Token token) {
		if (!token.isCapitalised()) {
			return false;
		}
		String word = token.text()
			.substring(0, Math.min(token.text().length(), LONGEST + 2))
			.toLowerCase(Locale.GERMAN);
		for (int length = SHORTEST; length <= Math.min(word.length(), LONGEST); length++) {
			// an ending, not another word: „Leiter“ and „Leiterin“, not the name
			// „Richterhausen“
			if (BEGINNINGS.contains(word.substring(0, length)) && word.length() - length <= 3) {
				return true;
			}
		}
		return false;
	}

}
