package de.asskomm.practice;

import java.time.Instant;

import de.asskomm.organisation.Author;
import org.jspecify.annotations.Nullable;

/**
 * What the prevention council judged.
 *
 * @param level how sure it is that it works; absent where the project is not taken up
 * @param card the practice at a glance
 * @param reasoning why it was judged so
 * @param by who judged
 * @param second who agreed; absent where nobody has to, or has not yet
 * @param at when
 */
public record Rating(@Nullable EvidenceLevel level, PracticeCard card, String reasoning, Author by,
		@Nullable Author second, Instant at) {
}
