package de.asskomm;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.asskomm.localstack.LocalStack;

import static org.awaitility.Awaitility.await;

/**
 * The platform as it is deployed: a process of its own, beside the four real servers. One
 * is shared by all tests of a JVM; a test that kills it starts it again.
 */
public final class RunningPlatform implements AutoCloseable {

	private static final Duration START_LIMIT = Duration.ofSeconds(120);

	/** Shorter than the realm lets a token live. */
	private static final Duration TOKEN_USE = Duration.ofMinutes(3);

	private final LocalStack stack = LocalStack.shared();

	private final Map<String, Token> tokens = new ConcurrentHashMap<>();

	private final String databaseUrl;

	private final int port;

	private final Path log;

	private Process process;

	private RunningPlatform(String databaseUrl, int port) {
		this.databaseUrl = databaseUrl;
		this.port = port;
		this.log = Path.of("target", "platform-" + port + ".log").toAbsolutePath();
		this.process = launch();
	}

	/**
	 * The platform that all tests of this JVM share, with the demo content.
	 * @return the platform, ready for requests
	 */
	public static RunningPlatform shared() {
		return Shared.PLATFORM;
	}

	/**
	 * Where the platform answers.
	 * @param path path and query
	 * @return the address
	 */
	public String url(String path) {
		return "http://localhost:" + this.port + path;
	}

	/**
	 * A bearer token.
	 * @param username account of the local realm
	 * @return the token
	 */
	public String token(String username) {
		return this.tokens.compute(username, (name, known) -> (known != null && known.until().isAfter(Instant.now()))
				? known : new Token(this.stack.keycloak().token(name), Instant.now().plus(TOKEN_USE)))
			.value();
	}

	/**
	 * Where the platform keeps its data.
	 * @return address of its database
	 */
	public String databaseUrl() {
		return this.databaseUrl;
	}

	/**
	 * Where the platform keeps the files of attachments.
	 * @return the directory
	 */
	public Path attachments() {
		return Path.of("target", "attachments-" + this.port).toAbsolutePath();
	}

	/** Ends the process without giving it a chance to finish anything. */
	public void kill() {
		this.process.destroyForcibly();
		awaitEnd();
	}

	/**
	 * Starts the process again, on the same port and data, and waits until it is ready.
	 */
	public void restart() {
		this.process = launch();
		awaitReady();
	}

	@Override
	public void close() {
		this.process.destroy();
		awaitEnd();
	}

	private void awaitEnd() {
		try {
			if (!this.process.waitFor(30, TimeUnit.SECONDS)) {
				this.process.destroyForcibly();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private void awaitReady() {
		HttpRequest readiness = HttpRequest.newBuilder(URI.create(url("/actuator/health/readiness")))
			.timeout(Duration.ofSeconds(5))
			.build();
		try (HttpClient client = HttpClient.newHttpClient()) {
			await().atMost(START_LIMIT)
				.pollInterval(Duration.ofMillis(200))
				.failFast("The platform ended while starting, see " + this.log, () -> !this.process.isAlive())
				.ignoreExceptionsInstanceOf(IOException.class)
				.until(() -> client.send(readiness, BodyHandlers.discarding()).statusCode() == 200);
		}
	}

	private Process launch() {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(List.of("-Xmx400m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", mainClassPath(),
				PlatformApplication.class.getName()));
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(this.log.toFile()));
		Map<String, String> environment = builder.environment();
		environment.put("SERVER_PORT", String.valueOf(this.port));
		environment.put("SERVER_ADDRESS", "127.0.0.1");
		environment.put("SPRING_DATASOURCE_URL", this.databaseUrl);
		environment.put("SPRING_DATASOURCE_USERNAME", this.stack.postgres().username());
		environment.put("SPRING_DATASOURCE_PASSWORD", this.stack.postgres().password());
		environment.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", this.stack.kafka().bootstrapServers());
		environment.put("PLATFORM_SEARCH_URI", this.stack.elasticsearch().uri().toString());
		// what is pleasant to have at once is left out by a slow machine, but not by a
		// test
		environment.put("PLATFORM_SEARCH_HURRIEDTIMEOUT", "10s");
		environment.put("PLATFORM_IDENTITY_ISSUER", this.stack.keycloak().issuer());
		environment.put("PLATFORM_IDENTITY_CLIENT_ID", "asskomm-web");
		environment.put("PLATFORM_IDENTITY_CLIENT_SECRET", this.stack.keycloak().clientSecret());
		environment.put("PLATFORM_IDENTITY_ADMIN_CLIENT_SECRET", this.stack.keycloak().adminClientSecret());
		environment.put("SPRING_MAIL_HOST", this.stack.mail().host());
		environment.put("SPRING_MAIL_PORT", String.valueOf(this.stack.mail().port()));
		environment.put("PLATFORM_BASE_URL", "http://localhost:" + this.port);
		environment.put("PLATFORM_ATTACHMENTS_DIRECTORY", attachments().toString());
		environment.put("PLATFORM_DEMO_CONTENT", "true");
		try {
			Files.createDirectories(this.log.getParent());
			Process started = builder.start();
			Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
			return started;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What the packaged application has on its class path: nothing of the tests. */
	private static String mainClassPath() {
		String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
		return Stream.of(classPath.split(File.pathSeparator))
			.filter((entry) -> !entry.endsWith("test-classes") && !entry.endsWith("-tests.jar"))
			.collect(Collectors.joining(File.pathSeparator));
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private record Token(String value, Instant until) {

	}

	private static final class Shared {

		private static final RunningPlatform PLATFORM = start();

		private static RunningPlatform start() {
			LocalStack stack = LocalStack.shared().startAll();
			RunningPlatform platform = new RunningPlatform(stack.postgres().createDatabase("platform"), freePort());
			platform.awaitReady();
			return platform;
		}

	}

}
