package de.asskomm.project;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Two changes of the same version brought together, part by part.
 *
 * @param content what both wanted; where they contradict each other, what was saved first
 * @param conflicts parts that both changed, each in another way
 */
record ProjectMerge(ProjectContent content, Set<ProjectPart> conflicts) {

	/**
	 * Brings two changes together.
	 * @param base what both started from
	 * @param saved what one of them saved meanwhile
	 * @param typed what the other one wants
	 */
	static ProjectMerge of(ProjectContent base, ProjectContent saved, ProjectContent typed) {
		Set<ProjectPart> changed = ProjectPart.differing(base, typed);
		Set<ProjectPart> conflicts = changed.stream()
			.filter((part) -> part.differs(base, saved) && part.differs(saved, typed))
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(ProjectPart.class)));
		ProjectContent content = ProjectContent
			.composed((part) -> (changed.contains(part) && !conflicts.contains(part)) ? typed : saved);
		return new ProjectMerge(content, Set.copyOf(conflicts));
	}

}
