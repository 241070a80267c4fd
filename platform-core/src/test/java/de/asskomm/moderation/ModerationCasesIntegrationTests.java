package de.asskomm.moderation;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import de.asskomm.AtOnce;
import de.asskomm.CoreIntegrationTest;
import de.asskomm.RecordedEvents;
import de.asskomm.exchange.Post;
import de.asskomm.exchange.PostEvent.PostHidden;
import de.asskomm.exchange.PostFixture;
import de.asskomm.exchange.PostId;
import de.asskomm.exchange.PostStatus;
import de.asskomm.exchange.Posts;
import de.asskomm.exchange.PublishPost;
import de.asskomm.fieldofaction.FieldOfAction;
import de.asskomm.fieldofaction.FieldsOfAction;
import de.asskomm.moderation.ModerationEvent.CaseChanged;
import de.asskomm.moderation.ModerationEvent.CaseDecided;
import de.asskomm.moderation.ModerationEvent.CaseOpened;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Actors;
import de.asskomm.organisation.Author;
import de.asskomm.organisation.MemberId;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.outcome.NotFound;
import de.asskomm.outcome.Outcome;
import de.asskomm.outcome.Outcome.Done;
import de.asskomm.outcome.Outcome.Stale;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@CoreIntegrationTest
class ModerationCasesIntegrationTests {

	private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);

	private static final String AWKWARD = "Gräfenhainichen „ß“ 👮‍♀️ \\ ' ; -- %_{}[] :name ?";

	@Autowired
	private ModerationCases cases;

	@Autowired
	private ReportPost reportPost;

	@Autowired
	private DecideCase decideCase;

	@Autowired
	private PublishPost publishPost;

	@Autowired
	private Posts posts;

	@Autowired
	private RecordedEvents events;

	@Autowired
	private TransactionTemplate transaction;

	private final Actor author = Actors.coordinator(Actors.town("Stadt Großenhain", Actors.MEISSEN));

	private final Author moderator = new Author(new MemberId(UUID.randomUUID()), "Geschäftsstelle " + AWKWARD);

	@BeforeEach
	void knowTheField(@Autowired FieldsOfAction fields) {
		fields.addIfMissing(new FieldOfAction(PostFixture.FIELD, "Graffiti und Sachbeschädigung", 1));
	}

	@ParameterizedTest
	@EnumSource(ReportReason.class)
	void keepsEveryFieldFromReportToDecision(ReportReason reason) {
		ModerationCase opened = opened(reason);
		this.cases.add(opened);
		assertThat(this.cases.find(opened.id())).contains(opened);
		ModerationCase claimed = opened.claimed(this.moderator, NOW.plusSeconds(1));
		this.cases.replace(claimed);
		assertThat(this.cases.find(opened.id())).contains(claimed);
		assertThat(lockUndecided(opened.post())).isEqualTo(claimed);
		ModerationCase joined = claimed.joined(NOW.plusSeconds(2));
		this.cases.replace(joined);
		assertThat(this.cases.find(opened.id())).contains(joined);
		ModerationCase decided = joined.decided(new Decision(DecisionAction.HIDE, "Regel 3 " + AWKWARD,
				"Weil\n" + AWKWARD, new Author(new MemberId(UUID.randomUUID()), "Vertretung"), NOW.plusSeconds(3)));
		this.cases.replace(decided);
		assertThat(this.cases.find(opened.id())).contains(decided);
		assertThat(decided.claimedBy()).isEqualTo(this.moderator);
		assertThat(lockUndecided(opened.post())).isNull();
		assertThat(this.cases.find(CaseId.next())).isEmpty();
	}

	@Test
	void keepsEveryFieldOfAReport() {
		ModerationCase opened = opened(ReportReason.OTHER);
		this.cases.add(opened);
		Report first = new Report(ReportId.next(), opened.id(), this.author.organisation().id(), this.author.author(),
				ReportReason.OTHER, "a\r\n\tb " + AWKWARD, NOW);
		Report second = new Report(ReportId.next(), opened.id(), this.author.organisation().id(), this.moderator,
				ReportReason.INSULT, "", NOW);
		this.cases.add(first);
		this.cases.add(second);
		assertThat(this.cases.findReport(second.id())).contains(second);
		assertThat(this.cases.reports(opened.id())).containsExactly(first, second);
		assertThat(this.cases.findReport(ReportId.next())).isEmpty();
		assertThat(this.cases.reports(CaseId.next())).isEmpty();
	}

	@Test
	void aPostHasOneUndecidedCase() {
		ModerationCase first = opened(ReportReason.INSULT);
		this.cases.add(first);
		ModerationCase second = new ModerationCase(CaseId.next(), 1, first.post(), "Titel", first.organisation(),
				ReportReason.OTHER, CaseState.OPEN, null, null, NOW, NOW);
		assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> this.cases.add(second));
		this.cases.replace(decided(first));
		this.cases.add(second);
		assertThat(lockUndecided(first.post())).isEqualTo(second);
	}

	@Test
	void aChangeOfAnotherVersionFails() {
		ModerationCase opened = opened(ReportReason.INSULT);
		this.cases.add(opened);
		ModerationCase skipped = opened.joined(NOW).joined(NOW);
		assertThatIllegalStateException().isThrownBy(() -> this.cases.replace(skipped));
		assertThatIllegalStateException().isThrownBy(() -> this.cases.replace(opened));
		assertThat(this.cases.find(opened.id())).contains(opened);
	}

	@Test
	void pagesThroughCasesOldestFirst() {
		ModerationCase before = opened(ReportReason.UNLAWFUL);
		ModerationCase open = opened(ReportReason.INSULT);
		ModerationCase claimed = opened(ReportReason.OFF_TOPIC).claimed(this.moderator, NOW);
		ModerationCase decided = decided(opened(ReportReason.INSULT));
		this.cases.add(before);
		this.cases.add(open);
		this.cases.add(opened(claimed));
		this.cases.replace(claimed);
		this.cases.add(opened(decided));
		this.cases.replace(decided);
		assertThat(this.cases.page(null, null, before.id(), 100)).startsWith(open, claimed, decided);
		assertThat(this.cases.page(null, null, before.id(), 2)).containsExactly(open, claimed);
		assertThat(this.cases.page(null, null, claimed.id(), 1)).containsExactly(decided);
		assertThat(this.cases.page(CaseState.CLAIMED, null, before.id(), 1)).containsExactly(claimed);
		assertThat(this.cases.page(CaseState.DECIDED, ReportReason.INSULT, before.id(), 1)).containsExactly(decided);
		assertThat(this.cases.page(CaseState.OPEN, ReportReason.OFF_TOPIC, before.id(), 100)).doesNotContain(claimed);
		assertThat(this.cases.page(null, ReportReason.INSULT, before.id(), 2)).containsExactly(open, decided);
	}

	@ParameterizedTest
	@ValueSource(ints = { -1, 0, 101 })
	void aPageHasOneToAHundredCases(int limit) {
		assertThatIllegalArgumentException().isThrownBy(() -> this.cases.page(null, null, null, limit));
	}

	@Test
	void countsWhatIsNotDecided() {
		long before = this.cases.undecided();
		ModerationCase open = opened(ReportReason.INSULT);
		ModerationCase other = opened(ReportReason.INSULT);
		this.cases.add(open);
		this.cases.add(other);
		this.cases.replace(open.claimed(this.moderator, NOW));
		assertThat(this.cases.undecided()).isEqualTo(before + 2);
		this.cases.replace(decided(other));
		assertThat(this.cases.undecided()).isEqualTo(before + 1);
	}

	@Test
	void reportsAtTheSameMomentOpenOneCase() {
		Post post = published();
		List<Report> reports = AtOnce.run(8, (number) -> report(post));
		assertThat(reports).extracting(Report::caseId).containsOnly(reports.getFirst().caseId());
		ModerationCase joined = this.cases.find(reports.getFirst().caseId()).orElseThrow();
		assertThat(joined.version()).isEqualTo(8);
		assertThat(this.cases.reports(joined.id())).containsExactlyInAnyOrderElementsOf(reports);
		assertThat(this.events.committed(CaseOpened.class, (event) -> isAbout(event, post))).hasSize(1);
		assertThat(this.events.published(CaseChanged.class, (event) -> isAbout(event, post)))
			.extracting((event) -> event.moderationCase().version())
			.containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L);
	}

	@Test
	void ofDecisionsAtTheSameMomentOneCounts() {
		Post post = published();
		CaseId id = report(post).caseId();
		List<Outcome<ModerationCase>> outcomes = AtOnce.run(8,
				(number) -> decide(Actors.moderator(), id, 1, (number % 2 == 0) ? "HIDE" : "DISMISS"));
		ModerationCase decided = this.cases.find(id).orElseThrow();
		assertThat(decided.version()).isEqualTo(2);
		assertThat(outcomes).containsOnlyOnce(new Done<>(decided))
			.filteredOn((outcome) -> !outcome.equals(new Done<>(decided)))
			.containsOnly(new Stale<>(decided));
		Decision decision = decided.decision();
		assertThat(decision).isNotNull();
		boolean hidden = decision.action() == DecisionAction.HIDE;
		assertThat(this.posts.find(post.id())).map(Post::status)
			.contains(hidden ? PostStatus.HIDDEN : PostStatus.PUBLISHED);
		assertThat(this.events.committed(CaseDecided.class, (event) -> isAbout(event, post)))
			.containsExactly(new CaseDecided(decided));
		assertThat(this.events.committed(PostHidden.class, (event) -> event.post().id().equals(post.id())))
			.hasSize(hidden ? 1 : 0);
	}

	@Test
	void ofModeratorsWhoTakeACaseAtTheSameMomentOneGetsIt() {
		CaseId id = report(published()).caseId();
		List<Outcome<ModerationCase>> outcomes = AtOnce.run(8,
				(number) -> this.decideCase.claim(Actors.moderator(), id));
		ModerationCase claimed = this.cases.find(id).orElseThrow();
		assertThat(claimed.version()).isEqualTo(2);
		assertThat(outcomes).containsOnlyOnce(new Done<>(claimed))
			.filteredOn((outcome) -> !outcome.equals(new Done<>(claimed)))
			.containsOnly(new Stale<>(claimed));
	}

	@Test
	void aReportAndADecisionDoNotBlockEachOther(@Autowired JdbcClient jdbc) {
		Post post = published();
		CaseId id = report(post).caseId();
		CompletableFuture<Outcome<ModerationCase>> decision = this.transaction.execute((status) -> {
			this.posts.lock(post.id());
			CompletableFuture<Outcome<ModerationCase>> waiting = CompletableFuture
				.supplyAsync(() -> decide(Actors.moderator(), id, 1, "HIDE"));
			Awaitility.await().until(() -> somebodyWaitsForALock(jdbc));
			report(post);
			return waiting;
		});
		ModerationCase joined = this.cases.find(id).orElseThrow();
		assertThat(joined.version()).isEqualTo(2);
		assertThat(decision).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(new Stale<>(joined));
	}

	@Test
	void reportsAndDecisionsAtTheSameMomentAllGetAnAnswer() {
		Post post = published();
		CaseId id = report(post).caseId();
		List<Object> answers = AtOnce.run(8,
				(number) -> (number % 2 == 0) ? reportOrNothing(post) : decide(Actors.moderator(), id, 1, "HIDE"));
		assertThat(answers).hasSize(8).doesNotContainNull();
	}

	private Object reportOrNothing(Post post) {
		try {
			return report(post);
		}
		catch (NotFound ex) {
			return "hidden by now";
		}
	}

	private static boolean somebodyWaitsForALock(JdbcClient jdbc) {
		return jdbc.sql("""
				SELECT count(*) > 0 FROM pg_stat_activity
				WHERE datname = current_database() AND wait_event_type = 'Lock'
				""").query(Boolean.class).single();
	}

	private ModerationCase lockUndecided(PostId post) {
		return this.transaction.execute((status) -> this.cases.lockUndecided(post).orElse(null));
	}

	private Post published() {
		Outcome<Post> outcome = this.publishPost.publish(this.author, PostFixture.report());
		return ((Done<Post>) outcome).value();
	}

	private Report report(Post post) {
		Actor reporter = Actors.member(Actors.police("Polizeidirektion Dresden"));
		Outcome<Report> outcome = this.reportPost.report(reporter, post.id(), "INSULT", null);
		return ((Done<Report>) outcome).value();
	}

	private Outcome<ModerationCase> decide(Actor actor, CaseId id, long version, String action) {
		return this.decideCase.decide(actor, id, version, action, "Regel 3", "Text");
	}

	private ModerationCase opened(ReportReason reason) {
		return new ModerationCase(CaseId.next(), 1, PostId.next(), AWKWARD, new OrganisationId(UUID.randomUUID()),
				reason, CaseState.OPEN, null, null, NOW, NOW);
	}

	private static ModerationCase opened(ModerationCase later) {
		return new ModerationCase(later.id(), 1, later.post(), later.postTitle(), later.organisation(), later.reason(),
				CaseState.OPEN, null, null, later.createdAt(), later.createdAt());
	}

	private ModerationCase decided(ModerationCase opened) {
		return opened.decided(new Decision(DecisionAction.DISMISS, "Regel 3", "Text", this.moderator, NOW));
	}

	private static boolean isAbout(ModerationEvent event, Post post) {
		return event.moderationCase().post().equals(post.id());
	}

}
