package de.asskomm.project;

/**
 * Beteiligte: a body that takes part in a project.
 *
 * @param name its name as readers know it
 * @param kind what kind of body it is
 * @param part what it contributes; may be empty
 */
public record Participant(String name, ParticipantKind kind, String part) {

	public Participant {
		if (name.isBlank()) {
			throw new IllegalArgumentException("Who takes part has a name");
		}
	}

}
