package dev.asskomm.localstack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * PostgreSQL's data as it is after Keycloak's first start, for tests: to make them takes
 * half a minute of work, to copy them a moment. Kept in the user's cache and made anew
 * whenever the realm or a version changes.
 *
 * @param directory the entry of the cache
 */
record PreparedDatabase(Path directory) {

	/** Changes when the way of preparing changes. */
	private static final String REVISION = "2";

	/**
	 * Returns the prepared data, made first if they are not in the cache.
	 * @param distributions the servers' programs
	 * @return the data
	 * @throws IOException if the cache cannot be written
	 * @throws StartFailure if one of the servers does not come up
	 */
	static PreparedDatabase with(Distributions distributions) throws IOException {
		WebClient webClient = WebClient.onAnyPort();
		SmtpServer smtp = SmtpServer.NONE;
		List<String> parts = new ArrayList<>(List.of(REVISION, distributions.postgreSql().getFileName().toString(),
				distributions.keycloak().getFileName().toString()));
		try (InputStream realm = Distributions.resource(KeycloakServer.REALM)) {
			parts.add(new String(realm.readAllBytes(), StandardCharsets.UTF_8));
		}
		new TreeMap<>(webClient.placeholders()).forEach((name, value) -> parts.add(name + "=" + value));
		return new PreparedDatabase(
				distributions.cache().entry("postgresql-with-realm-" + Cache.digest(parts), (directory) -> {
					Layout layout = new Layout(directory.resolve("work"));
					Secrets secrets = Secrets.in(secrets(directory));
					PostgreSqlServer postgres = PostgreSqlServer.forTests(layout, distributions, secrets);
					KeycloakServer keycloak = new KeycloakServer(layout, distributions, Sizing.TESTS, postgres,
							Ports.anyFree(), Ports.anyFree(), secrets, webClient, smtp);
					try {
						postgres.start();
						keycloak.start();
					}
					finally {
						keycloak.stop();
						postgres.stop();
					}
					Files.move(postgres.dataDirectory(), data(directory));
					Directories.delete(layout.base());
				}));
	}

	private static Path data(Path directory) {
		return directory.resolve("data");
	}

	private static Path secrets(Path directory) {
		return directory.resolve("secrets.properties");
	}

	Path data() {
		return data(this.directory);
	}

	/** The passwords and secrets that the data were made with. */
	Secrets secrets() throws IOException {
		return Secrets.in(secrets(this.directory));
	}

}
