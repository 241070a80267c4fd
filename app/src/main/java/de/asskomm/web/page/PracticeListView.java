package de.asskomm.web.page;

import java.util.List;

import de.asskomm.practice.PracticeReview;
import de.asskomm.project.PreventionProject;
import de.asskomm.web.wording.Wording;

/**
 * The review list: projects on their way to good practice.
 *
 * @param waiting what waits for a judgement, oldest first
 * @param judged what was judged, newest first
 */
record PracticeListView(List<Line> waiting, List<Line> judged) {

	/**
	 * A project.
	 *
	 * @param href where it is judged
	 * @param title its title
	 * @param who whose it is
	 * @param note who nominated it and when
	 * @param state where it stands
	 */
	record Line(String href, String title, Who who, String note, String state) {

		static Line of(PracticeReview review, PreventionProject project, Showing showing) {
			Wording wording = showing.wording();
			return new Line("/moderation/gute-praxis/" + review.project(), project.content().title(),
					showing.who(project.organisation()),
					wording.text("practice.nominated.by", showing.name(review.nominatedBy()),
							wording.moment(review.nominatedAt()).text()),
					wording.text("practice.state." + review.state()));
		}

	}

}
