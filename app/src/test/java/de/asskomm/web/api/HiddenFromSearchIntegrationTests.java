package de.asskomm.web.api;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import de.asskomm.Browser;
import de.asskomm.Client;
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
		String open = publish("NETWORK");
		await().atMost(PATIENCE)
			.untilAsserted(() -> assertThat(everythingFound(this.author)).contains(council, district, withdrawn, hidden,
					comment, open));
		this.author.delete(POSTS + "/" + withdrawn).is(204);
		hide(hidden);
		await().atMost(PATIENCE)
			.untilAsserted(() -> assertThat(everythingFound(this.author)).doesNotContain(withdrawn));
		for (String answer : answers(open)) {
			assertThat(answer).doesNotContain(council, district, withdrawn, hidden, comment);
		}
		assertThat(everythingFound(this.stranger)).contains(open, "\"total\":1");
		await().atMost(PATIENCE).untilAsserted(() -> assertThat(notifications()).contains(open));
		assertThat(notifications()).doesNotContain(council, district, withdrawn, hidden, comment);
		this.stranger.get("/api/v1/search/similar/POST/" + council).is(404);
		this.stranger.get("/api/v1/search/similar/POST/" + hidden).is(404);
		this.stranger.get("/api/v1/search/demand").is(403);
		this.stranger.get("/api/v1/search/synonyms").is(403);
		this.stranger.delete("/api/v1/saved-searches/" + search).is(204);
	}

	/** What every function answers to the stranger, interface and pages. */
	private List<String> answers(String open) {
		return List.of(everythingFound(this.stranger),
				this.stranger.get("/api/v1/search?q=" + this.word + "&sort=DATE").is(200).text(),
				this.stranger.get("/api/v1/search?q=" + this.word + "&sort=EVIDENCE&type=POST,COMMENT").is(200).text(),
				this.stranger.get("/api/v1/search?q=" + this.word.substring(0, this.word.length() - 1) + "x")
					.is(200)
					.text(),
				this.stranger.get("/api/v1/search?q=" + this.word + "&likeMunicipality=14627060").is(200).text(),
				this.stranger.get("/api/v1/search/suggest?q=" + this.word.substring(0, 8)).is(200).text(),
				this.stranger.get("/api/v1/search/similar/POST/" + open).is(200).text(),
				this.browser.open("/suche?q=" + this.word).body(),
				this.browser.open("/suche/vorschlaege?q=" + this.word.substring(0, 8)).body(),
				this.browser.open("/suche/aehnlich/beitraege/" + open).body(),
				Browser.anonymous().open("/suche?q=" + this.word).body());
	}

	private String everythingFound(Client reader) {
		return reader.get("/api/v1/search?q=" + this.word + "&limit=50").is(200).text();
	}

	private String notifications() {
		return this.stranger.get("/api/v1/notifications?limit=50").is(200).text();
	}

	private String publish(String visibility) {
		return this.author.post(POSTS, post("Fund " + this.word).replace("\"NETWORK\"", '"' + visibility + '"'))
			.is(201)
			.id();
	}

}
