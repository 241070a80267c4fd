package de.asskomm.search.elastic;

import java.util.Collection;
import java.util.Map;
import java.util.function.Supplier;

import de.asskomm.markdown.Excerpt;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.Reader;
import org.jspecify.annotations.Nullable;

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
	 * @param organisation whose it is; {@code null} where that never changes, so that the
	 * index tells
	 * @param reading reads its text, which takes time, and hits mostly come with passages
	 * of their own
	 */
	record Entry(long version, String title, @Nullable OrganisationId organisation, Supplier<String> reading) {

		private static final int EXCERPT = 200;

		/**
		 * Everything that it says.
		 * @return the text
		 */
		String text() {
			return this.reading.get();
		}

		/**
		 * The beginning of the text.
		 * @return at most some lines
		 */
		String excerpt() {
			return Excerpt.of(text(), EXCERPT);
		}

	}

}
