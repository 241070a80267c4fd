package dev.asskomm.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

/**
 * A server of its own: the one that all share has Keycloak's connections, which would not
 * survive these tests.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgreSqlServerIntegrationTests {

	private final Path directory = Path.of("target", "postgresql", UUID.randomUUID().toString()).toAbsolutePath();

	private final PostgreSqlServer postgres = create();

	@BeforeAll
	void start() {
		this.postgres.start();
	}

	@AfterAll
	void remove() throws IOException {
		this.postgres.stop();
		Directories.delete(this.directory);
	}

	@Test
	void givesEachTestADatabaseOfItsOwn() throws SQLException {
		String url = this.postgres.createDatabase("town_hall");
		assertThat(query(url, "SELECT current_database()")).containsExactly("town_hall");
		assertThat(this.postgres.createDatabase("town_hall")).isEqualTo(url);
	}

	@Test
	void isVersion18AndSortsAsGermansDo() throws SQLException {
		assertThat(query(this.postgres.jdbcUrl(), "SHOW server_version").getFirst()).startsWith("18.");
		assertThat(query(this.postgres.jdbcUrl(),
				"SELECT name FROM (VALUES ('Zwickau'), ('Öderan'), ('Olbernhau'), ('adorf')) AS towns (name) ORDER BY name"))
			.containsExactly("adorf", "Öderan", "Olbernhau", "Zwickau");
	}

	@Test
	void ownsItsDatabasesWithoutBeingASuperuser() throws SQLException {
		assertThat(query(this.postgres.jdbcUrl(), "SELECT rolsuper::text FROM pg_roles WHERE rolname = current_user"))
			.containsExactly("false");
		assertThat(query(this.postgres.createDatabase("extended"),
				"CREATE EXTENSION IF NOT EXISTS pg_trgm; SELECT similarity('Graffiti', 'Graffitti')::text"))
			.hasSize(1);
	}

	@Test
	void listensOnTheLoopbackAddressOnly() throws SQLException {
		assertThat(query(this.postgres.jdbcUrl(), "SHOW listen_addresses")).containsExactly("127.0.0.1");
	}

	@Test
	void keepsWhatWasCommittedWhenItIsKilled() throws SQLException {
		String url = this.postgres.createDatabase("survivor");
		query(url, "CREATE TABLE decision (text text); INSERT INTO decision VALUES ('committed'); SELECT 1");
		int port = this.postgres.port();
		this.postgres.kill();
		assertThat(this.postgres.isHealthy()).isFalse();
		assertThat(this.postgres.state()).isEqualTo(State.STOPPED);
		this.postgres.start();
		assertThat(this.postgres.port()).isEqualTo(port);
		assertThat(query(url, "SELECT text FROM decision")).containsExactly("committed");
	}

	@Test
	void stopsAlthoughConnectionsAreOpen() throws SQLException {
		try (Connection open = connect(this.postgres.jdbcUrl())) {
			assertThat(open.isValid(5)).isTrue();
			this.postgres.stop();
			assertThat(Ports.isFree(this.postgres.port())).isTrue();
		}
		finally {
			this.postgres.start();
		}
		assertThat(this.postgres.isHealthy()).isTrue();
	}

	@Test
	void tellsWhenItDiedByItself() {
		ProcessHandle.of(this.postgres.pid()).orElseThrow().destroyForcibly();
		try {
			await().atMost(Duration.ofMinutes(1)).until(() -> this.postgres.state() == State.DIED);
		}
		finally {
			this.postgres.start();
		}
		assertThat(this.postgres.state()).isEqualTo(State.READY);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Town", "a-b", "a; DROP DATABASE asskomm", "1a" })
	void refusesNamesThatWouldNeedQuoting(String name) {
		assertThatIllegalArgumentException().isThrownBy(() -> this.postgres.createDatabase(name));
	}

	private PostgreSqlServer create() {
		try {
			Distributions distributions = new Distributions(Cache.ofUser(System.getenv()),
					MavenRepository.ofClassPath());
			return PostgreSqlServer.forTests(new Layout(this.directory), distributions,
					PreparedDatabase.with(distributions));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private List<String> query(String url, String sql) throws SQLException {
		List<String> rows = new ArrayList<>();
		try (Connection connection = connect(url); Statement statement = connection.createStatement()) {
			boolean result = statement.execute(sql);
			while (!result) {
				result = statement.getMoreResults();
			}
			try (ResultSet resultSet = statement.getResultSet()) {
				while (resultSet.next()) {
					rows.add(resultSet.getString(1));
				}
			}
		}
		return rows;
	}

	private Connection connect(String url) throws SQLException {
		return DriverManager.getConnection(url, this.postgres.username(), this.postgres.password());
	}

}
