package de.asskomm.search.elastic;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Something new that people may look for by saved searches.
 *
 * @param entry the entry
 * @param ratedAt when it was rated as good practice; absent if it is new itself
 */
record News(KnowledgeDocument entry, @Nullable Instant ratedAt) {

	/**
	 * A new entry.
	 * @param entry the entry, just published
	 * @return news for everybody who looks for something like it
	 */
	static News published(KnowledgeDocument entry) {
		return new News(entry, null);
	}

	/**
	 * An entry of which only now is known how sure it is that it works.
	 * @param entry the entry, a project
	 * @param ratedAt when it was judged
	 * @return news for those who look for good practice
	 */
	static News rated(KnowledgeDocument entry, Instant ratedAt) {
		return new News(entry, ratedAt);
	}

	/**
	 * Which entry it is about.
	 * @return its key
	 */
	EntryKey key() {
		return new EntryKey(this.entry.type(), this.entry.id());
	}

}
