package de.asskomm.web.page;

import java.util.List;

import de.asskomm.project.Completeness;
import de.asskomm.project.Freshness;
import de.asskomm.project.PreventionProject;
import de.asskomm.project.ProjectStatus;
import de.asskomm.web.wording.Moment;
import de.asskomm.web.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation records itself, drafts included.
 *
 * @param who the organisation
 * @param lines its projects, the one worked on last first
 */
record OwnProjectsView(Who who, List<Line> lines) {

	/**
	 * A project.
	 *
	 * @param href where it leads: a draft to its form, others to their page
	 * @param title its title
	 * @param state where the record stands
	 * @param changed when it was last changed
	 * @param filled how far the record is
	 * @param confirmHref where to say that it is still right; absent while that is no
	 * question
	 */
	record Line(String href, String title, String state, Moment changed, String filled, @Nullable String confirmHref) {

		static Line of(PreventionProject project, Wording wording) {
			String href = "/projekte/" + project.id();
			Completeness completeness = Completeness.of(project.content());
			String title = project.content().title();
			Freshness freshness = project.freshness();
			boolean due = project.status() == ProjectStatus.ARCHIVED
					|| (freshness != null && freshness.isDueSoon(wording.today()));
			return new Line(project.isOut() ? href : href + "/bearbeiten",
					title.isBlank() ? wording.text("project.untitled") : title,
					wording.text("project.status." + project.status()), wording.moment(project.updatedAt()),
					wording.text("project.filled", completeness.filled(), completeness.of()),
					due ? href + "/bestaetigen" : null);
		}

	}

}
