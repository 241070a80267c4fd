package dev.asskomm.localstack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The user's cache of what is the same for every checkout: unpacked distributions and
 * what was prepared from them. An entry is complete or absent: it is written under
 * another name and renamed, and one process at a time writes it. An entry never changes,
 * so its name tells its version and a digest of its configuration.
 */
final class Cache {

	private static final int DIGEST_LENGTH = 12;

	/** Longer than any start or test run that may be using an entry at this moment. */
	private static final Duration KEPT_UNUSED = Duration.ofDays(30);

	/** A file lock guards against other processes only; these guard within this one. */
	private static final Map<Path, Object> MONITORS = new ConcurrentHashMap<>();

	private final Path directory;

	Cache(Path directory) {
		this.directory = directory;
	}

	/**
	 * Returns the cache of the user who runs this JVM: {@code ASSKOMM_CACHE}, otherwise
	 * {@code asskomm} in {@code XDG_CACHE_HOME}, otherwise in {@code ~/.cache}.
	 * @param environment the environment variables
	 * @return the cache
	 */
	static Cache ofUser(Map<String, String> environment) {
		String own = environment.getOrDefault("ASSKOMM_CACHE", "");
		if (!own.isBlank()) {
			return new Cache(Path.of(own).toAbsolutePath());
		}
		String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
		Path base = xdg.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg);
		return new Cache(base.resolve("asskomm").toAbsolutePath());
	}

	/**
	 * Returns a digest of a configuration, to be a part of an entry's name.
	 * @param parts everything that the entry's content depends on
	 * @return twelve hexadecimal digits
	 */
	static String digest(List<String> parts) {
		try {
			MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
			for (String part : parts) {
				sha256.update(part.getBytes(StandardCharsets.UTF_8));
				sha256.update((byte) 0);
			}
			return HexFormat.of().formatHex(sha256.digest()).substring(0, DIGEST_LENGTH);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every JDK has SHA-256", ex);
		}
	}

	Path directory() {
		return this.directory;
	}

	boolean contains(String name) {
		return Files.isDirectory(this.directory.resolve(name));
	}

	/**
	 * Returns an entry's directory, filling it first if it is not there.
	 * @param name the entry's name
	 * @param filling what writes the content into an empty directory
	 * @return the complete entry, to be read only
	 * @throws IOException if the cache cannot be written
	 */
	Path entry(String name, Filling filling) throws IOException {
		Path entry = this.directory.resolve(name);
		if (Files.isDirectory(entry)) {
			Files.setLastModifiedTime(entry, FileTime.from(Instant.now()));
			return entry;
		}
		Files.createDirectories(this.directory);
		deleteUnused();
		synchronized (MONITORS.computeIfAbsent(entry, (key) -> new Object())) {
			Path lockFile = this.directory.resolve(name + ".lock");
			try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
					FileLock lock = channel.lock()) {
				if (lock.isValid() && !Files.isDirectory(entry)) {
					fill(entry, filling);
				}
			}
		}
		return entry;
	}

	private void fill(Path entry, Filling filling) throws IOException {
		String temporaryPrefix = entry.getFileName() + ".tmp-";
		deleteLeftOvers(temporaryPrefix);
		Path temporary = Files.createTempDirectory(this.directory, temporaryPrefix);
		try {
			// others may read it: where this JVM runs as root, some servers run as
			// another user
			Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
			filling.fill(temporary);
			Files.move(temporary, entry, StandardCopyOption.ATOMIC_MOVE);
		}
		finally {
			Directories.delete(temporary);
		}
	}

	/** Earlier versions and realms that no checkout has used for long. */
	private void deleteUnused() throws IOException {
		Instant threshold = Instant.now().minus(KEPT_UNUSED);
		List<Path> entries;
		try (Stream<Path> files = Files.list(this.directory)) {
			entries = files.filter(Files::isDirectory).toList();
		}
		for (Path entry : entries) {
			if (wasUsedBefore(threshold, entry)) {
				Directories.delete(entry);
			}
		}
	}

	private static boolean wasUsedBefore(Instant threshold, Path entry) throws IOException {
		try {
			return Files.getLastModifiedTime(entry).toInstant().isBefore(threshold);
		}
		catch (NoSuchFileException ex) {
			// another thread or process has just renamed what it had filled
			return false;
		}
	}

	/**
	 * Nobody else holds the lock, so what carries such a name was left by a killed
	 * process.
	 */
	private void deleteLeftOvers(String temporaryPrefix) throws IOException {
		List<Path> leftOvers;
		try (Stream<Path> entries = Files.list(this.directory)) {
			leftOvers = entries.filter((path) -> path.getFileName().toString().startsWith(temporaryPrefix)).toList();
		}
		for (Path leftOver : leftOvers) {
			Directories.delete(leftOver);
		}
	}

	/**
	 * Writes an entry's content.
	 */
	@FunctionalInterface
	interface Filling {

		void fill(Path emptyDirectory) throws IOException;

	}

}
