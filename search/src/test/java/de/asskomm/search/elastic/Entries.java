package de.asskomm.search.elastic;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import de.asskomm.organisation.MemberId;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.search.SavedSearch;
import de.asskomm.search.SavedSearchId;
import de.asskomm.search.SearchFacet;
import de.asskomm.search.SearchType;
import de.asskomm.search.Sought;

/** Entries and saved searches without a database. */
final class Entries {

	static final Instant IN_2026 = Instant.parse("2026-11-21T12:00:00Z");

	private Entries() {
	}

	static KnowledgeDocument post(String title, String text, String... attachments) {
		return new KnowledgeDocument(SearchType.POST, UUID.randomUUID(), 1, 1, null, title, text,
				List.of("Stadt Großenhain", "Landkreis Meißen", "Graffiti und Sachbeschädigung"), UUID.randomUUID(),
				List.of("graffiti", "youth"), "14627", "FROM_10000", 2026, IN_2026, "QUESTION", null, 0, null,
				List.of(), "MUNICIPALITY", false, List.of("network"), List.of(attachments), null);
	}

	static SavedSearch search(String words) {
		return search(words, Map.of());
	}

	static SavedSearch search(String words, Map<SearchFacet, Set<String>> chosen) {
		return new SavedSearch(SavedSearchId.next(), 1, new MemberId(UUID.randomUUID()),
				new OrganisationId(UUID.randomUUID()), words, new Sought(words, chosen), true, IN_2026, IN_2026);
	}

}
