package de.asskomm.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import de.asskomm.markdown.Markdown;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Actors;
import de.asskomm.organisation.Visibility;
import de.asskomm.project.ProjectEvent.ProjectChanged;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Which changes of a project its followers are told of. */
class ProjectChangedTests {

	private static final Actor FLOEHA = Actors.coordinator(Actors.town("Stadt Flöha", Actors.MITTELSACHSEN));

	@Test
	void followersAreToldOfStateAndResult() {
		PreventionProject running = project("Streife", ProjectState.RUNNING, null);
		PreventionProject finished = project("Streife", ProjectState.FINISHED, ProjectResult.WORKED);
		assertThat(new ProjectChanged(finished, running).news()).containsExactlyInAnyOrder(ProjectPart.STATE,
				ProjectPart.RESULT);
		PreventionProject judged = project("Streife", ProjectState.FINISHED, ProjectResult.PARTLY);
		assertThat(new ProjectChanged(judged, finished).news()).containsExactly(ProjectPart.RESULT);
	}

	@Test
	void followersAreNotToldOfSmallerChanges() {
		PreventionProject running = project("Streife", ProjectState.RUNNING, ProjectResult.PARTLY);
		assertThat(new ProjectChanged(project("Streifen", ProjectState.RUNNING, ProjectResult.PARTLY), running).news())
			.isEmpty();
		assertThat(new ProjectChanged(project("Streife", ProjectState.RUNNING, null), running).news()).isEmpty();
	}

	private static PreventionProject project(String title, ProjectState state, @Nullable ProjectResult result) {
		ProjectContent content = new ProjectContent(title, "", List.of("youth"), Visibility.NETWORK, state, null, null,
				BeccariaSteps.EMPTY, List.of(), List.of(), List.of(), null, List.of(), "", result, Markdown.EMPTY, null,
				false);
		Owner owner = new Owner(FLOEHA.organisation(), null, FLOEHA.organisation().id());
		return PreventionProject
			.draft(ProjectId.next(), owner, FLOEHA.author(), content, Origin.RECORDED_HERE, Instant.EPOCH)
			.published(Instant.EPOCH, LocalDate.EPOCH);
	}

}
