package de.asskomm.search.elastic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.synonyms.SynonymRule;

import org.springframework.stereotype.Component;

/**
 * The sets of synonyms that the server keeps beside its indices. Putting one lets all
 * indices that name it use the new rules at once. A further rule in each set tells which
 * rules searches use just now: it makes a number of a word that nobody types.
 */
@Component
class SynonymSets {

	private static final String PROBE = "asskommsynonymstand";

	private static final int NOT_FOUND = 404;

	/** Also how an index of an earlier release says that it has no such analyzer. */
	private static final int BAD_REQUEST = 400;

	private final ElasticsearchClient client;

	/**
	 * Putting a set reloads the analyzers of all indices, which takes a busy server long.
	 */
	private final ElasticsearchClient patient;

	private final SearchSettings settings;

	SynonymSets(ElasticsearchAccess elasticsearch, SearchSettings settings) {
		this.client = elasticsearch.queries();
		this.patient = elasticsearch.writes();
		this.settings = settings;
	}

	/**
	 * The set that is for trying rules.
	 * @param set name of the set that searches use
	 * @return name of the other set
	 */
	static String preview(String set) {
		return set + "-preview";
	}

	/**
	 * Makes or replaces a set.
	 * @param set its name
	 * @param rules its rules in the format of Solr
	 * @throws IndexUnavailable if the server does not answer
	 */
	void put(String set, List<String> rules) {
		List<SynonymRule> all = new ArrayList<>();
		all.add(rule(0, PROBE + " => " + state(rules)));
		for (String rule : rules) {
			all.add(rule(all.size(), rule));
		}
		ElasticsearchAccess.ask(() -> this.patient.synonyms().putSynonym((put) -> put.id(set).synonymsSet(all)));
	}

	/**
	 * Whether there is a set.
	 * @param set its name
	 * @return {@code true} if indices can use it
	 * @throws IndexUnavailable if the server does not answer
	 */
	boolean exists(String set) {
		return ElasticsearchAccess
			.ask(() -> isThere(() -> this.client.synonyms().getSynonym((get) -> get.id(set).size(1)).count() > 0));
	}

	/**
	 * Whether searches use just these rules.
	 * @param analyzer the analyzer of the searches
	 * @param rules the rules
	 * @return {@code false} also if there is no index, or one of an earlier release
	 * @throws IndexUnavailable if the server does not answer
	 */
	boolean isLoaded(String analyzer, List<String> rules) {
		return ElasticsearchAccess.ask(() -> isThere(() -> this.client.indices()
			.analyze((analyze) -> analyze.index(this.settings.alias()).analyzer(analyzer).text(PROBE))
			.tokens()
			.stream()
			.anyMatch((token) -> token.token().equals(state(rules)))));
	}

	/**
	 * Removes a set that no index uses any more.
	 * @param set its name
	 * @throws IndexUnavailable if the server does not answer
	 */
	void delete(String set) {
		ElasticsearchAccess.ask(() -> this.patient.synonyms().deleteSynonym((delete) -> delete.id(set)));
	}

	private static SynonymRule rule(int number, String synonyms) {
		return SynonymRule.of((rule) -> rule.id(String.valueOf(number)).synonyms(synonyms));
	}

	/** Ends with digits, so that no filter takes its end for an inflection. */
	private static String state(List<String> rules) {
		CRC32 checksum = new CRC32();
		checksum.update(String.join("\n", rules).getBytes(StandardCharsets.UTF_8));
		return PROBE + checksum.getValue();
	}

	private static boolean isThere(ElasticsearchAccess.Question<Boolean> question) throws IOException {
		try {
			return question.ask();
		}
		catch (ElasticsearchException ex) {
			if (ex.status() == NOT_FOUND || ex.status() == BAD_REQUEST) {
				return false;
			}
			throw ex;
		}
	}

}
