package de.asskomm.privacy;

import java.util.Set;

/** Nouns that often follow „Frau“, „Familie“ or a first name and are no surnames. */
final class CommonNouns {

	private static final Set<String> ALL = Set.of("hilfe", "opfer", "angst", "kind", "kinder", "jugend", "schutz",
			"beratung", "mann", "männer", "frauen", "montag", "dienstag", "mittwoch", "donnerstag", "freitag",
			"samstag", "sonnabend", "sonntag", "heute", "gestern", "morgen", "uhr", "euro", "stadt", "gemeinde",
			"ordnungsamt", "jugendamt", "rathaus", "polizei", "telefon", "tel", "mail", "e-mail", "fotos", "zeugen",
			"wohnung", "haus", "schule", "kita", "nachbarn", "polizeirevier", "stadtverwaltung", "präventionsrat",
			"landratsamt", "hausverbot", "platzverweis", "anfang", "ende", "mitte");

	private CommonNouns() {
	}

	static boolean contains(String word) {
		return ALL.contains(word);
	}

}
