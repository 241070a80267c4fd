package de.asskomm.web.page;

import java.util.List;

import de.asskomm.web.wording.Moment;
import org.jspecify.annotations.Nullable;

/**
 * The search page.
 *
 * @param query the words as typed
 * @param heading what was found, in words
 * @param unavailable whether the index does not answer
 * @param hits the hits of this page
 * @param facets what the result can be narrowed by
 * @param active the choices that narrow it now, each as a link that removes it
 * @param orders the orders in which hits can be listed
 * @param resetHref the same words without choices
 * @param didYouMean better spelled words
 * @param near that not all hits are what was looked for, in words; absent where they are,
 * or where {@code didYouMean} explains it
 * @param nextHref the next hits; absent at the end
 * @param askHref where to turn the words into a question; absent when the reader may not
 * @param like the municipality whose like can be preferred; absent if there is none
 */
record SearchView(String query, String heading, boolean unavailable, List<Hit> hits, List<Facet> facets,
		List<Link> active, List<Order> orders, String resetHref, @Nullable Link didYouMean, @Nullable String near,
		@Nullable String nextHref, @Nullable String askHref, @Nullable Like like) {

	/**
	 * Whether there is something to choose: also where nothing was found, as long as
	 * choices are to blame.
	 * @return {@code false} if the words alone find nothing
	 */
	public boolean narrowable() {
		return !this.facets.isEmpty() || !this.active.isEmpty();
	}

	/**
	 * An entry that matches.
	 *
	 * @param href where it is
	 * @param who whose entry it is
	 * @param kind its badge
	 * @param titleHtml its title, escaped, with matching words marked
	 * @param snippetHtml its best passage, escaped, with matching words marked
	 * @param inAttachment whether that passage stands in an attachment
	 * @param fields its fields of action
	 * @param when when it was published; absent for organisations
	 * @param evidence how sure it is that a project works; absent where that was not
	 * judged
	 * @param example whether it only illustrates
	 * @param similar how its municipality is like the preferred one; absent if it is not
	 */
	record Hit(String href, Who who, Kind kind, String titleHtml, String snippetHtml, boolean inAttachment,
			List<Link> fields, @Nullable Moment when, @Nullable Kind evidence, boolean example,
			@Nullable String similar) {

	}

	/**
	 * Municipalities like a certain one, to be preferred.
	 *
	 * @param name what they are called together
	 * @param ags key of the municipality
	 * @param preferred whether their entries count for more
	 * @param only whether nobody else comes
	 * @param ranks whether preferring them makes a difference in this order
	 */
	record Like(String name, String ags, boolean preferred, boolean only, boolean ranks) {

	}

	/**
	 * An order in which hits can be listed.
	 *
	 * @param value what is sent
	 * @param label what it is called
	 * @param href the same search in this order
	 * @param current whether hits are listed so now
	 */
	record Order(String value, String label, String href, boolean current) {

	}

	/**
	 * Something the result can be narrowed by.
	 *
	 * @param name name of the field in the address
	 * @param label what it is called
	 * @param values its values, with counts
	 */
	record Facet(String name, String label, List<Value> values) {

		/**
		 * A value.
		 *
		 * @param value what is sent
		 * @param label what is shown
		 * @param count how many entries it would give
		 * @param chosen whether it narrows now
		 */
		record Value(String value, String label, long count, boolean chosen) {

		}

	}

}
