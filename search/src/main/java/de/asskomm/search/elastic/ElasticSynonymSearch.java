package de.asskomm.search.elastic;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.indices.analyze.AnalyzeToken;
import de.asskomm.organisation.Reader;
import de.asskomm.search.ActiveSynonyms;
import de.asskomm.search.SearchRequest;
import de.asskomm.search.SearchUnavailable;
import de.asskomm.search.SynonymPreview;
import de.asskomm.search.SynonymSearch;
import de.asskomm.search.SynonymState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The synonyms of the search in Elasticsearch. Whoever gives them to the server reads
 * them from the database while holding a lock, so that of several instances none puts
 * back an older state. Previews have a set and an analyzer of their own, one at a time.
 */
@Service
class ElasticSynonymSearch implements SynonymSearch {

	private static final Logger logger = LoggerFactory.getLogger(ElasticSynonymSearch.class);

	/**
	 * How long a turn may take, the wait for a colleague's or another instance's
	 * included.
	 */
	private static final Duration TURN = Duration.ofSeconds(45);

	/** So many words of five words each are fewer than a server analyzes at once. */
	private static final int WORDS_AT_ONCE = 1_000;

	private final ActiveSynonyms active;

	private final SynonymSets sets;

	private final ElasticKnowledgeSearch search;

	private final ElasticsearchAccess elasticsearch;

	private final SearchSettings settings;

	private final JdbcClient jdbc;

	private final TransactionTemplate turn;

	ElasticSynonymSearch(ActiveSynonyms active, SynonymSets sets, ElasticKnowledgeSearch search,
			ElasticsearchAccess elasticsearch, SearchSettings settings, JdbcClient jdbc,
			PlatformTransactionManager transactions) {
		this.active = active;
		this.sets = sets;
		this.search = search;
		this.elasticsearch = elasticsearch;
		this.settings = settings;
		this.jdbc = jdbc;
		this.turn = new TransactionTemplate(transactions);
		this.turn.setTimeout(Math.toIntExact(TURN.toSeconds()));
	}

	@Override
	public boolean activate() {
		try {
			keepActive();
			return true;
		}
		catch (IndexUnavailable ex) {
			logger.warn("Synonyms become active when Elasticsearch is back: {}", ex.getMessage());
			return false;
		}
		catch (DataAccessException | TransactionException ex) {
			// the change is stored, so whoever made it must not hear of a failure
			logger.warn("Synonyms become active when it is their turn: {}", ex.getMessage());
			return false;
		}
	}

	/**
	 * Lets searches use the stored synonyms, unless they do already.
	 * @throws IndexUnavailable if the server does not answer
	 */
	void keepActive() {
		String set = this.settings.alias();
		if (!isLoaded()) {
			inTurn(set, () -> {
				List<String> rules = this.active.rules();
				if (!this.sets.isLoaded(Words.SYNONYM, rules)) {
					this.sets.put(set, rules);
				}
				return rules;
			});
			makePreviewSet();
		}
	}

	/** In turn with previews: while one is being put, its set seems not to be there. */
	private void makePreviewSet() {
		String preview = SynonymSets.preview(this.settings.alias());
		inTurn(preview, () -> {
			boolean exists = this.sets.exists(preview);
			if (!exists) {
				this.sets.put(preview, this.active.rules());
			}
			return exists;
		});
	}

	@Override
	public SynonymState state() {
		try {
			return isLoaded() ? SynonymState.ACTIVE : SynonymState.RENEWING;
		}
		catch (IndexUnavailable ex) {
			return SynonymState.UNAVAILABLE;
		}
	}

	private boolean isLoaded() {
		return this.sets.isLoaded(Words.SYNONYM, this.active.rules());
	}

	@Override
	public SynonymPreview preview(String text, List<String> rules, int limit, Reader reader) {
		SearchRequest request = SearchRequest.of(text, limit);
		String set = SynonymSets.preview(this.settings.alias());
		try {
			return inTurn(set, () -> {
				if (!this.sets.isLoaded(Words.SYNONYM_PREVIEW, rules)) {
					this.sets.put(set, rules);
					requirePreview(rules);
				}
				return new SynonymPreview(this.search.search(request, reader), this.search.tryOut(request, reader));
			});
		}
		catch (IndexUnavailable | DataAccessException | TransactionException ex) {
			throw new SearchUnavailable(ex);
		}
	}

	/** An index of an earlier release does not use the set. */
	private void requirePreview(List<String> rules) {
		if (!this.sets.isLoaded(Words.SYNONYM_PREVIEW, rules)) {
			throw new IndexUnavailable("the index with this analyzer is still being filled");
		}
	}

	@Override
	public Map<String, String> stems(Collection<String> words) {
		Map<String, String> stems = new HashMap<>();
		List<String> all = List.copyOf(words);
		for (int first = 0; first < all.size(); first += WORDS_AT_ONCE) {
			stems(all.subList(first, Math.min(first + WORDS_AT_ONCE, all.size())), stems);
		}
		return stems;
	}

	/** One word a line: where a token begins tells its word. */
	private void stems(List<String> words, Map<String, String> stems) {
		List<AnalyzeToken> tokens = new ArrayList<>(analyzed(String.join("\n", words)));
		int end = 0;
		for (String word : words) {
			end += word.length() + 1;
			List<String> own = new ArrayList<>();
			while (!tokens.isEmpty() && tokens.getFirst().startOffset() < end) {
				own.add(tokens.removeFirst().token());
			}
			stems.put(word, String.join(" ", own));
		}
	}

	private List<AnalyzeToken> analyzed(String text) {
		try {
			return this.elasticsearch.queries()
				.indices()
				.analyze((analyze) -> analyze.index(this.settings.alias()).analyzer("stem").text(text))
				.tokens();
		}
		catch (IOException | ElasticsearchException ex) {
			throw new SearchUnavailable(ex);
		}
	}

	private <T> T inTurn(String name, Supplier<T> action) {
		return Objects.requireNonNull(this.turn.execute((status) -> {
			this.jdbc.sql("SELECT pg_advisory_xact_lock(?)")
				.param(Integer.toUnsignedLong(("synonyms " + name).hashCode()))
				.query((row) -> {
					// the lock is all there is to it
				});
			return action.get();
		}));
	}

}
