package de.asskomm.web.api;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import de.asskomm.fieldofaction.FieldsOfAction;
import de.asskomm.municipality.DistrictKey;
import de.asskomm.municipality.SizeClass;
import de.asskomm.organisation.Organisations;
import de.asskomm.organisation.Reader;
import de.asskomm.search.KnowledgeSearch;
import de.asskomm.search.SearchHit;
import de.asskomm.search.SearchOrder;
import de.asskomm.search.SearchPage;
import de.asskomm.search.SearchRequest;
import de.asskomm.search.SearchType;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The search over what the network knows.
 */
@RestController
@RequestMapping(path = "/api/v1/search", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Suche")
class SearchController {

	private final KnowledgeSearch search;

	private final Organisations organisations;

	private final FieldsOfAction fields;

	private final FacetLabels labels;

	SearchController(KnowledgeSearch search, Organisations organisations, FieldsOfAction fields, FacetLabels labels) {
		this.search = search;
		this.organisations = organisations;
		this.fields = fields;
		this.labels = labels;
	}

	@GetMapping
	@Operation(summary = "Beiträge und Projekte mit Alltagswörtern finden",
			description = "Nur was Sie sehen dürfen. Mehrere Werte eines Filters sind Alternativen, Filter grenzen einander ein.")
	SearchView search(Reader reader,
			@Parameter(description = "Suchwörter; leer findet alles") @RequestParam(defaultValue = "") @Size(
					max = SearchRequest.MAXIMUM_TEXT) String q,
			@RequestParam(required = false) @Nullable List<SearchType> type,
			@Parameter(description = "Schlüssel aus /fields-of-action") @RequestParam(required = false) @Size(
					max = 50) @Nullable List<String> fieldOfAction,
			@Parameter(description = "Kreisschlüssel, fünf Ziffern") @RequestParam(required = false) @Size(
					max = 50) @Nullable List<DistrictKey> district,
			@RequestParam(required = false) @Nullable List<SizeClass> sizeClass,
			@Parameter(description = "Jahr der Veröffentlichung") @RequestParam(required = false) @Size(
					max = 50) @Nullable List<Integer> year,
			@RequestParam(defaultValue = "RELEVANCE") SearchOrder sort,
			@Parameter(description = "Noch nicht verfügbar") @RequestParam(required = false) @Nullable String evidence,
			@Parameter(description = "Noch nicht verfügbar") @RequestParam(
					required = false) @Nullable String likeMunicipality,
			@RequestParam(required = false) @Nullable String cursor,
			@RequestParam(defaultValue = "20") @Min(1) @Max(SearchRequest.MAXIMUM_LIMIT) int limit,
			HttpServletRequest http) {
		refuse("evidence", evidence);
		refuse("likeMunicipality", likeMunicipality);
		SearchRequest request = new SearchRequest(q, set(type), knownFields(fieldOfAction),
				set(district).stream().map(DistrictKey::value).collect(Collectors.toSet()),
				set(sizeClass).stream().map(SizeClass::name).collect(Collectors.toSet()), set(year), sort,
				(cursor == null || cursor.isEmpty()) ? null : cursor, limit);
		SearchPage page = this.search.search(request, reader);
		OrganisationViews organisations = OrganisationViews.of(this.organisations,
				page.hits().stream().map(SearchHit::organisation));
		return new SearchView(page.total(),
				page.hits().stream().map((hit) -> SearchView.HitView.of(hit, organisations)).toList(),
				this.labels.label(page.facets(), ProblemTexts.language(http)), page.didYouMean(), page.next());
	}

	private Set<String> knownFields(@Nullable List<String> keys) {
		Set<String> known = set(keys);
		known.forEach((key) -> Catalogue.known(this.fields, key));
		return known;
	}

	/** A filter that does not narrow would mislead, so it is refused until it does. */
	private static void refuse(String parameter, @Nullable String value) {
		if (value != null && !value.isEmpty()) {
			throw InvalidRequest.of(parameter, "parameter.not-available");
		}
	}

	private static <T> Set<T> set(@Nullable List<T> values) {
		return (values != null) ? Set.copyOf(values) : Set.of();
	}

}
