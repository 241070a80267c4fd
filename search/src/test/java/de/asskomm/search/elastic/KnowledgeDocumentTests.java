package de.asskomm.search.elastic;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import de.asskomm.organisation.Audience;
import de.asskomm.organisation.Author;
import de.asskomm.organisation.MemberId;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.Visibility;
import de.asskomm.project.BeccariaSteps;
import de.asskomm.project.Origin;
import de.asskomm.project.PreventionProject;
import de.asskomm.project.ProjectContent;
import de.asskomm.project.ProjectId;
import de.asskomm.project.ProjectState;
import de.asskomm.project.ProjectStatus;
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

	@Test
	void datesAProjectByItsPublicationHoweverLongItWasADraft() {
		Instant publishedAt = Entries.IN_2026;
		KnowledgeDocument document = KnowledgeDocument.of(draftedIn(Instant.parse("2025-04-07T08:00:00Z"), publishedAt),
				null, new Background(Map.of(), Map.of(), Map.of(), Map.of(), Map.of()));
		assertThat(document.date()).isEqualTo(publishedAt);
		assertThat(document.year()).isEqualTo(2026);
	}

	private static PreventionProject draftedIn(Instant createdAt, Instant publishedAt) {
		OrganisationId owner = new OrganisationId(UUID.randomUUID());
		return new PreventionProject(ProjectId.next(), 2, owner, owner, null, null,
				new Author(new MemberId(UUID.randomUUID()), "Koordinierungsstelle"),
				new ProjectContent("Titel", "Zusammenfassung", List.of("graffiti"), Visibility.NETWORK,
						ProjectState.RUNNING, BeccariaSteps.EMPTY),
				Set.of(Audience.NETWORK), ProjectStatus.PUBLISHED, Origin.RECORDED_HERE, createdAt, publishedAt,
				publishedAt, LocalDate.ofInstant(publishedAt, ZoneOffset.UTC));
	}

	private static KnowledgeDocument complete() {
		return new KnowledgeDocument(SearchType.PROJECT, UUID.randomUUID(), 1, 1, UUID.randomUUID(), "Titel", "Text",
				List.of("Stadt Großenhain"), UUID.randomUUID(), List.of("graffiti"), "14627", "FROM_10000", 2026,
				Entries.IN_2026, "RUNNING", "PROVEN", 3, "REACHED", List.of("Kommunale Prävention"), "MUNICIPALITY",
				false, List.of("network"), List.of("Anhang"), "14627060");
	}

}
