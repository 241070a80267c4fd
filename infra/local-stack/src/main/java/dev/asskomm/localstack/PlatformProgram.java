package dev.asskomm.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipFile;

import org.jspecify.annotations.Nullable;

/**
 * The platform's program as it is run: unpacked, because that starts sooner than the jar
 * of jars, and with an ahead-of-time cache of the JVM once there is one. Made anew
 * whenever the packaged application changes.
 */
final class PlatformProgram {

	private static final String NAME = "Plattform";

	private static final Duration UNPACKING_LIMIT = Duration.ofMinutes(1);

	private static final Duration TRAINING_LIMIT = Duration.ofMinutes(10);

	private final Path directory;

	private final Path log;

	private final Path record;

	private final List<String> flags;

	private final Path jar;

	private volatile @Nullable SupervisedProcess training;

	private volatile boolean abandoned;

	private PlatformProgram(Layout layout, List<String> flags, Path jar) {
		this.directory = layout.data().resolve("program");
		this.log = layout.logs().resolve("program.log");
		this.record = layout.record("program");
		this.flags = List.copyOf(flags);
		this.jar = jar;
	}

	/**
	 * Prepares a packaged application for being run.
	 * @param packaged the packaged application; unpacked if it is one of Spring Boot's
	 * @param layout where the program goes
	 * @param flags the JVM flags that it is run with
	 * @return the program
	 * @throws IOException if files cannot be read or written
	 * @throws StartFailure if unpacking fails
	 */
	static PlatformProgram of(Path packaged, Layout layout, List<String> flags) throws IOException {
		if (!isJarOfJars(packaged)) {
			return new PlatformProgram(layout, flags, packaged);
		}
		Path directory = layout.data().resolve("program");
		PlatformProgram program = new PlatformProgram(layout, flags, directory.resolve(packaged.getFileName()));
		String source = "%s %d %s %s".formatted(packaged, Files.size(packaged), Files.getLastModifiedTime(packaged),
				Runtime.version());
		Path mark = directory.resolve("source");
		if (!Files.exists(mark) || !Files.readString(mark).equals(source)) {
			Directories.delete(directory);
			Files.createDirectories(program.log.getParent());
			OneOff.run(NAME, new Command(
					List.of(Distributions.java(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djarmode=tools",
							"-jar", packaged.toString(), "extract", "--destination", directory.toString()),
					Map.of(), layout.base(), "TERM", Duration.ofSeconds(5)), program.log, UNPACKING_LIMIT);
			Files.writeString(mark, source);
		}
		return program;
	}

	private static boolean isJarOfJars(Path jar) throws IOException {
		try (ZipFile file = new ZipFile(jar.toFile())) {
			return file.getEntry("BOOT-INF/") != null;
		}
	}

	/**
	 * Returns the command line that runs the program.
	 * @return program and arguments
	 */
	List<String> line() {
		return Files.exists(cache()) ? with(List.of("-XX:AOTCache=" + cache())) : with(List.of());
	}

	private List<String> with(List<String> more) {
		List<String> line = new ArrayList<>();
		line.add(Distributions.java());
		line.addAll(this.flags);
		line.addAll(more);
		line.addAll(List.of("-jar", this.jar.toString()));
		return line;
	}

	private Path cache() {
		return this.directory.resolve("platform.aot");
	}

	/**
	 * Makes the cache for the next start if there is none: runs the program up to the
	 * point where it would begin to serve, with the lowest priority.
	 * @param settings the environment that the program runs in
	 * @return what went wrong, or nothing if there is a cache now
	 */
	Optional<String> train(Map<String, String> settings) {
		if (Files.exists(cache()) || !Files.isDirectory(this.directory)) {
			return Optional.empty();
		}
		Path unfinished = this.directory.resolve("unfinished.aot");
		List<String> line = new ArrayList<>(List.of("nice", "-n", "19"));
		line.addAll(with(List.of("-XX:AOTCacheOutput=" + unfinished, "-Dspring.context.exit=onRefresh")));
		try {
			SupervisedProcess process = SupervisedProcess
				.start(new Command(line, settings, this.directory, "KILL", Duration.ZERO), this.log, this.record);
			this.training = process;
			if (this.abandoned || !process.awaitEnd(TRAINING_LIMIT)) {
				process.kill();
			}
			if (process.exitStatus() == 0 && Files.exists(unfinished)) {
				Files.move(unfinished, cache(), StandardCopyOption.ATOMIC_MOVE);
				return Optional.empty();
			}
			return Optional.of("Status %d, Protokoll: %s".formatted(process.exitStatus(), this.log));
		}
		catch (IOException ex) {
			return Optional.of(ex.toString());
		}
		finally {
			this.training = null;
		}
	}

	/** Gives up {@link #train}: the stack is about to stop. */
	void abandonTraining() {
		this.abandoned = true;
		SupervisedProcess process = this.training;
		if (process != null) {
			process.kill();
		}
	}

	/** Tells whether the stack is about to stop. */
	boolean isAbandoned() {
		return this.abandoned;
	}

}
