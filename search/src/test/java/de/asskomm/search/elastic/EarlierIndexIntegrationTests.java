package de.asskomm.search.elastic;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

import co.elastic.clients.elasticsearch._types.mapping.DynamicMapping;
import co.elastic.clients.elasticsearch.indices.get_mapping.IndexMappingRecord;
import de.asskomm.exchange.Post;
import de.asskomm.organisation.Actors;
import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.Reader;
import de.asskomm.search.KnowledgeSearch;
import de.asskomm.search.SearchHit;
import de.asskomm.search.SearchRequest;
import de.asskomm.search.SearchUnavailable;
import de.asskomm.search.SynonymSearch;
import de.asskomm.search.SynonymState;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import static de.asskomm.search.elastic.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What happens after an upgrade until the index is built anew. */
@SearchIntegrationTest
class EarlierIndexIntegrationTests {

	@Autowired
	private Knowledge knowledge;

	@Autowired
	private KnowledgeSearch search;

	@Autowired
	private SynonymSearch synonyms;

	@Autowired
	private SharedIndex index;

	@Autowired
	private IndexAdministration administration;

	@Autowired
	private IndexDefinition definition;

	@Autowired
	private ElasticsearchAccess elasticsearch;

	@Autowired
	private SearchSettings settings;

	@Autowired
	private RebuildLock lock;

	@Autowired
	private JdbcClient jdbc;

	@Value("${platform.messaging.topic-prefix}")
	private String topicPrefix;

	private final String word = "wort" + UUID.randomUUID().toString().replace("-", "");

	@Test
	void findsWhatIsNewWhileTheIndexIsOfAnEarlierRelease() {
		soon().until(this.administration::exists);
		Organisation grossenhain = this.knowledge.grossenhain();
		Reader reader = Actors.member(this.knowledge.leipzig()).reader();
		// whoever holds the lock keeps the platform from building the new index
		soon().until(() -> this.lock.runAlone((held) -> {
			replaceByAnEarlierOne();
			soon().until(this::takesUnknownFields);
			Post post = this.knowledge.post(grossenhain, "Währenddessen", "Von " + this.word);
			try (EventLog log = new EventLog(this.topicPrefix)) {
				log.tellsOf(post);
			}
			soon().untilAsserted(() -> assertThat(titles(reader)).containsExactly("Währenddessen"));
			assertThat(isParked(post)).isFalse();
			assertThat(this.synonyms.state()).isEqualTo(SynonymState.RENEWING);
			assertThatExceptionOfType(SearchUnavailable.class)
				.isThrownBy(() -> this.synonyms.preview(this.word, List.of("müll, abfall"), 10, reader));
			assertThat(this.administration.isUpToDate()).isFalse();
		}));
		soon().until(this.administration::isUpToDate);
		soon().until(this.synonyms::state, Predicate.isEqual(SynonymState.ACTIVE));
		assertThat(titles(reader)).containsExactly("Währenddessen");
	}

	/**
	 * An index that refuses what it does not know, and has its synonyms for good.
	 */
	private void replaceByAnEarlierOne() {
		ObjectNode earlier = (ObjectNode) JsonMapper.shared()
			.readTree(this.definition.json(this.settings.alias(), this.settings.refreshInterval()));
		ObjectNode mappings = (ObjectNode) earlier.get("mappings");
		mappings.put("dynamic", "strict");
		((ObjectNode) mappings.get("properties")).remove(List.of("attachments", "evidenceRank", "municipality"));
		ObjectNode analysis = (ObjectNode) earlier.get("settings").get("analysis");
		ObjectNode filters = (ObjectNode) analysis.get("filter");
		filters.remove("synonyms_preview");
		filters.putObject("synonyms").put("type", "synonym_graph").putArray("synonyms").add("müll, abfall");
		((ObjectNode) analysis.get("analyzer")).remove("synonym_preview");
		try {
			List<String> present = List.copyOf(this.index.names());
			this.elasticsearch.writes().indices().delete((delete) -> delete.index(present));
			this.elasticsearch.writes()
				.indices()
				.create((index) -> index.index(this.settings.alias() + "-20200101000000")
					.withJson(new StringReader(earlier.toString())));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private boolean takesUnknownFields() throws IOException {
		return this.elasticsearch.writes()
			.indices()
			.getMapping((mapping) -> mapping.index(this.settings.alias()))
			.mappings()
			.values()
			.stream()
			.map(IndexMappingRecord::mappings)
			.allMatch((mapping) -> mapping.dynamic() == DynamicMapping.False);
	}

	private List<String> titles(Reader reader) {
		return this.search.search(SearchRequest.of(this.word, 10), reader)
			.hits()
			.stream()
			.map(SearchHit::title)
			.toList();
	}

	private boolean isParked(Post post) {
		return this.jdbc.sql("SELECT EXISTS (SELECT FROM parked_record WHERE record_key = ?)")
			.param(post.id().toString())
			.query(Boolean.class)
			.single();
	}

}
