package de.asskomm.web.page;

import org.jspecify.annotations.Nullable;

/**
 * Tells the author what was decided about the post, why, and by which rule.
 *
 * @param rule the rule in words
 * @param reason what the moderation wrote
 * @param when when it was decided
 * @param by who decided and how: by hand or automatically
 */
record HiddenNotice(@Nullable String rule, @Nullable String reason, @Nullable Moment when, String by) {

}
