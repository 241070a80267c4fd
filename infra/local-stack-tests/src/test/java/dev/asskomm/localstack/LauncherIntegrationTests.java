package dev.asskomm.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What {@code ./run} starts, in a checkout of its own, with the real servers and a
 * stand-in for the application.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class LauncherIntegrationTests {

	private static final Duration PATIENCE = Duration.ofMinutes(4);

	private static final String LAST_WORDS_OF_THE_START = "Beenden: Strg+C";

	private final Path checkout = Path.of("target", "checkouts", UUID.randomUUID().toString()).toAbsolutePath();

	private final Map<String, String> environment = new HashMap<>();

	private final RunPorts ports = new RunPorts(Ports.firstOfFree(2), Ports.anyFree(), Ports.anyFree(), Ports.anyFree(),
			Ports.anyFree(), Ports.anyFree(), Ports.anyFree());

	private final List<Process> launchers = new ArrayList<>();

	@BeforeEach
	void prepareCheckout() throws IOException {
		Files.createDirectories(this.checkout);
		this.environment.put("ASSKOMM_APPLICATION", StandInPlatform.packageInto(this.checkout).toString());
		this.environment.put("ASSKOMM_PORT", String.valueOf(this.ports.platform()));
		this.environment.put("ASSKOMM_KEYCLOAK_PORT", String.valueOf(this.ports.keycloak()));
		this.environment.put("ASSKOMM_POSTGRES_PORT", String.valueOf(this.ports.postgres()));
		this.environment.put("ASSKOMM_KAFKA_PORT", String.valueOf(this.ports.kafka()));
		this.environment.put("ASSKOMM_ELASTICSEARCH_PORT", String.valueOf(this.ports.elasticsearch()));
		this.environment.put("ASSKOMM_SMTP_PORT", String.valueOf(this.ports.smtp()));
		this.environment.put("ASSKOMM_MAIL_PORT", String.valueOf(this.ports.mail()));
	}

	@AfterEach
	void endLaunchers() throws IOException {
		for (Process launcher : this.launchers) {
			launcher.destroy();
			await().atMost(PATIENCE).until(() -> !launcher.isAlive());
		}
		await().atMost(PATIENCE).until(() -> recorded().isEmpty());
		Directories.delete(this.checkout);
	}

	@Test
	void runsUntilItIsStoppedAndHealsWhatDies() throws Exception {
		beginWithPreparedData();
		Process launcher = launch("--without-demo", "--instances", "2");
		awaitOutput(launcher, LAST_WORDS_OF_THE_START);
		assertThat(output(launcher)).doesNotContain("SLF4J")
			.contains("http://localhost:" + this.ports.mail(), "bereit: http://localhost:" + this.ports.platform(),
					"koordination-grossenhain", KeycloakServer.DEMO_PASSWORD,
					"Weitere Instanz: http://localhost:" + (this.ports.platform() + 1));
		assertThat(finish(launch("status"), 0))
			.contains("PostgreSQL", "Kafka", "Elasticsearch", "Keycloak", "Plattform 2", "E-Mails",
					"http://localhost:" + this.ports.mail(), "http://localhost:" + this.ports.platform())
			.doesNotContain("läuft nicht");
		assertThat(settingsOfPlatform()).contains("PLATFORM_DEMO_CONTENT=false",
				"PLATFORM_BASE_URL=http://localhost:" + this.ports.platform(),
				"PLATFORM_IDENTITY_ISSUER=http://localhost:" + this.ports.keycloak() + "/realms/asskomm",
				"PLATFORM_IDENTITY_CLIENT_ID=asskomm-web",
				"PLATFORM_SEARCH_URI=http://127.0.0.1:" + this.ports.elasticsearch(), "SPRING_MAIL_HOST=127.0.0.1",
				"SPRING_MAIL_PORT=" + this.ports.smtp(), "PLATFORM_IDENTITY_ADMIN_CLIENT_SECRET=",
				"SPRING_KAFKA_BOOTSTRAP_SERVERS=127.0.0.1:" + this.ports.kafka(),
				"SPRING_DATASOURCE_URL=jdbc:postgresql://127.0.0.1:" + this.ports.postgres() + "/asskomm");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data("secrets.properties"))))
			.isEqualTo("rw-------");

		assertThat(finish(launch(), 1)).contains("läuft schon");

		recorded("kafka").destroyForcibly();
		awaitOutput(launcher, "unerwartet beendet, wird neu gestartet");
		await().atMost(PATIENCE).until(() -> !Ports.isFree(this.ports.kafka()));

		launcher.destroyForcibly();
		Process next = launch();
		awaitOutput(next, LAST_WORDS_OF_THE_START);
		List<ProcessHandle> servers = recorded();

		assertThat(finish(launch("stop"), 0)).contains("Beendet");
		assertThat(next.isAlive()).isFalse();
		assertThat(servers).hasSize(5).noneMatch(ProcessHandle::isAlive);
		assertThat(recorded()).isEmpty();
		assertThat(finish(launch("status"), 3)).contains("läuft nicht");
		assertThat(finish(launch("stop"), 0)).contains("Es lief nichts");
	}

	@Test
	void namesTheServerThatDiesWhileStartingAndStopsTheRest() throws IOException {
		Files.createDirectories(data("kafka/data"));
		Files.writeString(data("kafka/data/meta.properties"), "version=1\nnode.id=7\ncluster.id=foreign\n");
		String output = finish(launch(), 1);
		assertThat(errors(output)).singleElement()
			.asString()
			.contains("Kafka ist beim Start abgestürzt", "Protokoll: " + data("logs/kafka.log"), "erneut starten");
		assertThat(recorded()).isEmpty();
		assertThat(this.ports.uses(1)).allMatch((use) -> Ports.isFree(use.port()));
	}

	@Test
	void namesThePortThatIsTakenBeforeItStartsAnything() throws IOException {
		try (ServerSocket taken = new ServerSocket(this.ports.elasticsearch(), 1, Ports.LOOPBACK)) {
			String output = finish(launch(), 1);
			assertThat(errors(output)).singleElement()
				.asString()
				.contains("Port " + taken.getLocalPort(), "Elasticsearch", "ASSKOMM_ELASTICSEARCH_PORT",
						"Prozess " + ProcessHandle.current().pid());
			assertThat(output).doesNotContain("startet");
		}
	}

	@Test
	void saysWhatItDoesNotUnderstand() throws IOException {
		assertThat(finish(launch("--frehs"), 2)).contains("Unbekannte Angabe: --frehs", "Aufruf: ./run");
	}

	@Test
	void beginsWithoutDataIfAskedTo() throws IOException {
		Files.createDirectories(data("postgresql/data"));
		Files.writeString(data("secrets.properties"), "old=true");
		this.environment.put("ASSKOMM_APPLICATION", "/no/such.jar");
		assertThat(errors(finish(launch("--fresh"), 1))).singleElement().asString().contains("/no/such.jar");
		assertThat(data("secrets.properties")).content().doesNotContain("old");
	}

	/** The first start imports the realm, which other tests do often enough. */
	private void beginWithPreparedData() throws IOException {
		PreparedDatabase prepared = PreparedDatabase
			.with(new Distributions(Cache.ofUser(System.getenv()), MavenRepository.ofClassPath()));
		Files.createDirectories(data("postgresql"));
		Directories.copy(prepared.data(), data("postgresql/data"));
		Files.copy(prepared.directory().resolve("secrets.properties"), data("secrets.properties"));
	}

	private Process launch(String... arguments) throws IOException {
		List<String> line = new ArrayList<>(List.of(Distributions.java(), "-XX:TieredStopAtLevel=1", "-cp",
				System.getProperty("java.class.path"), Launcher.class.getName()));
		line.addAll(Arrays.asList(arguments));
		Path output = Files.createTempFile(this.checkout, "launcher", ".out");
		ProcessBuilder builder = new ProcessBuilder(line).directory(this.checkout.toFile())
			.redirectErrorStream(true)
			.redirectOutput(output.toFile());
		builder.environment().putAll(this.environment);
		Process process = builder.start();
		Files.move(output, output(process.pid()));
		this.launchers.add(process);
		return process;
	}

	private Path output(long pid) {
		return this.checkout.resolve("launcher-" + pid + ".out");
	}

	private String output(Process launcher) {
		try {
			return Files.readString(output(launcher.pid()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void awaitOutput(Process launcher, String text) {
		await().atMost(PATIENCE).until(() -> output(launcher).contains(text) || !launcher.isAlive());
		assertThat(output(launcher)).contains(text);
	}

	private String finish(Process launcher, int status) {
		await().atMost(PATIENCE).until(() -> !launcher.isAlive());
		assertThat(launcher.exitValue()).as(output(launcher)).isEqualTo(status);
		return output(launcher);
	}

	private static List<String> errors(String output) {
		return output.lines().filter((line) -> line.startsWith("Fehler: ")).toList();
	}

	private String settingsOfPlatform() throws IOException {
		return Http.get(URI.create("http://127.0.0.1:" + this.ports.platform() + "/"), Duration.ofSeconds(10)).body();
	}

	private Path data(String path) {
		return this.checkout.resolve(".data").resolve(path);
	}

	private ProcessHandle recorded(String server) throws IOException {
		return ProcessRecord.read(new Layout(data("")).record(server)).orElseThrow().process();
	}

	private List<ProcessHandle> recorded() throws IOException {
		Path records = new Layout(data("")).records();
		if (!Files.isDirectory(records)) {
			return List.of();
		}
		List<ProcessHandle> processes = new ArrayList<>();
		try (Stream<Path> files = Files.list(records)) {
			for (Path file : files.filter((path) -> path.toString().endsWith(".process"))
				.filter((path) -> !path.endsWith("launcher.process"))
				.toList()) {
				ProcessRecord.read(file).map(ProcessRecord::process).ifPresent(processes::add);
			}
		}
		return processes;
	}

}
