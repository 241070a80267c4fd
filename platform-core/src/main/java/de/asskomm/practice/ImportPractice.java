package de.asskomm.practice;

import java.time.Instant;

import de.asskomm.organisation.OrganisationId;
import de.asskomm.practice.PracticeEvent.PracticeJudged;
import de.asskomm.practice.PracticeEvent.PracticeNominated;
import de.asskomm.project.ProjectId;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over how a project was nominated and rated elsewhere. Repeating it changes
 * nothing.
 */
@Service
public class ImportPractice {

	private final PracticeReviews reviews;

	private final ApplicationEventPublisher events;

	ImportPractice(PracticeReviews reviews, ApplicationEventPublisher events) {
		this.reviews = reviews;
		this.events = events;
	}

	/**
	 * Takes over a review unless the project has one already.
	 * @param project the project
	 * @param nominatedBy who nominated it
	 * @param reason why it is worth it
	 * @param nominatedAt when
	 * @param rating how it was rated, with a level and, where that needs one, a second
	 * person; {@code null} if it still waits
	 * @param council who rated it
	 * @return whether it is new
	 */
	@Transactional
	public boolean takeOver(ProjectId project, OrganisationId nominatedBy, String reason, Instant nominatedAt,
			@Nullable Rating rating, OrganisationId council) {
		EvidenceLevel level = (rating != null) ? rating.level() : null;
		if (rating != null && (level == null || (level.needsSecondReviewer() && rating.second() == null))) {
			throw new IllegalArgumentException("What is taken over as rated has a level and all who have to agree");
		}
		PracticeReview review = new PracticeReview(project, 1, nominatedBy, reason, nominatedAt,
				(rating != null) ? ReviewState.RATED : ReviewState.OPEN, rating);
		boolean added = this.reviews.add(review);
		if (added) {
			this.events
				.publishEvent((rating != null) ? new PracticeJudged(review, council) : new PracticeNominated(review));
		}
		return added;
	}

}
