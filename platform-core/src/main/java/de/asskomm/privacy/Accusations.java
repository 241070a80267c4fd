package de.asskomm.privacy;

import java.util.Set;

/** Words that say that somebody did wrong. */
final class Accusations {

	private static final String WEGEN = "wegen";

	private static final Set<String> BEGINNINGS = WordList.read("accusations.txt");

	private static final int SHORTEST = 4;

	private static final int LONGEST = 20;

	private static final int BEHIND_WEGEN = 3;

	private Accusations() {
	}

	/** Whether a word, in lower case, accuses by itself. */
	static boolean isStrong(String word) {
		// an institution of conciliation, not a person
		return !word.startsWith("täter-opfer")
				&& (begins(word, "") || word.contains("täter") || word.contains("verdächtig"));
	}

	/** Whether a token accuses where it stands. */
	static boolean accuses(Tokens tokens, int index) {
		Token token = tokens.at(index);
		if (!token.isWord()) {
			return false;
		}
		String word = token.lower();
		return isStrong(word) || (begins(word, WEGEN + ":") && isBehindWegen(tokens, index));
	}

	private static boolean begins(String word, String prefix) {
		if (BEGINNINGS.contains(prefix + word + ".")) {
			return true;
		}
		for (int length = SHORTEST; length <= Math.min(word.length(), LONGEST); length++) {
			if (BEGINNINGS.contains(prefix + word.substring(0, length))) {
				return true;
			}
		}
		return false;
	}

	private static boolean isBehindWegen(Tokens tokens, int index) {
		for (int before = index - 1; before >= index - BEHIND_WEGEN; before--) {
			if (tokens.at(before).lower().equals(WEGEN)) {
				return true;
			}
		}
		return false;
	}

}
