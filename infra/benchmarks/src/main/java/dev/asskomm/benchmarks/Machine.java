package dev.asskomm.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the figures were taken on, without names of machines or places.
 */
final class Machine {

	private static final Pattern MODEL = Pattern.compile("model name\\s*:\\s*(.+)");

	private static final Pattern MEMORY = Pattern.compile("MemTotal:\\s+(\\d+) kB");

	private static final Pattern LOAD = Pattern.compile("^(\\S+)");

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
		description.put("jdk", System.getProperty("java.vendor") + " " + Runtime.version());
		return description;
	}

	/**
	 * Tells how busy the machine was in the last minute.
	 * @return the load average, empty where it is not known
	 */
	static String load() {
		return first(LOAD, "/proc/loadavg");
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
