package dev.asskomm.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Another process of the platform on a running stack, with the settings of the first.
 */
final class Application implements AutoCloseable {

	private static final String ARCHIVE = "-XX:AOTCache=";

	private static final Duration LIMIT = Duration.ofMinutes(3);

	private static final int POLL_MILLIS = 10;

	private static final int STATUS_OK = 200;

	private final Process process;

	private final Duration startTime;

	private Application(Process process, Duration startTime) {
		this.process = process;
		this.startTime = startTime;
	}

	/**
	 * Starts it and waits until it is ready.
	 * @param stack the stack
	 * @param port its port
	 * @param archive whether to use the prepared archive
	 * @return the process
	 * @throws IOException if it does not start
	 * @throws InterruptedException if the thread is interrupted
	 */
	static Application start(Stack stack, int port, boolean archive) throws IOException, InterruptedException {
		ServerProcess first = stack.process("platform");
		List<String> line = strings(first.proc("cmdline")).stream()
			.filter((argument) -> !argument.startsWith(ARCHIVE))
			.toList();
		ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(line));
		if (archive) {
			builder.command().add(1, ARCHIVE + stack.program().toAbsolutePath().resolve("platform.aot"));
		}
		Map<String, String> environment = builder.environment();
		environment.clear();
		for (String setting : strings(first.proc("environ"))) {
			String[] pair = setting.split("=", 2);
			environment.put(pair[0], pair[1]);
		}
		environment.put("SERVER_PORT", String.valueOf(port));
		File log = stack.log("application").toFile();
		long begin = System.nanoTime();
		Process process = Children
			.start(builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log)));
		try {
			awaitReady(process, port);
		}
		catch (IOException | InterruptedException ex) {
			Children.stop(process);
			throw ex;
		}
		return new Application(process, Duration.ofNanos(System.nanoTime() - begin));
	}

	private static List<String> strings(Path file) throws IOException {
		return List.of(Files.readString(file, StandardCharsets.UTF_8).split("\0"));
	}

	private static void awaitReady(Process process, int port) throws IOException, InterruptedException {
		long deadline = System.nanoTime() + LIMIT.toNanos();
		try (HttpPool http = new HttpPool(port, new Errors())) {
			while (System.nanoTime() < deadline && process.isAlive()) {
				try {
					if (http.get("/actuator/health/readiness", "").status() == STATUS_OK) {
						return;
					}
				}
				catch (IOException ex) {
					// nobody listens yet
				}
				Thread.sleep(POLL_MILLIS);
			}
		}
		throw new IOException("Ein weiterer Prozess der Plattform startet nicht");
	}

	Duration startTime() {
		return this.startTime;
	}

	@Override
	public void close() {
		Children.stop(this.process);
	}

}
