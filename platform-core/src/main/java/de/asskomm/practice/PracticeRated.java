package de.asskomm.practice;

/**
 * A project became good practice, or its rating changed. Published inside the transaction
 * that makes it true.
 *
 * @param review the review, rated
 */
public record PracticeRated(PracticeReview review) {
}
