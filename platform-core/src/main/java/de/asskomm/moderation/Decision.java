package de.asskomm.moderation;

import java.time.Instant;

import de.asskomm.organisation.Author;

/**
 * What the moderation decided, and why.
 *
 * @param action what happens with the content
 * @param rule the rule that it follows
 * @param text the explanation that the content's organisation reads
 * @param by who decided
 * @param at when
 */
public record Decision(DecisionAction action, String rule, String text, Author by, Instant at) {
}
