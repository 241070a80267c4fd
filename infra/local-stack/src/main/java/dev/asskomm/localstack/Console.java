package dev.asskomm.localstack;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/**
 * What the user of {@code ./run} reads: a line for every step, with the time since the
 * start. Safe for use by several threads.
 */
final class Console {

	private final PrintStream out;

	private final long begin = System.nanoTime();

	Console(PrintStream out) {
		this.out = out;
	}

	/** A line that belongs to no component. */
	synchronized void line(String text) {
		this.out.println(text);
		this.out.flush();
	}

	/** A step of a component. */
	void step(String component, String what) {
		line(String.format(Locale.GERMAN, "%7.1f s  %-14s %s", sinceBegin().toMillis() / 1000.0, component, what));
	}

	Duration sinceBegin() {
		return Duration.ofNanos(System.nanoTime() - this.begin);
	}

	static String seconds(Duration duration) {
		return String.format(Locale.GERMAN, "%.1f s", duration.toMillis() / 1000.0);
	}

}
