package de.asskomm.search;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import de.asskomm.outcome.Violations;

/**
 * The rules that a group of synonyms has to keep beside the other groups.
 */
final class SynonymCheck {

	private static final int MINIMUM_LENGTH = 2;

	private static final int MAXIMUM_PHRASE = 5;

	/** What means something in the rules of synonyms. */
	private static final Pattern SYNTAX = Pattern.compile("=>|[,;#=<>\\\\\\p{Cntrl}]");

	private static final Pattern BLANKS = Pattern.compile(" ");

	private final Map<String, String> stems;

	private final Map<String, SynonymContent> groups = new HashMap<>();

	private final Map<String, SynonymContent> leadIns = new HashMap<>();

	/**
	 * A check without other groups.
	 * @param stems what the search reduces words to; a word that is not named counts as
	 * written
	 */
	SynonymCheck(Map<String, String> stems) {
		this.stems = stems;
	}

	/**
	 * Adds a group that those checked from now on must not repeat.
	 * @param other the group
	 */
	void beside(SynonymContent other) {
		String leadIn = other.leadIn();
		if (leadIn != null) {
			this.leadIns.putIfAbsent(stem(leadIn), other);
		}
		else {
			other.words().forEach((word) -> this.groups.putIfAbsent(stem(word), other));
		}
	}

	/**
	 * Checks a group.
	 * @param content what it says
	 * @param path what the names of its fields begin with
	 * @param violations takes up the broken rules
	 */
	void check(SynonymContent content, String path, Violations violations) {
		String words = path + "words";
		int number = content.words().size();
		if (content.leadIn() == null) {
			violations.require(number > 1, words, "synonym.words.few");
		}
		else {
			violations.require(number > 0, words, "synonym.words.none");
		}
		violations.require(number <= SynonymContent.MAXIMUM_WORDS, words, "synonym.words.many",
				SynonymContent.MAXIMUM_WORDS, number);
		violations.limit(content.note(), path + "note", SynonymContent.MAXIMUM_NOTE);
		if (number > SynonymContent.MAXIMUM_WORDS) {
			return;
		}
		Map<String, String> seen = new LinkedHashMap<>();
		for (String word : content.words()) {
			if (isWord(word, words, violations)) {
				String same = seen.putIfAbsent(stem(word), word);
				if (same != null) {
					boolean written = folded(word).equals(folded(same));
					violations.require(false, words, written ? "synonym.word.twice" : "synonym.word.same", word, same);
				}
				else if (content.leadIn() == null) {
					Optional.ofNullable(this.groups.get(stem(word)))
						.ifPresent((other) -> violations.require(false, words, "synonym.word.elsewhere", word,
								other.label()));
				}
			}
		}
		String leadIn = content.leadIn();
		if (leadIn != null && isWord(leadIn, path + "leadIn", violations)) {
			violations.require(!seen.containsKey(stem(leadIn)), path + "leadIn", "synonym.lead-in.repeated", leadIn);
			violations.require(!this.leadIns.containsKey(stem(leadIn)), path + "leadIn", "synonym.lead-in.elsewhere",
					leadIn);
		}
	}

	private boolean isWord(String word, String field, Violations violations) {
		Matcher syntax = SYNTAX.matcher(word);
		if (syntax.find()) {
			violations.require(false, field, "synonym.word.characters", word, syntax.group());
		}
		else if (word.length() > SynonymContent.MAXIMUM_LENGTH) {
			violations.require(false, field, "synonym.word.long", word, SynonymContent.MAXIMUM_LENGTH);
		}
		else if (BLANKS.split(word).length > MAXIMUM_PHRASE) {
			violations.require(false, field, "synonym.word.phrase", word, MAXIMUM_PHRASE);
		}
		else if (word.length() < MINIMUM_LENGTH) {
			violations.require(false, field, "synonym.word.short", word);
		}
		else if (stem(word).codePoints().noneMatch(Character::isLetterOrDigit)) {
			violations.require(false, field, "synonym.word.ignored", word);
		}
		else {
			return true;
		}
		return false;
	}

	private String stem(String word) {
		return this.stems.getOrDefault(word, folded(word));
	}

	private static String folded(String word) {
		return word.toLowerCase(Locale.GERMAN);
	}

}
