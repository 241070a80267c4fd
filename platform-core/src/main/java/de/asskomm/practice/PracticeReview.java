package de.asskomm.practice;

import java.time.Instant;
import java.util.Optional;

import de.asskomm.organisation.Author;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.project.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * Prüfung: a project on its way to good practice. There is one per project; nominating it
 * again opens it anew.
 *
 * @param project the project
 * @param version grows by one with each change, from 1
 * @param nominatedBy who nominated it last
 * @param reason why it is worth it
 * @param nominatedAt when
 * @param state where it stands
 * @param rating what was judged; absent while it is open for the first time
 */
public record PracticeReview(ProjectId project, long version, OrganisationId nominatedBy, String reason,
		Instant nominatedAt, ReviewState state, @Nullable Rating rating) {

	public PracticeReview {
		if (state != ReviewState.OPEN && rating == null) {
			throw new IllegalArgumentException("What was judged says how");
		}
	}

	/**
	 * The review after somebody nominated the project again.
	 * @param by who nominates it
	 * @param why why it is worth it
	 * @param now the time
	 * @return the next version; what was rated stays rated
	 */
	PracticeReview nominated(OrganisationId by, String why, Instant now) {
		ReviewState next = (this.state == ReviewState.DECLINED) ? ReviewState.OPEN : this.state;
		return new PracticeReview(this.project, this.version + 1, by, why, now, next, this.rating);
	}

	/**
	 * The review after somebody judged it.
	 * @param judged what was judged
	 * @return the next version: rated, declined, or waiting for a second person
	 */
	PracticeReview judged(Rating judged) {
		EvidenceLevel level = judged.level();
		ReviewState next = (level == null) ? ReviewState.DECLINED
				: level.needsSecondReviewer() ? ReviewState.AWAITS_SECOND : ReviewState.RATED;
		return new PracticeReview(this.project, this.version + 1, this.nominatedBy, this.reason, this.nominatedAt, next,
				judged);
	}

	/**
	 * The review after a second person agreed.
	 * @param second who agreed
	 * @param now the time
	 * @return the next version, rated
	 * @throws IllegalStateException if it does not wait for that, or the second person is
	 * the first
	 */
	PracticeReview agreed(Author second, Instant now) {
		Rating first = this.rating;
		if (this.state != ReviewState.AWAITS_SECOND || first == null || first.by().id().equals(second.id())) {
			throw new IllegalStateException("A second person agrees to what awaits it");
		}
		return new PracticeReview(this.project, this.version + 1, this.nominatedBy, this.reason, this.nominatedAt,
				ReviewState.RATED, new Rating(first.level(), first.card(), first.reasoning(), first.by(), second, now));
	}

	/**
	 * How sure it is that the project works.
	 * @return the level, if it is good practice now
	 */
	public Optional<EvidenceLevel> level() {
		Rating judged = this.rating;
		return (this.state == ReviewState.RATED && judged != null) ? Optional.ofNullable(judged.level())
				: Optional.empty();
	}

}
