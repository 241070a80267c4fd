package de.asskomm.web.api;

import java.time.Duration;
import java.util.UUID;

import de.asskomm.Client;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class SynonymsApiIntegrationTests extends ApiTests {

	private static final String SYNONYMS = "/api/v1/search/synonyms";

	private static final String DEMAND = "/api/v1/search/demand";

	private final Client moderator = client(moderator());

	private final Client reader = client(coordinator("Stadt Wilsdruff"));

	@Test
	void whatTheModerationAddsIsFoundAtOnce() {
		String written = word();
		String typed = word();
		this.reader.post("/api/v1/posts", post("Von " + written)).is(201);
		await().atMost(Duration.ofSeconds(30)).until(() -> found(written) == 1);
		assertThat(found(typed)).isZero();
		JsonNode replaced = this.moderator.put(SYNONYMS, withGroup(typed, written).toString()).is(200).json();
		assertThat(replaced.path("active").booleanValue()).isTrue();
		assertThat(found(typed)).isEqualTo(1);
		ObjectNode without = (ObjectNode) replaced;
		((ArrayNode) without.path("groups")).remove(without.path("groups").size() - 1);
		this.moderator.put(SYNONYMS, without.toString()).is(200);
		assertThat(found(typed)).isZero();
	}

	@Test
	void refusesAnOlderVersionAndSaysWhatIsWrongWithWhichGroup() {
		ObjectNode older = withGroup(word(), word());
		this.moderator.put(SYNONYMS, withGroup(word(), word()).toString()).is(200);
		this.moderator.put(SYNONYMS, older.toString()).isProblem(409, "stale");
		ObjectNode wrong = withGroup("graffiti", "durch => gegen");
		int last = wrong.path("groups").size() - 1;
		this.moderator.put(SYNONYMS, wrong.toString()).isInvalid("groups[" + last + "].words").is(422);
		this.moderator.put(SYNONYMS, "{\"groups\": []}").isInvalid("version");
		this.moderator.put(SYNONYMS, "{\"version\": 1}").isInvalid("groups");
	}

	@Test
	void isForTheModerationOnly() {
		this.reader.get(SYNONYMS).isProblem(403, "forbidden");
		this.reader.put(SYNONYMS, "{\"version\": 1, \"groups\": []}").isProblem(403, "forbidden");
		this.reader.get(DEMAND).isProblem(403, "forbidden");
	}

	@Test
	void tellsWhatTownsOfSeveralSizesSearchedForInVain() {
		String word = word();
		this.reader.get("/api/v1/search?fieldOfAction=youth&q=" + word).is(200);
		client(member()).get("/api/v1/search?q=" + word).is(200);
		await().atMost(Duration.ofSeconds(30)).until(() -> told(word) != null);
		JsonNode told = told(word);
		assertThat(told.path("times").longValue()).isEqualTo(2);
		assertThat(told.path("fieldsOfAction").get(0).stringValue()).isEqualTo("youth");
		assertThat(told.path("sizeClasses").size()).isEqualTo(2);
		assertThat(told.path("lastAsked").stringValue()).matches("\\d{4}-\\d{2}");
		assertThat(this.moderator.get(DEMAND + "?fieldOfAction=youth&sizeClass=FROM_100000&limit=100").text())
			.contains(word);
		this.moderator.get(DEMAND + "?fieldOfAction=none").isInvalid("fieldOfAction");
		this.moderator.get(DEMAND + "?cursor=none").is(422);
	}

	private JsonNode told(String word) {
		return this.moderator.get(DEMAND + "?limit=100")
			.is(200)
			.json()
			.path("items")
			.valueStream()
			.filter((item) -> item.path("words").stringValue().equals(word))
			.findFirst()
			.orElse(null);
	}

	private long found(String word) {
		return this.reader.get("/api/v1/search?q=" + word).is(200).json().path("total").longValue();
	}

	private ObjectNode withGroup(String... words) {
		ObjectNode synonyms = (ObjectNode) this.moderator.get(SYNONYMS).is(200).json();
		ArrayNode added = ((ArrayNode) synonyms.path("groups")).addObject().putArray("words");
		for (String word : words) {
			added.add(word);
		}
		return synonyms;
	}

	private static String word() {
		return "wort" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "x";
	}

}
