package de.asskomm.web.api;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import de.asskomm.fieldofaction.FieldsOfAction;
import de.asskomm.municipality.DistrictKey;
import de.asskomm.municipality.SizeClass;
import de.asskomm.organisation.OrganisationType;
import de.asskomm.practice.EvidenceLevel;
import de.asskomm.project.ProjectResult;
import de.asskomm.search.SaveSearch;
import de.asskomm.search.SearchFacet;
import de.asskomm.search.SearchRequest;
import de.asskomm.search.SearchType;
import de.asskomm.search.Sought;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client sends to save a search: the parameters of the search itself, and a name.
 *
 * @param name what to call it; without a name it is called by its words
 * @param q the words
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
@Schema(name = "SavedSearchRequest")
record SavedSearchRequest(
		@Schema(maxLength = SaveSearch.MAXIMUM_NAME,
				description = "Entbehrlich, wenn es Suchwörter gibt") @Nullable String name,
		@Schema(maxLength = SearchRequest.MAXIMUM_TEXT, example = "Schmierereien Bahnhof") @Nullable String q,
		@Schema(implementation = SearchType.class) @Nullable List<@Nullable String> type,
		@Nullable List<@Nullable String> fieldOfAction, @Nullable List<@Nullable String> district,
		@Schema(implementation = SizeClass.class) @Nullable List<@Nullable String> sizeClass,
		@Nullable List<@Nullable String> year,
		@Schema(implementation = EvidenceLevel.class) @Nullable List<@Nullable String> evidence,
		@Schema(implementation = ProjectResult.class) @Nullable List<@Nullable String> result,
		@Nullable List<@Nullable String> funding,
		@Schema(implementation = OrganisationType.class) @Nullable List<@Nullable String> organisationType) {

	/**
	 * What to look for.
	 * @param fields the catalogue of fields of action
	 * @return what is looked for
	 * @throws InvalidRequest if a value does not exist: such a search would never be met
	 */
	Sought sought(FieldsOfAction fields) {
		Map<SearchFacet, Set<String>> chosen = new EnumMap<>(SearchFacet.class);
		chosen.put(SearchFacet.TYPE, known("type", this.type, isOneOf(SearchType.values())));
		chosen.put(SearchFacet.FIELD_OF_ACTION, known("fieldOfAction", this.fieldOfAction, fields::exists));
		chosen.put(SearchFacet.DISTRICT, known("district", this.district, (key) -> DistrictKey.parse(key).isPresent()));
		chosen.put(SearchFacet.SIZE_CLASS, known("sizeClass", this.sizeClass, isOneOf(SizeClass.values())));
		chosen.put(SearchFacet.YEAR, known("year", this.year, (year) -> year.matches("[0-9]{4}")));
		chosen.put(SearchFacet.EVIDENCE, known("evidence", this.evidence, isOneOf(EvidenceLevel.values())));
		chosen.put(SearchFacet.RESULT, known("result", this.result, isOneOf(ProjectResult.values())));
		chosen.put(SearchFacet.FUNDING, known("funding", this.funding, (programme) -> !programme.isEmpty()));
		chosen.put(SearchFacet.ORGANISATION_TYPE,
				known("organisationType", this.organisationType, isOneOf(OrganisationType.values())));
		return new Sought((this.q != null) ? this.q : "", chosen);
	}

	private static Predicate<String> isOneOf(Enum<?>[] values) {
		return (name) -> Arrays.stream(values).anyMatch((value) -> value.name().equals(name));
	}

	private static Set<String> known(String field, @Nullable List<@Nullable String> values, Predicate<String> exists) {
		Set<String> known = new LinkedHashSet<>();
		for (@Nullable
		String value : (values != null) ? values : List.<@Nullable String>of()) {
			String stripped = (value != null) ? value.strip() : "";
			if (!exists.test(stripped)) {
				throw InvalidRequest.of(field, "parameter.unknown");
			}
			known.add(stripped);
		}
		return known;
	}

}
