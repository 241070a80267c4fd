package dev.asskomm.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionService;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * The stack of {@code ./run}: the four servers and the platform on fixed ports, with data
 * that stay.
 */
final class RunStack {

	private static final Duration WATCH_INTERVAL = Duration.ofMillis(500);

	private static final int MOST_RESTARTS = 5;

	private final Console console;

	private final ApplicationBuild build;

	private final Path givenJar;

	private final Layout layout;

	private final PostgreSqlServer postgres;

	private final KafkaBroker kafka;

	private final ElasticsearchNode elasticsearch;

	private final KeycloakServer keycloak;

	private final MailCatcher mail;

	private final List<PlatformInstance> instances = new ArrayList<>();

	private final Map<ManagedServer, Integer> restarts = new HashMap<>();

	private final CountDownLatch stopRequested = new CountDownLatch(1);

	private final List<String> platformFlags;

	private volatile @Nullable PlatformProgram program;

	RunStack(Path checkout, Layout layout, Distributions distributions, RunPorts ports, RunOptions options,
			Map<String, String> environment, Console console) throws IOException {
		this.console = console;
		this.layout = layout;
		this.build = new ApplicationBuild(checkout, layout);
		this.givenJar = Path.of(environment.getOrDefault("ASSKOMM_APPLICATION", ""));
		Sizing sizing = Sizing.ofRun(environment);
		this.platformFlags = sizing.platformFlags();
		Secrets secrets = Secrets.in(layout.base().resolve("secrets.properties"));
		this.mail = new MailCatcher(ports.smtp(), ports.mail());
		this.postgres = PostgreSqlServer.forRun(layout, distributions, ports.postgres(), secrets);
		this.kafka = new KafkaBroker(layout, distributions, sizing, ports.kafka(), Ports.anyFree());
		this.elasticsearch = new ElasticsearchNode(layout, distributions, sizing, ports.elasticsearch(),
				Ports.anyFree());
		this.keycloak = new KeycloakServer(layout, distributions, sizing, this.postgres, ports.keycloak(),
				Ports.anyFree(), secrets, WebClient.onPort(ports.platform()), SmtpServer.of(this.mail));
		for (int number = 0; number < options.instances(); number++) {
			int port = ports.platform() + number;
			this.instances.add(new PlatformInstance((number == 0) ? "Plattform" : "Plattform " + (number + 1),
					(number == 0) ? "platform" : "platform-" + (number + 1), layout, this::program, port,
					settings(port, options)));
		}
		all().forEach((server) -> server.observe((state) -> report(server, state)));
	}

	private Map<String, String> settings(int port, RunOptions options) {
		Map<String, String> settings = new HashMap<>();
		settings.put("SERVER_PORT", String.valueOf(port));
		settings.put("SERVER_ADDRESS", "127.0.0.1");
		settings.put("SPRING_DATASOURCE_URL", this.postgres.jdbcUrl());
		settings.put("SPRING_DATASOURCE_USERNAME", this.postgres.username());
		settings.put("SPRING_DATASOURCE_PASSWORD", this.postgres.password());
		settings.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", this.kafka.bootstrapServers());
		settings.put("PLATFORM_SEARCH_URI", this.elasticsearch.uri().toString());
		settings.put("PLATFORM_IDENTITY_ISSUER", this.keycloak.issuer());
		settings.put("PLATFORM_IDENTITY_CLIENT_ID", "asskomm-web");
		settings.put("PLATFORM_IDENTITY_CLIENT_SECRET", this.keycloak.clientSecret());
		settings.put("PLATFORM_IDENTITY_ADMIN_CLIENT_SECRET", this.keycloak.adminClientSecret());
		settings.put("SPRING_MAIL_HOST", this.mail.host());
		settings.put("SPRING_MAIL_PORT", String.valueOf(this.mail.port()));
		settings.put("PLATFORM_BASE_URL", "http://localhost:" + port);
		settings.put("PLATFORM_ATTACHMENTS_DIRECTORY", this.layout.data().resolve("attachments").toString());
		settings.put("PLATFORM_DEMO_CONTENT", String.valueOf(options.demoContent()));
		return settings;
	}

	private List<ManagedServer> all() {
		List<ManagedServer> all = new ArrayList<>(
				List.of(this.postgres, this.kafka, this.elasticsearch, this.keycloak));
		all.addAll(this.instances);
		return all;
	}

	private void report(ManagedServer server, State state) {
		String time = (state == State.READY) ? " nach " + Console.seconds(server.startTime()) : "";
		this.console.step(server.name(), state.label() + time);
	}

	/**
	 * Starts everything. The servers start side by side, and the application is built
	 * meanwhile if that is necessary.
	 * @throws StartFailure if something does not come up; what did is left running
	 */
	void start() {
		StackStatus.write(this.layout, all(), this.mail);
		this.mail.start();
		runSideBySide(List.of(this::provideProgram, () -> {
			this.postgres.start();
			runSideBySide(List.of(this.keycloak::start, this.elasticsearch::start, this.kafka::start));
		}));
		// one instance alone first: it brings the database and the index into shape
		this.instances.forEach(PlatformInstance::start);
	}

	private void provideProgram() {
		try {
			this.program = PlatformProgram.of(packagedApplication(), this.layout, this.platformFlags);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Path packagedApplication() {
		if (this.givenJar.toString().isEmpty()) {
			if (!this.build.isUpToDate()) {
				this.console.step("Bauen", "beginnt");
			}
			return this.build.jar((what) -> this.console.step("Bauen", what)).toAbsolutePath();
		}
		if (!Files.isRegularFile(this.givenJar)) {
			throw new StartFailure("Die Datei in ASSKOMM_APPLICATION gibt es nicht: " + this.givenJar, null,
					"Variable löschen oder berichtigen");
		}
		return this.givenJar.toAbsolutePath();
	}

	private PlatformProgram program() {
		PlatformProgram provided = this.program;
		if (provided == null) {
			throw new IllegalStateException("The platform is started before its program is there");
		}
		return provided;
	}

	/**
	 * Uses the quiet time after the start to make the next one quicker. What goes wrong
	 * is reported and does no harm.
	 */
	void prepareNextStart() {
		PlatformProgram current = program();
		Thread.ofVirtual().start(() -> {
			Optional<String> problem = current.train(this.instances.getFirst().settings());
			if (problem.isPresent() && !current.isAbandoned()) {
				this.console.step("Plattform", "Der nächste Start wird nicht beschleunigt: " + problem.get());
			}
		});
	}

	/**
	 * Runs tasks side by side. Does not wait for the others when one has failed: what
	 * they start is stopped like everything else.
	 */
	private static void runSideBySide(List<Runnable> tasks) {
		ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
		try {
			CompletionService<Boolean> completion = new ExecutorCompletionService<>(executor);
			tasks.forEach((task) -> completion.submit(task, true));
			for (int completed = 0; completed < tasks.size(); completed++) {
				completion.take().get();
			}
		}
		catch (ExecutionException ex) {
			throw (ex.getCause() instanceof RuntimeException failure) ? failure
					: new IllegalStateException(ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while starting", ex);
		}
		finally {
			executor.shutdown();
		}
	}

	/**
	 * Starts again what ends without being asked to, until {@link #stop()} is called.
	 * @throws StartFailure if something keeps ending
	 */
	void watch() {
		try {
			while (!this.stopRequested.await(WATCH_INTERVAL.toMillis(), TimeUnit.MILLISECONDS)) {
				for (ManagedServer server : all()) {
					if (server.state() == State.DIED) {
						restart(server);
					}
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void restart(ManagedServer server) {
		int before = this.restarts.merge(server, 1, Integer::sum);
		if (before > MOST_RESTARTS) {
			throw new StartFailure(server.name() + " endet immer wieder unerwartet", server.logFile(),
					"Ursache im Protokoll beheben und erneut starten");
		}
		this.console.step(server.name(),
				"unerwartet beendet, wird neu gestartet (Protokoll: " + server.logFile() + ".1)");
		server.start();
	}

	/**
	 * Stops everything in the reverse order of the start.
	 */
	void stop() {
		this.stopRequested.countDown();
		PlatformProgram provided = this.program;
		if (provided != null) {
			provided.abandonTraining();
		}
		stopSideBySide(this.instances);
		stopSideBySide(List.of(this.keycloak, this.elasticsearch, this.kafka));
		this.postgres.stop();
		this.mail.stop();
		StackStatus.delete(this.layout);
	}

	private static void stopSideBySide(List<? extends ManagedServer> servers) {
		runSideBySide(servers.stream().<Runnable>map((server) -> server::stop).toList());
	}

	KeycloakServer keycloak() {
		return this.keycloak;
	}

	MailCatcher mail() {
		return this.mail;
	}

	List<PlatformInstance> instances() {
		return this.instances;
	}

}
