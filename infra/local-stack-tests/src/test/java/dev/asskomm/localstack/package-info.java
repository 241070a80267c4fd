/**
 * Tests of the local stack, against the real servers.
 */
@NullMarked
package dev.asskomm.localstack;

import org.jspecify.annotations.NullMarked;
