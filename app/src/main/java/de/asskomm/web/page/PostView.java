package de.asskomm.web.page;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A post on its own page.
 *
 * @param id the post's id
 * @param who the organisation that posted
 * @param kind the kind of post
 * @param title the title
 * @param fields the fields of action
 * @param published when, exactly
 * @param changed when it was last changed; absent when never
 * @param visibility who may see it
 * @param example whether it only illustrates
 * @param facts the facts strip
 * @param parts the sections of an experience report
 * @param body the text as safe HTML; absent when there is none
 * @param hidden why it is hidden, for the author and for moderators
 * @param contact how to write to the organisation; absent when the reader may not
 * @param editHref where to edit; absent when it is not the reader's
 * @param reportHref where to report it; absent for the own organisation
 * @param moderateHref where a moderator decides; absent for everyone else
 * @param source where the text comes from, if not from here
 * @param project the project it belongs to
 * @param more other entries of the same organisation
 */
record PostView(String id, Who who, Kind kind, String title, List<Link> fields, Moment published,
		@Nullable Moment changed, @Nullable String visibility, boolean example, List<Fact> facts, List<Part> parts,
		@Nullable String body, @Nullable HiddenNotice hidden, @Nullable Contact contact, @Nullable String editHref,
		@Nullable String reportHref, @Nullable String moderateHref, @Nullable String source, @Nullable Link project,
		List<Link> more) {

	/**
	 * A section with its heading.
	 *
	 * @param heading the heading
	 * @param html the text as safe HTML
	 */
	record Part(String heading, String html) {

	}

	/**
	 * How to write to an organisation.
	 *
	 * @param heading the invitation
	 * @param href the form
	 */
	record Contact(String heading, String href) {

	}

}
