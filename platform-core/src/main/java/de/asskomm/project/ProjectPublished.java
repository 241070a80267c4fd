package de.asskomm.project;

/**
 * A project became readable by its audiences. Published inside the transaction that makes
 * it true.
 *
 * @param project the project
 */
public record ProjectPublished(PreventionProject project) {
}
