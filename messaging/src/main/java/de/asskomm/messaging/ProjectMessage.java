package de.asskomm.messaging;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import de.asskomm.project.PreventionProject;
import de.asskomm.project.ProjectEvent.ProjectChanged;
import de.asskomm.project.ProjectPart;
import org.jspecify.annotations.Nullable;

/**
 * A prevention project on the wire.
 *
 * @param id the project
 * @param version its version
 * @param title its title
 * @param fieldsOfAction keys of its fields of action
 * @param visibility what its organisation chose
 * @param district key of its organisation's district, if it has one
 * @param organisationId whose project it is
 * @param state how far it is
 * @param audiences keys of the audiences that may read it
 * @param news what those who follow it are told, {@code STATE} or {@code RESULT}; absent
 * where they are told nothing
 */
public record ProjectMessage(UUID id, long version, String title, List<String> fieldsOfAction, String visibility,
		@Nullable String district, UUID organisationId, String state, List<String> audiences,
		@Nullable List<String> news) implements EventPayload {

	public ProjectMessage {
		fieldsOfAction = List.copyOf(fieldsOfAction);
		audiences = List.copyOf(audiences);
		news = (news != null) ? List.copyOf(news) : null;
	}

	static ProjectMessage of(PreventionProject project) {
		return of(project, Set.of());
	}

	static ProjectMessage of(ProjectChanged event) {
		return of(event.project(), event.news());
	}

	private static ProjectMessage of(PreventionProject project, Set<ProjectPart> news) {
		return new ProjectMessage(project.id().value(), project.version(), project.content().title(),
				project.content().fieldsOfAction(), project.content().visibility().name(),
				(project.district() != null) ? project.district().value() : null, project.organisation().value(),
				project.content().state().name(), PostMessage.keys(project.audiences()),
				news.isEmpty() ? null : news.stream().map(ProjectPart::name).sorted().toList());
	}

}
