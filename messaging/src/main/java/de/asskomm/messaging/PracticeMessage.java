package de.asskomm.messaging;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import de.asskomm.practice.EvidenceLevel;
import de.asskomm.practice.PracticeReview;
import de.asskomm.practice.Rating;
import org.jspecify.annotations.Nullable;

/**
 * How a project stands on its way to good practice, on the wire. The review is an
 * aggregate of its own beside the project, whose versions it would otherwise mix with.
 *
 * @param id the review
 * @param version its version
 * @param projectId the project
 * @param nominatedBy who nominated it last
 * @param state where the review stands
 * @param level how sure it is that the project works; absent where that was not judged
 */
public record PracticeMessage(UUID id, long version, UUID projectId, UUID nominatedBy, String state,
		@Nullable String level) implements EventPayload {

	static PracticeMessage of(PracticeReview review) {
		Rating rating = review.rating();
		EvidenceLevel level = (rating != null) ? rating.level() : null;
		return new PracticeMessage(
				UUID.nameUUIDFromBytes(("practice:" + review.project()).getBytes(StandardCharsets.UTF_8)),
				review.version(), review.project().value(), review.nominatedBy().value(), review.state().name(),
				(level != null) ? level.name() : null);
	}

}
