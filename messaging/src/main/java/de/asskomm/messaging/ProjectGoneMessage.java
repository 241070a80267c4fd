package de.asskomm.messaging;

import java.util.List;
import java.util.UUID;

import de.asskomm.project.PreventionProject;

/**
 * A project that is gone, on the wire. It says nothing of what the project was.
 *
 * @param id the project
 * @param version its version
 * @param organisationId who stood for it
 * @param audiences keys of the audiences that could read it until now
 */
public record ProjectGoneMessage(UUID id, long version, UUID organisationId,
		List<String> audiences) implements EventPayload {

	public ProjectGoneMessage {
		audiences = List.copyOf(audiences);
	}

	static ProjectGoneMessage of(PreventionProject project) {
		return new ProjectGoneMessage(project.id().value(), project.version(), project.organisation().value(),
				PostMessage.keys(project.audiences()));
	}

}
