package dev.asskomm.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A process noted in a file, so that a later run recognises it: by its id and its start
 * time, because ids are used again.
 *
 * @param process the process
 */
record ProcessRecord(ProcessHandle process) {

	/** The system's clock may have been corrected between two looks at a start time. */
	private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(2);

	void write(Path file) throws IOException {
		Files.createDirectories(file.getParent());
		Files.writeString(file, this.process.pid() + " " + startOf(this.process).toEpochMilli() + "\n");
	}

	/**
	 * Reads a record.
	 * @param file the file, which may be missing
	 * @return the process if it still runs, empty otherwise or if its id belongs to
	 * another process now
	 * @throws IOException if the file cannot be read
	 */
	static Optional<ProcessRecord> read(Path file) throws IOException {
		if (!Files.exists(file)) {
			return Optional.empty();
		}
		String[] parts = Files.readString(file).strip().split(" ");
		if (parts.length != 2) {
			return Optional.empty();
		}
		Instant started = Instant.ofEpochMilli(Long.parseLong(parts[1]));
		return ProcessHandle.of(Long.parseLong(parts[0]))
			.filter(ProcessHandle::isAlive)
			.filter((process) -> Duration.between(startOf(process), started).abs().compareTo(CLOCK_TOLERANCE) < 0)
			.map(ProcessRecord::new);
	}

	private static Instant startOf(ProcessHandle process) {
		return process.info().startInstant().orElse(Instant.EPOCH);
	}

	/**
	 * Ends the process: asks it to, and kills it with everything it started if it has not
	 * ended after ten seconds.
	 */
	void end() {
		this.process.destroy();
		if (!awaitEnd(this.process, Duration.ofSeconds(10))) {
			this.process.descendants().forEach(ProcessHandle::destroyForcibly);
			this.process.destroyForcibly();
			awaitEnd(this.process, Duration.ofSeconds(5));
		}
	}

	static boolean awaitEnd(ProcessHandle process, Duration limit) {
		try {
			process.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
			return true;
		}
		catch (TimeoutException ex) {
			return false;
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("Cannot wait for process " + process.pid(), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while waiting for a process", ex);
		}
	}

}
