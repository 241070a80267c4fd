/**
 * Programs that measure a running platform from outside, through its public interfaces
 * only.
 */
@NullMarked
package dev.asskomm.benchmarks;

import org.jspecify.annotations.NullMarked;
