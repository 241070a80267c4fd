package de.asskomm.web.api;

import java.time.Instant;
import java.util.UUID;

import de.asskomm.organisation.Actor;
import de.asskomm.outcome.NotFound;
import de.asskomm.practice.EvidenceLevel;
import de.asskomm.practice.PracticeCard;
import de.asskomm.practice.PracticeReview;
import de.asskomm.practice.PracticeReviews;
import de.asskomm.practice.Rating;
import de.asskomm.practice.ReviewPractice;
import de.asskomm.practice.ReviewPractice.Judgement;
import de.asskomm.practice.ReviewState;
import de.asskomm.project.ProjectId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Projects become good practice here.
 */
@RestController
@RequestMapping(path = "/api/v1/projects/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Projekte")
class PracticeController {

	/** Where a project is judged. */
	static final String RATING = "/rating";

	private final ReviewPractice reviewPractice;

	private final PracticeReviews reviews;

	PracticeController(ReviewPractice reviewPractice, PracticeReviews reviews) {
		this.reviewPractice = reviewPractice;
		this.reviews = reviews;
	}

	/**
	 * Why a project is worth to be good practice.
	 *
	 * @param reason in plain text
	 */
	@Schema(name = "NominationRequest")
	record NominationRequest(@Schema(maxLength = ReviewPractice.MAXIMUM_TEXT) @Nullable String reason) {
	}

	/**
	 * What the prevention council judges.
	 *
	 * @param evidence how sure it is that it works; absent does not take the project up
	 * @param effect what it brings about
	 * @param mechanism why it works
	 * @param context where it fits
	 * @param implementation how to do it
	 * @param cost what it costs
	 * @param reasoning why it is judged so
	 * @param agree whether a colleague's judgement is agreed to instead
	 * @param version the version of the review that it is based on; absent means the
	 * present one
	 */
	@Schema(name = "RatingRequest")
	record RatingRequest(@Schema(implementation = EvidenceLevel.class) @Nullable String evidence,
			@Nullable String effect, @Nullable String mechanism, @Nullable String context,
			@Nullable String implementation, @Nullable String cost, @Nullable String reasoning,
			@Schema(description = "true stimmt als zweite Person zu") @Nullable Boolean agree, @Nullable Long version) {

		private Judgement judgement() {
			return new Judgement(this.evidence, new PracticeCard(text(this.effect), text(this.mechanism),
					text(this.context), text(this.implementation), text(this.cost)), this.reasoning);
		}

		private static String text(@Nullable String value) {
			return (value != null) ? value : "";
		}

	}

	/**
	 * Where a project stands on its way to good practice.
	 *
	 * @param id the project
	 * @param version version of the review
	 * @param createdAt when it was nominated
	 * @param updatedAt when it was judged, or nominated
	 * @param state where the review stands
	 * @param evidence how sure it is that it works
	 * @param effect what it brings about
	 * @param mechanism why it works
	 * @param context where it fits
	 * @param implementation how to do it
	 * @param cost what it costs
	 * @param reasoning why it was judged so
	 */
	@Schema(name = "PracticeReview")
	record PracticeReviewView(UUID id, long version, Instant createdAt, Instant updatedAt, ReviewState state,
			@Nullable EvidenceLevel evidence, @Nullable String effect, @Nullable String mechanism,
			@Nullable String context, @Nullable String implementation, @Nullable String cost,
			@Nullable String reasoning) {

		private static PracticeReviewView of(PracticeReview review) {
			Rating rating = review.rating();
			return (rating == null)
					? new PracticeReviewView(review.project().value(), review.version(), review.nominatedAt(),
							review.nominatedAt(), review.state(), null, null, null, null, null, null, null)
					: new PracticeReviewView(review.project().value(), review.version(), review.nominatedAt(),
							rating.at(), review.state(), rating.level(), rating.card().effect(),
							rating.card().mechanism(), rating.card().context(), rating.card().implementation(),
							rating.card().cost(), rating.reasoning());
		}

	}

	@PostMapping(path = "/nomination", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Ein Projekt als gute Praxis vorschlagen")
	PracticeReviewView nominateProject(Actor actor, @PathVariable UUID id, @RequestBody NominationRequest request) {
		return PracticeReviewView.of(Results
			.done(this.reviewPractice.nominate(actor, new ProjectId(id), request.reason()), PracticeReview::version));
	}

	@PostMapping(path = RATING, consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Ein vorgeschlagenes Projekt bewerten",
			description = "Nur für die Moderation. „PROVEN“ gilt erst, wenn eine zweite Person zustimmt.")
	PracticeReviewView rateProject(Actor actor, @PathVariable UUID id, @RequestBody RatingRequest request) {
		actor.requireModerator();
		ProjectId project = new ProjectId(id);
		Long typed = request.version();
		long version = (typed != null) ? typed
				: this.reviews.find(project).orElseThrow(() -> new NotFound("review", id)).version();
		return PracticeReviewView.of(Results.done(
				Boolean.TRUE.equals(request.agree()) ? this.reviewPractice.agree(actor, project, version)
						: this.reviewPractice.judge(actor, project, version, request.judgement()),
				PracticeReview::version));
	}

}
