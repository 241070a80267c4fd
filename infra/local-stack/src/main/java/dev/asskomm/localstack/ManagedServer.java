package dev.asskomm.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * A server of the local stack: a process of its own on 127.0.0.1 that can be started,
 * stopped, killed and started again on the same port with the same data. It ends with
 * this JVM, however that ends. Safe for use by several threads.
 */
public abstract sealed class ManagedServer
		permits PostgreSqlServer, KafkaBroker, ElasticsearchNode, KeycloakServer, PlatformInstance {

	private static final Duration PROBE_INTERVAL = Duration.ofMillis(50);

	/** How long a thread that starts the server may take to notice that it is to stop. */
	private static final Duration UNTIL_START_GIVEN_UP = Duration.ofSeconds(15);

	/** While files are prepared it does not notice, and there is no process yet. */
	private static final Duration UNTIL_PREPARATION_GIVEN_UP = Duration.ofSeconds(1);

	private static final int LOG_LINES_SEARCHED = 400;

	private final String name;

	private final String key;

	private final Path home;

	private final Path logFile;

	private final Path record;

	private final ReentrantLock lock = new ReentrantLock();

	private volatile State state = State.STOPPED;

	private volatile boolean stopRequested;

	private volatile @Nullable SupervisedProcess process;

	private volatile Instant startedAt = Instant.EPOCH;

	private volatile Duration startTime = Duration.ZERO;

	private volatile Consumer<State> observer = (newState) -> {
	};

	/**
	 * Creates a server that does not run yet.
	 * @param name its name for people
	 * @param key its name in paths
	 * @param layout where its files go
	 */
	ManagedServer(String name, String key, Layout layout) {
		this.name = name;
		this.key = key;
		this.home = layout.data().resolve(key);
		this.logFile = layout.logs().resolve(key + ".log");
		this.record = layout.record(key);
	}

	/**
	 * Writes the server's files as far as they are missing and says how to run it.
	 * @return the command
	 * @throws IOException if the files cannot be written
	 */
	abstract Command prepare() throws IOException;

	/**
	 * Asks the running process once whether it serves.
	 * @return whether it does
	 * @throws IOException if it does not answer yet
	 */
	abstract boolean serves() throws IOException;

	/**
	 * Does what has to be done once the server answers and before anybody uses it.
	 * @throws IOException if that fails
	 */
	void afterStart() throws IOException {
	}

	/**
	 * Returns the time within which the server serves even on a busy machine.
	 * @return the limit
	 */
	abstract Duration startLimit();

	/**
	 * Returns the port on which the server listens.
	 * @return the port
	 */
	public abstract int port();

	/**
	 * Returns the address under which people or programs reach the server.
	 * @return the address
	 */
	abstract String address();

	/**
	 * Starts the server and waits until it serves. Does nothing if it runs.
	 * @throws StartFailure if it does not come up
	 */
	public final void start() {
		this.lock.lock();
		try {
			if (isRunning()) {
				return;
			}
			this.stopRequested = false;
			startProcess();
		}
		catch (IOException ex) {
			throw new StartFailure(this.name + " konnte nicht gestartet werden", "Details im Stapel des Fehlers", ex);
		}
		finally {
			this.lock.unlock();
		}
	}

	private void startProcess() throws IOException {
		long begin = System.nanoTime();
		boolean serving = false;
		try {
			enter(State.PREPARING);
			rotateLog();
			Command command = prepare();
			refuseIfStopRequested();
			endLeftOver();
			if (!Ports.isFree(port())) {
				throw new StartFailure("Port %d für %s ist schon belegt".formatted(port(), this.name), null,
						"Das andere Programm beenden oder einen anderen Port wählen");
			}
			SupervisedProcess started = SupervisedProcess.start(command, this.logFile, this.record);
			this.process = started;
			this.startedAt = Instant.now();
			enter(State.STARTING);
			awaitServing(started);
			afterStart();
			serving = true;
		}
		finally {
			this.startTime = Duration.ofNanos(System.nanoTime() - begin);
			if (serving) {
				enter(State.READY);
			}
			else {
				endProcess(SupervisedProcess::stop);
			}
		}
	}

	private void awaitServing(SupervisedProcess started) {
		long deadline = System.nanoTime() + startLimit().toNanos();
		while (!servesNow()) {
			refuseIfStopRequested();
			if (started.awaitEnd(PROBE_INTERVAL)) {
				throw new StartFailure(
						"%s ist beim Start abgestürzt (Status %d)%s".formatted(this.name, started.exitStatus(),
								lastComplaint().map((line) -> ": " + line).orElse("")),
						this.logFile, "Ursache im Protokoll beheben und erneut starten");
			}
			if (System.nanoTime() > deadline) {
				throw new StartFailure(
						"%s antwortet nach %d Sekunden noch nicht".formatted(this.name, startLimit().toSeconds()),
						this.logFile, "Ursache im Protokoll suchen; ist der Rechner ausgelastet, erneut starten");
			}
		}
	}

	private boolean servesNow() {
		try {
			return serves();
		}
		catch (IOException notYet) {
			return false;
		}
	}

	private void refuseIfStopRequested() {
		if (this.stopRequested) {
			throw new StartFailure(this.name + " wurde während des Starts gestoppt", null, "Bei Bedarf erneut starten");
		}
	}

	/**
	 * A predecessor that outlived its JVM and its shell would hold the port and the data.
	 */
	private void endLeftOver() throws IOException {
		Optional<ProcessRecord> leftOver = ProcessRecord.read(this.record);
		if (leftOver.isPresent()) {
			leftOver.get().end();
		}
	}

	/**
	 * Stops the server in an orderly way and waits until its process is gone. Does
	 * nothing if it does not run; a start that is under way is given up.
	 */
	public final void stop() {
		end(SupervisedProcess::stop);
	}

	/**
	 * Kills the server without warning, as {@code kill -9} or a power cut does, and waits
	 * until its process is gone. Its data stays.
	 */
	public final void kill() {
		end(SupervisedProcess::kill);
	}

	private void end(Consumer<SupervisedProcess> how) {
		this.stopRequested = true;
		try {
			Duration limit = (this.state == State.PREPARING) ? UNTIL_PREPARATION_GIVEN_UP : UNTIL_START_GIVEN_UP;
			if (!this.lock.tryLock(limit.toMillis(), TimeUnit.MILLISECONDS)) {
				// still being prepared: nothing of its own runs, and the flag keeps it so
				return;
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return;
		}
		try {
			endProcess(how);
		}
		finally {
			this.lock.unlock();
		}
	}

	private void endProcess(Consumer<SupervisedProcess> how) {
		SupervisedProcess running = this.process;
		this.process = null;
		if (running != null) {
			how.accept(running);
		}
		if (this.state != State.STOPPED) {
			enter(State.STOPPED);
		}
	}

	/**
	 * Keeps the log of the run before this one beside the new log.
	 */
	private void rotateLog() throws IOException {
		Files.createDirectories(this.logFile.getParent());
		if (Files.exists(this.logFile)) {
			Files.move(this.logFile, this.logFile.resolveSibling(this.logFile.getFileName() + ".1"),
					StandardCopyOption.REPLACE_EXISTING);
		}
		Files.createFile(this.logFile);
	}

	/**
	 * The line of the log that most likely tells the cause, for a message of one line.
	 */
	private Optional<String> lastComplaint() {
		try {
			List<String> lines = Files.readString(this.logFile, StandardCharsets.UTF_8)
				.lines()
				.map(String::strip)
				.filter((line) -> !line.isEmpty() && !line.startsWith("at "))
				.toList();
			List<String> tail = lines.subList(Math.max(0, lines.size() - LOG_LINES_SEARCHED), lines.size());
			return tail.stream()
				.filter((line) -> line.matches("(?s).*(ERROR|FATAL|Exception|Error:|error:).*"))
				.reduce((first, second) -> second)
				.or(() -> tail.stream().reduce((first, second) -> second));
		}
		catch (IOException ex) {
			return Optional.empty();
		}
	}

	private void enter(State next) {
		this.state = next;
		this.observer.accept(next);
	}

	final void observe(Consumer<State> newObserver) {
		this.observer = newObserver;
	}

	private boolean isRunning() {
		SupervisedProcess running = this.process;
		return running != null && running.isAlive();
	}

	/**
	 * Returns the server's name for people.
	 * @return the name
	 */
	public final String name() {
		return this.name;
	}

	final String key() {
		return this.key;
	}

	/**
	 * Returns where the server is in its life at this moment.
	 * @return the state
	 */
	public final State state() {
		State current = this.state;
		return (current == State.READY && !isRunning()) ? State.DIED : current;
	}

	/**
	 * Returns when the process was started last.
	 * @return the instant, the epoch if it never was
	 */
	public final Instant startedAt() {
		return this.startedAt;
	}

	/**
	 * Returns how long the last start took until the server served.
	 * @return the duration, zero if it never was started
	 */
	public final Duration startTime() {
		return this.startTime;
	}

	/**
	 * Returns the file that everything the server prints goes to. Each start begins a new
	 * one and keeps the one before with the ending {@code .1}.
	 * @return the file
	 */
	public final Path logFile() {
		return this.logFile;
	}

	/**
	 * Returns the id of the server's process.
	 * @return the id
	 * @throws IllegalStateException if it does not run
	 */
	public final long pid() {
		SupervisedProcess running = this.process;
		if (running == null) {
			throw new IllegalStateException(this.name + " does not run");
		}
		return running.pid();
	}

	/**
	 * Tells whether the server answers its health check at this moment.
	 * @return whether it does
	 */
	public final boolean isHealthy() {
		return isRunning() && servesNow();
	}

	/**
	 * Returns the directory that holds the server's configuration and data.
	 * @return the directory
	 */
	final Path home() {
		return this.home;
	}

	/**
	 * Runs a helper program of the server and waits for its end.
	 * @param command the program
	 * @param limit the time that it may take
	 * @throws IOException if it cannot be started
	 * @throws StartFailure if it fails or does not end in time
	 */
	final void runHelper(Command command, Duration limit) throws IOException {
		OneOff.run(this.name, command, this.logFile, limit);
	}

	/**
	 * Replaces a configuration file if its content differs.
	 * @param file the file
	 * @param content the content
	 */
	static void configure(Path file, String content) {
		try {
			Files.createDirectories(file.getParent());
			Files.writeString(file, content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
