package de.asskomm.web.page;

import java.util.List;
import java.util.stream.IntStream;

import de.asskomm.municipality.Ags;
import de.asskomm.search.LikeTown;
import de.asskomm.search.SearchFacet;
import de.asskomm.search.SearchOrder;
import de.asskomm.search.SearchRequest;
import org.junit.jupiter.api.Test;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

import static org.assertj.core.api.Assertions.assertThat;

class SearchAddressTests {

	private static final String COSWIG = "14627010";

	private static final LikeTown LIKE_COSWIG = new LikeTown(new Ags(COSWIG), false);

	@Test
	void anAddressLeadsToTheSearchThatItWasMadeOf() {
		String text = "/suche?q=M%C3%BCll%20%26%20L%C3%A4rm&art=POST&art=PROJECT&feld=graffiti&jahr=2021&foerderung=RL%20Komm"
				+ "&wie=14627010&sortierung=EVIDENCE";
		SearchAddress address = at(text);
		assertThat(address.words()).isEqualTo("Müll & Lärm");
		assertThat(address.values(SearchFacet.TYPE)).containsExactly("POST", "PROJECT");
		assertThat(address.values(SearchFacet.FUNDING)).containsExactly("RL Komm");
		assertThat(address.values(SearchFacet.RESULT)).isEmpty();
		assertThat(address.order()).isEqualTo(SearchOrder.EVIDENCE);
		assertThat(address.like()).isEqualTo(LIKE_COSWIG);
		assertThat(address.address()).hasToString(text);
	}

	@Test
	void whatCannotBeUnderstoodNarrowsNothing() {
		SearchAddress address = at("/suche?q=%20&jahr=21&jahr=x&feld=%20&sortierung=OLDEST&wie=1&nach=");
		assertThat(address.address()).hasToString("/suche");
		assertThat(address.narrows()).isFalse();
		assertThat(address.after()).isNull();
		assertThat(at("/suche?art=POST&jahr=2021&jahr=x").chosen()).containsOnlyKeys(SearchFacet.TYPE,
				SearchFacet.YEAR);
	}

	@Test
	void wordsAndChoicesHaveALimit() {
		assertThat(at("/suche?q=" + "x".repeat(SearchRequest.MAXIMUM_TEXT + 1)).words())
			.hasSize(SearchRequest.MAXIMUM_TEXT);
		String allButOne = "x".repeat(SearchRequest.MAXIMUM_TEXT - 1);
		assertThat(at("/suche?q=" + allButOne + "🙂").words()).isEqualTo(allButOne);
		MultiValueMap<String, String> many = new LinkedMultiValueMap<>();
		many.put("feld", IntStream.rangeClosed(1, 51).mapToObj((number) -> "feld-" + number).toList());
		assertThat(SearchAddress.of(many).chosen()).isEmpty();
		many.put("feld", List.copyOf(many.get("feld").subList(0, 50)));
		assertThat(SearchAddress.of(many).values(SearchFacet.FIELD_OF_ACTION)).hasSize(50);
	}

	@Test
	void takesAwayOneValueAndKeepsEverythingElseButThePlace() {
		SearchAddress address = at("/suche?q=x&art=POST&art=PROJECT&jahr=2021&nur-wie=14627010&sortierung=DATE&nach=z");
		assertThat(address.without(SearchFacet.TYPE, "POST"))
			.isEqualTo("/suche?q=x&art=PROJECT&jahr=2021&nur-wie=14627010&sortierung=DATE");
		assertThat(address.without(SearchFacet.YEAR, "2021"))
			.isEqualTo("/suche?q=x&art=POST&art=PROJECT&nur-wie=14627010&sortierung=DATE");
		assertThat(address.without(SearchFacet.RESULT, "WORKED")).isEqualTo(address.address().toString());
		assertThat(address.reset()).hasToString("/suche?q=x&sortierung=DATE");
	}

	@Test
	void listsInAnotherOrderFromTheBeginning() {
		SearchAddress address = at("/suche?q=x&feld=youth&wie=14627010&nach=z");
		assertThat(address.ordered(SearchOrder.EVIDENCE))
			.isEqualTo("/suche?q=x&feld=youth&wie=14627010&sortierung=EVIDENCE");
		assertThat(at(address.ordered(SearchOrder.EVIDENCE)).ordered(SearchOrder.RELEVANCE))
			.isEqualTo("/suche?q=x&feld=youth&wie=14627010");
	}

	@Test
	void prefersSimilarTownsOrFindsOnlyThese() {
		assertThat(at("/suche?wie=14627010&nur-wie=14627010").like()).isEqualTo(new LikeTown(new Ags(COSWIG), true));
		SearchAddress address = at("/suche?q=x");
		assertThat(address.prefers()).isFalse();
		assertThat(address.preferring(LIKE_COSWIG).address()).hasToString("/suche?q=x&wie=14627010");
		assertThat(address.preferring(LIKE_COSWIG).preferring(null)).isEqualTo(address);
	}

	@Test
	void prefersNobodyByDateButKeepsTheWishForTheBestHits() {
		SearchAddress newest = at("/suche?wie=14627010&sortierung=DATE");
		assertThat(newest.prefers()).isFalse();
		assertThat(newest.request(true).like()).isNull();
		assertThat(at(newest.ordered(SearchOrder.RELEVANCE)).request(true).like()).isEqualTo(LIKE_COSWIG);
		SearchAddress only = at("/suche?nur-wie=14627010&sortierung=DATE");
		assertThat(only.prefers()).isTrue();
		assertThat(only.request(true).like()).isEqualTo(new LikeTown(new Ags(COSWIG), true));
	}

	@Test
	void goesOnWhereAPageEndedOrBeginsAgain() {
		SearchAddress address = at("/suche?q=x&nach=z");
		assertThat(address.request(false).cursor()).isEqualTo("z");
		assertThat(address.request(true).cursor()).isNull();
		assertThat(address.address()).hasToString("/suche?q=x");
	}

	@Test
	void aSavedSearchIsFoundAgainNewestFirst() {
		SearchAddress address = at("/suche?q=x&art=PROJECT&art=POST&wie=14627010");
		assertThat(address.saved()).isEqualTo("/gespeicherte-suchen?q=x&art=PROJECT&art=POST&wie=14627010");
		assertThat(SearchAddress.of(address.sought(), SearchOrder.DATE).address())
			.hasToString("/suche?q=x&art=POST&art=PROJECT&sortierung=DATE");
	}

	/** Reads an address as the web does. */
	private static SearchAddress at(String address) {
		MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
		UriComponentsBuilder.fromUriString(address)
			.build()
			.getQueryParams()
			.forEach((name, values) -> values
				.forEach((value) -> parameters.add(name, UriUtils.decode((value != null) ? value : "", "UTF-8"))));
		return SearchAddress.of(parameters);
	}

}
