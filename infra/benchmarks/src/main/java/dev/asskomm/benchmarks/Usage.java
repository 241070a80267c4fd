package dev.asskomm.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Processor time of the load generator and of servers over some time, as shares of one
 * core.
 */
final class Usage {

	private static final double NANOS_PER_SECOND = 1e9;

	private final List<String> names = new ArrayList<>(List.of("load generator"));

	private final List<ServerProcess> processes = new ArrayList<>(List.of(new ServerProcess(ProcessHandle.current())));

	private final List<Double> seconds = new ArrayList<>();

	private long begin;

	private double machine;

	private Usage() {
	}

	/** Begins to watch the generator and the platform with its database. */
	static Usage of(Stack stack) throws IOException {
		Usage usage = new Usage();
		for (String key : List.of("platform", "kafka", "elasticsearch", "keycloak")) {
			usage.names.add(key);
			usage.processes.add(stack.process(key));
		}
		usage.begin();
		return usage;
	}

	private void begin() {
		this.begin = System.nanoTime();
		this.machine = Machine.busySeconds();
		this.processes.forEach((process) -> this.seconds.add(process.processorSeconds()));
	}

	/**
	 * Ends watching.
	 * @param key the row of the list of what is asked
	 * @return one figure per process
	 */
	List<Figure> end(String key) {
		double elapsed = (System.nanoTime() - this.begin) / NANOS_PER_SECOND;
		List<Figure> figures = new ArrayList<>();
		for (int index = 0; index < this.processes.size(); index++) {
			double used = this.processes.get(index).processorSeconds() - this.seconds.get(index);
			figures.add(Figure.told(key, "processor time of " + this.names.get(index), "% of one core",
					Spread.of(Math.max(0, 100 * used / elapsed))));
		}
		figures.add(Figure.told(key, "processor time of the whole machine, others included", "% of one core",
				Spread.of(100 * (Machine.busySeconds() - this.machine) / elapsed)));
		return figures;
	}

}
