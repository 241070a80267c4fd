package de.asskomm.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import de.asskomm.AtOnce;
import de.asskomm.CoreIntegrationTest;
import de.asskomm.RecordedEvents;
import de.asskomm.fieldofaction.FieldOfAction;
import de.asskomm.fieldofaction.FieldsOfAction;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Actors;
import de.asskomm.outcome.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Owners are asked once for each stage and review date. Other tests' projects are asked
 * about as well.
 */
@CoreIntegrationTest
class RemindOwnersIntegrationTests {

	private static final String FIELD = "reminders";

	/** Far from the days on which other tests confirm. */
	private static final LocalDate CONFIRMED = LocalDate.of(2001, 5, 31);

	@Autowired
	private RemindOwners remindOwners;

	@Autowired
	private RecordProject recordProject;

	@Autowired
	private ReviseProject reviseProject;

	@Autowired
	private RecordedEvents events;

	@Autowired
	private JdbcClient jdbc;

	private final Actor floeha = Actors.coordinator(Actors.town("Stadt Flöha", Actors.MITTELSACHSEN));

	@BeforeEach
	void knowTheField(@Autowired FieldsOfAction fields) {
		fields.addIfMissing(new FieldOfAction(FIELD, "Erinnerung", 1));
	}

	@Test
	void ownersAreAskedBeforeOnAndAfterTheReviewDateAndBeforeItIsArchived() {
		PreventionProject project = confirmed(CONFIRMED);
		for (LocalDate today = CONFIRMED; today.isBefore(CONFIRMED.plusMonths(20)); today = today.plusDays(1)) {
			this.remindOwners.remind(today);
		}
		assertThat(stages(project)).containsExactly(ReviewStage.BEFORE, ReviewStage.DUE, ReviewStage.LAST);
	}

	@Test
	void whatWasOverWhileNothingRanIsLeftOut() {
		PreventionProject project = confirmed(CONFIRMED);
		this.remindOwners.remind(CONFIRMED.plusMonths(12).plusDays(9));
		assertThat(stages(project)).containsExactly(ReviewStage.DUE);
		PreventionProject archived = confirmed(CONFIRMED);
		this.remindOwners.remind(CONFIRMED.plusMonths(18));
		assertThat(stages(archived)).isEmpty();
	}

	@Test
	void severalInstancesAskOnce() {
		List<PreventionProject> projects = new ArrayList<>();
		for (int number = 0; number < 20; number++) {
			projects.add(confirmed(CONFIRMED));
		}
		AtOnce.run(4, (number) -> {
			this.remindOwners.remind(CONFIRMED.plusMonths(12));
			return number;
		});
		assertThat(projects).allSatisfy((project) -> assertThat(stages(project)).containsExactly(ReviewStage.DUE));
	}

	@Test
	void whatIsConfirmedIsAskedForAgainAYearLater() {
		PreventionProject project = confirmed(CONFIRMED);
		this.remindOwners.remind(CONFIRMED.plusMonths(12));
		this.reviseProject.confirm(this.floeha, project.id());
		LocalDate again = CONFIRMED.plusMonths(12);
		age(project, again);
		this.remindOwners.remind(again.plusMonths(6));
		assertThat(stages(project)).containsExactly(ReviewStage.DUE);
		this.remindOwners.remind(again.plusMonths(12).minusDays(30));
		this.remindOwners.remind(again.plusMonths(12));
		assertThat(stages(project)).containsExactly(ReviewStage.DUE, ReviewStage.BEFORE, ReviewStage.DUE);
	}

	@Test
	void nobodyIsAskedAboutDraftsAndWhatWasTakenBack() {
		PreventionProject draft = done(this.recordProject.record(this.floeha, typed(), Origin.RECORDED_HERE, false));
		PreventionProject withdrawn = confirmed(CONFIRMED);
		this.reviseProject.withdraw(this.floeha, withdrawn.id());
		age(withdrawn, CONFIRMED);
		this.remindOwners.remind(CONFIRMED.plusMonths(12));
		assertThat(stages(draft)).isEmpty();
		assertThat(stages(withdrawn)).isEmpty();
	}

	private List<ReviewStage> stages(PreventionProject project) {
		return this.events.committed(ProjectReviewDue.class, (event) -> event.project().equals(project.id()))
			.stream()
			.map(ProjectReviewDue::stage)
			.toList();
	}

	private PreventionProject confirmed(LocalDate day) {
		PreventionProject project = done(this.recordProject.record(this.floeha, typed(), Origin.RECORDED_HERE, true));
		age(project, day);
		return project;
	}

	private void age(PreventionProject project, LocalDate day) {
		this.jdbc.sql("UPDATE prevention_project SET confirmed_on = ? WHERE id = ?")
			.params(day, project.id().value())
			.update();
	}

	private static ProjectDraft typed() {
		return new ProjectDraft("Meldekarte", "", List.of(FIELD), null, null, null, null, List.of(), List.of(),
				List.of(), List.of(), null, List.of(), null, null, null, null, false);
	}

	private static PreventionProject done(Outcome<PreventionProject> outcome) {
		return ((Outcome.Done<PreventionProject>) outcome).value();
	}

}
