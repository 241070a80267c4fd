package de.asskomm.practice;

import java.time.Instant;
import java.util.Objects;

import de.asskomm.organisation.OrganisationId;

/**
 * Something that happened to a project on its way to good practice. Published inside the
 * transaction that makes it true, one event for each version of the review.
 */
public sealed interface PracticeEvent {

	/**
	 * The review as it is after the event.
	 * @return the review
	 */
	PracticeReview review();

	/**
	 * Who did it.
	 * @return the organisation
	 */
	OrganisationId organisation();

	/**
	 * When it happened.
	 * @return the instant
	 */
	Instant occurredAt();

	/**
	 * A project was nominated, for the first time or again.
	 *
	 * @param review the review
	 */
	record PracticeNominated(PracticeReview review) implements PracticeEvent {

		@Override
		public OrganisationId organisation() {
			return this.review.nominatedBy();
		}

		@Override
		public Instant occurredAt() {
			return this.review.nominatedAt();
		}

	}

	/**
	 * A project was rated, waits for a second person, or was not taken up.
	 *
	 * @param review the review, judged
	 * @param organisation who judged
	 */
	record PracticeJudged(PracticeReview review, OrganisationId organisation) implements PracticeEvent {

		@Override
		public Instant occurredAt() {
			return Objects.requireNonNull(this.review.rating()).at();
		}

	}

}
