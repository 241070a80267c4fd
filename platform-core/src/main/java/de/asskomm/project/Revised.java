package de.asskomm.project;

import java.util.List;
import java.util.Set;

import de.asskomm.outcome.Violation;

/**
 * What became of a change to a project's record.
 */
public sealed interface Revised {

	/**
	 * It was saved.
	 *
	 * @param project the next version
	 * @param merged whether it was brought together with what somebody else had saved
	 * meanwhile
	 */
	record Saved(PreventionProject project, boolean merged) implements Revised {
	}

	/**
	 * Somebody else saved something else about the same parts; nothing was changed.
	 *
	 * @param current the project as it is now
	 * @param typed what was to be saved
	 * @param parts the parts about which both disagree
	 */
	record Conflicting(PreventionProject current, ProjectContent typed, Set<ProjectPart> parts) implements Revised {

		public Conflicting {
			parts = Set.copyOf(parts);
		}

	}

	/**
	 * It breaks one or more rules; nothing was changed.
	 *
	 * @param violations at least one broken rule
	 */
	record Refused(List<Violation> violations) implements Revised {

		public Refused {
			violations = List.copyOf(violations);
		}

	}

}
