package de.asskomm.practice;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

import de.asskomm.AtOnce;
import de.asskomm.CoreIntegrationTest;
import de.asskomm.RecordedEvents;
import de.asskomm.fieldofaction.FieldOfAction;
import de.asskomm.fieldofaction.FieldsOfAction;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Actors;
import de.asskomm.outcome.NotAllowed;
import de.asskomm.outcome.NotFound;
import de.asskomm.outcome.Outcome;
import de.asskomm.outcome.Violation;
import de.asskomm.practice.PracticeEvent.PracticeJudged;
import de.asskomm.practice.ReviewPractice.Judgement;
import de.asskomm.project.Origin;
import de.asskomm.project.PreventionProject;
import de.asskomm.project.ProjectDraft;
import de.asskomm.project.ProjectId;
import de.asskomm.project.RecordProject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** How a project becomes good practice. */
@CoreIntegrationTest
class ReviewPracticeIntegrationTests {

	private static final String FIELD = "practice-review";

	private static final PracticeCard CARD = new PracticeCard("38 % weniger", "Wer schnell entfernt, nimmt den Reiz",
			"Kleinstadt mit Bauhof", "Drei Stunden je Woche", "4.300 € im Jahr");

	@Autowired
	private ReviewPractice reviewPractice;

	@Autowired
	private PracticeReviews reviews;

	@Autowired
	private RecordProject recordProject;

	@Autowired
	private RecordedEvents events;

	private final Actor floeha = Actors.coordinator(Actors.town("Stadt Flöha", Actors.MITTELSACHSEN));

	private final Actor wilsdruff = Actors.coordinator(Actors.town("Stadt Wilsdruff", Actors.MEISSEN));

	private final Actor moderator = Actors.moderator();

	private final Actor colleague = Actors.moderator();

	private ProjectId project;

	@BeforeEach
	void recordAProject(@Autowired FieldsOfAction fields) {
		fields.addIfMissing(new FieldOfAction(FIELD, "Prüfung", 1));
		this.project = record(true).id();
	}

	@Test
	void anybodyWhoSpeaksForATownNominatesAProject() {
		PracticeReview review = done(this.reviewPractice.nominate(this.wilsdruff, this.project, "Weil es wirkt"));
		assertThat(review.state()).isEqualTo(ReviewState.OPEN);
		assertThat(this.reviews.find(this.project)).contains(review);
		assertThat(this.reviews.levels(Set.of(this.project))).isEmpty();
		PracticeReview again = done(this.reviewPractice.nominate(this.floeha, this.project, "Auch wir"));
		assertThat(again.version()).isEqualTo(2);
		assertThat(again.nominatedBy()).isEqualTo(this.floeha.organisation().id());
	}

	@Test
	void aNominationSaysWhyAndIsOfWhatOthersCanRead() {
		assertThat(this.reviewPractice.nominate(this.wilsdruff, this.project, " ")).isInstanceOf(Outcome.Invalid.class);
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.reviewPractice.nominate(this.wilsdruff, record(false).id(), "Entwurf"));
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> this.reviewPractice
			.nominate(Actors.member(this.floeha.organisation()), this.project, "Mitglied"));
	}

	@Test
	void theCouncilRatesIt() {
		nominate();
		PracticeReview rated = done(judge(this.moderator, 1, EvidenceLevel.PROBABLE.name()));
		assertThat(rated.state()).isEqualTo(ReviewState.RATED);
		assertThat(this.reviews.levels(Set.of(this.project))).containsEntry(this.project, EvidenceLevel.PROBABLE);
		assertThat(this.reviews.find(this.project)).contains(rated);
		assertThat(
				this.events.committed(PracticeJudged.class, (event) -> event.review().project().equals(this.project)))
			.containsExactly(new PracticeJudged(rated, this.moderator.organisation().id()));
	}

	@Test
	void whatWasRatedElsewhereIsTakenOverOnce(@Autowired ImportPractice importPractice) {
		Rating rating = new Rating(EvidenceLevel.PROBABLE, CARD, "Gezählt", this.moderator.author(), null,
				Instant.now().truncatedTo(ChronoUnit.MICROS));
		for (int time = 0; time < 2; time++) {
			assertThat(importPractice.takeOver(this.project, this.wilsdruff.organisation().id(), "Weil es wirkt",
					rating.at(), rating, this.moderator.organisation().id()))
				.isEqualTo(time == 0);
		}
		assertThat(this.reviews.levels(Set.of(this.project))).containsEntry(this.project, EvidenceLevel.PROBABLE);
		assertThat(
				this.events.committed(PracticeJudged.class, (event) -> event.review().project().equals(this.project)))
			.hasSize(1);
	}

	@Test
	void theHighestLevelNeedsASecondPerson() {
		nominate();
		PracticeReview first = done(judge(this.moderator, 1, EvidenceLevel.PROVEN.name()));
		assertThat(first.state()).isEqualTo(ReviewState.AWAITS_SECOND);
		assertThat(this.reviews.levels(Set.of(this.project))).isEmpty();
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> this.reviewPractice.agree(this.moderator, this.project, 2));
		PracticeReview agreed = done(this.reviewPractice.agree(this.colleague, this.project, 2));
		assertThat(agreed.state()).isEqualTo(ReviewState.RATED);
		assertThat(agreed.rating()).extracting(Rating::second).isEqualTo(this.colleague.author());
		assertThat(this.reviews.levels(Set.of(this.project))).containsEntry(this.project, EvidenceLevel.PROVEN);
	}

	@Test
	void whatIsNotTakenUpSaysWhyAndCanBeNominatedAgain() {
		nominate();
		PracticeReview declined = done(this.reviewPractice.judge(this.moderator, this.project, 1,
				new Judgement("", PracticeCard.EMPTY, "Zu früh")));
		assertThat(declined.state()).isEqualTo(ReviewState.DECLINED);
		assertThat(done(this.reviewPractice.nominate(this.floeha, this.project, "Jetzt mit Zahlen")).state())
			.isEqualTo(ReviewState.OPEN);
	}

	@Test
	void aRatingAnswersAllQuestions() {
		nominate();
		Outcome<PracticeReview> refused = this.reviewPractice.judge(this.moderator, this.project, 1,
				new Judgement("GUT", PracticeCard.EMPTY, null));
		assertThat(((Outcome.Invalid<PracticeReview>) refused).violations()).extracting(Violation::field)
			.containsExactly("level", "effect", "mechanism", "context", "implementation", "cost", "reasoning");
	}

	@Test
	void ofSeveralWhoJudgeAtOnceOneDecidesAndTheOthersAreTold() {
		nominate();
		List<Outcome<PracticeReview>> answers = AtOnce.run(6,
				(number) -> judge(this.moderator, 1, EvidenceLevel.WELL_FOUNDED.name()));
		assertThat(answers).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
		assertThat(answers).filteredOn(Outcome.Stale.class::isInstance).hasSize(5);
	}

	@Test
	void onlyTheModerationJudges() {
		nominate();
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> judge(this.wilsdruff, 1, EvidenceLevel.PROBABLE.name()));
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> this.reviewPractice.agree(this.wilsdruff, this.project, 1));
		assertThatExceptionOfType(NotFound.class).isThrownBy(
				() -> this.reviewPractice.judge(this.moderator, record(true).id(), 1, new Judgement("", CARD, "x")));
	}

	@Test
	void theListShowsWhatWaitsAndWhatWasJudged() {
		nominate();
		assertThat(this.reviews.waiting()).extracting(PracticeReview::project).contains(this.project);
		done(judge(this.moderator, 1, EvidenceLevel.PROBABLE.name()));
		assertThat(this.reviews.waiting()).extracting(PracticeReview::project).doesNotContain(this.project);
		assertThat(this.reviews.judged()).extracting(PracticeReview::project).contains(this.project);
	}

	private void nominate() {
		done(this.reviewPractice.nominate(this.wilsdruff, this.project, "Weil es wirkt"));
	}

	private Outcome<PracticeReview> judge(Actor actor, long version, @Nullable String level) {
		return this.reviewPractice.judge(actor, this.project, version, new Judgement(level, CARD, "Gezählt"));
	}

	private PreventionProject record(boolean publish) {
		ProjectDraft draft = new ProjectDraft("Saubere Stadt", "", List.of(FIELD), null, null, null, null, List.of(),
				List.of(), List.of(), List.of(), null, List.of(), null, null, null, null, false);
		return done(this.recordProject.record(this.floeha, draft, Origin.RECORDED_HERE, publish));
	}

	private static <T> T done(Outcome<T> outcome) {
		return ((Outcome.Done<T>) outcome).value();
	}

}
