package dev.asskomm.benchmarks;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What somebody types, with judgements on what there is to find.
 *
 * @param id tells it from the others
 * @param text the words
 * @param kind what is difficult about it
 * @param field key of the field of action that it comes nearest to, if there is one
 * @param heldOut whether it is never looked at while the search is tuned
 * @param grades how well texts answer it, from 1 (touches it) over 2 (helps) to 3
 * (exactly); what is not named does not answer it
 * @param forbidden keys of texts that share nothing but letters with it
 */
record JudgedQuery(String id, String text, String kind, @Nullable String field, boolean heldOut,
		Map<String, Integer> grades, Set<String> forbidden) {

	JudgedQuery {
		grades = Map.copyOf(grades);
		forbidden = Set.copyOf(forbidden);
	}

}
