package de.asskomm.web.page;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A project along the seven Beccaria steps.
 *
 * @param who whose project it is
 * @param kind its badge
 * @param title the title
 * @param summary two or three sentences
 * @param fields the fields of action
 * @param visibility who may see it, when it is not simply the network
 * @param example whether it only illustrates
 * @param facts at a glance: state, time, partners
 * @param steps the seven steps
 * @param grant the money granted
 * @param source the published source
 * @param changed when it was last changed
 * @param contact how to write to the organisation; absent when the reader may not
 * @param posts posts that belong to the project or its organisation
 */
record ProjectView(Who who, Kind kind, String title, String summary, List<Link> fields, @Nullable String visibility,
		boolean example, List<Fact> facts, List<Step> steps, @Nullable Fact grant, @Nullable String source,
		Moment changed, PostView.@Nullable Contact contact, List<Link> posts) {

	/**
	 * A step.
	 *
	 * @param heading its name
	 * @param html what is known, as safe HTML; absent when nothing is
	 */
	record Step(String heading, @Nullable String html) {

	}

}
