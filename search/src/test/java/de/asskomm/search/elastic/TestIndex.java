package de.asskomm.search.elastic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.mapping.DynamicMapping;
import co.elastic.clients.elasticsearch.indices.analyze.AnalyzeToken;
import de.asskomm.search.StartSynonyms;
import dev.asskomm.localstack.LocalStack;

/** An index of its own on the Elasticsearch node that all tests of this JVM share. */
final class TestIndex implements AutoCloseable {

	/** All test indices use the same synonyms. */
	private static final String SYNONYMS = "test-synonyms-" + UUID.randomUUID();

	private final SearchSettings settings = settings("test-" + UUID.randomUUID());

	private final ElasticsearchAccess access = new ElasticsearchAccess(this.settings);

	private final IndexAdministration administration = new IndexAdministration(this.access,
			new IndexDefinition(SYNONYMS), this.settings, Clock.systemUTC());

	static SearchSettings settings(String alias) {
		return new SearchSettings(LocalStack.shared().elasticsearch().uri(), null, alias, Duration.ofMillis(100),
				Duration.ofMillis(500), Duration.ofSeconds(20), Duration.ofSeconds(30), alias, Duration.ofSeconds(10),
				Duration.ofSeconds(20), Duration.ofHours(1), Duration.ofHours(1));
	}

	static TestIndex create() {
		TestIndex index = new TestIndex();
		index.putSynonyms();
		index.administration.create(index.settings.alias());
		index.refuseUnknownFields();
		return index;
	}

	/** So that no test succeeds with a field that the mapping was not told of. */
	private void refuseUnknownFields() {
		try {
			client().indices()
				.putMapping((mapping) -> mapping.index(this.settings.alias()).dynamic(DynamicMapping.Strict));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void putSynonyms() {
		SynonymSets sets = new SynonymSets(this.access, this.settings);
		if (!sets.exists(SYNONYMS)) {
			sets.put(SynonymSets.preview(SYNONYMS), List.of());
			sets.put(SYNONYMS, StartSynonyms.rules());
		}
	}

	SearchSettings settings() {
		return this.settings;
	}

	ElasticsearchAccess access() {
		return this.access;
	}

	IndexAdministration administration() {
		return this.administration;
	}

	ElasticsearchClient client() {
		return this.access.writes();
	}

	KnowledgeIndexer indexer() {
		return new KnowledgeIndexer(this.access, this.settings);
	}

	/** Writes documents that can be found at once. */
	void write(KnowledgeDocument... documents) throws IOException {
		List<IndexChange> changes = Arrays.stream(documents).<IndexChange>map(IndexChange.Put::new).toList();
		if (!indexer().write(changes).isEmpty()) {
			throw new IllegalArgumentException("The index refused a document");
		}
		refresh();
	}

	void refresh() throws IOException {
		client().indices().refresh((refresh) -> refresh.index(this.settings.alias()));
	}

	List<String> tokens(String analyzer, String text) throws IOException {
		return client().indices()
			.analyze((analyze) -> analyze.index(this.settings.alias()).analyzer(analyzer).text(text))
			.tokens()
			.stream()
			.map(AnalyzeToken::token)
			.toList();
	}

	@Override
	public void close() throws IOException {
		List<String> indices = client().indices()
			.get((get) -> get.index(this.settings.alias() + "-*"))
			.indices()
			.keySet()
			.stream()
			.toList();
		client().indices().delete((delete) -> delete.index(indices));
		this.access.close();
	}

}
