package de.asskomm.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import de.asskomm.municipality.Municipality;
import de.asskomm.municipality.TownSimilarity;
import de.asskomm.search.SearchHit;
import de.asskomm.search.SearchType;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a search finds.
 *
 * @param total number of all matching entries
 * @param hits the page's entries
 * @param facets counts by facet
 * @param didYouMean better spelled words
 * @param nextCursor where the next page starts; absent on the last one
 */
@Schema(name = "SearchResult")
record SearchView(long total, List<HitView> hits, @Schema(
		description = "type, fieldOfAction, district, sizeClass, year, evidence, result, funding, organisationType") Map<String, List<FacetView>> facets,
		@Nullable String didYouMean,
		@Schema(description = "Pass it as cursor to get the next page; absent on the last one") @Nullable String nextCursor) {

	/**
	 * An entry that matches.
	 *
	 * @param type its kind
	 * @param id its identifier
	 * @param title its title, plain text
	 * @param titleHtml its title as HTML with the matching words in {@code <mark>}
	 * @param snippet its best passage as HTML with nothing but {@code <mark>}
	 * @param inAttachment whether that passage stands in an attachment
	 * @param organisation whose entry it is
	 * @param fieldsOfAction keys of its fields of action
	 * @param post the post that a comment belongs to
	 * @param date when it was published; absent for organisations
	 * @param kind kind of a post, state of a project
	 * @param evidence how sure it is that a project works
	 * @param example whether it is only illustrative
	 * @param score how well it matches; comparable only within one page
	 * @param similar how its municipality is like the one asked about; absent if it is
	 * not, or if none was
	 */
	@Schema(name = "SearchHit")
	record HitView(SearchType type, UUID id, String title, String titleHtml,
			@Schema(example = "gegen <mark>Graffiti</mark> an der Unterführung") String snippet, boolean inAttachment,
			OrganisationView organisation, List<String> fieldsOfAction, @Nullable UUID post, @Nullable Instant date,
			@Nullable String kind, @Nullable String evidence, boolean example, double score,
			@Nullable SimilarityView similar) {

		static HitView of(SearchHit hit, OrganisationViews organisations, @Nullable SimilarityView similar) {
			return new HitView(hit.type(), hit.id(), hit.title(), hit.titleHtml(), hit.snippetHtml(),
					hit.inAttachment(), organisations.view(hit.organisation()), hit.fieldsOfAction(), hit.post(),
					hit.date(), hit.kind(), hit.evidence(), hit.example(), hit.score(), similar);
		}

	}

	/**
	 * Why an entry counts as one of a similar municipality.
	 *
	 * @param ags key of its municipality
	 * @param name name of its municipality
	 * @param population number of inhabitants, rounded
	 * @param district name of the district
	 * @param distanceKm how far away it lies
	 * @param value how alike they are, 0 to 1
	 * @param reasons in what they resemble each other, what adds most first
	 * @param text the same in words
	 */
	@Schema(name = "Similarity")
	record SimilarityView(String ags, String name, int population, String district, long distanceKm, double value,
			List<TownSimilarity.Part> reasons,
			@Schema(example = "ähnlich: 7.000 Einwohner, Mittelsachsen") String text) {

		static SimilarityView of(TownSimilarity similarity, String text) {
			Municipality town = similarity.town();
			return new SimilarityView(town.ags().value(), town.name(), similarity.roundedPopulation(),
					town.district().name(), Math.round(similarity.distanceKm()),
					Math.round(similarity.value() * 100) / 100.0, similarity.reasons(), text);
		}

	}

	/**
	 * How many entries one value of a facet would give.
	 *
	 * @param key the value
	 * @param label its name for people
	 * @param count number of matching entries
	 */
	@Schema(name = "Facet")
	record FacetView(@Schema(example = "graffiti") String key,
			@Schema(example = "Graffiti und Sachbeschädigung") String label, long count) {
	}

}
