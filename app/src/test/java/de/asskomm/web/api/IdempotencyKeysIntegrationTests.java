package de.asskomm.web.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import de.asskomm.organisation.MemberId;
import de.asskomm.web.api.IdempotencyKeys.Claim;
import de.asskomm.web.api.IdempotencyKeys.Use;
import dev.asskomm.localstack.LocalStack;
import dev.asskomm.localstack.PostgreSqlServer;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

class IdempotencyKeysIntegrationTests {

	private static final Duration KEPT = Duration.ofHours(48);

	private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

	private static IdempotencyKeys keys;

	private final UUID created = UUID.randomUUID();

	private final Claim claim = new Claim(new MemberId(UUID.randomUUID()), "schluessel", "POST /api/v1/posts", "hash");

	@BeforeAll
	static void openDatabase() {
		PostgreSqlServer postgres = LocalStack.shared().postgres();
		DataSource database = new DriverManagerDataSource(postgres.createDatabase("idempotency"), postgres.username(),
				postgres.password());
		Flyway.configure().dataSource(database).locations("classpath:db/migration/web").load().migrate();
		keys = new JdbcIdempotencyKeys(JdbcClient.create(database));
	}

	@Test
	void aKeyTellsForTwoDaysWhatItWasUsedFor() {
		assertThat(takeAfter(Duration.ZERO)).isEmpty();
		keys.remember(this.claim, this.created);
		assertThat(takeAfter(Duration.ofHours(47))).contains(new Use("POST /api/v1/posts", "hash", this.created));
		assertThat(takeAfter(Duration.ofHours(49))).as("free again").isEmpty();
	}

	@Test
	void whatIsOlderThanTwoDaysIsForgotten() {
		takeAfter(Duration.ZERO);
		keys.remember(this.claim, this.created);
		keys.forget(NOW.minusSeconds(1));
		assertThat(takeAfter(Duration.ZERO)).isPresent();
		assertThat(keys.forget(NOW.plusSeconds(1))).isPositive();
		assertThat(takeAfter(Duration.ZERO)).isEmpty();
	}

	private Optional<Use> takeAfter(Duration passed) {
		Instant now = NOW.plus(passed);
		return keys.take(this.claim, now, now.minus(KEPT));
	}

}
