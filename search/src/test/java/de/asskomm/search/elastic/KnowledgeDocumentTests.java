package de.asskomm.search.elastic;

import java.util.List;
import java.util.UUID;

import de.asskomm.search.SearchType;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class KnowledgeDocumentTests {

	/** Filled by what is copied to it. */
	private static final String COPIES = "all";

	/** What the index was not told of it would keep and never find. */
	@Test
	void saysNothingThatTheIndexDoesNotKnow() {
		JsonNode document = JsonMapper.shared().valueToTree(complete());
		JsonNode mapping = JsonMapper.shared().readTree(WordList.read("mapping.json")).get("properties");
		assertThat(document.properties()).allSatisfy((field) -> {
			JsonNode value = field.getValue();
			assertThat(value.isNull()).as("%s is part of the example", field.getKey()).isFalse();
			assertThat(value.isObject()).as("%s needs a mapping of its own parts", field.getKey()).isFalse();
		});
		assertThat(mapping.propertyNames()).containsAll(document.propertyNames())
			.hasSize(document.size() + 1)
			.contains(COPIES);
	}

	private static KnowledgeDocument complete() {
		return new KnowledgeDocument(SearchType.PROJECT, UUID.randomUUID(), 1, 1, UUID.randomUUID(), "Titel", "Text",
				List.of("Stadt Großenhain"), UUID.randomUUID(), List.of("graffiti"), "14627", "FROM_10000", 2026,
				Entries.IN_2026, "RUNNING", "PROVEN", 3, "REACHED", List.of("Kommunale Prävention"), "MUNICIPALITY",
				false, List.of("network"), List.of("Anhang"), "14627060");
	}

}
