package dev.asskomm.localstack;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where the servers of one stack keep their files.
 *
 * @param base the directory of the stack
 */
record Layout(Path base) {

	/**
	 * Returns the layout of {@code ./run}: under {@code ASSKOMM_DATA}, otherwise under
	 * {@code .data} in the checkout.
	 * @param checkout the root of the checkout
	 * @param environment the environment variables
	 * @return the layout
	 */
	static Layout ofRun(Path checkout, Map<String, String> environment) {
		String own = environment.getOrDefault("ASSKOMM_DATA", "").strip();
		return new Layout(checkout.resolve(own.isEmpty() ? ".data" : own).normalize());
	}

	/** Servers have their data in a directory each, named like them. */
	Path data() {
		return this.base;
	}

	Path logs() {
		return this.base.resolve("logs");
	}

	/** One file per running process, so that the next start recognises what was left. */
	Path records() {
		return this.base.resolve("processes");
	}

	Path record(String key) {
		return records().resolve(key + ".process");
	}

}
