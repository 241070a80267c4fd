package de.asskomm.search.elastic;

import java.util.UUID;

import de.asskomm.search.SearchType;

/**
 * Identifies an entry of the index.
 *
 * @param type its kind
 * @param id its identifier, unique within the kind
 */
record EntryKey(SearchType type, UUID id) {

	/**
	 * The identifier of the entry's document.
	 * @return text such as {@code POST:0190…}
	 */
	@Override
	public String toString() {
		return this.type + ":" + this.id;
	}

}
