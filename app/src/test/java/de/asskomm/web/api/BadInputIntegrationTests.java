package de.asskomm.web.api;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import de.asskomm.Client;
import de.asskomm.Client.Answer;
import de.asskomm.TestAccounts;
import de.asskomm.organisation.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever a program sends, it is told what is wrong, and never that we failed. */
class BadInputIntegrationTests extends ApiTests {

	private static final String POSTS = "/api/v1/posts";

	private static final String POLICE = "00000000-0000-4000-8000-000000000002";

	private static final String POLICE_COORDINATION = "20000000-0000-4000-8000-000000000002";

	private Client client;

	@BeforeEach
	void signIn() {
		this.client = client(coordinator("Stadt Großenhain"));
	}

	static Stream<String> bodyAddresses() {
		String id = UUID.randomUUID().toString();
		return Stream.of(POSTS, "/api/v1/reports", "/api/v1/conversations",
				"/api/v1/conversations/" + id + "/messages");
	}

	@ParameterizedTest
	@MethodSource("bodyAddresses")
	void explainsUnreadableBodiesOfEveryCreatingRequest(String address) {
		for (String body : List.of("", " ", "null", "{", "[]", "[{}]", "\"text\"", "17", "true", "{\"title\":}", "}",
				"{} {}", "<xml/>", "{'title': 'x'}")) {
			this.client.post(address, body).isProblem(400, "malformed");
		}
	}

	@Test
	void namesEveryMissingFieldAtOnce() {
		Answer answer = this.client.post(POSTS, "{}").isProblem(422, "invalid");
		answer.isInvalid("kind").isInvalid("title").isInvalid("fieldsOfAction").isInvalid("body");
		assertThat(answer.json().path("detail").stringValue()).isEqualTo("Bitte prüfen Sie Ihre Angaben.");
		this.client.post("/api/v1/conversations", "{}")
			.isInvalid("organisations")
			.isInvalid("subject")
			.isInvalid("message");
		this.client.post("/api/v1/reports", "{}").isInvalid("targetType");
		this.client.post("/api/v1/reports", "{\"targetType\": \"POST\"}").isInvalid("targetId");
	}

	@Test
	void speaksEnglishToThoseWhoAskForIt() {
		JsonNode english = this.client.with("Accept-Language", "en-GB,en;q=0.9,de;q=0.5").post(POSTS, "{}").json();
		assertThat(english.path("detail").stringValue()).isEqualTo("Please check your input.");
		for (String other : List.of("fr", "de-AT", "*", "not;a;language", "en;q=0, de", "x".repeat(3000))) {
			Answer german = this.client.with("Accept-Language", other).post(POSTS, "{}").isProblem(422, "invalid");
			assertThat(german.json().path("detail").stringValue()).isEqualTo("Bitte prüfen Sie Ihre Angaben.");
			assertThat(german.header("Content-Language")).isEqualTo("de");
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"title": 5}                                 | title                | Hier wird ein Text erwartet.
			{"title": true}                              | title                | Hier wird ein Text erwartet.
			{"title": ["x"]}                             | title                | Hier wird ein Text erwartet.
			{"title": {"x": 1}}                          | title                | Hier wird ein Text erwartet.
			{"fieldsOfAction": "graffiti"}               | fieldsOfAction       | Hier wird eine Liste erwartet.
			{"fieldsOfAction": {"a": 1}}                 | fieldsOfAction       | Hier wird eine Liste erwartet.
			{"fieldsOfAction": [1]}                      | fieldsOfAction[0]    | Hier wird ein Text erwartet.
			{"fieldsOfAction": ["graffiti", ["x"]]}      | fieldsOfAction[1]    | Hier wird ein Text erwartet.
			{"template": "text"}                         | template             | Hier wird ein Objekt erwartet.
			{"template": ""}                             | template             | Hier wird ein Objekt erwartet.
			{"template": []}                             | template             | Hier wird ein Objekt erwartet.
			{"template": {"cost": 12}}                   | template.cost        | Hier wird ein Text erwartet.
			{"version": "1"}                             | version              | Hier wird eine ganze Zahl erwartet.
			{"version": 1.5}                             | version              | Hier wird eine ganze Zahl erwartet.
			{"version": 99999999999999999999999}         | version              | Hier wird eine ganze Zahl erwartet.
			{"version": 1e400}                           | version              | Hier wird eine ganze Zahl erwartet.
			{"organisation": 7}                          | organisation         | Hier wird ein Text erwartet.
			{"organisation": {"name": "x"}}              | organisation         | Hier wird ein Text erwartet.
			""")
	void saysWhereAValueHasTheWrongType(String body, String field, String message) {
		Answer answer = this.client.post(POSTS, body).isProblem(400, "malformed");
		JsonNode error = answer.json().path("errors").path(0);
		assertThat(error.path("field").stringValue()).isEqualTo(field);
		assertThat(error.path("message").stringValue()).isEqualTo(message);
		assertThat(answer.json().path("line").intValue()).isEqualTo(1);
	}

	@Test
	void refusesGapsInLists() {
		this.client.post(POSTS, "{\"fieldsOfAction\": [null]}").isProblem(400, "malformed");
		this.client.post("/api/v1/conversations", "{\"organisations\": [null], \"subject\": \"x\", \"message\": \"y\"}")
			.isProblem(400, "malformed");
	}

	@Test
	void saysWhereJsonBreaks() {
		JsonNode problem = this.client.post(POSTS, "{\n  \"title\": \"x\",\n  oops\n}")
			.isProblem(400, "malformed")
			.json();
		assertThat(problem.path("line").intValue()).isEqualTo(3);
		assertThat(problem.path("column").intValue()).isPositive();
		assertThat(problem.path("detail").stringValue()).contains("Zeile 3");
	}

	@Test
	void refusesDeepNestingAndHugeNumbers() {
		this.client.post(POSTS, "{\"x\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}")
			.isProblem(400, "malformed");
		this.client.post(POSTS, "{\"template\": " + "{\"template\": ".repeat(5_000) + "1" + "}".repeat(5_001))
			.isProblem(400, "malformed");
		this.client.post(POSTS, "{\"version\": " + "9".repeat(100_000) + "}").isProblem(400, "malformed");
	}

	@Test
	void refusesBrokenEncodings() {
		byte[] latin = "{\"kind\": \"NOTICE\", \"title\": \"Größe\"}".getBytes(StandardCharsets.ISO_8859_1);
		this.client.with("Content-Type", "application/json")
			.send("POST", POSTS, BodyPublishers.ofByteArray(latin))
			.isProblem(400, "malformed");
		this.client.with("Content-Type", "application/json")
			.send("POST", POSTS, BodyPublishers.ofByteArray(new byte[] { '{', '"', (byte) 0xC0, (byte) 0x80, '"' }))
			.isProblem(400, "malformed");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\\u0000", "\\ud800", "x\\udc00y", "\\udc00\\ud800" })
	void refusesTextThatCannotBeStored(String character) {
		this.client.post(POSTS, post("Titel").replace("Titel", "Ti" + character + "tel")).isInvalid("title");
		this.client.post(POSTS, post("Titel").replace("[\"graffiti\"]", "[\"graffiti\", \"" + character + "\"]"))
			.isInvalid("fieldsOfAction[1]");
		this.client
			.post(POSTS, "{\"template\": {\"cost\": \"" + character + "\"}, " + post("Titel").strip().substring(1))
			.isInvalid("template.cost");
		this.client.post("/api/v1/conversations", """
				{"organisations": ["%s"], "subject": "x", "message": "%s"}
				""".formatted(UUID.randomUUID(), character)).isInvalid("message");
	}

	@Test
	void refusesNullCharactersInParameters() {
		for (String parameter : List.of("feed?fieldOfAction", "search?q", "municipalities?q", "feed?cursor",
				"search?cursor", "projects?fieldOfAction", "feed?unknown")) {
			String address = "/api/v1/" + parameter + "=a%00b";
			this.client.get(address).isInvalid(parameter.substring(parameter.indexOf('?') + 1));
		}
	}

	@Test
	void takesEmojiAndUmlautsAsTheyAre() {
		JsonNode stored = this.client.post(POSTS, post("Müll weg 🎉 \\ud83c\\udf89 ß")).is(201).json();
		assertThat(stored.path("title").stringValue()).isEqualTo("Müll weg 🎉 🎉 ß");
	}

	@Test
	void refusesTextsThatAreTooLong() {
		String longText = "ä".repeat(100_000);
		Answer answer = this.client.post(POSTS, """
				{"kind": "NOTICE", "title": "%s", "body": "%s", "fieldsOfAction": ["graffiti"],
				 "template": {"occasion": "%s", "cost": "%s"}}
				""".formatted(longText, longText, longText, longText));
		answer.isInvalid("title").isInvalid("body").isInvalid("template.occasion").isInvalid("template.cost");
		assertThat(answer.text()).contains("Höchstens 20.000 Zeichen sind erlaubt; es sind 100.000.");
		this.client.post(POSTS, post("Titel").replace("graffiti", "g".repeat(100_000))).isInvalid("fieldsOfAction");
		this.client.post(POSTS, post("Titel").replace("[\"graffiti\"]", "[" + "\"x\",".repeat(20_000) + "\"x\"]"))
			.isInvalid("fieldsOfAction");
	}

	@Test
	void refusesBodiesThatAreTooLarge() {
		String large = "{\"body\": \"" + "a".repeat(10 * 1024 * 1024) + "\"}";
		Answer answer = this.client.post(POSTS, large).isProblem(413, "too-large");
		assertThat(answer.json().path("detail").stringValue()).contains("1024 KiB");
		byte[] bytes = large.getBytes(StandardCharsets.UTF_8);
		this.client.with("Content-Type", "application/json")
			.send("POST", POSTS, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)))
			.isProblem(413, "too-large");
		this.client.post(POSTS, post("Die Verbindung ist danach noch gut")).is(201);
	}

	@ParameterizedTest
	@CsvSource({ "text/plain", "application/xml", "application/x-www-form-urlencoded", "application/octet-stream",
			"application/json-patch+json", "multipart/form-data; boundary=x", "nonsense", "''" })
	void refusesOtherContentTypes(String contentType) {
		Client typed = contentType.isEmpty() ? this.client : this.client.with("Content-Type", contentType);
		for (String address : List.of(POSTS, "/api/v1/reports", "/api/v1/conversations")) {
			Answer answer = typed.send("POST", address, BodyPublishers.ofString(post("Titel")));
			assertThat(answer.status()).as(answer.text()).isIn(400, 415);
			answer.isProblem(answer.status(), (answer.status() == 415) ? "unsupported-media-type" : "malformed");
		}
	}

	@Test
	void refusesMethodsAndPathsThatAreNotThere() {
		Answer answer = this.client.send("PATCH", POSTS, BodyPublishers.noBody()).isProblem(405, "method-not-allowed");
		assertThat(answer.header("Allow")).contains("POST");
		this.client.get(POSTS).isProblem(405, "method-not-allowed");
		this.client.post("/api/v1/feed").isProblem(405, "method-not-allowed");
		this.client.get("/api/v1/unknown").isProblem(404, "not-found");
		this.client.post("/api/v1/unknown", "{}").isProblem(404, "not-found");
		this.client.get("/api/v2/feed").isProblem(404, "not-found");
		this.client.get("/api/v1/").isProblem(404, "not-found");
		this.client.get("/api/v1/posts/" + UUID.randomUUID() + "/unknown").isProblem(404, "not-found");
	}

	@Test
	void refusesClientsThatTakeNoJson() {
		this.client.with("Accept", "text/html").get("/api/v1/feed").isProblem(406, "not-acceptable");
		this.client.with("Accept", "application/xml").get("/api/v1/unknown").isProblem(404, "not-found");
		this.client.with("Accept", "nonsense").get("/api/v1/feed").isProblem(406, "not-acceptable");
		this.client.with("Accept", "text/html,*/*;q=0.8").get("/api/v1/feed?limit=1").is(200);
		this.client.with("Accept", "application/problem+json").post(POSTS, "{").isProblem(406, "not-acceptable");
	}

	@ParameterizedTest
	@CsvSource({ "feed?limit=0, limit", "feed?limit=-1, limit", "feed?limit=101, limit", "feed?limit=1000000000, limit",
			"feed?limit=99999999999999999999, limit", "feed?limit=abc, limit", "feed?limit=1.5, limit",
			"feed?cursor=garbage, cursor", "feed?cursor=%F0%9F%8E%89, cursor", "feed?kind=UNKNOWN, kind",
			"feed?kind=question, kind", "feed?fieldOfAction=unknown, fieldOfAction", "feed?district=1462, district",
			"feed?district=abc, district", "feed?organisation=abc, organisation", "projects?state=DONE, state",
			"projects?cursor=abc, cursor", "projects?limit=0, limit", "projects?organisation=1, organisation",
			"projects?fieldOfAction=x, fieldOfAction", "municipalities?limit=501, limit",
			"municipalities?sizeClass=HUGE, sizeClass", "municipalities?district=99999, district",
			"municipalities?cursor=14000000, cursor", "municipalities?cursor=abc, cursor", "municipalities/abc, ags",
			"municipalities/1462706, ags", "search?limit=51, limit", "search?type=UNKNOWN, type",
			"search?type=POST&type=X, type", "search?year=abc, year", "search?year=99999999999, year",
			"search?sort=BEST, sort", "search?cursor=garbage, cursor", "search?district=1, district",
			"search?fieldOfAction=graffiti&fieldOfAction=x, fieldOfAction", "search?sizeClass=X, sizeClass",
			"search?evidence=BEST, evidence", "search?likeMunicipality=1462706, likeMunicipality",
			"search?likeMunicipality=14999999, likeMunicipality", "posts/abc, id", "posts/abc/history, id",
			"projects/abc, id", "reports/abc, id", "conversations/abc, id", "conversations?cursor=abc, cursor",
			"conversations?limit=0, limit" })
	void namesTheParameterThatIsWrong(String address, String parameter) {
		this.client.get("/api/v1/" + address).isInvalid(parameter);
	}

	@Test
	void namesTheParameterThatIsWrongToModerators() {
		Client moderator = client(moderator());
		Map.of("state=DONE", "state", "reason=BAD", "reason", "cursor=abc", "cursor", "limit=0", "limit", "limit=101",
				"limit")
			.forEach((query, parameter) -> moderator.get("/api/v1/moderation/cases?" + query).isInvalid(parameter));
		moderator.get("/api/v1/moderation/cases/abc").isInvalid("id");
		moderator.post("/api/v1/moderation/cases/abc/claim").isInvalid("id");
	}

	@Test
	void takesQueriesOfBoundedLength() {
		this.client.get("/api/v1/search?q=" + "a".repeat(501)).isInvalid("q");
		this.client.get("/api/v1/municipalities?q=" + "a".repeat(201)).isInvalid("q");
		this.client.get("/api/v1/search?q=" + "a".repeat(500)).is(200);
	}

	@Test
	void survivesBrokenPercentEncoding() {
		for (String query : List.of("q=%25", "q=%C3%28", "q=%ff%fe", "q=%E4")) {
			Answer answer = this.client.get("/api/v1/search?" + query);
			assertThat(answer.status()).as(query + " " + answer.text()).isIn(200, 400, 422);
		}
	}

	@Test
	void knowsNoMunicipalityOutsideTheRegister() {
		this.client.get("/api/v1/municipalities/14999999").isProblem(404, "not-found");
		this.client.get("/api/v1/municipalities/00000000").isProblem(404, "not-found");
		this.client.get("/api/v1/municipalities/14627060").is(200);
	}

	@Test
	void refusesUnknownValuesInBodies() {
		this.client.post(POSTS, post("Titel").replace("EXPERIENCE_REPORT", "RUMOUR")).isInvalid("kind");
		this.client.post(POSTS, post("Titel").replace("NETWORK", "EVERYBODY")).isInvalid("visibility");
		Answer answer = this.client.post(POSTS, post("Titel").replace("graffiti", "unbekannt"));
		answer.isInvalid("fieldsOfAction");
		assertThat(answer.text()).contains("„unbekannt“");
		this.client.post(POSTS, post("Titel").replaceFirst("\\{", "{\"status\": \"HIDDEN\", ")).isInvalid("status");
		this.client.post(POSTS, post("Titel").replaceFirst("\\{", "{\"projectId\": \"1-1-1-1-1\", "))
			.isInvalid("projectId");
		this.client.post("/api/v1/reports", "{\"targetType\": \"TREE\", \"targetId\": \"x\"}").isInvalid("targetType");
		this.client.post("/api/v1/reports", "{\"targetType\": \"POST\", \"targetId\": \"x\"}").isInvalid("targetId");
		this.client
			.post("/api/v1/conversations", "{\"organisations\": [\"x\"], \"subject\": \"s\", \"message\": \"m\"}")
			.isInvalid("organisations[0]");
		this.client.post("/api/v1/conversations", """
				{"organisations": ["%s"], "subject": "s", "message": "m"}
				""".formatted(UUID.randomUUID())).isInvalid("organisations");
	}

	@Test
	void policeBelongToNoDistrict() {
		try (TestAccounts.TemporaryAccount police = TestAccounts.shared().accountOf(POLICE)) {
			police.joinGroup(POLICE, POLICE_COORDINATION);
			Client.as(police.username())
				.post(POSTS, post("Titel").replace("NETWORK", "DISTRICT"))
				.isInvalid("visibility");
		}
	}

	@Test
	void refusesMalformedIdempotencyKeys() {
		Client withKey = this.client.with("Idempotency-Key", "x".repeat(201));
		withKey.post(POSTS, post("Titel")).isInvalid("Idempotency-Key");
		this.client.with("Idempotency-Key", "").post(POSTS, post("Titel")).isInvalid("Idempotency-Key");
		this.client.with("Idempotency-Key", "a\tb").post(POSTS, post("Titel")).isInvalid("Idempotency-Key");
	}

}
