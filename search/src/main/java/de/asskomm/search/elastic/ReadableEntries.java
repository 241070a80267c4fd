package de.asskomm.search.elastic;

import java.util.Collection;
import java.util.Map;

import de.asskomm.organisation.Reader;

/**
 * Says what a reader may see at this moment, whatever the index found.
 */
@FunctionalInterface
interface ReadableEntries {

	/**
	 * Looks entries up.
	 * @param reader who reads
	 * @param keys the entries
	 * @return those that the reader may see
	 */
	Map<EntryKey, Entry> of(Reader reader, Collection<EntryKey> keys);

	/**
	 * An entry as it is now.
	 *
	 * @param version its version
	 * @param title its title
	 * @param text everything that it says
	 */
	record Entry(long version, String title, String text) {

		private static final int EXCERPT = 200;

		/**
		 * The beginning of the text.
		 * @return at most some lines
		 */
		String excerpt() {
			return (this.text.length() <= EXCERPT) ? this.text : this.text.substring(0, EXCERPT) + "…";
		}

	}

}
