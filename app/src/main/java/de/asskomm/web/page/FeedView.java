package de.asskomm.web.page;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The exchange feed.
 *
 * @param kinds filters by kind
 * @param menus filters by field of action and district
 * @param organisation the organisation the feed is limited to, as a filter that can be
 * removed
 * @param filtered whether any filter applies
 * @param filter what live posts have to match
 * @param cards the posts, newest first
 * @param older where older posts are; absent at the end
 * @param questions whether the newest questions stand beside it
 * @param mine whether it shows only what the reader follows
 * @param composeHref where to share an experience; absent when the reader may not
 * @param followings what the feed is narrowed to, for following it
 */
record FeedView(List<Chip> kinds, List<FilterMenu> menus, @Nullable Chip organisation, boolean filtered,
		LiveFilter filter, List<PostCard> cards, @Nullable Older older, boolean questions, boolean mine,
		@Nullable String composeHref, List<Following> followings) {

	/**
	 * Something that the feed is narrowed to, and that can be followed.
	 *
	 * @param kind name of its kind
	 * @param key its key
	 * @param label its name
	 * @param follows whether the reader follows it
	 */
	record Following(String kind, String key, String label, boolean follows) {
	}

	/**
	 * The filters that live posts have to match; absent ones match everything.
	 *
	 * @param kind a post kind's name
	 * @param field a field of action's key
	 * @param district a district's key
	 * @param organisation an organisation's id
	 */
	record LiveFilter(@Nullable String kind, @Nullable String field, @Nullable String district,
			@Nullable String organisation) {

	}

	/**
	 * The next page of a list.
	 *
	 * @param href the page for browsers without scripts
	 * @param fragment the address that answers with the cards only
	 */
	record Older(String href, String fragment) {

	}

}
