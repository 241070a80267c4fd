package dev.asskomm.localstack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keycloak with the realm {@code asskomm} and its demo accounts, on a database of its own
 * in the stack's PostgreSQL, which must run.
 */
public final class KeycloakServer extends ManagedServer {

	/** The password of every demo account. */
	public static final String DEMO_PASSWORD = "asskomm-demo";

	static final String REALM = "keycloak/asskomm-realm.json";

	private static final String ADMINISTRATOR = "administrator";

	private static final String DATABASE = "keycloak";

	private static final Pattern ACCESS_TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

	private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"");

	/** The scopes of every client, whose ids the demonstration's realm fixes. */
	private static final int SCOPES_WITH_ID = 6;

	private final Distributions distributions;

	private final Sizing sizing;

	private final PostgreSqlServer database;

	private final int port;

	private final int managementPort;

	private final Secrets secrets;

	private final WebClient webClient;

	private final SmtpServer smtp;

	KeycloakServer(Layout layout, Distributions distributions, Sizing sizing, PostgreSqlServer database, int port,
			int managementPort, Secrets secrets, WebClient webClient, SmtpServer smtp) {
		super("Keycloak", "keycloak", layout);
		this.distributions = distributions;
		this.sizing = sizing;
		this.database = database;
		this.port = port;
		this.managementPort = managementPort;
		this.secrets = secrets;
		this.webClient = webClient;
		this.smtp = smtp;
	}

	@Override
	Command prepare() throws IOException {
		Path distribution = this.distributions.keycloak();
		for (String shared : List.of("conf", "lib", "providers")) {
			link(home().resolve(shared), distribution.resolve(shared));
		}
		Path themes = home().resolve("themes");
		Directories.delete(themes);
		Distributions.copyKeycloakThemes(themes);
		Path realms = Files.createDirectories(home().resolve("data/import"));
		try (InputStream realm = Distributions.resource(REALM)) {
			Files.copy(realm, realms.resolve("asskomm-realm.json"), StandardCopyOption.REPLACE_EXISTING);
		}
		String jdbcUrl = this.database.createDatabase(DATABASE);
		Map<String, String> environment = new HashMap<>();
		environment.put("KC_DB_URL", jdbcUrl);
		environment.put("KC_DB_USERNAME", this.database.username());
		environment.put("KC_DB_PASSWORD", this.database.password());
		environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR);
		environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", this.secrets.keycloakAdministrator());
		environment.put("KC_HTTP_ENABLED", "true");
		environment.put("KC_HTTP_HOST", "127.0.0.1");
		environment.put("KC_HTTP_PORT", String.valueOf(this.port));
		environment.put("KC_HTTP_MANAGEMENT_PORT", String.valueOf(this.managementPort));
		environment.put("KC_HOSTNAME", baseUri().toString());
		// otherwise its cache listens on other addresses than the loopback one
		environment.put("KC_CACHE", "local");
		environment.put("ASSKOMM_WEB_SECRET", this.secrets.webClient());
		environment.put("ASSKOMM_ADMIN_SECRET", this.secrets.adminClient());
		environment.putAll(this.webClient.placeholders());
		environment.putAll(this.smtp.placeholders());
		return new Command(javaLine(distribution), environment, home(), "TERM", Duration.ofSeconds(20));
	}

	/** What {@code kc.sh start} runs, without the shell between. */
	private List<String> javaLine(Path distribution) {
		List<String> line = new ArrayList<>();
		line.add(Distributions.java());
		line.addAll(this.sizing.flags());
		line.addAll(List.of("-Xms64m", "-Xmx%dm".formatted(this.sizing.keycloakHeapMegabytes()),
				"-XX:MaxMetaspaceSize=256m", "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8",
				"-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8", "-Duser.language=en", "-Duser.country=US",
				"--add-opens=java.base/java.util=ALL-UNNAMED", "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
				"--add-opens=java.base/java.security=ALL-UNNAMED", "--add-opens=java.base/java.lang=ALL-UNNAMED",
				"--enable-native-access=ALL-UNNAMED", "-Dkc.home.dir=" + home(),
				"-Djboss.server.config.dir=" + home().resolve("conf"),
				"-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-Dpicocli.disable.closures=true",
				"-Dquarkus-log-max-startup-records=10000",
				"-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
				"-cp", distribution.resolve("lib/quarkus-run.jar").toString(),
				"io.quarkus.bootstrap.runner.QuarkusEntryPoint", "start", "--optimized", "--import-realm"));
		return line;
	}

	private static void link(Path link, Path target) throws IOException {
		if (Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
			Files.delete(link);
		}
		Files.createDirectories(link.getParent());
		Files.createSymbolicLink(link, target);
	}

	@Override
	boolean serves() throws IOException {
		return Http
			.get(URI.create("http://127.0.0.1:%d/health/ready".formatted(this.managementPort)), Duration.ofSeconds(10))
			.isOk();
	}

	/**
	 * The realm's file counts only at the first start. Where the ports of the platform or
	 * of the mail server have changed since, Keycloak is told here.
	 */
	@Override
	void afterStart() throws IOException {
		boolean imported = !Files.exists(knownWebClient());
		if (imported && !Files.exists(knownSmtp())) {
			giveScopesToTheAccountPages();
		}
		tell(knownWebClient(), imported, this.webClient.toString(), "/clients/" + WebClient.ID, this.webClient.json());
		tell(knownSmtp(), imported, this.smtp.toString(), "", this.smtp.json());
	}

	/**
	 * Keycloak's import makes the client of its account pages before it makes the scopes,
	 * and so leaves it without any: nobody could change a password there.
	 */
	private void giveScopesToTheAccountPages() throws IOException {
		String clients = baseUri() + "/admin/realms/asskomm/clients";
		Map<String, String> headers = Map.of("Authorization", "Bearer " + administratorToken());
		Matcher client = ID.matcher(
				Http.send("GET", URI.create(clients + "?clientId=account-console"), headers, "", Duration.ofSeconds(30))
					.body());
		if (!client.find()) {
			throw new IOException("Keycloak has no client for its account pages");
		}
		for (int scope = 1; scope <= SCOPES_WITH_ID; scope++) {
			update("/clients/%s/default-client-scopes/70000000-0000-4000-8000-%012d".formatted(client.group(1), scope),
					"{}");
		}
	}

	private void tell(Path known, boolean imported, String wanted, String path, String json) throws IOException {
		boolean mentioned = Files.exists(known);
		if ((mentioned || !imported) && !(mentioned && Files.readString(known).equals(wanted))) {
			update(path, json);
		}
		Files.writeString(known, wanted);
	}

	private Path knownWebClient() {
		return home().resolve("web-client");
	}

	private Path knownSmtp() {
		return home().resolve("smtp-server");
	}

	/**
	 * Notes that the database holds a realm that was imported with another mail server.
	 */
	void importedWith(SmtpServer other) throws IOException {
		Files.createDirectories(home());
		Files.writeString(knownSmtp(), other.toString());
	}

	private void update(String path, String json) throws IOException {
		Http.Answer answer = Http.send("PUT", URI.create(baseUri() + "/admin/realms/asskomm" + path),
				Map.of("Authorization", "Bearer " + administratorToken(), "Content-Type", "application/json"), json,
				Duration.ofSeconds(30));
		if (answer.status() >= HttpURLConnection.HTTP_MULT_CHOICE) {
			throw new IOException("Keycloak does not accept the new addresses: " + answer);
		}
	}

	/**
	 * Logs the administrator of all realms in.
	 * @return an access token for Keycloak's administration
	 * @throws IOException if Keycloak does not answer
	 */
	public String administratorToken() throws IOException {
		return accessToken(URI.create(baseUri() + "/realms/master/protocol/openid-connect/token"),
				"grant_type=password&client_id=admin-cli&username=%s&password=%s".formatted(ADMINISTRATOR,
						encode(this.secrets.keycloakAdministrator())));
	}

	@Override
	String address() {
		return baseUri().toString();
	}

	@Override
	Duration startLimit() {
		return Duration.ofMinutes(4);
	}

	@Override
	public int port() {
		return this.port;
	}

	/**
	 * Returns Keycloak's address for browsers.
	 * @return {@code http://localhost:port}
	 */
	public URI baseUri() {
		return URI.create("http://localhost:" + this.port);
	}

	/**
	 * Returns the issuer that the realm's tokens name.
	 * @return the issuer's URI
	 */
	public String issuer() {
		return baseUri() + "/realms/asskomm";
	}

	/**
	 * Returns the secret of the client {@code asskomm-web}, with which people log in.
	 * @return the secret
	 */
	public String clientSecret() {
		return this.secrets.webClient();
	}

	/**
	 * Returns the secret of the client {@code asskomm-admin}, with which the platform
	 * manages accounts.
	 * @return the secret
	 */
	public String adminClientSecret() {
		return this.secrets.adminClient();
	}

	/** The password of the administrator of all realms. */
	String administratorPassword() {
		return this.secrets.keycloakAdministrator();
	}

	/**
	 * Logs a demo account in as scripts do, by the client {@code asskomm-cli}.
	 * @param username the account's name
	 * @return an access token that tells the account's organisations and its roles in
	 * each
	 * @throws IllegalStateException if Keycloak refuses
	 */
	public String token(String username) {
		String form = "grant_type=password&client_id=asskomm-cli&scope=%s&username=%s&password=%s"
			.formatted(encode("openid organization:*"), encode(username), encode(DEMO_PASSWORD));
		try {
			return accessToken(URI.create(issuer() + "/protocol/openid-connect/token"), form);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("No token for " + username, ex);
		}
	}

	private static String accessToken(URI endpoint, String form) throws IOException {
		Http.Answer answer = Http.send("POST", endpoint, Map.of("Content-Type", "application/x-www-form-urlencoded"),
				form, Duration.ofSeconds(30));
		Matcher token = ACCESS_TOKEN.matcher(answer.body());
		if (!answer.isOk() || !token.find()) {
			throw new IllegalStateException("Keycloak gives no token: " + answer);
		}
		return token.group(1);
	}

	private static String encode(String value) {
		return URLEncoder.encode(value, StandardCharsets.UTF_8);
	}

}
