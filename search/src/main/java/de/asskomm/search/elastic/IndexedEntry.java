package de.asskomm.search.elastic;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import de.asskomm.search.SearchType;
import org.jspecify.annotations.Nullable;

/**
 * What a hit needs of a {@link KnowledgeDocument}; the long texts stay in the index.
 *
 * @param type its kind
 * @param id its identifier
 * @param version version of the entry that it tells of
 * @param parent the post that a comment belongs to
 * @param organisation whose entry it is
 * @param fieldsOfAction keys of its fields of action
 * @param date when it was published
 * @param kind kind of a post, state of a project
 * @param evidence name of the level of a project that is good practice
 * @param example whether it is only illustrative
 * @param municipality key of the municipality whose entry it is
 */
record IndexedEntry(SearchType type, UUID id, long version, @Nullable UUID parent, UUID organisation,
		List<String> fieldsOfAction, @Nullable Instant date, @Nullable String kind, @Nullable String evidence,
		boolean example, @Nullable String municipality) {

	/** Names of the components. */
	static final List<String> FIELDS = List.of("type", "id", "version", "parent", "organisation", "fieldsOfAction",
			"date", "kind", "evidence", "example", "municipality");

	EntryKey key() {
		return new EntryKey(this.type, this.id);
	}

}
