package dev.asskomm.benchmarks;

/**
 * Something that is measured on a running stack.
 */
@FunctionalInterface
interface Part {

	/**
	 * Measures it.
	 * @return what was found out
	 * @throws Exception if it cannot be measured
	 */
	PartReport measure() throws Exception;

}
