package de.asskomm.identity.keycloak;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SigningKeysTests {

	private final KeyServer server = new KeyServer();

	private final AtomicLong time = new AtomicLong();

	private final HttpClient client = HttpClient.newHttpClient();

	private final SigningKeys keys = new SigningKeys(this.server.keysLocation(), this.client, Duration.ofSeconds(2),
			Duration.ofMinutes(10), this.time::get);

	@AfterEach
	void close() {
		this.client.close();
		this.server.close();
	}

	@Test
	void keysAreFetchedOnceAndOnlyWhenNeeded() throws KeySourceException {
		assertThat(this.server.requests()).isZero();
		for (int i = 0; i < 100; i++) {
			assertThat(find("first")).hasSize(1);
		}
		assertThat(this.server.requests()).isEqualTo(1);
	}

	@Test
	void oldKeysAreFetchedAnew() throws KeySourceException {
		find("first");
		pass(Duration.ofMinutes(11));
		find("first");
		assertThat(this.server.requests()).isEqualTo(2);
	}

	@Test
	void aNewKeyIsFoundAtOnce() throws KeySourceException {
		find("first");
		this.server.rotate("second");
		pass(Duration.ofSeconds(6));
		assertThat(find("second")).hasSize(1);
		assertThat(find("first")).isEmpty();
	}

	@Test
	void inventedKeysDoNotFloodTheServer() throws KeySourceException {
		find("first");
		for (int i = 0; i < 1_000; i++) {
			assertThat(find("invented-" + i)).isEmpty();
			pass(Duration.ofMillis(10));
		}
		assertThat(this.server.requests()).isBetween(2, 3);
	}

	@Test
	void knownKeysStayWhileTheServerIsDown() throws KeySourceException {
		find("first");
		this.server.fail(true);
		for (int i = 0; i < 100; i++) {
			pass(Duration.ofMinutes(1));
			assertThat(find("first")).hasSize(1);
		}
		this.server.fail(false);
		this.server.rotate("second");
		pass(Duration.ofSeconds(6));
		assertThat(find("second")).hasSize(1);
	}

	@Test
	void withoutAnyKeyNothingCanBeChecked() throws KeySourceException {
		this.server.fail(true);
		assertThatExceptionOfType(KeySourceException.class).isThrownBy(() -> find("first"));
		assertThatExceptionOfType(KeySourceException.class).isThrownBy(() -> find("first"));
		assertThat(this.server.requests()).isEqualTo(1);
		this.server.fail(false);
		pass(Duration.ofSeconds(2));
		assertThat(find("first")).hasSize(1);
	}

	@Test
	void manyAtOnceFetchOnce() {
		try (ExecutorService together = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int i = 0; i < 200; i++) {
				together.submit(() -> find("first"));
			}
		}
		assertThat(this.server.requests()).isEqualTo(1);
	}

	private List<JWK> find(String name) throws KeySourceException {
		return this.keys.get(new JWKSelector(new JWKMatcher.Builder().keyID(name).build()), null);
	}

	private void pass(Duration duration) {
		this.time.addAndGet(duration.toNanos());
	}

}
