package dev.asskomm.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A process that cannot outlive this JVM. A small shell stands between: it waits at the
 * reading end of a pipe that only this JVM holds open, and when the pipe closes (because
 * the process is to stop, or because this JVM was killed) it ends the process in an
 * orderly way. The process gets a process group of its own, so that Ctrl-C in a terminal
 * reaches only the JVM, which then stops its servers in the right order.
 */
final class SupervisedProcess {

	private static final String SUPERVISOR = """
			signal=$1; grace=$2; record=$3; shift 3
			exec 3<&0
			set -m
			"$@" </dev/null 3<&- &
			child=$!
			set +m
			trap '' HUP INT TERM
			{
			  while read -r ignored <&3; do :; done
			  kill -s "$signal" "$child"
			  while [ "$grace" -gt 0 ] && kill -0 "$child"; do sleep 0.1; grace=$((grace - 1)); done
			  kill -s KILL -- "-$child"
			} 2>/dev/null &
			watcher=$!
			exec 3<&-
			echo "$child" >"$record"
			wait "$child"
			status=$?
			{ kill -s KILL "$watcher"; wait "$watcher"; } 2>/dev/null
			# a successor may have begun its own record by now
			{ read -r recorded ignored <"$record"; } 2>/dev/null && [ "$recorded" = "$child" ] && rm -f "$record"
			exit "$status"
			""";

	/** Variables that would change how a server starts. */
	private static final List<String> FOREIGN_VARIABLES = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS",
			"_JAVA_OPTIONS", "JAVA_OPTS", "JAVA_OPTS_APPEND", "CLASSPATH");

	private static final List<String> FOREIGN_PREFIXES = List.of("ES_", "KC_", "KEYCLOAK_", "KAFKA_", "PG", "QUARKUS_");

	private static final Duration UNTIL_RECORDED = Duration.ofSeconds(60);

	private final Process supervisor;

	private final ProcessHandle child;

	private final Duration grace;

	private final Path record;

	private SupervisedProcess(Process supervisor, ProcessHandle child, Duration grace, Path record) {
		this.supervisor = supervisor;
		this.child = child;
		this.grace = grace;
		this.record = record;
	}

	/**
	 * Starts a process.
	 * @param command what to run
	 * @param log the file that its output is appended to
	 * @param record the file that names the process while it runs
	 * @return the running process
	 * @throws IOException if it could not be started
	 */
	static SupervisedProcess start(Command command, Path log, Path record) throws IOException {
		Files.createDirectories(log.getParent());
		Files.createDirectories(record.getParent());
		Files.deleteIfExists(record);
		List<String> line = new ArrayList<>(List.of("bash", "-c", SUPERVISOR, "supervisor", command.stopSignal(),
				String.valueOf(command.grace().toMillis() / 100), record.toString()));
		line.addAll(command.line());
		ProcessBuilder builder = new ProcessBuilder(line).directory(command.directory().toFile())
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
		Map<String, String> environment = builder.environment();
		environment.keySet()
			.removeIf((name) -> FOREIGN_VARIABLES.contains(name)
					|| FOREIGN_PREFIXES.stream().anyMatch((prefix) -> name.startsWith(prefix)));
		environment.putAll(command.environment());
		Process supervisor = builder.start();
		try {
			ProcessHandle child = awaitChild(supervisor, record);
			return new SupervisedProcess(supervisor, child, command.grace(), record);
		}
		catch (IOException | RuntimeException ex) {
			supervisor.getOutputStream().close();
			throw ex;
		}
	}

	private static ProcessHandle awaitChild(Process supervisor, Path record) throws IOException {
		long deadline = System.nanoTime() + UNTIL_RECORDED.toNanos();
		while (System.nanoTime() < deadline) {
			boolean ended = pause(supervisor, Duration.ofMillis(5));
			Optional<String> line = Files.exists(record) ? firstLine(record) : Optional.empty();
			if (line.isPresent()) {
				Optional<ProcessHandle> child = ProcessHandle.of(Long.parseLong(line.get()));
				if (child.isPresent()) {
					new ProcessRecord(child.get()).write(record);
					return child.get();
				}
			}
			if (ended) {
				return supervisor.toHandle();
			}
		}
		throw new IOException("The supervising shell did not start within " + UNTIL_RECORDED);
	}

	/** The shell writes the whole line at once but creates the file before. */
	private static Optional<String> firstLine(Path record) throws IOException {
		try (Stream<String> lines = Files.lines(record)) {
			return lines.filter((line) -> !line.isBlank()).findFirst();
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
	}

	long pid() {
		return this.child.pid();
	}

	boolean isAlive() {
		return this.supervisor.isAlive();
	}

	/**
	 * Waits until the process ends, but not longer than a limit.
	 * @param limit the limit
	 * @return whether it has ended
	 */
	boolean awaitEnd(Duration limit) {
		return pause(this.supervisor, limit);
	}

	/**
	 * Returns the exit status of a process that has ended.
	 * @return the status, 128 plus the signal's number if a signal ended it
	 */
	int exitStatus() {
		return this.supervisor.exitValue();
	}

	/**
	 * Asks the process to end and waits until it has, at most a little longer than its
	 * grace; what does not end by then is killed.
	 */
	void stop() {
		List<ProcessHandle> family = family();
		closePipe();
		if (!awaitEnd(this.grace.plusSeconds(5))) {
			kill();
		}
		awaitEndOf(family);
	}

	/**
	 * Kills the process and everything it started, as {@code kill -9} does.
	 */
	void kill() {
		List<ProcessHandle> family = family();
		family.forEach(ProcessHandle::destroyForcibly);
		awaitEndOf(family);
		if (!awaitEnd(Duration.ofSeconds(5))) {
			this.supervisor.destroyForcibly();
		}
		closePipe();
		deleteRecord();
	}

	private List<ProcessHandle> family() {
		List<ProcessHandle> family = new ArrayList<>();
		if (this.child.pid() != this.supervisor.pid()) {
			family.add(this.child);
			this.child.descendants().forEach(family::add);
		}
		return family;
	}

	/** A server's helpers may outlive it by a moment, with its files and ports. */
	private static void awaitEndOf(List<ProcessHandle> family) {
		for (ProcessHandle member : family) {
			ProcessRecord.awaitEnd(member, Duration.ofSeconds(5));
		}
	}

	private void closePipe() {
		try {
			this.supervisor.getOutputStream().close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot close the pipe to the supervising shell", ex);
		}
	}

	private void deleteRecord() {
		try {
			Files.deleteIfExists(this.record);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean pause(Process process, Duration limit) {
		try {
			return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while waiting for a process", ex);
		}
	}

}
