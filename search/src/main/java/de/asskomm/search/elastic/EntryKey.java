package de.asskomm.search.elastic;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import de.asskomm.search.SearchType;

/**
 * Identifies an entry of the index.
 *
 * @param type its kind
 * @param id its identifier, unique within the kind
 */
record EntryKey(SearchType type, UUID id) {

	/**
	 * The identifiers of the entries of one kind.
	 * @param <T> type of these identifiers
	 * @param keys entries of all kinds
	 * @param type the kind
	 * @param id makes an identifier of that type
	 * @return one for each entry of the kind, in order
	 */
	static <T> List<T> ids(Collection<EntryKey> keys, SearchType type, Function<UUID, T> id) {
		return keys.stream().filter((key) -> key.type() == type).map(EntryKey::id).map(id).toList();
	}

	/**
	 * The identifier of the entry's document.
	 * @return text such as {@code POST:0190…}
	 */
	@Override
	public String toString() {
		return this.type + ":" + this.id;
	}

}
