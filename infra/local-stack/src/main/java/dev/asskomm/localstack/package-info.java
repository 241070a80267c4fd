/**
 * Lokale Umgebung: the four servers that the platform needs, as local processes without
 * containers, for {@code ./run} and for tests. Lies outside the platform's root package
 * on purpose: it is a tool, never part of the application.
 */
@NullMarked
package dev.asskomm.localstack;

import org.jspecify.annotations.NullMarked;
