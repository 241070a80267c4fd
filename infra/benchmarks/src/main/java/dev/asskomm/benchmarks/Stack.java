package dev.asskomm.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stack of its own, started by {@code ./run} on ports and with data of its own.
 */
final class Stack implements AutoCloseable {

	private static final Pattern STEP = Pattern.compile("\\s*[\\d.]+,\\d s  (\\S.*)");

	private static final String READY = "ASSKomm ist nach";

	private static final Duration UNTIL_READY = Duration.ofMinutes(15);

	private static final Duration UNTIL_ARCHIVED = Duration.ofMinutes(3);

	private static final int LAST_WORDS = 15;

	private final Path data;

	private final Ports ports;

	private final Process launcher;

	private final Duration startTime;

	private Stack(Path data, Ports ports, Process launcher, Duration startTime) {
		this.data = data;
		this.ports = ports;
		this.launcher = launcher;
		this.startTime = startTime;
	}

	/**
	 * Starts a stack and waits until it is ready.
	 * @param data where its data go
	 * @param ports its ports
	 * @param options of {@code ./run}
	 * @param sustained whether it is to carry lasting load
	 * @param progress is told of its steps
	 * @return the stack
	 * @throws IOException if it does not start
	 * @throws InterruptedException if the thread is interrupted
	 */
	static Stack start(Path data, Ports ports, List<String> options, boolean sustained, Progress progress)
			throws IOException, InterruptedException {
		command(data, ports, sustained, List.of("stop")).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start()
			.waitFor();
		long begin = System.nanoTime();
		Process launcher = Children.start(command(data, ports, sustained, options).redirectErrorStream(true));
		CompletableFuture<Long> ready = new CompletableFuture<>();
		Thread.ofVirtual().start(() -> listen(launcher, ready, progress));
		try {
			long end = ready.get(UNTIL_READY.toSeconds(), TimeUnit.SECONDS);
			return new Stack(data, ports, launcher, Duration.ofNanos(end - begin));
		}
		catch (ExecutionException | TimeoutException | InterruptedException ex) {
			Children.stop(launcher);
			if (ex instanceof InterruptedException interrupted) {
				throw interrupted;
			}
			throw new IOException("Die Umgebung startet nicht: " + ex.getMessage(), ex);
		}
	}

	private static ProcessBuilder command(Path data, Ports ports, boolean sustained, List<String> options) {
		List<String> line = new ArrayList<>(List.of("./run"));
		line.addAll(options);
		ProcessBuilder builder = new ProcessBuilder(line);
		Map<String, String> environment = builder.environment();
		environment.putAll(ports.environment());
		environment.put("ASSKOMM_DATA", data.toString());
		environment.put("ASSKOMM_SUSTAINED_LOAD", String.valueOf(sustained));
		// the guard against scripts that run wild would stop the measurement
		environment.put("PLATFORM_WEB_CREATIONSPERMINUTE", "1000000");
		return builder;
	}

	private static void listen(Process launcher, CompletableFuture<Long> ready, Progress progress) {
		Deque<String> last = new ArrayDeque<>();
		try (BufferedReader lines = new BufferedReader(
				new InputStreamReader(launcher.getInputStream(), StandardCharsets.UTF_8))) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				last.add(line);
				if (last.size() > LAST_WORDS) {
					last.remove();
				}
				Matcher step = STEP.matcher(line);
				if (line.startsWith(READY)) {
					ready.complete(System.nanoTime());
				}
				else if (step.matches()) {
					progress.step("Umgebung", step.group(1));
				}
				else if (line.startsWith("Fehler")) {
					progress.line(line);
				}
			}
		}
		catch (IOException ex) {
			last.add(ex.toString());
		}
		ready.completeExceptionally(new IOException(String.join("\n", last)));
	}

	/** How long the start took. */
	Duration startTime() {
		return this.startTime;
	}

	Ports ports() {
		return this.ports;
	}

	/**
	 * The process of a server.
	 * @param key its name, such as {@code platform}
	 * @return the process
	 * @throws IOException if it does not run
	 */
	ServerProcess process(String key) throws IOException {
		Path record = this.data.resolve("processes").resolve(key + ".process");
		long pid = Long.parseLong(Files.readString(record).strip().split(" ")[0]);
		return new ServerProcess(
				ProcessHandle.of(pid).orElseThrow(() -> new IOException("Process " + key + " does not run")));
	}

	/** The unpacked program with its archive. */
	Path program() {
		return this.data.resolve("program");
	}

	/**
	 * Waits until the archive for quicker starts is there, which is made after the first
	 * start and would disturb.
	 * @throws InterruptedException if the thread is interrupted
	 */
	void awaitArchive() throws InterruptedException {
		long deadline = System.nanoTime() + UNTIL_ARCHIVED.toNanos();
		while (System.nanoTime() < deadline && !Files.exists(program().resolve("platform.aot"))) {
			Thread.sleep(Duration.ofMillis(200));
		}
	}

	Path log(String key) {
		return this.data.resolve("logs").resolve(key + ".log");
	}

	/**
	 * A password of the stack.
	 * @param name its name
	 * @return the password
	 * @throws IOException if it cannot be read
	 */
	String secret(String name) throws IOException {
		Properties secrets = new Properties();
		try (Reader reader = Files.newBufferedReader(this.data.resolve("secrets.properties"))) {
			secrets.load(reader);
		}
		return secrets.getProperty(name);
	}

	/** Stops everything; the data stay. */
	@Override
	public void close() {
		Children.stop(this.launcher);
	}

}
