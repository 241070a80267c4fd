package de.asskomm.practice;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;

import de.asskomm.organisation.Actor;
import de.asskomm.outcome.NotAllowed;
import de.asskomm.outcome.NotFound;
import de.asskomm.outcome.Outcome;
import de.asskomm.outcome.Violations;
import de.asskomm.practice.PracticeEvent.PracticeJudged;
import de.asskomm.practice.PracticeEvent.PracticeNominated;
import de.asskomm.project.PreventionProject;
import de.asskomm.project.ProjectId;
import de.asskomm.project.ProjectStatus;
import de.asskomm.project.Projects;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gute Praxis: whoever speaks for an organisation nominates a project, the prevention
 * council judges it, and for the highest level a second person agrees.
 */
@Service
public class ReviewPractice {

	/** Greatest number of characters of a reason or an answer. */
	public static final int MAXIMUM_TEXT = 2_000;

	private final PracticeReviews reviews;

	private final Projects projects;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReviewPractice(PracticeReviews reviews, Projects projects, ApplicationEventPublisher events, Clock clock) {
		this.reviews = reviews;
		this.projects = projects;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * What somebody typed to judge a project.
	 *
	 * @param level name of an {@link EvidenceLevel}; absent declines the project
	 * @param card the practice at a glance; complete unless it is declined
	 * @param reasoning why, at most {@value #MAXIMUM_TEXT} characters
	 */
	public record Judgement(@Nullable String level, PracticeCard card, @Nullable String reasoning) {
	}

	/**
	 * Nominates a project, the own one or another's.
	 * @param actor who nominates it
	 * @param id the project
	 * @param reason why it is worth it, at most {@value #MAXIMUM_TEXT} characters
	 * @return the review, or what has to be mended
	 * @throws NotFound if there is no such project for the actor
	 * @throws NotAllowed if the actor may not speak for an organisation
	 */
	@Transactional
	public Outcome<PracticeReview> nominate(Actor actor, ProjectId id, @Nullable String reason) {
		actor.requireSpeaksForOrganisation();
		published(actor, id);
		Violations violations = new Violations();
		violations.requireText(reason, "reason", MAXIMUM_TEXT);
		if (!violations.isEmpty() || reason == null) {
			return violations.refusal();
		}
		Instant now = now();
		PracticeReview first = new PracticeReview(id, 1, actor.organisation().id(), reason.strip(), now,
				ReviewState.OPEN, null);
		if (this.reviews.add(first)) {
			this.events.publishEvent(new PracticeNominated(first));
			return new Outcome.Done<>(first);
		}
		PracticeReview again = this.reviews.lock(id)
			.orElseThrow(() -> new NotFound("review", id))
			.nominated(actor.organisation().id(), reason.strip(), now);
		this.reviews.replace(again);
		this.events.publishEvent(new PracticeNominated(again));
		return new Outcome.Done<>(again);
	}

	/**
	 * Judges a nominated project.
	 * @param actor who judges
	 * @param id the project
	 * @param version the version that the judgement is based on
	 * @param judgement what was typed
	 * @return the review, what has to be mended, or what a colleague decided meanwhile
	 * @throws NotFound if there is no such project for the actor, or nobody nominated it
	 * @throws NotAllowed if the actor does not moderate
	 */
	@Transactional
	public Outcome<PracticeReview> judge(Actor actor, ProjectId id, long version, Judgement judgement) {
		actor.requireModerator();
		published(actor, id);
		PracticeReview review = this.reviews.lock(id).orElseThrow(() -> new NotFound("review", id));
		if (review.version() != version) {
			return new Outcome.Stale<>(review);
		}
		Violations violations = new Violations();
		String level = judgement.level();
		boolean declined = level == null || level.isBlank();
		Optional<EvidenceLevel> chosen = Arrays.stream(EvidenceLevel.values())
			.filter((each) -> each.name().equals(level))
			.findFirst();
		violations.require(declined || chosen.isPresent(), "level", "practice.level.unknown");
		PracticeCard card = judgement.card();
		check(card.effect(), "effect", declined, violations);
		check(card.mechanism(), "mechanism", declined, violations);
		check(card.context(), "context", declined, violations);
		check(card.implementation(), "implementation", declined, violations);
		check(card.cost(), "cost", declined, violations);
		violations.requireText(judgement.reasoning(), "reasoning", MAXIMUM_TEXT);
		if (!violations.isEmpty() || judgement.reasoning() == null) {
			return violations.refusal();
		}
		PracticeReview judged = review
			.judged(new Rating(chosen.orElse(null), card, judgement.reasoning().strip(), actor.author(), null, now()));
		return save(actor, judged);
	}

	/**
	 * Agrees, as a second person, to the highest level.
	 * @param actor who agrees
	 * @param id the project
	 * @param version the version that was looked at
	 * @return the review, or what a colleague decided meanwhile
	 * @throws NotFound if there is no such project for the actor, or nobody nominated it
	 * @throws NotAllowed if the actor does not moderate, or judged it
	 */
	@Transactional
	public Outcome<PracticeReview> agree(Actor actor, ProjectId id, long version) {
		actor.requireModerator();
		published(actor, id);
		PracticeReview review = this.reviews.lock(id).orElseThrow(() -> new NotFound("review", id));
		Rating rating = review.rating();
		if (review.version() != version || review.state() != ReviewState.AWAITS_SECOND || rating == null) {
			return new Outcome.Stale<>(review);
		}
		if (rating.by().id().equals(actor.member())) {
			throw new NotAllowed("not-allowed.second-person");
		}
		return save(actor, review.agreed(actor.author(), now()));
	}

	private Outcome<PracticeReview> save(Actor actor, PracticeReview review) {
		this.reviews.replace(review);
		this.events.publishEvent(new PracticeJudged(review, actor.organisation().id()));
		return new Outcome.Done<>(review);
	}

	private static void check(String text, String field, boolean optional, Violations violations) {
		if (optional) {
			violations.limit(text, field, MAXIMUM_TEXT);
		}
		else {
			violations.requireText(text, field, MAXIMUM_TEXT);
		}
	}

	private PreventionProject published(Actor actor, ProjectId id) {
		return this.projects.open(actor.reader(), id)
			.filter((project) -> project.status() == ProjectStatus.PUBLISHED)
			.orElseThrow(() -> new NotFound("project", id));
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

}
