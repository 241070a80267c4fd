/**
 * Tests of what needs no server.
 */
package dev.asskomm.benchmarks;
