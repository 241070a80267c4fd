package de.asskomm.exchange;

import java.time.Instant;

/**
 * Why a post is hidden, as its author's organisation reads it.
 *
 * @param reason key of the reason, such as {@code PERSONAL_DATA}
 * @param rule the rule that it breaks
 * @param text the moderators' explanation
 * @param automatic whether no person decided
 * @param at since when
 */
public record Concealment(String reason, String rule, String text, boolean automatic, Instant at) {
}
