package de.asskomm.privacy;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Anschriften: a street with the number of a house, with post code and town if they
 * follow.
 */
final class PostalAddresses implements Finder {

	/** How the names of streets end. */
	private static final List<String> ENDINGS = List.of("straße", "strasse", "str", "weg", "platz", "gasse", "allee",
			"ring", "damm", "ufer", "steig", "chaussee", "promenade", "siedlung", "graben", "markt", "anger", "wall",
			"pfad", "winkel", "gäßchen", "gässchen", "berg", "hof");

	/**
	 * Endings that stand in names of towns and buildings as well: only behind „Am“ and
	 * the like.
	 */
	private static final Set<String> VAGUE = Set.of("berg", "hof");

	private static final Set<String> ALONE = Set.of("Straße", "Strasse", "Str", "Weg", "Platz", "Allee", "Ring",
			"Gasse", "Markt", "Damm", "Ufer", "Chaussee", "Promenade", "Siedlung", "Gäßchen");

	/** Words with such an ending that name no street. */
	private static final Set<String> NO_STREETS = Set.of("spielplatz", "parkplatz", "sportplatz", "arbeitsplatz",
			"stellplatz", "bolzplatz", "skateplatz", "rastplatz", "sitzplatz", "studienplatz", "kitaplatz",
			"krippenplatz", "ausbildungsplatz", "praktikumsplatz", "bauplatz", "flugplatz", "tagungsplatz", "radweg",
			"gehweg", "fußweg", "schulweg", "fahrradweg", "rundweg", "wanderweg", "rettungsweg", "umweg", "ausweg",
			"dienstweg", "rechtsweg", "bundesstraße", "staatsstraße", "kreisstraße", "landstraße", "einbahnstraße",
			"fahrradstraße", "spielstraße", "sackgasse", "weihnachtsmarkt", "wochenmarkt", "flohmarkt", "supermarkt",
			"arbeitsmarkt", "baumarkt", "jahrmarkt", "getränkemarkt", "trödelmarkt", "adventsmarkt", "bauernmarkt",
			"einkaufsmarkt", "verbrauchermarkt", "pfandring", "hering", "ring", "bahnsteig", "bussteig", "bürgersteig",
			"lehrpfad", "straßengraben", "blickwinkel", "staudamm", "verkäufer", "käufer", "läufer", "wohnsiedlung",
			"neubausiedlung", "abstellplatz", "standplatz", "dorfplatz", "marktplatz");

	private static final Set<String> BEFORE_NAMES = Set.of("Am", "Im", "Zum", "Zur", "Beim");

	private static final Set<String> BEFORE_ARTICLES = Set.of("An", "Auf", "In", "Unter", "Hinter", "Bei", "Vor");

	/** „Am Mühlgraben“ is a name, „In der Goethestraße“ is none. */
	private static final Set<String> PARTS_OF_NAMES = Set.of("Am", "An", "Zum", "Zur", "Unter");

	private static final Set<String> ARTICLES = Set.of("der", "den", "dem", "die");

	/** How places end that are streets behind „Am“, „An der“ and the like. */
	private static final List<String> PLACES = List.of("berg", "bach", "teich", "markt", "hof", "hang", "tor", "mühle",
			"kirche", "schloss", "aue", "wald", "see", "brunnen", "plan", "park", "bahnhof", "bahn", "feld", "grund",
			"hain", "garten", "gärten", "wiese", "wiesen", "sand", "linden", "eichen", "gut", "gericht", "schacht",
			"viertel", "brücke", "elbe", "mulde", "elster", "zschopau", "quelle", "winkel", "höhe", "lehde",
			"steinbruch", "kiesgrube", "ziegelei", "sportplatz", "rathaus", "stadtpark", "stadion");

	private static final Set<String> ADJECTIVES = Set.of("Alte", "Alter", "Neue", "Neuer", "Obere", "Oberer", "Untere",
			"Unterer", "Große", "Kleine", "Äußere", "Innere", "Hintere", "Vordere", "Lange", "Kurze", "Breite", "Hohe");

	private static final Set<String> FUNCTION_WORDS = Set.of("Die", "Der", "Das", "Diese", "Eine", "Jede", "Unsere",
			"Ihre", "Auf", "In", "Am", "Zur", "Im", "An", "Von", "Und", "Nr", "Zum");

	private static final Set<String> LEADING = Set.of("der", "die", "den", "dem", "in", "im", "an", "am", "auf",
			"entlang", "zur", "zum");

	/** Words that look like adjectives and count nothing. */
	private static final Set<String> NO_ADJECTIVES = Set.of("ein", "eine", "einen", "einer", "einem", "die", "der",
			"das", "den", "dem", "seine", "seinen", "ihre", "ihren", "alle", "keine", "wurde", "wurden", "werden",
			"haben", "hatten", "hatte", "habe", "sollen", "sollte", "sollten", "können", "konnte", "konnten", "müssen",
			"mussten", "standen", "lagen", "leben", "wohnen", "oder", "aber", "unter", "über", "hinter", "neben",
			"zwischen", "gegen", "ohne", "sowie", "heute", "fanden", "stehen", "liegen", "hinterließen", "zerstörten",
			"beschmierten");

	private static final Set<String> UNITS = Set.of("uhr", "euro", "eur", "prozent", "meter", "m", "km", "kilometer",
			"jahre", "jahren", "tage", "tagen", "stunden", "minuten", "mal", "personen", "bürger", "mio", "wochen",
			"monate", "monaten", "grad", "quadratmeter");

	@Override
	public void find(Tokens tokens, Findings findings) {
		for (int index = 0; index < tokens.size(); index++) {
			Token token = tokens.at(index);
			if (token.isNumber(1, 3) && !token.text().startsWith("0")) {
				Street street = streetBefore(tokens, index);
				if (street != null) {
					address(tokens, street, index, findings);
				}
			}
		}
	}

	/**
	 * A street.
	 *
	 * @param first number of its first token
	 * @param vague whether it may as well be any place
	 */
	private record Street(int first, boolean vague) {

	}

	private static @Nullable Street streetBefore(Tokens tokens, int number) {
		int last = number - 1;
		if (tokens.at(last).is('.') && isShort(tokens.at(last - 1)) && tokens.at(last).touches(tokens.at(last - 1))) {
			last--;
		}
		if (tokens.gap(number) > 2 || tokens.at(number).sentence() != tokens.at(last).sentence()) {
			return null;
		}
		Token name = tokens.at(last);
		if (!name.isWord() || !Character.isUpperCase(name.text().charAt(0))) {
			return null;
		}
		int preposition = preposition(tokens, last);
		if (ALONE.contains(name.text())) {
			return (preposition >= 0) ? new Street(preposition, true) : twoWords(tokens, last);
		}
		if (isStreet(name.lower())) {
			if (preposition >= 0 && PARTS_OF_NAMES.contains(tokens.at(preposition).text())) {
				return new Street(preposition, true);
			}
			return new Street(ADJECTIVES.contains(tokens.at(last - 1).text()) ? last - 1 : last, false);
		}
		if (preposition >= 0 && isPlace(name.lower())) {
			return new Street(preposition, true);
		}
		int genitive = genitive(tokens, last);
		if (genitive >= 0) {
			return new Street(genitive, false);
		}
		return isVillage(tokens, number) && !name.lower().equals("postfach") ? new Street(last, false) : null;
	}

	private static boolean isShort(Token token) {
		return token.isWord() && token.lower().endsWith("str");
	}

	private static boolean isStreet(String word) {
		if (NO_STREETS.contains(word)) {
			return false;
		}
		return ENDINGS.stream()
			.filter((ending) -> !VAGUE.contains(ending))
			.anyMatch((ending) -> word.length() > ending.length() + 2 && word.endsWith(ending));
	}

	private static boolean isPlace(String word) {
		return PLACES.stream().anyMatch(word::endsWith) || isStreet(word);
	}

	/** The „Am“ or „An der“ in front of a name, or -1. */
	private static int preposition(Tokens tokens, int name) {
		if (BEFORE_NAMES.contains(tokens.at(name - 1).text())) {
			return name - 1;
		}
		return (ARTICLES.contains(tokens.at(name - 1).text()) && BEFORE_ARTICLES.contains(tokens.at(name - 2).text()))
				? name - 2 : -1;
	}

	/** „Dresdner Straße“, „Alte Dresdner Straße“, „Clara Zetkin Straße“. */
	private static @Nullable Street twoWords(Tokens tokens, int last) {
		int first = last;
		while (first > last - 3 && isNameOfStreet(tokens.at(first - 1)) && tokens.gap(first) <= 2
				&& tokens.at(first - 1).sentence() == tokens.at(last).sentence()) {
			first--;
		}
		return (first < last) ? new Street(first, false) : null;
	}

	private static boolean isNameOfStreet(Token token) {
		return token.isCapitalised() && !FUNCTION_WORDS.contains(token.text());
	}

	/** „Straße der Einheit“, „Platz des Friedens“, „Straße des 17. Juni“. */
	private static int genitive(Tokens tokens, int last) {
		int article = last - 1;
		if (tokens.at(article).is('.') && tokens.at(article - 1).isNumber(1, 2)) {
			article -= 2;
		}
		boolean found = (tokens.at(article).text().equals("der") || tokens.at(article).text().equals("des"))
				&& ALONE.contains(tokens.at(article - 1).text());
		return found ? article - 1 : -1;
	}

	/** „Skassa 12, 01558 Großenhain“: a village without names of streets. */
	private static boolean isVillage(Tokens tokens, int number) {
		int next = tokens.at(number + 1).isWord() && tokens.at(number + 1).touches(tokens.at(number))
				&& tokens.at(number + 1).text().length() == 1 ? number + 2 : number + 1;
		return tokens.at(next).is(',') && tokens.at(next + 1).isNumber(5, 5) && tokens.at(next + 2).isCapitalised();
	}

	private static void address(Tokens tokens, Street street, int number, Findings findings) {
		int last = endOfHouse(tokens, number);
		int town = endOfTown(tokens, last);
		boolean led = LEADING.contains(tokens.at(street.first() - 1).text());
		if (town > last || !isCount(tokens, last, led, street.vague())) {
			findings.add(PersonalDataKind.POSTAL_ADDRESS, tokens.at(street.first()).start(), tokens.at(town).end());
		}
	}

	/** „12“, „12a“, „12 a“, „12-14“. */
	private static int endOfHouse(Tokens tokens, int number) {
		int last = number;
		Token letter = tokens.at(last + 1);
		if (letter.isWord() && letter.text().length() == 1 && tokens.gap(last + 1) <= 1
				&& (letter.touches(tokens.at(last)) || !tokens.at(last + 2).isWord())) {
			last++;
		}
		if (tokens.at(last + 1).isOneOf("-–/") && tokens.at(last + 2).isNumber(1, 3) && tokens.gap(last + 1) <= 1
				&& tokens.gap(last + 2) <= 1) {
			last += 2;
		}
		return last;
	}

	private static int endOfTown(Tokens tokens, int house) {
		int code = tokens.at(house + 1).isOneOf(",") || tokens.at(house + 1).text().equals("in") ? house + 2
				: house + 1;
		if (!tokens.at(code).isNumber(5, 5) || tokens.gap(code) > 4) {
			return house;
		}
		int town = code;
		while (town < code + 3 && tokens.at(town + 1).isCapitalised() && tokens.gap(town + 1) <= 2
				&& (town == code || isTwoWordTown(tokens.at(town)))) {
			town++;
		}
		return town;
	}

	/** „Bad Schlema“, „Markt Pirna“. */
	private static boolean isTwoWordTown(Token token) {
		return Set.of("Bad", "Markt", "Neukirchen", "Stadt").contains(token.text());
	}

	/** Whether the number counts what follows it, or is the day of a date. */
	private static boolean isCount(Tokens tokens, int last, boolean led, boolean vague) {
		Token next = tokens.at(last + 1);
		boolean touching = next.touches(tokens.at(last));
		if (next.isOneOf("€%") || UNITS.contains(next.lower())) {
			return true;
		}
		if (touching && next.isOneOf(".:,") && tokens.at(last + 2).isNumber() && tokens.at(last + 2).touches(next)) {
			return true;
		}
		if (next.is('.') && Tokens.isMonth(tokens.at(last + 2).text())) {
			return true;
		}
		if (!next.isWord() || next.sentence() != tokens.at(last).sentence()) {
			return false;
		}
		if (next.isCapitalised()) {
			return led || vague;
		}
		String word = next.text();
		return (led || vague) && !NO_ADJECTIVES.contains(word) && tokens.at(last + 2).isCapitalised()
				&& (word.endsWith("e") || word.endsWith("en") || word.endsWith("er"));
	}

}
