package de.asskomm.moderation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import de.asskomm.exchange.Concealment;
import de.asskomm.exchange.ExchangeFixture;
import de.asskomm.exchange.InMemoryPosts;
import de.asskomm.exchange.Post;
import de.asskomm.exchange.PostDraft;
import de.asskomm.exchange.PostEvent.PostHidden;
import de.asskomm.exchange.PostFixture;
import de.asskomm.exchange.PostId;
import de.asskomm.exchange.PublishPost;
import de.asskomm.exchange.RevisePost;
import de.asskomm.moderation.ModerationEvent.CaseChanged;
import de.asskomm.moderation.ModerationEvent.CaseDecided;
import de.asskomm.moderation.ModerationEvent.CaseOpened;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Actors;
import de.asskomm.organisation.Role;
import de.asskomm.outcome.NotAllowed;
import de.asskomm.outcome.NotFound;
import de.asskomm.outcome.Outcome;
import de.asskomm.outcome.Outcome.Done;
import de.asskomm.outcome.Outcome.Invalid;
import de.asskomm.outcome.Outcome.Stale;
import de.asskomm.outcome.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ModerationTests {

	private static final Instant NOW = Instant.parse("2026-05-12T07:40:00Z");

	private static final String RULE = "Regel 3: keine personenbezogenen Daten";

	private static final String TEXT = "Im zweiten Absatz steht ein Name.";

	private final InMemoryPosts posts = new InMemoryPosts();

	private final InMemoryModerationCases cases = new InMemoryModerationCases();

	private final List<Object> events = new ArrayList<>();

	private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

	private final PublishPost publishPost = ExchangeFixture.publishPost(this.posts, (event) -> {
	});

	private final RevisePost revisePost = ExchangeFixture.revisePost(this.posts, (event) -> {
	});

	private final ReportPost reportPost = new ReportPost(this.cases, this.posts, this.events::add, this.clock);

	private final DecideCase decideCase = new DecideCase(this.cases, this.posts,
			ExchangeFixture.hidePost(this.posts, this.events::add), this.events::add, this.clock);

	private final Actor author = Actors.coordinator(Actors.town("Stadt Großenhain", Actors.MEISSEN));

	private final Actor reader = Actors.member(Actors.police("Polizeidirektion Dresden"));

	private final Actor moderator = Actors.moderator();

	private final Actor secondModerator = Actors.moderator();

	@Test
	void aReportOpensACase() {
		Post post = published();
		Report report = done(this.reportPost.report(this.reader, post.id(), "PERSONAL_DATA", "  Zweiter Absatz "));
		ModerationCase opened = this.cases.find(report.caseId()).orElseThrow();
		assertThat(opened).isEqualTo(new ModerationCase(report.caseId(), 1, post.id(), post.content().title(),
				post.organisation(), ReportReason.PERSONAL_DATA, CaseState.OPEN, null, null, NOW, NOW));
		assertThat(report).isEqualTo(new Report(report.id(), opened.id(), this.reader.organisation().id(),
				this.reader.author(), ReportReason.PERSONAL_DATA, "Zweiter Absatz", NOW));
		assertThat(this.cases.findReport(report.id())).contains(report);
		assertThat(this.events).containsExactly(new CaseOpened(opened));
	}

	@Test
	void aSecondReportJoinsTheUndecidedCase() {
		Post post = published();
		Report first = reported(post, this.reader);
		this.decideCase.claim(this.moderator, first.caseId());
		this.events.clear();
		Report second = done(
				this.reportPost.report(Actors.member(this.author.organisation()), post.id(), "INSULT", null));
		assertThat(second.caseId()).isEqualTo(first.caseId());
		assertThat(second.text()).isEmpty();
		ModerationCase joined = this.cases.find(first.caseId()).orElseThrow();
		assertThat(joined.version()).isEqualTo(3);
		assertThat(joined.reason()).isEqualTo(ReportReason.PERSONAL_DATA);
		assertThat(joined.state()).isEqualTo(CaseState.CLAIMED);
		assertThat(joined.claimedBy()).isEqualTo(this.moderator.author());
		assertThat(this.cases.reports(joined.id())).containsExactly(first, second);
		assertThat(this.events).containsExactly(new CaseChanged(joined));
	}

	@Test
	void aReportAfterTheDecisionOpensAnotherCase() {
		Post post = published();
		ModerationCase dismissed = done(decide(reported(post, this.reader).caseId(), 1, "DISMISS"));
		assertThat(reported(post, this.reader).caseId()).isNotEqualTo(dismissed.id());
		assertThat(this.cases.undecided()).isOne();
	}

	@Test
	void moderatorsOpenACaseByReporting() {
		assertThat(reported(published(), this.moderator).organisation()).isEqualTo(this.moderator.organisation().id());
	}

	@Test
	void nobodyReportsWhatTheyCannotRead() {
		Post forTheCouncil = publish(PostFixture.report("Titel", "LPR"));
		Post draft = done(this.publishPost.keepDraft(this.author, PostFixture.report()));
		for (PostId id : List.of(forTheCouncil.id(), draft.id(), PostId.next())) {
			assertThatExceptionOfType(NotFound.class)
				.isThrownBy(() -> this.reportPost.report(this.reader, id, "INSULT", null));
		}
		assertThat(this.cases.undecided()).isZero();
		assertThat(this.events).isEmpty();
	}

	@Test
	void whatIsNotPublishedIsNotReported() {
		Post withdrawn = published();
		this.revisePost.withdraw(this.author, withdrawn.id());
		Post hidden = published();
		decide(reported(hidden, this.reader).caseId(), 1, "HIDE");
		Post draft = done(this.publishPost.keepDraft(this.author, PostFixture.report()));
		for (Post post : List.of(withdrawn, hidden, draft)) {
			assertThatExceptionOfType(NotFound.class)
				.isThrownBy(() -> this.reportPost.report(this.author, post.id(), "INSULT", null));
		}
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", "  ", "\n" })
	void anotherReasonIsToldInWords(String nothing) {
		Post post = published();
		assertThat(violations(this.reportPost.report(this.reader, post.id(), "OTHER", nothing)))
			.containsExactly(Violation.of("text", "text.missing"));
		assertThat(this.cases.undecided()).isZero();
		assertThat(done(this.reportPost.report(this.reader, post.id(), "OTHER", "Doppelt")).reason())
			.isEqualTo(ReportReason.OTHER);
	}

	@ParameterizedTest
	@EnumSource(value = ReportReason.class, names = "OTHER", mode = EnumSource.Mode.EXCLUDE)
	void theOtherReasonsSpeakForThemselves(ReportReason reason) {
		assertThat(done(this.reportPost.report(this.reader, published().id(), reason.name(), null)).reason())
			.isEqualTo(reason);
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", "personal_data", "SPAM" })
	void aReportHasAKnownReason(String reason) {
		assertThat(violations(this.reportPost.report(this.reader, published().id(), reason, "Text")))
			.containsExactly(Violation.of("reason", "report.reason.unknown"));
	}

	@Test
	void aReportIsNoEssay() {
		assertThat(violations(this.reportPost.report(this.reader, published().id(), "INSULT", "x".repeat(2_001))))
			.containsExactly(Violation.of("text", "text.too-long", ReportPost.MAXIMUM_TEXT, 2_001));
	}

	@Test
	void hidingTellsThePostsOrganisationWhy() {
		Post post = published();
		CaseId id = reported(post, this.reader).caseId();
		this.events.clear();
		ModerationCase decided = done(this.decideCase.decide(this.moderator, id, 1, "HIDE", " " + RULE, TEXT + "\n"));
		assertThat(decided.state()).isEqualTo(CaseState.DECIDED);
		assertThat(decided.version()).isEqualTo(2);
		assertThat(decided.claimedBy()).isEqualTo(this.moderator.author());
		assertThat(decided.decision())
			.isEqualTo(new Decision(DecisionAction.HIDE, RULE, TEXT, this.moderator.author(), NOW));
		Post hidden = this.posts.find(post.id()).orElseThrow();
		assertThat(hidden.concealment()).isEqualTo(new Concealment("PERSONAL_DATA", RULE, TEXT, false, NOW));
		assertThat(hidden.isReadableBy(this.author.reader())).isTrue();
		assertThat(hidden.isReadableBy(this.reader.reader())).isFalse();
		assertThat(this.posts.hiddenOf(post.organisation())).containsExactly(hidden);
		assertThat(this.events).containsExactly(new PostHidden(hidden), new CaseDecided(decided));
	}

	@Test
	void dismissingLeavesThePost() {
		Post post = published();
		CaseId id = reported(post, this.reader).caseId();
		this.events.clear();
		ModerationCase decided = done(decide(id, 1, "DISMISS"));
		assertThat(this.posts.find(post.id())).contains(post);
		assertThat(this.cases.undecided()).isZero();
		assertThat(this.events).containsExactly(new CaseDecided(decided));
	}

	@Test
	void hidingWhatItsOrganisationTookBackDecidesTheCaseOnly() {
		Post post = published();
		CaseId id = reported(post, this.reader).caseId();
		this.revisePost.withdraw(this.author, post.id());
		Post withdrawn = this.posts.find(post.id()).orElseThrow();
		this.events.clear();
		ModerationCase decided = done(decide(id, 1, "HIDE"));
		assertThat(this.posts.find(post.id())).contains(withdrawn);
		assertThat(this.events).containsExactly(new CaseDecided(decided));
	}

	@Test
	void aDecisionNamesItsRuleAndExplainsItself() {
		Post post = published();
		CaseId id = reported(post, this.reader).caseId();
		assertThat(violations(this.decideCase.decide(this.moderator, id, 1, "ERASE", " ", null))).containsExactly(
				Violation.of("action", "decision.action.unknown"), Violation.of("rule", "text.missing"),
				Violation.of("text", "text.missing"));
		assertThat(violations(this.decideCase.decide(this.moderator, id, 1, null, "x".repeat(201), "x".repeat(4_001))))
			.containsExactly(Violation.of("action", "decision.action.unknown"),
					Violation.of("rule", "text.too-long", DecideCase.MAXIMUM_RULE, 201),
					Violation.of("text", "text.too-long", DecideCase.MAXIMUM_TEXT, 4_001));
		assertThat(this.cases.find(id)).map(ModerationCase::state).contains(CaseState.OPEN);
		assertThat(this.posts.find(post.id())).contains(post);
	}

	@Test
	void theSecondOfTwoDecisionsLearnsOfTheFirst() {
		Post post = published();
		CaseId id = reported(post, this.reader).caseId();
		ModerationCase decided = done(decide(id, 1, "DISMISS"));
		this.events.clear();
		assertThat(this.decideCase.decide(this.secondModerator, id, 1, "HIDE", RULE, TEXT))
			.isEqualTo(new Stale<>(decided));
		assertThat(this.decideCase.decide(this.secondModerator, id, decided.version(), "HIDE", RULE, TEXT))
			.isEqualTo(new Stale<>(decided));
		assertThat(this.posts.find(post.id())).contains(post);
		assertThat(this.events).isEmpty();
	}

	@Test
	void aDecisionTakesNoteOfReportsThatCameIn() {
		Post post = published();
		CaseId id = reported(post, this.reader).caseId();
		reported(post, this.secondModerator);
		assertThat(decide(id, 1, "DISMISS")).isEqualTo(new Stale<>(this.cases.find(id).orElseThrow()));
		assertThat(decide(id, 2, "DISMISS")).isInstanceOf(Done.class);
	}

	@Test
	void oneModeratorTakesACase() {
		CaseId id = reported(published(), this.reader).caseId();
		this.events.clear();
		ModerationCase claimed = done(this.decideCase.claim(this.moderator, id));
		assertThat(claimed.state()).isEqualTo(CaseState.CLAIMED);
		assertThat(claimed.claimedBy()).isEqualTo(this.moderator.author());
		assertThat(claimed.version()).isEqualTo(2);
		assertThat(this.events).containsExactly(new CaseChanged(claimed));
	}

	@Test
	void takingOnesOwnCaseAgainChangesNothing() {
		CaseId id = reported(published(), this.reader).caseId();
		ModerationCase claimed = done(this.decideCase.claim(this.moderator, id));
		this.events.clear();
		assertThat(this.decideCase.claim(this.moderator, id)).isEqualTo(new Done<>(claimed));
		assertThat(this.events).isEmpty();
	}

	@Test
	void aTakenCaseStaysWithItsModerator() {
		CaseId id = reported(published(), this.reader).caseId();
		ModerationCase claimed = done(this.decideCase.claim(this.moderator, id));
		assertThat(this.decideCase.claim(this.secondModerator, id)).isEqualTo(new Stale<>(claimed));
		ModerationCase decided = done(decide(id, 2, "DISMISS"));
		assertThat(this.decideCase.claim(this.moderator, id)).isEqualTo(new Stale<>(decided));
	}

	@Test
	void onlyModeratorsTakeAndDecide() {
		Post post = published();
		CaseId id = reported(post, this.reader).caseId();
		Actor administrator = Actors.actor(Actors.statePreventionCouncil(), Role.MEMBER, Role.COORDINATOR, Role.ADMIN);
		for (Actor other : List.of(this.author, this.reader, administrator)) {
			assertNotAllowed(() -> this.decideCase.claim(other, id));
			assertNotAllowed(() -> this.decideCase.decide(other, id, 1, "HIDE", RULE, TEXT));
		}
		assertThat(this.posts.find(post.id())).contains(post);
	}

	@Test
	void aCaseThatDoesNotExistCannotBeDecided() {
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.decideCase.claim(this.moderator, CaseId.next()));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> decide(CaseId.next(), 1, "DISMISS"));
	}

	private Post published() {
		return publish(PostFixture.report());
	}

	private Post publish(PostDraft draft) {
		return done(this.publishPost.publish(this.author, draft));
	}

	private Report reported(Post post, Actor reporter) {
		return done(this.reportPost.report(reporter, post.id(), "PERSONAL_DATA", null));
	}

	private Outcome<ModerationCase> decide(CaseId id, long version, String action) {
		return this.decideCase.decide(this.moderator, id, version, action, RULE, TEXT);
	}

	private static void assertNotAllowed(Runnable act) {
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(act::run)
			.extracting(NotAllowed::code)
			.isEqualTo("not-allowed.moderators-only");
	}

	private static <T> T done(Outcome<T> outcome) {
		assertThat(outcome).isInstanceOf(Done.class);
		return ((Done<T>) outcome).value();
	}

	private static List<Violation> violations(Outcome<?> outcome) {
		assertThat(outcome).isInstanceOf(Invalid.class);
		return ((Invalid<?>) outcome).violations();
	}

}
