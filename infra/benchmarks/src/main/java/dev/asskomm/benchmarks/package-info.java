/**
 * What {@code ./bench} runs: measures the platform from outside, through its public
 * interfaces, each figure beside a floor taken in the same run.
 */
@NullMarked
package dev.asskomm.benchmarks;

import org.jspecify.annotations.NullMarked;
