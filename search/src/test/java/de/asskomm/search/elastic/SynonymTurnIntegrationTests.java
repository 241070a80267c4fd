package de.asskomm.search.elastic;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import de.asskomm.organisation.Reader;
import de.asskomm.search.ActiveSynonyms;
import de.asskomm.search.SearchUnavailable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

import static de.asskomm.search.elastic.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What whoever gives synonyms to the server is told while others are at it for long. */
@SearchIntegrationTest
class SynonymTurnIntegrationTests {

	@Autowired
	private IndexAdministration administration;

	@Autowired
	private SynonymSets sets;

	@Autowired
	private ElasticKnowledgeSearch search;

	@Autowired
	private ElasticsearchAccess elasticsearch;

	@Autowired
	private SearchSettings settings;

	@Autowired
	private DataSource database;

	private final List<String> rules = List.of("wort" + UUID.randomUUID().toString().replace("-", "") + ", anderes");

	@BeforeEach
	void waitForTheIndex() {
		soon().until(this.administration::exists);
	}

	@Test
	void leavesSynonymsToLaterWhereTheirTurnDoesNotCome() throws SQLException {
		try (Connection other = turn(this.settings.alias())) {
			assertThat(impatient().activate()).isFalse();
			other.rollback();
		}
	}

	@Test
	void hasNoPreviewWhereItsTurnDoesNotCome() throws SQLException {
		try (Connection other = turn(SynonymSets.preview(this.settings.alias()))) {
			assertThatExceptionOfType(SearchUnavailable.class)
				.isThrownBy(() -> impatient().preview("Müll", this.rules, 10, Reader.anonymous()));
			other.rollback();
		}
	}

	/** The turn of another instance. */
	private Connection turn(String set) throws SQLException {
		Connection connection = this.database.getConnection();
		connection.setAutoCommit(false);
		try (PreparedStatement lock = connection.prepareStatement("SELECT pg_advisory_xact_lock(?)")) {
			lock.setLong(1, Integer.toUnsignedLong(("synonyms " + set).hashCode()));
			lock.execute();
		}
		return connection;
	}

	/** One that waits a second where the platform waits for most of a minute. */
	private ElasticSynonymSearch impatient() {
		ActiveSynonyms changed = new ActiveSynonyms() {

			@Override
			public List<String> rules() {
				return SynonymTurnIntegrationTests.this.rules;
			}

			@Override
			public long version() {
				return 1;
			}

		};
		return new ElasticSynonymSearch(changed, this.sets, this.search, this.elasticsearch, this.settings,
				JdbcClient.create(this.database), new JdbcTransactionManager(this.database) {

					@Override
					protected int determineTimeout(TransactionDefinition definition) {
						return 1;
					}

				});
	}

}
