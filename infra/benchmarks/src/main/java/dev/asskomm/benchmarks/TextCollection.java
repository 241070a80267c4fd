package dev.asskomm.benchmarks;

import java.util.List;

import de.asskomm.search.elastic.TrialIndex;

/**
 * Texts with queries whose answers were judged.
 *
 * @param name lower-case letters
 * @param texts the texts
 * @param queries the queries
 */
record TextCollection(String name, List<TrialIndex.Text> texts, List<JudgedQuery> queries) {

	TextCollection {
		texts = List.copyOf(texts);
		queries = List.copyOf(queries);
	}

}
