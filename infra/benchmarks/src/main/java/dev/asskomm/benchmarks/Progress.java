package dev.asskomm.benchmarks;

import java.io.PrintStream;
import java.util.Locale;

/**
 * What somebody who waits reads: a line for every step, with the time since the start.
 */
final class Progress {

	private static final double NANOS_PER_SECOND = 1e9;

	private final PrintStream out;

	private final long begin = System.nanoTime();

	Progress(PrintStream out) {
		this.out = out;
	}

	synchronized void line(String text) {
		this.out.println(text);
		this.out.flush();
	}

	void step(String component, String what) {
		line(String.format(Locale.GERMAN, "%7.1f s  %-14s %s", (System.nanoTime() - this.begin) / NANOS_PER_SECOND,
				component, what));
	}

}
