package de.asskomm.web.api;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import de.asskomm.Browser;
import de.asskomm.Client;
import de.asskomm.attachment.SampleDocuments;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class SearchIntegrationTests extends ApiTests {

	private static final String SEARCH = "/api/v1/search?q=";

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final Client author = client(coordinator("Stadt Großenhain"));

	private final Client reader = client(coordinator("Stadt Wilsdruff"));

	@Test
	void tellsHitsWithOrganisationsAndFacetsWithLabels() {
		String word = word();
		String id = publish(word, "graffiti");
		awaitFound(word, 1);
		JsonNode found = this.reader.get(SEARCH + word).is(200).json();
		assertThat(found.path("total").longValue()).isEqualTo(1);
		JsonNode hit = found.path("hits").get(0);
		assertThat(hit.path("type").stringValue()).isEqualTo("POST");
		assertThat(hit.path("id").stringValue()).isEqualTo(id);
		assertThat(hit.path("title").stringValue()).contains(word);
		assertThat(hit.path("snippet").stringValue()).isNotBlank();
		assertThat(hit.path("organisation").path("name").stringValue()).isEqualTo("Stadt Großenhain");
		assertThat(hit.path("fieldsOfAction").get(0).stringValue()).isEqualTo("graffiti");
		assertThat(hit.path("date").stringValue()).endsWith("Z");
		JsonNode facets = found.path("facets");
		assertThat(facets.path("type").get(0).path("label").stringValue()).isEqualTo("Beitrag");
		assertThat(facets.path("fieldOfAction").get(0).path("label").stringValue())
			.isEqualTo("Graffiti und Sachbeschädigung");
		assertThat(facets.path("fieldOfAction").get(0).path("count").longValue()).isEqualTo(1);
		assertThat(facets.path("district").get(0).path("label").stringValue()).contains("Meißen");
		assertThat(facets.path("sizeClass").get(0).path("label").stringValue())
			.isEqualTo("10.000 bis unter 20.000 Einwohner");
		assertThat(facets.path("year").get(0).path("label").stringValue())
			.isEqualTo(hit.path("date").stringValue().substring(0, 4));
	}

	@Test
	void marksWhatWasFoundInTheText() {
		String word = word();
		this.author.post("/api/v1/posts", post("Markiert").replace("aufgeräumt", "mit " + word + " geputzt")).is(201);
		awaitFound(word, 1);
		assertThat(this.reader.get(SEARCH + word).json().path("hits").get(0).path("snippet").stringValue())
			.containsIgnoringCase("<mark>" + word + "</mark>");
	}

	@Test
	void narrowsWhatWasFound() {
		String word = word();
		String graffiti = publish(word, "graffiti");
		publish(word, "littering");
		publish(word, "youth");
		awaitFound(word, 3);
		assertThat(ids(SEARCH + word + "&fieldOfAction=graffiti")).containsExactly(graffiti);
		assertThat(ids(SEARCH + word + "&fieldOfAction=graffiti,littering")).hasSize(2);
		assertThat(ids(SEARCH + word + "&type=POST&type=PROJECT&district=14627&sizeClass=FROM_10000")).hasSize(3);
		assertThat(ids(SEARCH + word + "&type=PROJECT")).isEmpty();
		assertThat(ids(SEARCH + word + "&district=14522")).isEmpty();
		assertThat(ids(SEARCH + word + "&year=2019")).isEmpty();
	}

	@Test
	void listsTheNewestFirstInPages() {
		String word = word();
		String first = publish(word, "graffiti");
		String second = publish(word, "graffiti");
		String third = publish(word, "graffiti");
		awaitFound(word, 3);
		JsonNode page = this.reader.get(SEARCH + word + "&sort=DATE&limit=2").is(200).json();
		assertThat(page.path("hits").valueStream().map((hit) -> hit.path("id").stringValue())).containsExactly(third,
				second);
		assertThat(ids(SEARCH + word + "&sort=DATE&limit=2&cursor=" + page.path("nextCursor").stringValue()))
			.containsExactly(first);
	}

	@Test
	void proposesWhatWasProbablyMeant() {
		await().atMost(PATIENCE).untilAsserted(() -> {
			JsonNode found = this.reader.get(SEARCH + "Pfandrinng").is(200).json();
			assertThat(found.path("total").longValue()).isPositive();
			assertThat(found.path("didYouMean").stringValue()).isEqualToIgnoringCase("Pfandring");
		});
	}

	@Test
	void prefersMunicipalitiesLikeOneAndSaysWhy() {
		String word = word();
		String id = publish(word, "graffiti");
		awaitFound(word, 1);
		JsonNode hit = this.reader.get(SEARCH + word + "&likeMunicipality=14627010").is(200).json().path("hits").get(0);
		assertThat(hit.path("id").stringValue()).isEqualTo(id);
		JsonNode similar = hit.path("similar");
		assertThat(similar.path("ags").stringValue()).isEqualTo("14627060");
		assertThat(similar.path("text").stringValue()).isEqualTo("ähnlich: 18.000 Einwohner, Meißen");
		assertThat(similar.path("reasons").get(0).stringValue()).isEqualTo("POPULATION");
		assertThat(similar.path("value").doubleValue()).isBetween(.5, 1.0);
		assertThat(ids(SEARCH + word + "&likeMunicipality=14713000")).isEmpty();
		assertThat(ids(SEARCH + word + "&likeMunicipality=14713000&likeMunicipalityOnly=false")).containsExactly(id);
	}

	@Test
	void findsSimilarEntries() {
		String word = word();
		String first = publish(word, "graffiti");
		String second = publish(word, "graffiti");
		awaitFound(word, 2);
		JsonNode similar = this.reader.get("/api/v1/search/similar/POST/" + first + "?limit=3").is(200).json();
		assertThat(similar.path("items").get(0).path("id").stringValue()).isEqualTo(second);
		assertThat(similar.path("items").get(0).path("organisation").path("name").stringValue())
			.isEqualTo("Stadt Großenhain");
		assertThat(similar.path("items").size()).isLessThanOrEqualTo(3);
		this.reader.get("/api/v1/search/similar/POST/" + UUID.randomUUID()).is(404);
		this.reader.get("/api/v1/search/similar/POST/" + first + "?limit=11").isInvalid("limit");
	}

	@Test
	void aDistrictsEntryIsNeitherSuggestedNorSimilarToAnotherDistrict() {
		String word = word();
		String id = this.author.post("/api/v1/posts", post("Gegen " + word).replace("\"NETWORK\"", "\"DISTRICT\""))
			.is(201)
			.id();
		String open = publish(word, "graffiti");
		awaitFound(word, 1);
		await().atMost(PATIENCE)
			.untilAsserted(
					() -> assertThat(this.author.get(SEARCH + word).json().path("total").longValue()).isEqualTo(2));
		this.reader.get("/api/v1/search/similar/POST/" + id).is(404);
		assertThat(suggested(this.author, word)).hasSize(2);
		assertThat(suggested(this.reader, word)).containsExactly(open);
		assertThat(this.reader.get("/api/v1/search/similar/POST/" + open).json().path("items").toString())
			.doesNotContain(id);
	}

	@Test
	void suggestsWhileSomebodyTypes() {
		JsonNode items = this.reader.get("/api/v1/search/suggest?q=grafit").is(200).json().path("items");
		assertThat(items.valueStream().map((item) -> item.path("kind").stringValue())).contains("WORDS",
				"FIELD_OF_ACTION");
		assertThat(this.reader.get("/api/v1/search/suggest?q=Grossenhain")
			.json()
			.path("items")
			.get(0)
			.path("key")
			.stringValue()).isEqualTo("14627060");
		assertThat(this.reader.get("/api/v1/search/suggest").is(200).json().path("items").isEmpty()).isTrue();
		this.reader.get("/api/v1/search/suggest?q=" + "a".repeat(101)).isInvalid("q");
	}

	private static Set<String> suggested(Client who, String word) {
		Set<String> keys = new HashSet<>();
		who.get("/api/v1/search/suggest?q=" + word)
			.is(200)
			.json()
			.path("items")
			.forEach((item) -> keys.add(item.path("key").stringValue()));
		return keys;
	}

	@Test
	void takesEmptyParametersForNone() {
		long everything = this.reader.get("/api/v1/search").is(200).json().path("total").longValue();
		assertThat(this.reader.get(SEARCH
				+ "&type=&fieldOfAction=&district=&sizeClass=&year=&evidence=&likeMunicipality=&sort=&cursor=&limit=")
			.is(200)
			.json()
			.path("total")
			.longValue()).isGreaterThanOrEqualTo(everything).isPositive();
	}

	@Test
	void findsWhatStandsOnlyInAnAttachmentForWhoMayReadIt() {
		String word = word();
		byte[] concept = SampleDocuments.pdf("Aus dem Konzept: " + word + " hilft.");
		String file = this.author.upload("/api/v1/attachments", "file", "Konzept.pdf", concept).is(201).id();
		String network = attach("Konzept fürs Netz", file);
		attach("Konzept für den LPR", file, "LPR");
		awaitFound(word, 1);
		JsonNode hit = this.reader.get(SEARCH + word).is(200).json().path("hits").get(0);
		assertThat(hit.path("id").stringValue()).isEqualTo(network);
		assertThat(hit.path("inAttachment").booleanValue()).isTrue();
		assertThat(hit.path("snippet").stringValue()).isEqualTo("Aus dem Konzept: <mark>" + word + "</mark> hilft.");
		await().atMost(PATIENCE)
			.until(() -> this.author.get(SEARCH + word).is(200).json().path("total").longValue() == 2);
		assertThat(Browser.of("koordination-wilsdruff").open("/suche?q=" + word).body())
			.contains("Im Anhang: Aus dem Konzept: <mark>" + word + "</mark>");
		hide(network);
		assertThat(ids(SEARCH + word)).isEmpty();
	}

	private String attach(String title, String file) {
		return attach(title, file, "NETWORK");
	}

	private String attach(String title, String file, String visibility) {
		return this.author
			.post("/api/v1/posts",
					post(title).replace("NETWORK", visibility)
						.replaceFirst("\\{", "{\"attachments\": [\"" + file + "\"], "))
			.is(201)
			.id();
	}

	private String publish(String word, String field) {
		return this.author.post("/api/v1/posts", post("Gegen " + word).replace("graffiti", field)).is(201).id();
	}

	private void awaitFound(String word, int number) {
		await().atMost(PATIENCE).untilAsserted(() -> assertThat(ids(SEARCH + word)).hasSize(number));
	}

	private Set<String> ids(String address) {
		Set<String> ids = new HashSet<>();
		this.reader.get(address).is(200).json().path("hits").forEach((hit) -> ids.add(hit.path("id").stringValue()));
		return ids;
	}

	/** A word that no other test uses. */
	private static String word() {
		return "wort" + UUID.randomUUID().toString().replace("-", "");
	}

}
