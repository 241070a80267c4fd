package de.asskomm.web.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import de.asskomm.search.SaveSearch;
import de.asskomm.search.SavedSearch;
import de.asskomm.search.SearchFacet;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A saved search.
 *
 * @param id its identifier
 * @param version its version
 * @param createdAt when it was saved
 * @param updatedAt when it was renamed last, or saved
 * @param name what it is called
 * @param q its words
 * @param notifies whether people are told of what is new to it
 * @param type kinds of entries
 * @param fieldOfAction keys of fields of action
 * @param district keys of districts
 * @param sizeClass names of size classes
 * @param year years of publication
 * @param evidence names of evidence levels
 * @param result names of results
 * @param funding names of programmes
 * @param organisationType names of organisation types
 */
@Schema(name = "SavedSearch")
record SavedSearchView(UUID id, long version, Instant createdAt, Instant updatedAt, String name, String q, @Schema(
		description = "Falsch, wenn zu dieser Suche nie eine Benachrichtigung kommt: Sie ist auf Organisationen, auf Termine oder auf vergangene Jahre eingegrenzt") boolean notifies,
		List<String> type, List<String> fieldOfAction, List<String> district, List<String> sizeClass, List<String> year,
		List<String> evidence, List<String> result, List<String> funding, List<String> organisationType) {

	static SavedSearchView of(SavedSearch search, SaveSearch saveSearch) {
		return new SavedSearchView(search.id().value(), search.version(), search.createdAt(), search.updatedAt(),
				search.name(), search.sought().text(), saveSearch.silence(search).isEmpty(),
				values(search, SearchFacet.TYPE), values(search, SearchFacet.FIELD_OF_ACTION),
				values(search, SearchFacet.DISTRICT), values(search, SearchFacet.SIZE_CLASS),
				values(search, SearchFacet.YEAR), values(search, SearchFacet.EVIDENCE),
				values(search, SearchFacet.RESULT), values(search, SearchFacet.FUNDING),
				values(search, SearchFacet.ORGANISATION_TYPE));
	}

	private static List<String> values(SavedSearch search, SearchFacet facet) {
		return search.sought().values(facet).stream().sorted().toList();
	}

}
