package dev.asskomm.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How long starts take, and what the platform takes of the memory when nobody uses it.
 */
final class StartPart implements Part {

	private static final double MILLIS_PER_SECOND = 1e3;

	private static final Duration AT_REST = Duration.ofSeconds(20);

	private final Path data;

	private final Ports ports;

	private final Progress progress;

	private final boolean quick;

	StartPart(Path data, Ports ports, Progress progress, boolean quick) {
		this.data = data;
		this.ports = ports;
		this.progress = progress;
		this.quick = quick;
	}

	@Override
	public PartReport measure() throws Exception {
		double firstStart;
		try (Stack first = Stack.start(this.data, this.ports, List.of("--fresh"), false, this.progress)) {
			first.awaitArchive();
			firstStart = seconds(first.startTime());
		}
		List<Double> wholes = new ArrayList<>();
		for (int start = 1; start < (this.quick ? 1 : 3); start++) {
			this.progress.step("start", "S12 ganzer Start " + start);
			try (Stack again = Stack.start(this.data, this.ports, List.of(), false, this.progress)) {
				wholes.add(seconds(again.startTime()));
			}
		}
		List<Double> plain = new ArrayList<>();
		List<Double> archived = new ArrayList<>();
		double resident;
		this.progress.step("start", "S12 letzter ganzer Start");
		try (Stack stack = Stack.start(this.data, this.ports, List.of(), false, this.progress)) {
			wholes.add(seconds(stack.startTime()));
			Thread.sleep(AT_REST);
			resident = stack.process("platform").residentMebibytes();
			int rounds = this.quick ? 2 : 5;
			for (int round = 1; round <= rounds; round++) {
				this.progress.step("start", "S12 Anwendung allein, Runde %d von %d".formatted(round, rounds));
				plain.add(alone(stack, false));
				archived.add(alone(stack, true));
			}
		}
		Spread without = Spread.of(plain);
		Spread with = Spread.of(archived);
		Spread whole = Spread.of(wholes);
		return new PartReport("start", "Starting, and memory at rest", List.of(
				"`./run` with its own settings: the first start in an empty data directory (the application is built before if necessary), then starts with data. The application alone is a further process on the running servers, from the start of the process until its readiness answers 200, polled every 10 ms; without and with the archive that the first start prepared.",
				"Memory at rest is what is resident %d s after the last start.".formatted(AT_REST.toSeconds())),
				List.of(Figure.atMost("S12", "application alone", "s", without, 6),
						Figure.atMost("S12", "application alone with the prepared archive", "s", with, 3),
						Figure.atMost("S12", "whole ./run, with data", "s", whole, 45),
						Figure.told("S12", "whole ./run, first start without data", "s", Spread.of(firstStart)),
						Figure.atMost("S13", "application's resident memory at rest", "MiB", Spread.of(resident), 400)),
				List.of(new Chart("start", "Start", "s",
						List.of(new Chart.Bar("application alone", without, false),
								new Chart.Bar("application alone with the archive", with, false),
								new Chart.Bar("whole ./run, with data", whole, false)))));
	}

	private double alone(Stack stack, boolean archive) throws Exception {
		try (Application application = Application.start(stack, this.ports.second(), archive)) {
			return seconds(application.startTime());
		}
	}

	private static double seconds(Duration duration) {
		return duration.toMillis() / MILLIS_PER_SECOND;
	}

}
