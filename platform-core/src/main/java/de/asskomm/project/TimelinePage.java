package de.asskomm.project;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A page of projects along time.
 *
 * @param projects the projects, the one that begins last first, those that do not say
 * when at the end
 * @param next where the next page starts; {@code null} on the last one
 */
public record TimelinePage(List<PreventionProject> projects, @Nullable TimelineCursor next) {

	public TimelinePage {
		projects = List.copyOf(projects);
	}

}
