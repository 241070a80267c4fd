package dev.asskomm.benchmarks;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What the command line of {@code ./bench} asks for.
 *
 * @param parts what to measure, in order
 * @param quick whether smaller sizes and fewer rounds are enough
 * @param fresh whether to begin without the data of an earlier run; starts always do
 * @param output where the report goes
 * @param data where the reference data lie that are not part of the project
 * @param queries whether the part on relevance lists its queries
 * @param help whether only the usage is asked for
 */
record BenchOptions(List<PartName> parts, boolean quick, boolean fresh, Path output, Path data, boolean queries,
		boolean help) {

	static final String USAGE = """
			Aufruf: ./bench [TEIL …] [--quick] [--fresh] [--output VERZEICHNIS] [--data VERZEICHNIS] [--queries]
			  TEIL      start, live, create, feed, projects, search, growth oder relevance; ohne Angabe alle
			  --quick   kleiner und kürzer, Bericht unter infra/benchmarks/target/report statt docs/benchmarks
			  --fresh   beginnt ohne die Daten eines früheren Laufs (start tut das immer)
			  --output  Verzeichnis des Berichts
			  --data    Verzeichnis der Sammlungen, an denen relevance misst; ohne Angabe ../shared/data
			  --queries relevance führt die Suchen des Teils auf, an dem abgestimmt wird
			  --help    diese Hilfe""";

	BenchOptions {
		parts = List.copyOf(parts);
	}

	/**
	 * Reads a command line.
	 * @param arguments the arguments
	 * @return the options
	 * @throws UnknownOption if an argument has no meaning
	 */
	static BenchOptions parse(List<String> arguments) {
		Set<PartName> parts = EnumSet.noneOf(PartName.class);
		boolean quick = false;
		boolean fresh = false;
		boolean help = false;
		boolean queries = false;
		Path output = null;
		Path data = Path.of("..", "shared", "data");
		for (Iterator<String> rest = arguments.iterator(); rest.hasNext();) {
			String argument = rest.next();
			switch (argument) {
				case "--quick" -> quick = true;
				case "--fresh" -> fresh = true;
				case "--help", "-h", "help" -> help = true;
				case "--queries" -> queries = true;
				case "--output" -> output = directory(argument, rest);
				case "--data" -> data = directory(argument, rest);
				default -> parts.add(part(argument));
			}
		}
		return new BenchOptions(List.copyOf(parts.isEmpty() ? EnumSet.allOf(PartName.class) : parts), quick, fresh,
				report(output, quick), data, queries, help);
	}

	private static Path directory(String option, Iterator<String> rest) {
		if (!rest.hasNext()) {
			throw new UnknownOption(option + " verlangt ein Verzeichnis");
		}
		return Path.of(rest.next());
	}

	private static Path report(@Nullable Path output, boolean quick) {
		if (output != null) {
			return output;
		}
		return quick ? Path.of("infra", "benchmarks", "target", "report") : Path.of("docs", "benchmarks");
	}

	private static PartName part(String argument) {
		for (PartName part : PartName.values()) {
			if (part.argument().equals(argument)) {
				return part;
			}
		}
		throw new UnknownOption("Unbekannte Angabe: " + argument);
	}

	/** The command line cannot be understood. */
	static final class UnknownOption extends RuntimeException {

		UnknownOption(String message) {
			super(message);
		}

	}

}
