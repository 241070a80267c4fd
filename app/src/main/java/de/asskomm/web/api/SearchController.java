package de.asskomm.web.api;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import de.asskomm.fieldofaction.FieldsOfAction;
import de.asskomm.municipality.Ags;
import de.asskomm.municipality.DistrictKey;
import de.asskomm.municipality.Municipalities;
import de.asskomm.municipality.SizeClass;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.OrganisationType;
import de.asskomm.organisation.Reader;
import de.asskomm.practice.EvidenceLevel;
import de.asskomm.project.ProjectResult;
import de.asskomm.search.KnowledgeSearch;
import de.asskomm.search.LikeTown;
import de.asskomm.search.RecordDemand;
import de.asskomm.search.SearchHit;
import de.asskomm.search.SearchFacet;
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

	private final RecordDemand recordDemand;

	private final RecentOrganisations organisations;

	private final FieldsOfAction fields;

	private final Municipalities municipalities;

	private final FacetLabels labels;

	SearchController(KnowledgeSearch search, RecordDemand recordDemand, RecentOrganisations organisations,
			FieldsOfAction fields, Municipalities municipalities, FacetLabels labels) {
		this.municipalities = municipalities;
		this.search = search;
		this.recordDemand = recordDemand;
		this.organisations = organisations;
		this.fields = fields;
		this.labels = labels;
	}

	@GetMapping
	@Operation(summary = "Beiträge und Projekte mit Alltagswörtern finden",
			description = "Nur was Sie sehen dürfen. Mehrere Werte eines Filters sind Alternativen, Filter grenzen einander ein.")
	SearchView search(Actor actor, Reader reader,
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
			@Parameter(description = "Wie sicher ein Projekt wirkt") @RequestParam(
					required = false) @Nullable List<EvidenceLevel> evidence,
			@Parameter(description = "Wie ein Projekt ausging") @RequestParam(
					required = false) @Nullable List<ProjectResult> result,
			@Parameter(description = "Name eines Förderprogramms") @RequestParam(required = false) @Size(
					max = 50) @Nullable List<String> funding,
			@RequestParam(required = false) @Nullable List<OrganisationType> organisationType,
			@RequestParam(defaultValue = "RELEVANCE") SearchOrder sort,
			@Parameter(
					description = "Amtlicher Gemeindeschlüssel: nur Einträge ähnlicher Kommunen; je ähnlicher, desto mehr zählt ein Treffer") @RequestParam(
							required = false) @Nullable String likeMunicipality,
			@Parameter(
					description = "false: Einträge ähnlicher Kommunen zählen bis zu doppelt, andere können trotzdem davor stehen; bei sort=DATE ohne Wirkung") @RequestParam(
							defaultValue = "true") boolean likeMunicipalityOnly,
			@RequestParam(required = false) @Nullable String cursor,
			@RequestParam(defaultValue = "20") @Min(1) @Max(SearchRequest.MAXIMUM_LIMIT) int limit,
			HttpServletRequest http) {
		Map<SearchFacet, Set<String>> chosen = new EnumMap<>(SearchFacet.class);
		chosen.put(SearchFacet.TYPE, values(type, SearchType::name));
		chosen.put(SearchFacet.FIELD_OF_ACTION, knownFields(fieldOfAction));
		chosen.put(SearchFacet.DISTRICT, values(district, DistrictKey::value));
		chosen.put(SearchFacet.SIZE_CLASS, values(sizeClass, SizeClass::name));
		chosen.put(SearchFacet.YEAR, values(year, String::valueOf));
		chosen.put(SearchFacet.EVIDENCE, values(evidence, EvidenceLevel::name));
		chosen.put(SearchFacet.RESULT, values(result, ProjectResult::name));
		chosen.put(SearchFacet.FUNDING, values(funding, String::strip));
		chosen.put(SearchFacet.ORGANISATION_TYPE, values(organisationType, OrganisationType::name));
		SearchRequest request = new SearchRequest(q, chosen, sort, (cursor == null || cursor.isEmpty()) ? null : cursor,
				limit, like(likeMunicipality, likeMunicipalityOnly));
		SearchPage page = this.search.search(request, reader);
		this.recordDemand.searched(request, page, actor.organisation());
		OrganisationViews organisations = this.organisations
			.views(page.hits().stream().map(SearchHit::organisation).toList());
		Locale language = ProblemTexts.language(http);
		return new SearchView(page.total(),
				page.hits()
					.stream()
					.map((hit) -> SearchView.HitView.of(hit, organisations, this.labels.similar(hit, language)))
					.toList(),
				this.labels.label(page.facets(), language), page.didYouMean(), page.next());
	}

	private Set<String> knownFields(@Nullable List<String> keys) {
		Set<String> known = values(keys, String::strip);
		known.forEach((key) -> Catalogue.known(this.fields, key));
		return known;
	}

	private @Nullable LikeTown like(@Nullable String ags, boolean only) {
		if (ags == null || ags.isEmpty()) {
			return null;
		}
		Ags key = Ags.parse(ags).orElseThrow(() -> InvalidRequest.of("likeMunicipality", "parameter.ags"));
		if (this.municipalities.find(key).isEmpty()) {
			throw InvalidRequest.of("likeMunicipality", "parameter.unknown");
		}
		return new LikeTown(key, only);
	}

	private static <T> Set<String> values(@Nullable List<T> chosen, Function<T, String> key) {
		return (chosen != null) ? chosen.stream().map(key).collect(Collectors.toUnmodifiableSet()) : Set.of();
	}

}
