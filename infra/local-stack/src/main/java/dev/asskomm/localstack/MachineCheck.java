package dev.asskomm.localstack;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.sun.management.OperatingSystemMXBean;

/**
 * Whether this machine can carry the stack, found out before anything is started.
 */
final class MachineCheck {

	private static final long MEGABYTE = 1L << 20;

	/** Data of a first start and the unpacked servers take about one gigabyte. */
	static final long DISK_MEGABYTES = 2_000;

	/** Everything together takes about two gigabytes. */
	static final long MEMORY_MEGABYTES = 3_000;

	private static final int JAVA = 25;

	private static final Pattern AVAILABLE = Pattern.compile("MemAvailable:\\s+(\\d+) kB");

	private MachineCheck() {
	}

	static void requireJava() {
		int version = Runtime.version().feature();
		if (version != JAVA) {
			throw new StartFailure("Gestartet mit JDK %d unter %s, gebraucht wird JDK %d".formatted(version,
					Distributions.jdk(), JAVA), null,
					"Ein JDK %d installieren und JAVA_HOME darauf setzen".formatted(JAVA));
		}
	}

	/**
	 * Makes sure that there is space for data and unpacked servers.
	 * @param directories existing directories on the file systems in question
	 * @param megabytesFree tells a directory's free space
	 */
	static void requireDisk(List<Path> directories, ToLongFunction<Path> megabytesFree) {
		for (Path directory : directories) {
			long free = megabytesFree.applyAsLong(directory);
			if (free < DISK_MEGABYTES) {
				throw new StartFailure(
						"Zu wenig Speicherplatz: unter %s sind noch %d MB frei, gebraucht werden %d MB"
							.formatted(directory, free, DISK_MEGABYTES),
						null, "Platz schaffen; was unter .data und im Zwischenspeicher liegt, darf weg");
			}
		}
	}

	static long megabytesFree(Path directory) {
		try {
			return Files.getFileStore(directory).getUsableSpace() / MEGABYTE;
		}
		catch (IOException ex) {
			throw new StartFailure("Der freie Platz unter " + directory + " ist nicht feststellbar",
					"Rechte am Verzeichnis prüfen", ex);
		}
	}

	/**
	 * Makes sure that there is memory for all servers.
	 * @param megabytesAvailable the memory that is available, empty if unknown
	 */
	static void requireMemory(OptionalLong megabytesAvailable) {
		if (megabytesAvailable.isPresent() && megabytesAvailable.getAsLong() < MEMORY_MEGABYTES) {
			throw new StartFailure("Zu wenig Arbeitsspeicher: %d MB sind verfügbar, gebraucht werden %d MB"
				.formatted(megabytesAvailable.getAsLong(), MEMORY_MEGABYTES), null, "Andere Programme beenden");
		}
	}

	/** Known on Linux, where also a container's limit counts. */
	static OptionalLong megabytesAvailable() {
		Path memory = Path.of("/proc/meminfo");
		if (!Files.isReadable(memory)) {
			return OptionalLong.empty();
		}
		try {
			Matcher available = AVAILABLE.matcher(Files.readString(memory));
			if (!available.find()) {
				return OptionalLong.empty();
			}
			long limit = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
			return OptionalLong.of(Math.min(Long.parseLong(available.group(1)) / 1024, limit / MEGABYTE));
		}
		catch (IOException ex) {
			return OptionalLong.empty();
		}
	}

}
