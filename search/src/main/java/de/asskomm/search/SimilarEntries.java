package de.asskomm.search;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import de.asskomm.organisation.Reader;

/**
 * Ähnliche Einträge: what else tells of the same as an entry.
 */
public interface SimilarEntries {

	/** Greatest number of entries. */
	int MAXIMUM_LIMIT = 10;

	/**
	 * Finds posts and projects that tell of the same.
	 * @param type kind of the entry
	 * @param id its identifier
	 * @param reader who reads
	 * @param limit greatest number, 1 to {@value #MAXIMUM_LIMIT}
	 * @return entries that the reader may see, the most similar first; nothing at all if
	 * there is no such entry for this reader
	 * @throws SearchUnavailable if the index does not answer at once
	 */
	Optional<List<SearchHit>> to(SearchType type, UUID id, Reader reader, int limit);

}
