package de.asskomm.web.atom;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A feed as RFC 4287 describes it.
 *
 * @param id never changes, wherever the feed is found
 * @param language the language of its words
 * @param title what it is
 * @param subtitle what it brings
 * @param author who publishes it
 * @param self where it is found
 * @param page the page for people
 * @param entries what it brings, newest first
 */
record AtomFeed(UUID id, String language, String title, String subtitle, String author, String self, String page,
		List<Entry> entries) {

	AtomFeed {
		entries = List.copyOf(entries);
	}

	/** When anything in it was changed last; an empty feed never was. */
	Instant updated() {
		return this.entries.stream().map(Entry::updated).max(Instant::compareTo).orElse(Instant.EPOCH);
	}

	/**
	 * One entry.
	 *
	 * @param id never changes
	 * @param title its title
	 * @param author who wrote it
	 * @param page the page for people
	 * @param published when it was published
	 * @param updated when it was changed last
	 * @param categories what it is about
	 * @param summary how it begins, as plain text
	 * @param html the whole of it as safe HTML
	 */
	record Entry(UUID id, String title, String author, String page, Instant published, Instant updated,
			List<Category> categories, String summary, String html) {

		Entry {
			categories = List.copyOf(categories);
		}

	}

	/**
	 * What an entry is about.
	 *
	 * @param term the same in every language
	 * @param label what people read
	 */
	record Category(String term, String label) {
	}

}
