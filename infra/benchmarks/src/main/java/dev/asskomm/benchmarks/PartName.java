package dev.asskomm.benchmarks;

import java.util.Locale;

/**
 * The parts, in the order in which they are measured.
 */
enum PartName {

	/** How long starts take. */
	START,

	/** From one browser to thousands. */
	LIVE,

	/** Writing. */
	CREATE,

	/** Reading. */
	FEED,

	/** Reading projects, and what ten times as many change. */
	PROJECTS,

	/** Searching, being alerted, and the life of the index. */
	SEARCH,

	/** What a thousand times as many posts change. */
	GROWTH,

	/** How good the search is. */
	RELEVANCE;

	/** Whether it is measured on the stack that all such parts share. */
	boolean needsStack() {
		return this != START && this != RELEVANCE;
	}

	String argument() {
		return name().toLowerCase(Locale.ROOT);
	}

}
