package dev.asskomm.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The servers for tests: one set per JVM, each started when it is first asked for, on a
 * free port, with fresh data under the {@code target} directory of the module whose tests
 * run. They end with the JVM, also when it is killed. Tests keep apart by databases,
 * topics and indices of their own.
 */
public final class LocalStack {

	private static final LocalStack SHARED = new LocalStack(Sizing.TESTS);

	private final OnDemand<PostgreSqlServer> postgres = new OnDemand<>(this::createPostgres);

	private final OnDemand<KafkaBroker> kafka = new OnDemand<>(this::createKafka);

	private final OnDemand<ElasticsearchNode> elasticsearch = new OnDemand<>(this::createElasticsearch);

	private final OnDemand<KeycloakServer> keycloak = new OnDemand<>(this::createKeycloak);

	private final OnDemandMail mail = new OnDemandMail();

	private final Distributions distributions;

	private final Layout layout;

	private final Sizing sizing;

	private LocalStack(Sizing sizing) {
		this.sizing = sizing;
		this.distributions = new Distributions(Cache.ofUser(System.getenv()), MavenRepository.ofClassPath());
		Path stacks = Path.of("target", "local-stack").toAbsolutePath();
		try {
			deleteThoseOfEndedRuns(stacks);
			this.layout = new Layout(
					Files.createDirectories(stacks.resolve(String.valueOf(ProcessHandle.current().pid()))));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Runtime.getRuntime().addShutdownHook(new Thread(this::stopAll, "local-stack-stop"));
	}

	private static void deleteThoseOfEndedRuns(Path stacks) throws IOException {
		if (!Files.isDirectory(stacks)) {
			return;
		}
		List<Path> ended;
		try (Stream<Path> runs = Files.list(stacks)) {
			ended = runs.filter((run) -> run.getFileName().toString().matches("\\d+"))
				.filter((run) -> ProcessHandle.of(Long.parseLong(run.getFileName().toString())).isEmpty())
				.toList();
		}
		for (Path run : ended) {
			Directories.delete(run);
		}
	}

	/**
	 * Returns the servers of this JVM.
	 * @return the one stack
	 */
	public static LocalStack shared() {
		return SHARED;
	}

	/**
	 * Returns servers of their own for measurements, with more memory than those for
	 * tests. A JVM has either these or those.
	 * @return a stack
	 */
	public static LocalStack forMeasurements() {
		return new LocalStack(Sizing.SUSTAINED);
	}

	/**
	 * Starts all four servers side by side, which takes less time than one after the
	 * other.
	 * @return this stack
	 * @throws StartFailure if one of them does not come up
	 */
	public LocalStack startAll() {
		List<Supplier<? extends ManagedServer>> servers = List.of(this::keycloak, this::elasticsearch, this::kafka);
		try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
			List<? extends Future<? extends ManagedServer>> starts = servers.stream()
				.map((server) -> executor.submit(server::get))
				.toList();
			for (Future<? extends ManagedServer> start : starts) {
				start.get();
			}
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof StartFailure failure) {
				throw failure;
			}
			throw new IllegalStateException(ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while starting the local stack", ex);
		}
		return this;
	}

	/**
	 * Returns PostgreSQL, started if this is the first call.
	 * @return the server
	 */
	public PostgreSqlServer postgres() {
		return this.postgres.get();
	}

	/**
	 * Returns Kafka, started if this is the first call.
	 * @return the broker
	 */
	public KafkaBroker kafka() {
		return this.kafka.get();
	}

	/**
	 * Returns Elasticsearch, started if this is the first call.
	 * @return the node
	 */
	public ElasticsearchNode elasticsearch() {
		return this.elasticsearch.get();
	}

	/**
	 * Returns Keycloak, started together with PostgreSQL if this is the first call.
	 * @return the server
	 */
	public KeycloakServer keycloak() {
		return this.keycloak.get();
	}

	/**
	 * Returns the mail server, started if this is the first call. Keycloak sends its
	 * mails there.
	 * @return the mail server
	 */
	public MailCatcher mail() {
		return this.mail.get();
	}

	private PostgreSqlServer createPostgres() {
		try {
			return PostgreSqlServer.forTests(this.layout, this.distributions,
					PreparedDatabase.with(this.distributions));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private KafkaBroker createKafka() {
		return new KafkaBroker(this.layout, this.distributions, this.sizing, Ports.anyFree(), Ports.anyFree());
	}

	private ElasticsearchNode createElasticsearch() {
		return new ElasticsearchNode(this.layout, this.distributions, this.sizing, Ports.anyFree(), Ports.anyFree());
	}

	private KeycloakServer createKeycloak() {
		try {
			Secrets secrets = PreparedDatabase.with(this.distributions).secrets();
			// tests start the platform on any port, so any port of this machine may ask
			// for a login
			KeycloakServer created = new KeycloakServer(this.layout, this.distributions, this.sizing, postgres(),
					Ports.anyFree(), Ports.anyFree(), secrets, WebClient.onAnyPort(), SmtpServer.of(mail()));
			created.importedWith(SmtpServer.NONE);
			return created;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void stopAll() {
		this.keycloak.stop();
		this.elasticsearch.stop();
		this.kafka.stop();
		this.postgres.stop();
		this.mail.stop();
	}

	/** The mail server, created and started at the first use. */
	private static final class OnDemandMail {

		private @Nullable MailCatcher catcher;

		private synchronized MailCatcher get() {
			MailCatcher existing = this.catcher;
			if (existing != null) {
				return existing;
			}
			MailCatcher created = new MailCatcher(Ports.anyFree(), Ports.anyFree());
			created.start();
			this.catcher = created;
			return created;
		}

		private synchronized void stop() {
			MailCatcher existing = this.catcher;
			if (existing != null) {
				existing.stop();
			}
		}

	}

	/**
	 * A server that is created and started at the first use.
	 *
	 * @param <S> the server's type
	 */
	private static final class OnDemand<S extends ManagedServer> {

		private final Supplier<S> factory;

		private volatile @Nullable S server;

		private OnDemand(Supplier<S> factory) {
			this.factory = factory;
		}

		private S get() {
			S existing = this.server;
			return (existing != null) ? existing : create();
		}

		private synchronized S create() {
			S existing = this.server;
			if (existing != null) {
				return existing;
			}
			S created = this.factory.get();
			created.start();
			this.server = created;
			return created;
		}

		private void stop() {
			S existing = this.server;
			if (existing != null) {
				existing.stop();
			}
		}

	}

}
