package de.asskomm.messaging.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import de.asskomm.CoreTestApplication;
import de.asskomm.conversation.Conversation;
import de.asskomm.conversation.ReplyToConversation;
import de.asskomm.conversation.StartConversation;
import de.asskomm.conversation.Subject;
import de.asskomm.exchange.Post;
import de.asskomm.exchange.PostFixture;
import de.asskomm.exchange.RevisePost;
import de.asskomm.markdown.Markdown;
import de.asskomm.messaging.EventLog;
import de.asskomm.messaging.LiveConnections;
import de.asskomm.messaging.LivePosition;
import de.asskomm.messaging.RealServers;
import de.asskomm.messaging.Towns;
import de.asskomm.moderation.CaseState;
import de.asskomm.moderation.DecideCase;
import de.asskomm.moderation.ModerationCase;
import de.asskomm.moderation.ModerationCases;
import de.asskomm.moderation.ReportPost;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Actors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** What open browsers see, and what not. */
@SpringBootTest(classes = CoreTestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "server.address=127.0.0.1", "platform.messaging.replay-limit=1000",
				"platform.messaging.batch-size=20" })
@ContextConfiguration(initializers = RealServers.class)
class LiveIntegrationTests {

	@Autowired
	private Towns towns;

	@Autowired
	private RevisePost revisePost;

	@Autowired
	private ReportPost reportPost;

	@Autowired
	private DecideCase decideCase;

	@Autowired
	private ModerationCases cases;

	@Autowired
	private StartConversation startConversation;

	@Autowired
	private ReplyToConversation replyToConversation;

	@Autowired
	private TestAuthenticator authenticator;

	@Autowired
	private LivePosition position;

	@Autowired
	private LiveConnections connections;

	@Autowired
	private EventLog log;

	@Autowired
	private JdbcClient jdbc;

	@LocalServerPort
	private int port;

	private final List<Browser> browsers = new ArrayList<>();

	@AfterEach
	void closeBrowsers() {
		this.browsers.forEach(Browser::close);
	}

	@Test
	void anotherTownSeesAPostOfTheNetwork() throws Exception {
		Actor author = this.towns.coordinatorOf("Großenhain", Actors.MEISSEN);
		Browser.Subscription feed = browser(this.towns.coordinatorOf("Leipzig", Actors.MITTELSACHSEN))
			.subscribe("/topic/feed");
		Post post = this.towns.publish(author, "Schmierereien am Bahnhof");
		JsonNode frame = feed.frame(post.id(), "POST_PUBLISHED");
		assertThat(frame.propertyNames()).containsExactly("sequence", "type", "id", "version", "kind", "title",
				"organisation", "fieldsOfAction", "district", "occurredAt");
		assertThat(frame.get("title").asString()).isEqualTo("Schmierereien am Bahnhof");
		assertThat(frame.get("organisation").toString()).isEqualTo(
				"{\"id\":\"%s\",\"name\":\"Großenhain\",\"type\":\"MUNICIPALITY\"}".formatted(post.organisation()));
		assertThat(frame.get("district").asString()).isEqualTo("14627");
		assertThat(frame.get("occurredAt").asString()).isEqualTo(String.valueOf(post.publishedAt()));
		assertThat(feed.sequenceHeaders().getLast()).isEqualTo(frame.get("sequence").asString());
	}

	@Test
	void aPostForADistrictReachesNobodyOutsideIt() throws Exception {
		Actor author = this.towns.coordinatorOf("Großenhain", Actors.MEISSEN);
		Browser neighbour = browser(this.towns.coordinatorOf("Wilsdruff", Actors.MEISSEN));
		Browser stranger = browser(this.towns.coordinatorOf("Flöha", Actors.MITTELSACHSEN));
		Browser council = browser(this.towns.moderator());
		Browser.Subscription near = neighbour.subscribe("/user/queue/feed");
		Browser.Subscription nearNetwork = neighbour.subscribe("/topic/feed");
		Browser.Subscription far = stranger.subscribe("/user/queue/feed");
		Browser.Subscription farNetwork = stranger.subscribe("/topic/feed");
		Browser.Subscription lpr = council.subscribe("/user/queue/feed");
		Post narrow = this.towns.publish(author, "Nur für Nachbarn", "DISTRICT");
		Post wide = this.towns.publish(author, "Für alle");
		near.frame(narrow.id(), "POST_PUBLISHED");
		lpr.frame(narrow.id(), "POST_PUBLISHED");
		farNetwork.frame(wide.id(), "POST_PUBLISHED");
		nearNetwork.frame(wide.id(), "POST_PUBLISHED");
		assertThat(far.frames()).isEmpty();
		assertThat(farNetwork.has(narrow.id())).isFalse();
		assertThat(nearNetwork.has(narrow.id())).isFalse();
	}

	@Test
	void whoeverLosesSightOfAPostLearnsThatItIsGone() throws Exception {
		Actor author = this.towns.coordinatorOf("Großenhain", Actors.MEISSEN);
		Browser neighbour = browser(this.towns.coordinatorOf("Wilsdruff", Actors.MEISSEN));
		Browser stranger = browser(this.towns.coordinatorOf("Flöha", Actors.MITTELSACHSEN));
		Browser.Subscription nearNetwork = neighbour.subscribe("/topic/feed");
		Browser.Subscription near = neighbour.subscribe("/user/queue/feed");
		Browser.Subscription far = stranger.subscribe("/topic/feed");
		Post post = this.towns.publish(author, "Erst für alle");
		far.frame(post.id(), "POST_PUBLISHED");
		Towns
			.done(this.revisePost.revise(author, post.id(), 1, PostFixture.report("Jetzt im Kreis", "DISTRICT"), true));
		JsonNode gone = far.frame(post.id(), "POST_WITHDRAWN");
		assertThat(gone.propertyNames()).containsExactly("sequence", "type", "id", "version", "occurredAt");
		assertThat(near.frame(post.id(), "POST_CHANGED").get("title").asString()).isEqualTo("Jetzt im Kreis");
		assertThat(nearNetwork.types()).containsExactly("POST_PUBLISHED");
		Towns.done(this.revisePost.revise(author, post.id(), 2, PostFixture.report("Nur an den LPR", "LPR"), true));
		near.frame(post.id(), "POST_WITHDRAWN");
		Towns.done(this.revisePost.revise(author, post.id(), 3, PostFixture.report("Wieder alle", "NETWORK"), true));
		assertThat(far.frame(post.id(), "POST_CHANGED").get("version").asLong()).isEqualTo(4);
		assertThat(far.types()).containsExactly("POST_PUBLISHED", "POST_WITHDRAWN", "POST_CHANGED");
	}

	@Test
	void aHiddenPostIsGoneAndOnlyItsAuthorsLearnWhy() throws Exception {
		Actor author = this.towns.coordinatorOf("Großenhain", Actors.MEISSEN);
		Actor reporter = this.towns.coordinatorOf("Wilsdruff", Actors.MEISSEN);
		Actor moderator = this.towns.moderator();
		Browser writing = browser(author);
		Browser reading = browser(reporter);
		Browser.Subscription notices = writing.subscribe("/user/queue/notifications");
		Browser.Subscription feed = reading.subscribe("/topic/feed");
		Browser.Subscription others = reading.subscribe("/user/queue/notifications");
		Browser.Subscription queue = browser(moderator).subscribe("/topic/moderation");
		Post post = this.towns.publish(author, "Herr Soundso war es");
		Towns.done(this.reportPost.report(reporter, post.id(), "PERSONAL_DATA", "Da steht ein Name"));
		ModerationCase opened = this.cases.page(CaseState.OPEN, null, null, 100)
			.stream()
			.filter((candidate) -> candidate.post().equals(post.id()))
			.findFirst()
			.orElseThrow();
		JsonNode open = queue.frame(opened.id(), "CASE_OPENED");
		assertThat(open.propertyNames()).containsExactly("sequence", "type", "id", "version", "state", "reason",
				"postTitle", "occurredAt");
		assertThat(open.get("postTitle").asString()).isEqualTo("Herr Soundso war es");
		Towns.done(this.decideCase.claim(moderator, opened.id()));
		assertThat(queue.frame(opened.id(), "CASE_CHANGED").get("claimedBy").asString())
			.isEqualTo(moderator.displayName());
		Towns.done(this.decideCase.decide(moderator, opened.id(), 2, "HIDE", "Keine Namen", "Bitte ohne Namen"));
		JsonNode gone = feed.frame(post.id(), "POST_WITHDRAWN");
		assertThat(gone.propertyNames()).containsExactly("sequence", "type", "id", "version", "occurredAt");
		JsonNode notice = notices.frame(post.id(), "POST_HIDDEN");
		assertThat(notice.propertyNames()).containsExactly("sequence", "type", "id", "title", "reason", "rule",
				"occurredAt");
		assertThat(notice.get("rule").asString()).isEqualTo("Keine Namen");
		assertThat(queue.frame(opened.id(), "CASE_DECIDED").get("state").asString()).isEqualTo("DECIDED");
		assertThat(others.frames()).isEmpty();
	}

	@Test
	void aConversationIsSeenByThoseWhoSpeakForItsOrganisationsOnly() throws Exception {
		Actor asking = this.towns.coordinatorOf("Wilsdruff", Actors.MEISSEN);
		Actor asked = this.towns.coordinatorOf("Großenhain", Actors.MEISSEN);
		Actor uninvolved = this.towns.coordinatorOf("Leipzig", Actors.MITTELSACHSEN);
		String conversations = "/user/queue/conversations";
		Browser.Subscription first = browser(asked).subscribe(conversations);
		Browser.Subscription second = browser(Actors.coordinator(asked.organisation())).subscribe(conversations);
		Browser.Subscription member = browser(Actors.member(asked.organisation())).subscribe(conversations);
		Browser.Subscription third = browser(uninvolved).subscribe(conversations);
		Conversation conversation = Towns.done(this.startConversation.start(asking, new Subject("Graffiti", null, null),
				Set.of(asked.organisation().id()), new Markdown("Vertraulich")));
		JsonNode frame = first.frame(conversation.id(), "CONVERSATION_STARTED");
		assertThat(frame.propertyNames()).containsExactly("sequence", "type", "id", "messageId", "subject",
				"organisation", "number", "occurredAt");
		assertThat(frame.get("organisation").toString())
			.isEqualTo("{\"id\":\"%s\",\"name\":\"Wilsdruff\"}".formatted(asking.organisation().id()));
		assertThat(frame.toString()).doesNotContain("Vertraulich");
		second.frame(conversation.id(), "CONVERSATION_STARTED");
		Towns.done(this.replyToConversation.reply(asked, conversation.id(), new Markdown("Gern")));
		assertThat(second.frame(conversation.id(), "MESSAGE_SENT").get("number").asLong()).isEqualTo(2);
		this.replyToConversation.markRead(asking, conversation.id());
		assertThat(first.frame(conversation.id(), "CONVERSATION_READ").has("messageId")).isFalse();
		assertThat(third.frames()).isEmpty();
		assertThat(member.frames()).isEmpty();
	}

	@Test
	void whoComesBackGetsWhatTheyMissedOnceAndInOrderWhileOthersGoOnWriting() throws Exception {
		Actor author = this.towns.coordinatorOf("Großenhain", Actors.MEISSEN);
		Actor other = this.towns.coordinatorOf("Leipzig", Actors.MITTELSACHSEN);
		this.towns.publish(author, "Davor");
		caughtUp();
		long seen = this.position.current();
		AtomicBoolean goOn = new AtomicBoolean(true);
		// more in all than is replayed would be a reason to load the page again
		Semaphore toWrite = new Semaphore(0);
		List<UUID> expected = new ArrayList<>();
		try (ExecutorService executor = Executors.newSingleThreadExecutor()) {
			Future<?> writer = executor.submit(() -> {
				for (int number = 0; goOn.get(); number++) {
					if (!toWrite.tryAcquire(100, TimeUnit.MILLISECONDS)) {
						continue;
					}
					boolean narrow = number % 3 == 0;
					Post post = this.towns.publish(author, "Laufend " + number, narrow ? "DISTRICT" : "NETWORK");
					if (!narrow) {
						expected.add(post.id().value());
					}
				}
				return true;
			});
			try {
				List<Browser.Subscription> returned = new ArrayList<>();
				for (int number = 0; number < 12; number++) {
					long before = this.position.current();
					toWrite.release(40);
					await().until(() -> this.position.current() > before + 10);
					returned.add(browser(other).subscribe("/topic/feed", seen));
				}
				goOn.set(false);
				writer.get();
				caughtUp();
				Post last = this.towns.publish(author, "Danach");
				expected.add(last.id().value());
				for (Browser.Subscription feed : returned) {
					feed.frame(last.id(), "POST_PUBLISHED");
					List<JsonNode> posts = feed.frames().stream().filter((frame) -> frame.has("id")).toList();
					assertThat(posts).extracting((frame) -> UUID.fromString(frame.get("id").asString()))
						.containsExactlyElementsOf(expected);
					assertThat(feed.types()).containsOnlyOnce("CAUGHT_UP");
					assertThat(feed.frames()).extracting((frame) -> frame.get("sequence").asLong()).isSorted();
				}
			}
			finally {
				goOn.set(false);
			}
		}
	}

	@Test
	void aReplayEndsWithTheLastSequenceLookedAtEvenIfNothingWasForTheReader() throws Exception {
		Actor author = this.towns.coordinatorOf("Großenhain", Actors.MEISSEN);
		Actor stranger = this.towns.coordinatorOf("Leipzig", Actors.MITTELSACHSEN);
		caughtUp();
		long seen = this.position.current();
		this.towns.publish(author, "Nicht für Fremde", "LPR");
		caughtUp();
		Browser.Subscription feed = browser(stranger).subscribe("/topic/feed", seen);
		await().until(() -> !feed.frames().isEmpty());
		assertThat(feed.frames().getFirst().toString())
			.isEqualTo("{\"type\":\"CAUGHT_UP\",\"sequence\":%d}".formatted(seen + 1));
	}

	@Test
	void aReplayDoesNotTellWhatWasHiddenMeanwhile() throws Exception {
		Actor author = this.towns.coordinatorOf("Großenhain", Actors.MEISSEN);
		caughtUp();
		long seen = this.position.current();
		Post post = this.towns.publish(author, "Herr Soundso war es");
		this.revisePost.withdraw(author, post.id());
		caughtUp();
		Browser.Subscription feed = browser(this.towns.coordinatorOf("Leipzig", Actors.MITTELSACHSEN))
			.subscribe("/topic/feed", seen);
		feed.frame(post.id(), "POST_WITHDRAWN");
		assertThat(feed.types()).containsExactly("POST_WITHDRAWN", "CAUGHT_UP");
		assertThat(feed.frames().toString()).doesNotContain("Soundso");
	}

	@ParameterizedTest
	@ValueSource(strings = { "gestern", "-1", "", "99999999999", "123456789012345678901234567890" })
	void aSequenceThatIsNoneAsksTheBrowserToReload(String lastSequence) throws Exception {
		Actor reader = this.towns.coordinatorOf("Leipzig", Actors.MITTELSACHSEN);
		Browser.Subscription feed = browser(reader).subscribe("/topic/feed", lastSequence);
		await().until(() -> !feed.frames().isEmpty());
		assertThat(feed.frames().getFirst().toString()).isEqualTo("{\"type\":\"RESYNC\"}");
		Post post = this.towns.publish(reader, "Danach geht es weiter");
		feed.frame(post.id(), "POST_PUBLISHED");
	}

	@Test
	void whoMissedWhatIsNoLongerKeptReloads() throws Exception {
		Actor author = this.towns.coordinatorOf("Großenhain", Actors.MEISSEN);
		this.towns.publish(author, "Eins");
		this.towns.publish(author, "Zwei");
		caughtUp();
		long kept = this.position.current() - 1;
		// As if only the last event were still kept.
		this.jdbc.sql("UPDATE relay_position SET deleted_through = ?").param(kept).update();
		try {
			Browser browser = browser(this.towns.coordinatorOf("Leipzig", Actors.MITTELSACHSEN));
			assertThat(firstOf(browser.subscribe("/topic/feed", kept - 1))).isEqualTo("RESYNC");
			assertThat(firstOf(browser.subscribe("/topic/feed", kept))).isEqualTo("POST_PUBLISHED");
		}
		finally {
			this.jdbc.sql("UPDATE relay_position SET deleted_through = 0").update();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/topic/moderation", "/topic/other", "/topic/*", "/topic/**", "/queue/feed",
			"/queue/feed-user1", "/user/queue/other", "/user/somebody/queue/feed", "/app/anything" })
	void aSubscriptionToWhatIsNotForTheReaderIsAnError(String destination) throws Exception {
		Browser browser = browser(this.towns.coordinatorOf("Leipzig", Actors.MITTELSACHSEN));
		browser.subscribe(destination);
		assertThat(browser.error()).isEqualTo("No such destination");
	}

	@Test
	void nobodyConnectsUnidentified() {
		assertThatThrownBy(() -> Browser.connect(this.port, null)).isNotNull();
		assertThatThrownBy(() -> Browser.connect(this.port, "forged")).isNotNull();
	}

	@Test
	void browsersCannotSend() throws Exception {
		Browser browser = browser(this.towns.moderator());
		browser.send("/topic/feed");
		assertThat(browser.error()).isEqualTo("Only subscriptions are possible here");
	}

	@Test
	void whoLogsOutIsDisconnected() throws Exception {
		Actor leaving = this.towns.coordinatorOf("Leipzig", Actors.MITTELSACHSEN);
		Browser browser = browser(leaving);
		Browser staying = browser(Actors.coordinator(leaving.organisation()));
		browser.subscribe("/topic/feed");
		this.connections.end(leaving.member());
		await().until(browser.lost()::isDone);
		Browser.Subscription feed = staying.subscribe("/topic/feed");
		feed.frame(this.towns.publish(leaving, "Noch da").id(), "POST_PUBLISHED");
	}

	private Browser browser(Actor actor) throws Exception {
		Browser browser = Browser.connect(this.port, this.authenticator.tokenFor(actor));
		this.browsers.add(browser);
		return browser;
	}

	private static String firstOf(Browser.Subscription subscription) {
		await().until(() -> !subscription.frames().isEmpty());
		return subscription.types().getFirst();
	}

	/** Waits until everything committed so far has been pushed. */
	private void caughtUp() {
		await().until(() -> this.jdbc.sql("SELECT count(*) FROM event_log WHERE sequence IS NULL")
			.query(Long.class)
			.single() == 0 && this.position.current() == this.log.position().assignedThrough());
	}

}
