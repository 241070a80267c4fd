package de.asskomm.search.elastic;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

import javax.sql.DataSource;

import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Actors;
import de.asskomm.organisation.Role;
import de.asskomm.search.IndexCheck;
import de.asskomm.search.MaintainIndex;
import de.asskomm.search.SearchUnavailable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.DelegatingDataSource;

import static de.asskomm.search.elastic.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What becomes of an index that is being filled when its instance is no longer alone. */
@SearchIntegrationTest
class RebuildIntegrationTests {

	@Autowired
	private Knowledge knowledge;

	@Autowired
	private SharedIndex index;

	@Autowired
	private IndexAdministration administration;

	@Autowired
	private RebuildLock lock;

	@Autowired
	private DataSource database;

	@BeforeEach
	void makeSureThatThereIsSomethingToFind() {
		soon().until(this.index::isReady);
		this.knowledge.post(this.knowledge.grossenhain(), "Beitrag", "Es gibt etwas zu finden.");
	}

	@Test
	void neverShowsTheIndexThatAnotherInstanceBeganMeanwhile() throws IOException {
		Set<String> before = this.index.names();
		ElasticKnowledgeIndex overtaken = index(this.lock, () -> {
			this.administration.removeStrays();
			this.administration.create(this.index.settings().nextAlias());
		});
		assertThatExceptionOfType(SearchUnavailable.class)
			.isThrownBy(() -> soon().until(() -> overtaken.rebuild(Runnable::run)));
		assertThat(this.index.names()).isEqualTo(before);
		this.administration.removeStrays();
	}

	@Test
	void neverShowsAnIndexAfterTheLockWasLost() throws IOException {
		Set<String> before = this.index.names();
		AtomicReference<Connection> holding = new AtomicReference<>();
		RebuildLock losing = new RebuildLock(new DelegatingDataSource(this.database) {

			@Override
			public Connection getConnection() throws SQLException {
				Connection connection = super.getConnection();
				holding.set(connection);
				return connection;
			}

		}, TestIndex.settings("held-by-nobody-else"));
		ElasticKnowledgeIndex cutOff = index(losing, () -> abort(holding.get()));
		// whoever is free to take the lost lock may be first to remove what was begun
		soon().until(
				() -> this.lock.runAlone((held) -> assertThatExceptionOfType(DataAccessResourceFailureException.class)
					.isThrownBy(() -> cutOff.rebuild(Runnable::run))));
		assertThat(this.index.names()).isEqualTo(before);
		this.administration.removeStrays();
	}

	@Test
	void beginsNothingWhileAnotherInstanceIsAtTheIndex(@Autowired MaintainIndex maintain) {
		Actor administrator = Actors.actor(this.knowledge.leipzig(), Role.ADMIN);
		soon().until(() -> this.lock.runAlone((held) -> {
			assertThat(maintain.rebuild(administrator)).isFalse();
			assertThat(maintain.repair(administrator)).isFalse();
			assertThat(maintain.isBusy(administrator)).isTrue();
		}));
	}

	@Test
	void isBusyUntilWhatWasBegunIsDone(@Autowired MaintainIndex maintain) throws IOException {
		Actor administrator = Actors.actor(this.knowledge.leipzig(), Role.ADMIN);
		Set<String> before = this.index.names();
		soon().until(() -> maintain.rebuild(administrator));
		soon().until(() -> !maintain.isBusy(administrator));
		assertThat(this.index.names()).doesNotContainAnyElementsOf(before);
		List<IndexCheck> checked = maintain.checks(administrator);
		soon().until(() -> maintain.repair(administrator));
		soon().until(() -> !maintain.isBusy(administrator));
		assertThat(maintain.checks(administrator).getFirst()).isNotIn(checked);
	}

	/** The index of an instance to which something happens once it begins to fill. */
	private ElasticKnowledgeIndex index(RebuildLock itsLock, Runnable happening) {
		AtomicReference<Runnable> once = new AtomicReference<>(happening);
		KnowledgeIndexer indexer = new KnowledgeIndexer(this.index.elasticsearch(), this.index.settings()) {

			@Override
			Map<EntryKey, String> write(List<IndexChange> changes, List<String> aliases) {
				once.getAndSet(() -> {
					// it happens once
				}).run();
				return super.write(changes, aliases);
			}

		};
		return this.index.with(indexer, itsLock);
	}

	private static void abort(Connection connection) {
		try {
			connection.abort(Runnable::run);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
