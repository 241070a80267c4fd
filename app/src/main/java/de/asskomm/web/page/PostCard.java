package de.asskomm.web.page;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A post in the feed.
 *
 * @param id the post's id
 * @param href the post's page
 * @param who the organisation that posted
 * @param kind the kind of post
 * @param title the title
 * @param excerpt the first sentences as plain text
 * @param facts cost, effect, again: only what was filled in
 * @param fields the fields of action
 * @param published when
 * @param visibility who may see it, when it is not simply the network
 * @param example whether it only illustrates and tells nothing of a real town
 * @param contactHref where to write to the organisation; absent when the reader may not
 * @param editHref where to edit; absent when it is not the reader's
 */
record PostCard(String id, String href, Who who, Kind kind, String title, String excerpt, List<Fact> facts,
		List<Link> fields, Moment published, @Nullable String visibility, boolean example, @Nullable String contactHref,
		@Nullable String editHref) {

}
