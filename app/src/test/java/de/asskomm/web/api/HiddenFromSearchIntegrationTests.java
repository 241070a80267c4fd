package de.asskomm.web.api;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import de.asskomm.Browser;
import de.asskomm.Client;
import de.asskomm.attachment.SampleDocuments;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Tries to reach what must not be seen through everything that searches. */
class HiddenFromSearchIntegrationTests extends ApiTests {

	private static final String POSTS = "/api/v1/posts";

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final Client author = client(coordinator("Stadt Großenhain"));

	private final Client stranger = client(coordinator("Stadt Frankenberg/Sa."));

	private final Browser browser = Browser.of("koordination-frankenberg");

	/** A word that only this test's entries contain. */
	private final String word = "geheim" + UUID.randomUUID().toString().replace("-", "");

	/** What only entries tell that are not for the stranger; nobody asks for it. */
	private final String secret = "vertraulich" + UUID.randomUUID().toString().replace("-", "");

	@Test
	void noFunctionOfTheSearchLeadsToWhatAReaderMayNotSee() {
		String search = this.stranger.post("/api/v1/saved-searches", "{\"q\": \"%s\"}".formatted(this.word))
			.is(201)
			.id();
		String council = publish("LPR");
		String district = publish("DISTRICT");
		String withdrawn = publish("NETWORK");
		String hidden = publish("NETWORK");
		String comment = this.author
			.post(POSTS + "/" + district + "/comments", "{\"body\": \"Auch %s\"}".formatted(this.word))
			.is(201)
			.id();
		String councilProject = project("LPR");
		String districtProject = project("DISTRICT");
		String file = file();
		String attached = attach(file, "LPR");
		String hiddenAttached = attach(file, "NETWORK");
		String open = publish("NETWORK");
		List<String> posts = List.of(council, district, withdrawn, hidden, attached, hiddenAttached);
		List<String> projects = List.of(councilProject, districtProject);
		List<String> restricted = Stream.of(posts, projects, List.of(comment, this.secret))
			.flatMap(List::stream)
			.toList();
		await().atMost(PATIENCE).untilAsserted(() -> {
			assertThat(everythingFound(this.author)).contains(open, comment).contains(posts).contains(projects);
			assertThat(answer(this.author, this.secret)).contains(attached, hiddenAttached, councilProject);
		});
		this.author.delete(POSTS + "/" + withdrawn).is(204);
		hide(hidden);
		hide(hiddenAttached);
		await().atMost(PATIENCE)
			.untilAsserted(() -> assertThat(everythingFound(this.author)).doesNotContain(withdrawn));
		for (String answer : answers(open)) {
			assertThat(answer).doesNotContain(restricted);
		}
		assertThat(everythingFound(this.stranger)).contains(open, "\"total\":1");
		await().atMost(PATIENCE).untilAsserted(() -> assertThat(notifications()).contains(open));
		assertThat(notifications()).doesNotContain(restricted);
		posts.forEach((post) -> tellsNothingSimilarTo("POST", "beitraege", post));
		projects.forEach((project) -> tellsNothingSimilarTo("PROJECT", "projekte", project));
		this.stranger.get("/api/v1/search/demand").is(403);
		this.stranger.get("/api/v1/search/synonyms").is(403);
		this.stranger.delete("/api/v1/saved-searches/" + search).is(204);
	}

	/** Somebody may know the identifier of an entry and not the entry. */
	private void tellsNothingSimilarTo(String type, String path, String id) {
		this.stranger.get("/api/v1/search/similar/" + type + "/" + id).is(404);
		for (Browser reader : List.of(this.browser, Browser.anonymous())) {
			for (Map<String, String> asPart : List.of(Map.<String, String>of(), Map.of("HX-Request", "true"))) {
				Browser.Page page = reader.look("/suche/aehnlich/" + path + "/" + id, asPart);
				assertThat(page.status()).as(page.address().toString()).isEqualTo(404);
				assertThat(page.body()).doesNotContain(this.word, this.secret);
			}
		}
	}

	/** What every function answers to the stranger, interface and pages. */
	private List<String> answers(String open) {
		return List.of(everythingFound(this.stranger),
				this.stranger.get("/api/v1/search?q=" + this.word + "&sort=DATE").is(200).text(),
				this.stranger.get("/api/v1/search?q=" + this.word + "&sort=EVIDENCE&type=POST,COMMENT,PROJECT")
					.is(200)
					.text(),
				this.stranger.get("/api/v1/search?q=" + this.word.substring(0, this.word.length() - 1) + "x")
					.is(200)
					.text(),
				this.stranger.get("/api/v1/search?q=" + this.word + "&likeMunicipality=14627060").is(200).text(),
				this.stranger.get("/api/v1/search?q=" + this.word + "&type=PROJECT").is(200).text(),
				this.stranger.get("/api/v1/search?q=" + this.word + "&result=DID_NOT_WORK").is(200).text(),
				this.stranger.get("/api/v1/search/suggest?q=" + this.word.substring(0, 8)).is(200).text(),
				this.stranger.get("/api/v1/search/similar/POST/" + open).is(200).text(),
				this.browser.open("/suche?q=" + this.word).body(),
				this.browser.open("/suche/vorschlaege?q=" + this.word.substring(0, 8)).body(),
				this.browser.open("/suche/aehnlich/beitraege/" + open).body(),
				this.browser.open("/suche?q=" + this.word + "&art=PROJECT").body(),
				Browser.anonymous().open("/suche?q=" + this.word).body(),
				Browser.anonymous().open("/suche/vorschlaege?q=" + this.word.substring(0, 8)).body());
	}

	private String everythingFound(Client reader) {
		return answer(reader, this.word);
	}

	private static String answer(Client reader, String word) {
		return reader.get("/api/v1/search?q=" + word + "&limit=50").is(200).text();
	}

	private String notifications() {
		return this.stranger.get("/api/v1/notifications?limit=50").is(200).text();
	}

	private String publish(String visibility) {
		return this.author.post(POSTS, post("Fund " + this.word).replace("\"NETWORK\"", '"' + visibility + '"'))
			.is(201)
			.id();
	}

	/** A project whose programme is counted by a facet if it may be seen. */
	private String project(String visibility) {
		return this.author
			.post("/api/v1/projects",
					Map.of("title", "Fund " + this.word, "summary", "Darin: " + this.secret, "fieldsOfAction",
							List.of("graffiti"), "visibility", visibility, "result", "DID_NOT_WORK", "grants",
							List.of(Map.of("programme", "Programm " + this.secret, "amount", 1000, "year", 2026))))
			.is(201)
			.id();
	}

	private String file() {
		byte[] concept = SampleDocuments.pdf("Aus dem Konzept: " + this.word + " und " + this.secret);
		return this.author.upload("/api/v1/attachments", "file", "Konzept.pdf", concept).is(201).id();
	}

	/** A post that contains the word in its attachment only. */
	private String attach(String file, String visibility) {
		return this.author
			.post(POSTS,
					post("Nur im Anhang").replace("\"NETWORK\"", '"' + visibility + '"')
						.replaceFirst("\\{", "{\"attachments\": [\"" + file + "\"], "))
			.is(201)
			.id();
	}

}
