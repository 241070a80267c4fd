package de.asskomm.project;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A page of projects.
 *
 * @param projects the projects, newest first
 * @param next identifier after which the next page starts; {@code null} on the last one
 */
public record ProjectPage(List<PreventionProject> projects, @Nullable UUID next) {

	public ProjectPage {
		projects = List.copyOf(projects);
	}

}
