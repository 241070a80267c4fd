package de.asskomm.web.api;

import java.util.List;
import java.util.UUID;

import de.asskomm.organisation.Organisations;
import de.asskomm.organisation.Reader;
import de.asskomm.outcome.NotFound;
import de.asskomm.search.SearchHit;
import de.asskomm.search.SearchType;
import de.asskomm.search.SimilarEntries;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What else tells of the same as an entry.
 */
@RestController
@RequestMapping(path = "/api/v1/search/similar", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Suche")
class SimilarEntriesController {

	private final SimilarEntries similarEntries;

	private final Organisations organisations;

	SimilarEntriesController(SimilarEntries similarEntries, Organisations organisations) {
		this.similarEntries = similarEntries;
		this.organisations = organisations;
	}

	@GetMapping("/{type}/{id}")
	@Operation(summary = "Ähnliche Beiträge und Projekte",
			description = "Die ähnlichsten zuerst, und nur was Sie sehen dürfen.")
	ListView<SearchView.HitView> similar(Reader reader, @PathVariable SearchType type, @PathVariable UUID id,
			@RequestParam(defaultValue = "5") @Min(1) @Max(SimilarEntries.MAXIMUM_LIMIT) int limit) {
		List<SearchHit> hits = this.similarEntries.to(type, id, reader, limit)
			.orElseThrow(() -> new NotFound("entry", id));
		OrganisationViews named = OrganisationViews.of(this.organisations, hits.stream().map(SearchHit::organisation));
		return new ListView<>(hits.stream().map((hit) -> SearchView.HitView.of(hit, named, null)).toList(), null);
	}

}
