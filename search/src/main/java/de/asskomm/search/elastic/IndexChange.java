package de.asskomm.search.elastic;

/**
 * What has to become of an entry in the index. Changes carry the version of what they
 * tell, so the index keeps the latest whatever order they come in.
 */
sealed interface IndexChange {

	/**
	 * Which entry is meant.
	 * @return its key
	 */
	EntryKey key();

	/**
	 * The entry is to be found as it is now.
	 *
	 * @param document the entry
	 */
	record Put(KnowledgeDocument document) implements IndexChange {

		@Override
		public EntryKey key() {
			return new EntryKey(this.document.type(), this.document.id());
		}

	}

	/**
	 * The entry exists, but from this version on nobody is to find it.
	 *
	 * @param key the entry
	 * @param version the revision from which on it is gone
	 */
	record Remove(EntryKey key, long version) implements IndexChange {
	}

	/**
	 * The entry no longer exists, in no version.
	 *
	 * @param key the entry
	 */
	record Erase(EntryKey key) implements IndexChange {
	}

}
