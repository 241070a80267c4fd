package de.asskomm.web.api;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import de.asskomm.fieldofaction.FieldOfAction;
import de.asskomm.fieldofaction.FieldsOfAction;
import de.asskomm.memory.Remembered;
import de.asskomm.municipality.District;
import de.asskomm.municipality.Municipalities;
import de.asskomm.municipality.TownSimilarity;
import de.asskomm.search.FacetCount;
import de.asskomm.search.SearchFacet;
import de.asskomm.search.SearchHit;
import de.asskomm.web.api.SearchView.FacetView;
import de.asskomm.web.api.SearchView.SimilarityView;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Names the values of facets for people.
 */
@Component
class FacetLabels {

	/** Names change with a migration or an import, and hardly any search sees that. */
	private static final Duration KNOWN = Duration.ofMinutes(1);

	private final ProblemTexts texts;

	private final Remembered<Names> names;

	FacetLabels(FieldsOfAction fields, Municipalities municipalities, ProblemTexts texts, Clock clock) {
		this.texts = texts;
		this.names = new Remembered<>(() -> Names.of(fields, municipalities), KNOWN, clock);
	}

	/**
	 * The facets with labels, in the order that the search gives.
	 * @param facets counts by facet
	 * @param language in which language
	 * @return the same with labels; a value without a name is its own label
	 */
	Map<String, List<FacetView>> label(Map<SearchFacet, List<FacetCount>> facets, Locale language) {
		Map<String, List<FacetView>> labelled = new LinkedHashMap<>();
		facets.forEach((facet, counts) -> {
			Function<String, @Nullable String> labels = labels(facet, language);
			labelled.put(facet.key(), counts.stream().map((count) -> view(count, labels.apply(count.key()))).toList());
		});
		return labelled;
	}

	/**
	 * Why an entry counts as one of a similar municipality.
	 * @param hit the entry
	 * @param language in which language
	 * @return the reasons with their text, or {@code null} if it does not
	 */
	@Nullable SimilarityView similar(SearchHit hit, Locale language) {
		TownSimilarity similarity = hit.similar();
		if (similarity == null) {
			return null;
		}
		District district = similarity.town().district();
		return SimilarityView.of(similarity, this.texts.text(language, "label.similar." + district.kind(),
				similarity.roundedPopulation(), district.shortName()));
	}

	private static FacetView view(FacetCount count, @Nullable String label) {
		return new FacetView(count.key(), (label != null) ? label : count.key(), count.count());
	}

	private Function<String, @Nullable String> labels(SearchFacet facet, Locale language) {
		return switch (facet) {
			case FIELD_OF_ACTION -> this.names.get().fields()::get;
			case DISTRICT -> this.names.get().districts()::get;
			case TYPE, SIZE_CLASS, EVIDENCE, RESULT, ORGANISATION_TYPE ->
				(key) -> this.texts.label(language, "label." + facet.key() + "." + key);
			case YEAR, FUNDING -> (key) -> null;
		};
	}

	/**
	 * Names as they were a moment ago.
	 *
	 * @param fields by the field's key
	 * @param districts by the district's key
	 */
	private record Names(Map<String, String> fields, Map<String, String> districts) {

		static Names of(FieldsOfAction fields, Municipalities municipalities) {
			return new Names(fields.all().stream().collect(Collectors.toMap(FieldOfAction::key, FieldOfAction::label)),
					municipalities.districts()
						.stream()
						.collect(Collectors.toMap((district) -> district.key().value(), District::name)));
		}

	}

}
