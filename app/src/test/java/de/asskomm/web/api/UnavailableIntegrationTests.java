package de.asskomm.web.api;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;

import de.asskomm.Client;
import de.asskomm.Client.Answer;
import de.asskomm.RunningPlatform;
import dev.asskomm.localstack.LocalStack;
import dev.asskomm.localstack.PostgreSqlServer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class UnavailableIntegrationTests extends ApiTests {

	@Test
	void saysThatThePlatformIsUnavailableWhileItsDatabaseIsGone() throws SQLException {
		Client client = client(coordinator("Stadt Großenhain"));
		String key = unique("gerade-nicht");
		client.get("/api/v1/feed").is(200);
		String name = RunningPlatform.shared().databaseUrl().replaceFirst(".*/([a-z_0-9]+).*", "$1");
		administer("ALTER DATABASE " + name + " WITH ALLOW_CONNECTIONS false");
		try {
			administer("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + name + "'");
			for (int i = 0; i < 3; i++) {
				Instant asked = Instant.now();
				Answer answer = (i == 1) ? client.post("/api/v1/posts", post("Gerade nicht"))
						: client.get("/api/v1/feed");
				answer.isProblem(503, "unavailable");
				assertThat(answer.header("Retry-After")).isEqualTo("5");
				assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(15));
			}
			client.with("Idempotency-Key", key)
				.post("/api/v1/posts", post("Gerade nicht"))
				.isProblem(503, "unavailable");
		}
		finally {
			administer("ALTER DATABASE " + name + " WITH ALLOW_CONNECTIONS true");
		}
		await().atMost(Duration.ofSeconds(20)).until(() -> client.get("/api/v1/feed").status() == 200);
		client.with("Idempotency-Key", key).post("/api/v1/posts", post("Jetzt wieder")).is(201);
	}

	private void administer(String sql) throws SQLException {
		PostgreSqlServer postgres = LocalStack.shared().postgres();
		try (Connection connection = DriverManager.getConnection(postgres.jdbcUrl(), postgres.username(),
				postgres.password()); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
