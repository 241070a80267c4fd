package dev.asskomm.localstack;

import java.nio.file.Path;

/**
 * Where the servers of one stack keep their files.
 *
 * @param base the directory of the stack
 */
record Layout(Path base) {

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
