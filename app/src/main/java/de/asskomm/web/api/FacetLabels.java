package de.asskomm.web.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import de.asskomm.municipality.District;
import de.asskomm.municipality.DistrictKey;
import de.asskomm.municipality.TownSimilarity;
import de.asskomm.search.FacetCount;
import de.asskomm.search.SearchFacet;
import de.asskomm.search.SearchHit;
import de.asskomm.web.api.SearchView.FacetView;
import de.asskomm.web.api.SearchView.SimilarityView;
import de.asskomm.web.wording.Names;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Names the values of facets for people.
 */
@Component
class FacetLabels {

	private final Names names;

	private final ProblemTexts texts;

	FacetLabels(Names names, ProblemTexts texts) {
		this.names = names;
		this.texts = texts;
	}

	/**
	 * The facets with labels, in the order that the search gives.
	 * @param facets counts by facet
	 * @param language in which language
	 * @return the same with labels; a value without a name is its own label
	 */
	Map<String, List<FacetView>> label(Map<SearchFacet, List<FacetCount>> facets, Locale language) {
		Names.Snapshot known = this.names.now();
		Map<String, List<FacetView>> labelled = new LinkedHashMap<>();
		facets.forEach((facet, counts) -> {
			Function<String, @Nullable String> labels = labels(facet, known, language);
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

	private Function<String, @Nullable String> labels(SearchFacet facet, Names.Snapshot known, Locale language) {
		return switch (facet) {
			case FIELD_OF_ACTION -> known::field;
			case DISTRICT -> (key) -> DistrictKey.parse(key).map(known::district).orElse(null);
			case TYPE, SIZE_CLASS, EVIDENCE, RESULT, ORGANISATION_TYPE ->
				(key) -> this.texts.label(language, "label." + facet.key() + "." + key);
			case YEAR, FUNDING -> (key) -> null;
		};
	}

}
