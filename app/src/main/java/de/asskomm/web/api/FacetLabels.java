package de.asskomm.web.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import de.asskomm.fieldofaction.FieldOfAction;
import de.asskomm.fieldofaction.FieldsOfAction;
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

	private final FieldsOfAction fields;

	private final Municipalities municipalities;

	private final ProblemTexts texts;

	private final Clock clock;

	private volatile Names names = new Names(Map.of(), Map.of(), Instant.MIN);

	FacetLabels(FieldsOfAction fields, Municipalities municipalities, ProblemTexts texts, Clock clock) {
		this.fields = fields;
		this.municipalities = municipalities;
		this.texts = texts;
		this.clock = clock;
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
			case FIELD_OF_ACTION -> names().fields()::get;
			case DISTRICT -> names().districts()::get;
			case TYPE, SIZE_CLASS, EVIDENCE, RESULT, ORGANISATION_TYPE ->
				(key) -> this.texts.label(language, "label." + facet.key() + "." + key);
			case YEAR, FUNDING -> (key) -> null;
		};
	}

	private Names names() {
		Names known = this.names;
		Instant now = this.clock.instant();
		if (now.isAfter(known.until())) {
			known = new Names(
					this.fields.all().stream().collect(Collectors.toMap(FieldOfAction::key, FieldOfAction::label)),
					this.municipalities.districts()
						.stream()
						.collect(Collectors.toMap((district) -> district.key().value(), District::name)),
					now.plus(KNOWN));
			this.names = known;
		}
		return known;
	}

	/**
	 * Names as they were a moment ago.
	 *
	 * @param fields by the field's key
	 * @param districts by the district's key
	 * @param until when they are looked up again
	 */
	private record Names(Map<String, String> fields, Map<String, String> districts, Instant until) {

	}

}
