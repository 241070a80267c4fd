package de.asskomm.moderation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import de.asskomm.exchange.Concealment;
import de.asskomm.exchange.HidePost;
import de.asskomm.exchange.Posts;
import de.asskomm.moderation.ModerationEvent.CaseChanged;
import de.asskomm.moderation.ModerationEvent.CaseDecided;
import de.asskomm.organisation.Actor;
import de.asskomm.outcome.NotAllowed;
import de.asskomm.outcome.NotFound;
import de.asskomm.outcome.Outcome;
import de.asskomm.outcome.Violations;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Vorgang übernehmen and entscheiden, by a moderator.
 */
@Service
public class DecideCase {

	/** Greatest number of characters of a rule's name. */
	public static final int MAXIMUM_RULE = 200;

	/** Greatest number of characters of an explanation. */
	public static final int MAXIMUM_TEXT = 4_000;

	private final ModerationCases cases;

	private final Posts posts;

	private final HidePost hidePost;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	DecideCase(ModerationCases cases, Posts posts, HidePost hidePost, ApplicationEventPublisher events, Clock clock) {
		this.cases = cases;
		this.posts = posts;
		this.hidePost = hidePost;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Takes a case, so that colleagues see who works on it. Claiming one's own case again
	 * changes nothing.
	 * @param actor the moderator
	 * @param id the case
	 * @return the claimed case, or the case as a colleague holds or decided it
	 * @throws NotFound if there is no such case
	 * @throws NotAllowed if the actor does not moderate
	 */
	@Transactional
	public Outcome<ModerationCase> claim(Actor actor, CaseId id) {
		actor.requireModerator();
		ModerationCase current = lock(id);
		if (current.state() == CaseState.DECIDED) {
			return new Outcome.Stale<>(current);
		}
		if (current.claimedBy() != null) {
			return current.claimedBy().id().equals(actor.member()) ? new Outcome.Done<>(current)
					: new Outcome.Stale<>(current);
		}
		ModerationCase claimed = current.claimed(actor.author(), now());
		this.cases.replace(claimed);
		this.events.publishEvent(new CaseChanged(claimed));
		return new Outcome.Done<>(claimed);
	}

	/**
	 * Decides a case and carries the decision out.
	 * @param actor the moderator
	 * @param id the case
	 * @param version the version that the decision is based on
	 * @param action name of a {@link DecisionAction}
	 * @param rule the rule that the decision follows
	 * @param text the explanation that the post's organisation reads
	 * @return the decided case, what has to be mended, or the case as it is if a
	 * colleague was quicker
	 * @throws NotFound if there is no such case
	 * @throws NotAllowed if the actor does not moderate
	 */
	@Transactional
	public Outcome<ModerationCase> decide(Actor actor, CaseId id, long version, @Nullable String action,
			@Nullable String rule, @Nullable String text) {
		actor.requireModerator();
		// A report locks the post before its case: in any other order the two could
		// block each other.
		this.posts.lock(this.cases.find(id).orElseThrow(() -> notFound(id)).post());
		ModerationCase current = lock(id);
		if (current.version() != version || current.state() == CaseState.DECIDED) {
			return new Outcome.Stale<>(current);
		}
		Optional<DecisionAction> parsed = parse(action);
		Violations violations = new Violations();
		violations.require(parsed.isPresent(), "action", "decision.action.unknown");
		violations.requireText(rule, "rule", MAXIMUM_RULE);
		violations.requireText(text, "text", MAXIMUM_TEXT);
		if (!violations.isEmpty() || rule == null || text == null) {
			return violations.refusal();
		}
		Instant now = now();
		ModerationCase decided = current
			.decided(new Decision(parsed.orElseThrow(), rule.strip(), text.strip(), actor.author(), now));
		if (parsed.orElseThrow() == DecisionAction.HIDE) {
			this.hidePost.hide(current.post(),
					new Concealment(current.reason().name(), rule.strip(), text.strip(), false, now));
		}
		this.cases.replace(decided);
		this.events.publishEvent(new CaseDecided(decided));
		return new Outcome.Done<>(decided);
	}

	private ModerationCase lock(CaseId id) {
		return this.cases.lock(id).orElseThrow(() -> notFound(id));
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

	private static NotFound notFound(CaseId id) {
		return new NotFound("moderation case", id);
	}

	private static Optional<DecisionAction> parse(@Nullable String name) {
		for (DecisionAction action : DecisionAction.values()) {
			if (action.name().equals(name)) {
				return Optional.of(action);
			}
		}
		return Optional.empty();
	}

}
