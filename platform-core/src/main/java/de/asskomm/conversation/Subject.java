package de.asskomm.conversation;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a conversation is about.
 *
 * @param text one line
 * @param postId the post it was started from, if any
 * @param projectId the project it was started from, if any
 */
public record Subject(String text, @Nullable UUID postId, @Nullable UUID projectId) {
}
