package dev.asskomm.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The packaged application: built by Maven if it is missing or older than a source.
 *
 * @param checkout the root of the checkout
 * @param layout where the log goes
 */
record ApplicationBuild(Path checkout, Layout layout) {

	private static final Set<String> NO_SOURCES = Set.of("target", "node_modules", ".data", ".git", ".idea", "docs",
			"infra");

	private static final Duration LIMIT = Duration.ofMinutes(20);

	private static final Duration LOG_INTERVAL = Duration.ofMillis(500);

	/**
	 * Returns the packaged application, built first if necessary.
	 * @param progress is told what Maven does
	 * @return the jar
	 * @throws StartFailure if the build fails
	 */
	Path jar(Consumer<String> progress) {
		try {
			Optional<Path> existing = find();
			if (existing.isPresent() && isUpToDate(existing.get())) {
				return existing.get();
			}
			Instant begin = Instant.now();
			build(progress);
			Path jar = find().orElseThrow(() -> new StartFailure("Nach dem Bauen fehlt app/target/app-*.jar", log(),
					"Protokoll des Bauens ansehen"));
			// a reproducible build gives the jar the time of the release, not its own
			Files.setLastModifiedTime(jar, FileTime.from(begin));
			return jar;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	boolean isUpToDate() {
		try {
			Optional<Path> existing = find();
			return existing.isPresent() && isUpToDate(existing.get());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Path log() {
		return this.layout.logs().resolve("build.log");
	}

	private Optional<Path> find() throws IOException {
		Path directory = this.checkout.resolve("app/target");
		if (!Files.isDirectory(directory)) {
			return Optional.empty();
		}
		try (Stream<Path> files = Files.list(directory)) {
			return files.filter((file) -> file.getFileName().toString().matches("app-[0-9][^/]*\\.jar"))
				.filter((file) -> !file.getFileName().toString().matches(".*-(sources|javadoc|tests)\\.jar"))
				.findFirst();
		}
	}

	private boolean isUpToDate(Path jar) throws IOException {
		FileTime built = Files.getLastModifiedTime(jar);
		boolean[] newerSource = new boolean[1];
		Files.walkFileTree(this.checkout, new SimpleFileVisitor<>() {

			@Override
			public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
				return NO_SOURCES.contains(directory.getFileName().toString()) ? FileVisitResult.SKIP_SUBTREE
						: FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
				boolean source = ApplicationBuild.this.checkout.relativize(file).getNameCount() > 1
						|| file.endsWith("pom.xml");
				if (source && attributes.lastModifiedTime().compareTo(built) > 0) {
					newerSource[0] = true;
					return FileVisitResult.TERMINATE;
				}
				return FileVisitResult.CONTINUE;
			}

		});
		return !newerSource[0];
	}

	private void build(Consumer<String> progress) throws IOException {
		Files.createDirectories(log().getParent());
		Files.deleteIfExists(log());
		List<String> line = List.of("mvn", "-B", "-Dmaven.test.skip=true", "-Dspring-javaformat.skip=true", "-pl",
				"app", "-am", "package");
		Command command = new Command(line, Map.of("JAVA_HOME", Distributions.jdk().toString()), this.checkout, "TERM",
				Duration.ofSeconds(5));
		SupervisedProcess maven = SupervisedProcess.start(command, log(), this.layout.record("build"));
		MavenProgress reader = new MavenProgress(progress);
		long deadline = System.nanoTime() + LIMIT.toNanos();
		while (!maven.awaitEnd(LOG_INTERVAL)) {
			reader.read(Files.readString(log(), StandardCharsets.UTF_8));
			if (System.nanoTime() > deadline) {
				maven.kill();
				throw new StartFailure("Das Bauen war nach %d Minuten nicht fertig".formatted(LIMIT.toMinutes()), log(),
						"Protokoll des Bauens ansehen");
			}
		}
		if (maven.exitStatus() != 0) {
			throw new StartFailure("Das Bauen ist gescheitert" + firstError(), log(),
					"Fehler beheben und erneut starten");
		}
	}

	private String firstError() throws IOException {
		try (Stream<String> lines = Files.lines(log(), StandardCharsets.UTF_8)) {
			return lines.filter((line) -> line.startsWith("[ERROR] ") && line.length() > "[ERROR] ".length())
				.findFirst()
				.map((line) -> ": " + line.substring("[ERROR] ".length()))
				.orElse("");
		}
	}

	/** Makes of Maven's output the few lines that somebody who waits wants to read. */
	private static final class MavenProgress {

		private final Consumer<String> progress;

		private int characters;

		private int downloads;

		private int reportedDownloads;

		private MavenProgress(Consumer<String> progress) {
			this.progress = progress;
		}

		private void read(String log) {
			int complete = log.lastIndexOf('\n') + 1;
			for (String line : log.substring(Math.min(this.characters, complete), complete).split("\n")) {
				if (line.startsWith("[INFO] Building ") && line.contains("[")) {
					this.progress.accept(line.substring("[INFO] Building ".length()).replaceAll("\\s+", " "));
				}
				else if (line.contains("Downloaded from ")) {
					this.downloads++;
				}
			}
			this.characters = complete;
			if (this.downloads > this.reportedDownloads) {
				this.reportedDownloads = this.downloads;
				this.progress.accept(this.downloads + " Dateien geladen");
			}
		}

	}

}
