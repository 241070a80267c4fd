/**
 * What {@code ./bench} runs: measures the platform from outside, through its public
 * interfaces, each figure beside a floor taken in the same run. Only how good the search
 * is, is measured on its module alone: collections do not go through the platform.
 */
@NullMarked
package dev.asskomm.benchmarks;

import org.jspecify.annotations.NullMarked;
