package de.asskomm.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import de.asskomm.organisation.Audience;
import de.asskomm.organisation.Reader;
import de.asskomm.project.PreventionProject;
import de.asskomm.project.ProjectContent;
import de.asskomm.project.ProjectPart;
import de.asskomm.project.ProjectRevision;
import de.asskomm.project.TextChange;
import de.asskomm.web.wording.Moment;
import de.asskomm.web.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * How a project's record changed, the last change first.
 *
 * @param href where the project is
 * @param title its title
 * @param changes the changes
 */
record ProjectHistoryView(String href, String title, List<Change> changes) {

	/** Parts that tell whose project it is. */
	private static final Set<ProjectPart> NAMING = Set.of(ProjectPart.CONTACT, ProjectPart.SHARING);

	/**
	 * What was changed at one time.
	 *
	 * @param when when
	 * @param office who did it; absent where the owner is not named
	 * @param parts what was changed
	 */
	record Change(Moment when, @Nullable String office, List<Part> parts) {

	}

	/**
	 * A part that was changed.
	 *
	 * @param heading its name
	 * @param pieces what was kept, added and removed
	 */
	record Part(String heading, List<TextChange> pieces) {

	}

	static ProjectHistoryView of(PreventionProject project, List<ProjectRevision> revisions, Reader reader,
			Wording wording) {
		boolean known = project.isOwnerKnownTo(reader);
		boolean own = reader.audiences().contains(Audience.organisation(project.owner()));
		ProjectTexts texts = new ProjectTexts(wording);
		List<Change> changes = new ArrayList<>();
		ProjectContent after = project.content();
		String office = project.author().displayName();
		for (ProjectRevision revision : revisions) {
			// what a draft said is nobody else's business
			if (revision.published() || own) {
				ProjectContent changed = after;
				List<Part> parts = ProjectPart.differing(revision.content(), changed)
					.stream()
					.filter((part) -> known || !NAMING.contains(part))
					.map((part) -> new Part(wording.text("project.part." + part),
							TextChange.between(texts.of(part, revision.content()), texts.of(part, changed))))
					.toList();
				changes.add(new Change(wording.exactly(revision.until()), known ? office : null, parts));
			}
			after = revision.content();
			office = revision.author().displayName();
		}
		return new ProjectHistoryView("/projekte/" + project.id(), project.content().title(), changes);
	}

}
