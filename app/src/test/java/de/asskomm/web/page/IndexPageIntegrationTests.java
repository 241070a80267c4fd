package de.asskomm.web.page;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import de.asskomm.Browser;
import de.asskomm.Browser.Page;
import de.asskomm.Client;
import dev.asskomm.localstack.LocalStack;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What those who run the installation see of the index, and can do for it. */
class IndexPageIntegrationTests {

	private static final String PAGE = "/verwaltung/suchindex";

	private static final String CONSISTENCY = "/api/v1/admin/consistency";

	private static final URI INDEX = LocalStack.shared().elasticsearch().uri().resolve("/asskomm-knowledge/");

	private final Client author = Client.as("koordination-grossenhain");

	private final Client administrator = Client.as("verwaltung");

	private final Browser browser = Browser.of("verwaltung");

	/** A word that only this test's entries contain. */
	private final String word = "wort" + UUID.randomUUID().toString().replace("-", "");

	@Test
	void mendsAndListsWhatTheIndexLackedWhenSomebodyWantsIt() throws IOException, InterruptedException {
		String post = publish();
		lose(post);
		JsonNode before = this.administrator.get(CONSISTENCY).is(200).json().path("now");
		assertThat(before.path("consistent").booleanValue()).isFalse();
		assertThat(before.path("missing").longValue()).isEqualTo(1);
		assertThat(before.path("outdated").longValue()).isZero();
		assertThat(before.path("surplus").longValue()).isZero();
		assertThat(before.path("indexed").longValue()).isEqualTo(before.path("stored").longValue() - 1);
		assertThat(this.browser.open(PAGE).body()).contains("Suchindex", "Jetzt vergleichen und beheben",
				"Index neu aufbauen");
		Page begun = this.browser.submit(PAGE);
		assertThat(begun.status()).isEqualTo(200);
		assertThat(begun.address()).hasPath(PAGE);
		assertThat(begun.body()).contains("Der Vergleich hat begonnen");
		soon().untilAsserted(() -> assertThat(found()).contains(post));
		JsonNode after = awaitRest();
		assertThat(after.path("now").path("consistent").booleanValue()).isTrue();
		JsonNode check = after.path("checks").path(0);
		assertThat(check.path("found")).isEqualTo(before);
		assertThat(check.path("rebuilt").booleanValue()).isFalse();
		List<String> listed = latest(this.browser.open(PAGE));
		assertThat(listed).hasSize(7);
		assertThat(listed.get(1)).isEqualTo("Behoben: 1");
		assertThat(listed.subList(2, 4)).extracting((cell) -> Long.parseLong(cell.replace(".", "")))
			.containsExactly(before.path("stored").longValue(), before.path("indexed").longValue());
		assertThat(listed.subList(4, 7)).containsExactly("1", "0", "0");
	}

	@Test
	void listsAComparisonThatFoundNoDifference() {
		awaitRest();
		JsonNode begun = this.administrator.post(CONSISTENCY + "/repair").is(202).json();
		assertThat(begun.path("started").booleanValue()).isTrue();
		JsonNode after = awaitRest();
		assertThat(after.path("checks").path(0).path("found").path("consistent").booleanValue()).isTrue();
		List<String> listed = latest(this.browser.open(PAGE));
		assertThat(listed.get(1)).isEqualTo("Kein Unterschied");
		assertThat(listed.subList(4, 7)).containsExactly("0", "0", "0");
	}

	@Test
	void buildsTheIndexAnewWhenSomebodyWantsIt() throws IOException, InterruptedException {
		String post = publish();
		String before = behindTheAlias();
		this.browser.open(PAGE);
		Page begun = this.browser.submit(PAGE + "/neu");
		assertThat(begun.status()).isEqualTo(200);
		assertThat(begun.address()).hasPath(PAGE);
		assertThat(begun.body()).contains("Der Aufbau hat begonnen");
		soon().until(() -> !behindTheAlias().equals(before));
		JsonNode after = awaitRest();
		assertThat(after.path("now").path("consistent").booleanValue()).isTrue();
		assertThat(found()).contains(post);
		assertThat(this.browser.open(PAGE).body()).doesNotContain("Der Aufbau hat begonnen",
				"gerade verglichen oder neu aufgebaut");
	}

	@Test
	void isOpenToNobodyElse() {
		Browser moderator = Browser.of("moderation-lpr");
		assertThat(moderator.open(PAGE).status()).isEqualTo(403);
		moderator.open("/austausch");
		assertThat(moderator.submit(PAGE).status()).isEqualTo(403);
		assertThat(moderator.submit(PAGE + "/neu").status()).isEqualTo(403);
		assertThat(Browser.anonymous().open(PAGE).body()).doesNotContain("Index neu aufbauen");
	}

	/** A post that is found, while nothing else is on its way to the index. */
	private String publish() {
		String post = this.author
			.post("/api/v1/posts", Map.of("kind", "NOTICE", "title", "Fund " + this.word, "body", "Ein Text.",
					"fieldsOfAction", List.of("graffiti"), "visibility", "NETWORK"))
			.is(201)
			.id();
		soon().untilAsserted(() -> assertThat(found()).contains(post));
		awaitRest();
		return post;
	}

	private String found() {
		return this.author.get("/api/v1/search?q=" + this.word).is(200).text();
	}

	/**
	 * Waits until nobody is at the index and it tells what the database tells, which
	 * earlier tests may have changed just now.
	 */
	private JsonNode awaitRest() {
		return soon().until(() -> this.administrator.get(CONSISTENCY).is(200).json(),
				(told) -> !told.path("busy").booleanValue() && told.path("now").path("consistent").booleanValue());
	}

	/** An entry vanishes from the index by no doing of the platform. */
	private static void lose(String post) throws IOException, InterruptedException {
		String document = "_doc/POST:" + post;
		long version = ask("GET", document).path("_version").longValue();
		// a later version would be taken for a state that the database does not know
		JsonNode deleted = ask("DELETE", document + "?version_type=external_gte&version=" + version);
		assertThat(deleted.path("result").stringValue()).isEqualTo("deleted");
	}

	private static String behindTheAlias() throws IOException, InterruptedException {
		return String.join(",", ask("GET", "_alias").propertyNames());
	}

	private static JsonNode ask(String method, String path) throws IOException, InterruptedException {
		try (HttpClient client = HttpClient.newHttpClient()) {
			HttpResponse<String> answer = client.send(
					HttpRequest.newBuilder(INDEX.resolve("./" + path)).method(method, BodyPublishers.noBody()).build(),
					BodyHandlers.ofString());
			assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
			return JsonMapper.shared().readTree(answer.body());
		}
	}

	/** The cells of the table's first row. */
	private static List<String> latest(Page page) {
		Matcher row = Pattern.compile("<tbody.*?</tr>", Pattern.DOTALL).matcher(page.body());
		assertThat(row.find()).as(page.body()).isTrue();
		return Stream.of(row.group().split("</t[hd]>"))
			.map((cell) -> cell.replaceAll("<[^>]*>", "").strip())
			.filter((cell) -> !cell.isEmpty())
			.toList();
	}

	private static ConditionFactory soon() {
		return Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(100));
	}

}
