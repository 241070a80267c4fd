package dev.asskomm.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * The processes that the measurements started, so that none outlives them.
 */
final class Children {

	private static final Duration PATIENCE = Duration.ofSeconds(100);

	private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

	private Children() {
	}

	/**
	 * Starts a process.
	 * @param builder what to start
	 * @return the process
	 * @throws IOException if it cannot be started
	 */
	static Process start(ProcessBuilder builder) throws IOException {
		Process process = builder.start();
		RUNNING.add(process);
		return process;
	}

	/**
	 * Asks a process to end, and kills it if it does not.
	 * @param process the process
	 */
	static void stop(Process process) {
		process.destroy();
		try {
			if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
				process.destroyForcibly();
			}
		}
		catch (InterruptedException ex) {
			process.destroyForcibly();
			Thread.currentThread().interrupt();
		}
		RUNNING.remove(process);
	}

	/** Stops all that still run. */
	static void stopAll() {
		RUNNING.forEach(Process::destroy);
		RUNNING.forEach(Children::stop);
	}

}
