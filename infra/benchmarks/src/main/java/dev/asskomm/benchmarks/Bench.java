package dev.asskomm.benchmarks;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What {@code ./bench} runs: starts a stack of its own, measures part by part, writes a
 * report, and stops everything it started.
 */
public final class Bench {

	private static final int FAILED = 1;

	private static final int MISUSED = 2;

	private static final Path TARGET = Path.of("infra", "benchmarks", "target");

	private final BenchOptions options;

	private final Progress progress;

	private Bench(BenchOptions options, Progress progress) {
		this.options = options;
		this.progress = progress;
	}

	/**
	 * Measures and ends this JVM with status 0 if that worked, 1 if something failed, 2
	 * if the command line cannot be understood.
	 * @param arguments the command line
	 */
	public static void main(String[] arguments) {
		// the same figures on every machine, whatever its language
		Locale.setDefault(Locale.ROOT);
		// the libraries' logging facade would complain that nobody reads what it logs
		System.setProperty("slf4j.internal.verbosity", "ERROR");
		Progress progress = new Progress(
				new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
		System.exit(run(List.of(arguments), progress));
	}

	private static int run(List<String> arguments, Progress progress) {
		try {
			BenchOptions options = BenchOptions.parse(arguments);
			if (options.help()) {
				progress.line(BenchOptions.USAGE);
				return 0;
			}
			Bench bench = new Bench(options, progress);
			Runtime.getRuntime().addShutdownHook(new Thread(Children::stopAll, "bench-stop"));
			bench.measure();
			return 0;
		}
		catch (BenchOptions.UnknownOption ex) {
			progress.line(ex.getMessage() + "\n" + BenchOptions.USAGE);
			return MISUSED;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return FAILED;
		}
		catch (Exception ex) {
			progress.line("Fehler: " + ex);
			return FAILED;
		}
	}

	private void measure() throws Exception {
		Path data = TARGET.resolve("data").toAbsolutePath();
		Files.createDirectories(data);
		Ports ports = Ports.free();
		Errors errors = new Errors();
		List<PartReport> reports = new ArrayList<>();
		boolean prepared = false;
		if (this.options.parts().contains(PartName.START)) {
			this.progress.step("start", "beginnt");
			reports.add(new StartPart(data, ports, this.progress, this.options.quick()).measure());
			prepared = true;
		}
		List<PartName> others = this.options.parts().stream().filter(PartName::needsStack).toList();
		if (!others.isEmpty()) {
			List<String> fresh = (this.options.fresh() && !prepared) ? List.of("--fresh") : List.of();
			try (Stack stack = Stack.start(data, ports, fresh, true, this.progress)) {
				stack.awaitArchive();
				try (Context context = new Context(stack, errors, this.progress, this.options.quick())) {
					this.progress.step("Umgebung", "wird aufgewärmt");
					context.warmUp();
					for (PartName name : others) {
						this.progress.step(name.argument(), "beginnt");
						reports.add(part(name, context).measure());
						// what is measured is kept, whatever becomes of the rest
						Report.write(this.options.output(), reports, this.options.quick());
					}
				}
			}
			reports.add(ErrorsReport.of(errors));
			Report.write(this.options.output(), reports, this.options.quick());
		}
		if (this.options.parts().contains(PartName.RELEVANCE)) {
			// last, as its servers run until the end and would disturb the others
			reports.addAll(relevance());
		}
		Report.write(this.options.output(), reports, this.options.quick());
		this.progress.line("");
		for (PartReport report : reports) {
			for (Figure figure : report.figures()) {
				if (figure.reached() != null) {
					this.progress.line(Report.line(figure));
				}
			}
		}
		this.progress.line("");
		this.progress.line("Bericht: " + this.options.output().resolve("README.md"));
	}

	/** Is left out, and says so, where the collections are not at hand. */
	private List<PartReport> relevance() throws Exception {
		List<Path> missing = RelevancePart.missing(this.options.data());
		if (missing.isEmpty()) {
			return List
				.of(new RelevancePart(this.options.data(), this.options.queries(), this.options.quick(), this.progress)
					.measure());
		}
		String message = "Für relevance fehlen Sammlungen, die nicht zum Projekt gehören: " + missing.stream()
			.map((path) -> path.toAbsolutePath().normalize().toString())
			.collect(Collectors.joining(", ")) + ". Wo sie liegen, sagt --data.";
		if (this.options.parts().size() == 1) {
			throw new IOException(message);
		}
		this.progress.step(PartName.RELEVANCE.argument(), "entfällt. " + message);
		return List.of();
	}

	private static Part part(PartName name, Context context) {
		return switch (name) {
			case LIVE -> new LivePart(context);
			case CREATE -> new CreatePart(context);
			case FEED -> new FeedPart(context);
			case PROJECTS -> new ProjectsPart(context);
			case SEARCH -> new SearchPart(context);
			case GROWTH -> new GrowthPart(context);
			case START, RELEVANCE -> throw new IllegalArgumentException("This part starts servers of its own");
		};
	}

}
