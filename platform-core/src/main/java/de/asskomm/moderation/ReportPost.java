package de.asskomm.moderation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import de.asskomm.exchange.Post;
import de.asskomm.exchange.PostId;
import de.asskomm.exchange.Posts;
import de.asskomm.moderation.ModerationEvent.CaseChanged;
import de.asskomm.moderation.ModerationEvent.CaseOpened;
import de.asskomm.organisation.Actor;
import de.asskomm.outcome.NotFound;
import de.asskomm.outcome.Outcome;
import de.asskomm.outcome.Violations;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Beitrag melden: everybody with an account can report what they can read; moderators
 * open a case in the same way.
 */
@Service
public class ReportPost {

	/** Greatest number of characters of a report's text. */
	public static final int MAXIMUM_TEXT = 2_000;

	private final ModerationCases cases;

	private final Posts posts;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReportPost(ModerationCases cases, Posts posts, ApplicationEventPublisher events, Clock clock) {
		this.cases = cases;
		this.posts = posts;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Reports a post; a report about a post with an undecided case joins that case.
	 * @param actor who reports
	 * @param id the post
	 * @param reason name of a {@link ReportReason}
	 * @param text in the reporter's words
	 * @return the report, or what has to be mended
	 * @throws NotFound if the actor can read no such post
	 */
	@Transactional
	public Outcome<Report> report(Actor actor, PostId id, @Nullable String reason, @Nullable String text) {
		// The lock lets two reports about one post open one case.
		Post post = this.posts.lock(id)
			.filter((candidate) -> candidate.isPublished() && candidate.isReadableBy(actor.reader()))
			.orElseThrow(() -> new NotFound("post", id));
		Optional<ReportReason> parsed = parse(reason);
		Violations violations = new Violations();
		violations.require(parsed.isPresent(), "reason", "report.reason.unknown");
		violations.limit(text, "text", MAXIMUM_TEXT);
		parsed.filter((known) -> known == ReportReason.OTHER)
			.ifPresent((other) -> violations.require(text != null && !text.isBlank(), "text", "text.missing"));
		if (!violations.isEmpty()) {
			return violations.refusal();
		}
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		ModerationCase moderationCase = this.cases.lockUndecided(id)
			.map((undecided) -> join(undecided, now))
			.orElseGet(() -> open(post, parsed.orElseThrow(), now));
		Report report = new Report(ReportId.next(), moderationCase.id(), actor.organisation().id(), actor.author(),
				parsed.orElseThrow(), (text != null) ? text.strip() : "", now);
		this.cases.add(report);
		return new Outcome.Done<>(report);
	}

	private ModerationCase join(ModerationCase undecided, Instant now) {
		ModerationCase joined = undecided.joined(now);
		this.cases.replace(joined);
		this.events.publishEvent(new CaseChanged(joined));
		return joined;
	}

	private ModerationCase open(Post post, ReportReason reason, Instant now) {
		ModerationCase opened = new ModerationCase(CaseId.next(), 1, post.id(), post.content().title(),
				post.organisation(), reason, CaseState.OPEN, null, null, now, now);
		this.cases.add(opened);
		this.events.publishEvent(new CaseOpened(opened));
		return opened;
	}

	private static Optional<ReportReason> parse(@Nullable String name) {
		for (ReportReason reason : ReportReason.values()) {
			if (reason.name().equals(name)) {
				return Optional.of(reason);
			}
		}
		return Optional.empty();
	}

}
