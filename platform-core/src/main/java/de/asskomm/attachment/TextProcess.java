package de.asskomm.attachment;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import org.springframework.util.ClassUtils;

/**
 * The process in which files are read, started when it is needed and killed when a file
 * takes too long. It knows nothing but the files: neither addresses nor passwords.
 */
class TextProcess implements AutoCloseable {

	/** What the JVM ends with when it was told to end where memory does. */
	private static final int OUT_OF_MEMORY = 3;

	/** What starts programs that are packed into one archive, classes and libraries. */
	private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

	private final List<String> command;

	private final Duration timeLimit;

	private volatile @Nullable Running running;

	TextProcess(AttachmentSettings settings) {
		this.command = command(settings);
		this.timeLimit = settings.text().timeLimit();
	}

	/**
	 * Reads a file.
	 * @param type what it is
	 * @param file where it is
	 * @return what came of it
	 * @throws IOException if the process cannot be started or ended for a reason that has
	 * nothing to do with the file
	 */
	ReadText read(AttachmentType type, Path file) throws IOException {
		Running reading = start();
		long begin = System.nanoTime();
		CompletableFuture<Void> alarm = CompletableFuture.runAsync(reading.process()::destroyForcibly,
				CompletableFuture.delayedExecutor(this.timeLimit.toMillis(), TimeUnit.MILLISECONDS));
		try {
			return reading.ask(type + " " + file);
		}
		catch (IOException ex) {
			close();
			if (System.nanoTime() - begin >= this.timeLimit.toNanos()) {
				return ReadText.none(TextState.TOO_SLOW);
			}
			int exit = reading.process().onExit().join().exitValue();
			if (exit == OUT_OF_MEMORY) {
				return ReadText.none(TextState.TOO_LARGE);
			}
			throw new IOException("The process that reads files ended with " + exit, ex);
		}
		finally {
			alarm.cancel(false);
		}
	}

	private Running start() throws IOException {
		Running present = this.running;
		if (present != null && present.process().isAlive()) {
			return present;
		}
		ProcessBuilder builder = new ProcessBuilder(this.command).redirectError(ProcessBuilder.Redirect.INHERIT);
		builder.environment().keySet().retainAll(Set.of("LANG", "LC_ALL", "LC_CTYPE"));
		Process process = builder.start();
		Running started = new Running(process, new DataInputStream(new BufferedInputStream(process.getInputStream())));
		this.running = started;
		return started;
	}

	/** Ends the process, also in the midst of a file. */
	@Override
	public void close() {
		Running present = this.running;
		this.running = null;
		if (present != null) {
			present.process().destroyForcibly();
		}
	}

	private static List<String> command(AttachmentSettings settings) {
		String temporary = System.getProperty("java.io.tmpdir");
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(List.of("-Xmx" + settings.text().memory().toMegabytes() + "m", "-XX:+ExitOnOutOfMemoryError",
				"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-XX:+DisplayVMOutputToStderr",
				"-Djava.awt.headless=true", "-Djava.io.tmpdir=" + temporary, "-Dpdfbox.fontcache=" + temporary,
				"-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog", "-cp",
				System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
		if (ClassUtils.isPresent(LAUNCHER, ClassLoader.getSystemClassLoader())) {
			command.addAll(List.of("-Dloader.main=" + TextProgram.class.getName(), LAUNCHER));
		}
		else {
			command.add(TextProgram.class.getName());
		}
		command.add(String.valueOf(settings.text().maximumLength()));
		command.add(String.valueOf(settings.maximumUnpacked().toBytes()));
		return command;
	}

	/**
	 * A process that was started.
	 *
	 * @param process the process
	 * @param answers what it says
	 */
	private record Running(Process process, DataInputStream answers) {

		private ReadText ask(String request) throws IOException {
			this.process.getOutputStream().write((request + "\n").getBytes(StandardCharsets.UTF_8));
			this.process.getOutputStream().flush();
			return ReadText.from(this.answers);
		}

	}

}
