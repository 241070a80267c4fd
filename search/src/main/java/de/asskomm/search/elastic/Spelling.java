package de.asskomm.search.elastic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import co.elastic.clients.elasticsearch._types.SuggestMode;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Suggester;
import co.elastic.clients.elasticsearch.core.search.Suggestion;
import co.elastic.clients.elasticsearch.core.search.TermSuggest;

/**
 * „Meinten Sie“: typed words with those replaced that the index does not know but that
 * resemble some which it knows.
 */
final class Spelling {

	private static final String NAME = "spelling";

	private Spelling() {
	}

	/**
	 * What to ask the index.
	 * @param words what was typed
	 * @return the question, part of a search
	 */
	static Suggester question(Words words) {
		int prefix = 2;
		return Suggester.of((suggest) -> suggest.text(words.text())
			.suggesters(NAME,
					(speller) -> speller.term((term) -> term.field("all.spelling")
						.suggestMode(SuggestMode.Missing)
						.prefixLength(prefix)
						.size(1))));
	}

	/**
	 * Reads the answer. It may name words that stand only where the reader may not read,
	 * so it has to be tried as the reader before it is shown.
	 * @param words what was typed
	 * @param answer the answer of a search with the question
	 * @return what was probably meant, if anything else
	 */
	static Optional<Words> correction(Words words, SearchResponse<?> answer) {
		List<TermSuggest> corrections = new ArrayList<>();
		for (Suggestion<?> suggestion : answer.suggest().getOrDefault(NAME, List.of())) {
			TermSuggest term = suggestion.term();
			if (!term.options().isEmpty() && !Words.isFiller(term.text())) {
				corrections.add(term);
			}
		}
		if (corrections.isEmpty()) {
			return Optional.empty();
		}
		StringBuilder corrected = new StringBuilder(words.text());
		for (TermSuggest correction : corrections.reversed()) {
			int end = correction.offset() + correction.length();
			String typed = corrected.substring(correction.offset(), end);
			corrected.replace(correction.offset(), end, like(typed, correction.options().getFirst().text()));
		}
		return Optional.of(new Words(corrected.toString()));
	}

	/**
	 * Gives a word, which the index knows in small letters, the capital that was typed.
	 */
	private static String like(String typed, String word) {
		boolean capital = Character.isUpperCase(typed.codePointAt(0));
		return capital ? word.substring(0, 1).toUpperCase(Locale.GERMAN) + word.substring(1) : word;
	}

}
