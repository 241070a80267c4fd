package dev.asskomm.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A running {@link FloorServer} with the flags of the platform.
 */
final class Floor implements AutoCloseable {

	private static final Duration LIMIT = Duration.ofSeconds(30);

	private static final int POLL_MILLIS = 50;

	private final Process process;

	private final HttpPool http;

	private Floor(Process process, HttpPool http) {
		this.process = process;
		this.http = http;
	}

	/**
	 * Starts it and waits until it answers.
	 * @param port its port
	 * @return the server
	 * @throws IOException if it does not start
	 * @throws InterruptedException if the thread is interrupted
	 */
	static Floor start(int port) throws IOException, InterruptedException {
		List<String> line = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:+UseSerialGC", "-Xmx512m", "-cp", System.getProperty("java.class.path"),
				FloorServer.class.getName(), String.valueOf(port));
		Process process = Children.start(new ProcessBuilder(line).redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.redirectError(ProcessBuilder.Redirect.DISCARD));
		HttpPool http = new HttpPool(port, new Errors());
		long deadline = System.nanoTime() + LIMIT.toNanos();
		while (System.nanoTime() < deadline && process.isAlive()) {
			try {
				http.get("/", "");
				return new Floor(process, http);
			}
			catch (IOException ex) {
				Thread.sleep(POLL_MILLIS);
			}
		}
		Children.stop(process);
		throw new IOException("Der Vergleichsserver startet nicht");
	}

	HttpPool http() {
		return this.http;
	}

	ServerProcess process() {
		return new ServerProcess(this.process.toHandle());
	}

	@Override
	public void close() throws IOException {
		this.http.close();
		Children.stop(this.process);
	}

}
