package de.asskomm.search.elastic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where German compounds are divided. A word is divided only if all of it consists of
 * known parts, with the sounds that join them; of several ways the one with the fewest
 * parts counts. So no letters are taken for a word by chance: "Heirat" does not contain
 * "Rat". The places are marked in the text itself, by the character that says where a
 * word may be broken, so that the index knows the parts and where they stand.
 */
final class Compounds {

	/**
	 * Changes whenever the same words are divided in another way, so that the index is
	 * made anew.
	 */
	static final int EDITION = 1;

	/** Marks a place where a word is divided: the soft hyphen. */
	static final String JOINT = "\u00AD";

	private static final Pattern WORD = Pattern.compile("\\p{L}{7,}");

	private static final int LONGEST = 60;

	private static final int SHORT = 3;

	private static final int REMEMBERED = 50_000;

	/** An ending that shows a joint whatever stands before it. */
	private static final Pattern JOINED = Pattern.compile(".{3,}(?:ungs|ions|tats|heits|keits|schafts|ismus|enz|anz)");

	/** An ending that joins the next part only with an "s". */
	private static final Pattern UNJOINED = Pattern.compile(".{2,}(?:ung|heit|keit|schaft|tion|tat)");

	/** What may stand behind a part at the end of a word, beside inflection. */
	private static final List<String> ENDINGS = List.of("ung", "ungen", "innen", "in", "ische", "ischen", "ischer",
			"liche", "lichen", "licher");

	/** How kinds of rules are abbreviated at the end of their names. */
	private static final Map<String, String> RULES = Map.of("g", "gesetz", "vo", "verordnung", "po", "prüfungsordnung",
			"apvo", "prüfungsverordnung", "stv", "staatsvertrag");

	private static final Set<String> WHOLE = Stream
		.concat(WordList.lines("whole-words.txt").stream(), townNames().stream())
		.map((word) -> stem(fold(word)))
		.collect(Collectors.toUnmodifiableSet());

	private static final Set<String> NEVER = WordList.lines("never-parts.txt")
		.stream()
		.map(Compounds::fold)
		.collect(Collectors.toUnmodifiableSet());

	private static final Set<String> PARTS = Stream.of("german-parts.txt", "compound-parts.txt")
		.flatMap((list) -> WordList.lines(list).stream())
		.filter((word) -> word.length() > SHORT)
		.map((word) -> stem(fold(word)))
		.filter((stem) -> NEVER.stream().noneMatch((never) -> stem.equals(never) || stem.equals(stem(never))))
		.collect(Collectors.toUnmodifiableSet());

	/** Short words are found in many others, so only chosen ones count. */
	private static final Set<String> SHORT_PARTS = WordList.lines("compound-parts.txt")
		.stream()
		.filter((word) -> word.length() <= SHORT)
		.collect(Collectors.toUnmodifiableSet());

	private static final Map<String, String> MARKED = new ConcurrentHashMap<>();

	private Compounds() {
	}

	/**
	 * Marks where the compounds of a text are divided.
	 * @param text any text
	 * @return the text with a {@link #JOINT} at each such place
	 */
	static String mark(String text) {
		return replaceWords(text.replace(JOINT, ""), Compounds::marked);
	}

	/**
	 * Writes the names of rules in full that end with an abbreviation: "BeihilfeVO" is a
	 * "Beihilfeverordnung".
	 * @param text any text
	 * @return the text without such abbreviations
	 */
	static String spellOut(String text) {
		return replaceWords(text,
				(word) -> RULES.entrySet()
					.stream()
					.filter((rule) -> word.toLowerCase(Locale.GERMAN).endsWith(rule.getKey()) && !isKnown(word))
					.map((rule) -> spellOut(word.substring(0, word.length() - rule.getKey().length()), rule.getValue()))
					.flatMap(Optional::stream)
					.findFirst()
					.orElse(word));
	}

	private static Optional<String> spellOut(String subject, String rule) {
		String full = subject + rule;
		int end = 0;
		for (String part : parts(full)) {
			end += part.length();
			if (end == subject.length()) {
				return Optional.of(full);
			}
		}
		return Optional.empty();
	}

	/**
	 * Whether a word, not a compound, is written like one that is known.
	 * @param word any word
	 * @return {@code true} if there is no reason to take it for a typing error
	 */
	static boolean isKnown(String word) {
		String folded = fold(word);
		String stem = stem(folded);
		return WHOLE.contains(stem) || PARTS.contains(stem) || PARTS.contains(folded) || NEVER.contains(folded);
	}

	/**
	 * Everything that decides how words are divided.
	 * @return a text that changes with it
	 */
	static String definition() {
		return EDITION + WordList.read("german-parts.txt") + WordList.read("compound-parts.txt")
				+ WordList.read("whole-words.txt") + WordList.read("never-parts.txt") + townNames();
	}

	private static String replaceWords(String text, UnaryOperator<String> replacement) {
		return WORD.matcher(text).replaceAll((word) -> Matcher.quoteReplacement(replacement.apply(word.group())));
	}

	/** Most words of a text are among those that many texts use. */
	private static String marked(String word) {
		if (word.length() > LONGEST) {
			return word;
		}
		String known = MARKED.get(word);
		if (known != null) {
			return known;
		}
		List<String> parts = parts(word);
		String marked = parts.isEmpty() ? word : String.join(JOINT, parts);
		if (MARKED.size() >= REMEMBERED) {
			MARKED.clear();
		}
		MARKED.put(word, marked);
		return marked;
	}

	/**
	 * Divides a word.
	 * @return its parts; empty if it is no compound
	 */
	private static List<String> parts(String word) {
		int length = word.length();
		if (length > LONGEST || isKnown(word)) {
			return List.of();
		}
		int[] least = new int[length + 1];
		int[] before = new int[length + 1];
		Arrays.fill(least, 1, length + 1, Integer.MAX_VALUE);
		for (int end = SHORT; end <= length; end++) {
			for (int start = 0; start <= end - SHORT; start++) {
				if (least[start] == Integer.MAX_VALUE || end - start == length) {
					continue;
				}
				int cost = cost(word.substring(start, end), start == 0, end == length);
				if (cost > 0 && least[start] + cost <= least[end]) {
					least[end] = least[start] + cost;
					before[end] = start;
				}
			}
		}
		if (least[length] == Integer.MAX_VALUE) {
			return List.of();
		}
		List<String> parts = new ArrayList<>();
		for (int end = length; end > 0; end = before[end]) {
			parts.addFirst(word.substring(before[end], end));
		}
		return parts;
	}

	/**
	 * What it costs to take letters for a part: little if they are certainly one.
	 * @return the cost; 0 if they are no part
	 */
	private static int cost(String letters, boolean first, boolean last) {
		int sure = 9;
		int usual = 10;
		int doubtful = 12;
		String folded = fold(letters);
		if (NEVER.contains(folded)) {
			return 0;
		}
		if (folded.length() <= SHORT) {
			return ((first || last) && SHORT_PARTS.contains(folded)) ? doubtful : 0;
		}
		String stem = (!last && folded.endsWith("em")) ? folded : stem(folded);
		if (WHOLE.contains(stem)) {
			return sure;
		}
		if (stem.length() >= SHORT && (PARTS.contains(stem) || PARTS.contains(folded))) {
			int unjoined = (!last && UNJOINED.matcher(folded).matches()) ? SHORT : 0;
			return ((folded.length() > SHORT + 1) ? usual : doubtful) + unjoined;
		}
		if (last ? ENDINGS.stream().anyMatch((ending) -> isPartWith(folded, ending)) : isPartWith(folded, "ungs")) {
			return doubtful;
		}
		return (!last && JOINED.matcher(folded).matches()) ? doubtful + SHORT + 2 * folded.length() : 0;
	}

	private static boolean isPartWith(String folded, String ending) {
		int length = folded.length() - ending.length();
		return folded.endsWith(ending) && length > SHORT && PARTS.contains(stem(folded.substring(0, length)));
	}

	/**
	 * Makes one of all spellings: "Straße", "Strasse"; "Müll", "Muell".
	 */
	static String fold(String word) {
		StringBuilder folded = new StringBuilder(word.length());
		char previous = 0;
		for (char letter : word.toLowerCase(Locale.GERMAN).toCharArray()) {
			boolean spelledUmlaut = letter == 'e'
					&& (previous == 'a' || previous == 'o' || previous == 'u' && !isVowel(folded, folded.length() - 2));
			if (letter == 'ß') {
				folded.append("ss");
			}
			else if (!spelledUmlaut) {
				folded.append(withoutUmlaut(letter));
			}
			previous = letter;
		}
		return folded.toString();
	}

	/** "ue" is no umlaut in "neue", "Bauelement" and "Quelle". */
	private static boolean isVowel(CharSequence letters, int index) {
		return index >= 0 && "aeiouq".indexOf(letters.charAt(index)) >= 0;
	}

	private static char withoutUmlaut(char letter) {
		return switch (letter) {
			case 'ä', 'á', 'à' -> 'a';
			case 'é', 'è' -> 'e';
			case 'ö' -> 'o';
			case 'ü' -> 'u';
			default -> letter;
		};
	}

	/**
	 * Takes off an inflection, or the sound that joins a part with the next one.
	 */
	private static String stem(String folded) {
		int length = folded.length();
		if (length > 5 && folded.endsWith("ern")) {
			return folded.substring(0, length - 3);
		}
		if (length > 4 && folded.charAt(length - 2) == 'e' && "mnrs".indexOf(folded.charAt(length - 1)) >= 0) {
			return folded.substring(0, length - 2);
		}
		if (length > 3 && (folded.endsWith("e")
				|| folded.endsWith("s") && "bdfghklmnt".indexOf(folded.charAt(length - 2)) >= 0)) {
			return folded.substring(0, length - 1);
		}
		return folded;
	}

	private static Collection<String> townNames() {
		int name = 2;
		return WordList.read("/reference/saxony-municipalities.csv")
			.lines()
			.skip(1)
			.map((line) -> line.split(",", -1)[name])
			.filter((town) -> WORD.matcher(town).matches())
			.toList();
	}

}
