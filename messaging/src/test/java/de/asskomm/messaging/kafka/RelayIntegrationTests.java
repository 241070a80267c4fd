package de.asskomm.messaging.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import javax.sql.DataSource;

import de.asskomm.CoreTestApplication;
import de.asskomm.exchange.Post;
import de.asskomm.exchange.PostEvent.PostPublished;
import de.asskomm.exchange.PostFixture;
import de.asskomm.exchange.Posts;
import de.asskomm.exchange.RevisePost;
import de.asskomm.messaging.EventLog;
import de.asskomm.messaging.LivePosition;
import de.asskomm.messaging.LoggedEvent;
import de.asskomm.messaging.MessagingSettings;
import de.asskomm.messaging.RealServers;
import de.asskomm.messaging.Topic;
import de.asskomm.messaging.Towns;
import de.asskomm.messaging.Wire;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Actors;
import de.asskomm.outcome.Outcome;
import de.asskomm.work.Doorbell;
import dev.asskomm.localstack.LocalStack;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** The way from a commit into Kafka. */
@SpringBootTest(classes = CoreTestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = "platform.messaging.take-over-interval=200ms")
@ContextConfiguration(initializers = RealServers.class)
class RelayIntegrationTests {

	@Autowired
	private Towns towns;

	@Autowired
	private RevisePost revisePost;

	@Autowired
	private Posts posts;

	@Autowired
	private TransactionTemplate transactions;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private MessagingSettings settings;

	@Autowired
	private EventLog log;

	@Autowired
	private Relay relay;

	@Autowired
	private Doorbell doorbell;

	@Autowired
	private DataSource database;

	@Autowired
	private ProducerFactory<?, ?> producers;

	@Autowired
	private LivePosition livePosition;

	@Autowired
	private TopicCreation topics;

	@Autowired
	private RecordingFollower recorder;

	@Autowired
	private DeliveryHealth health;

	@Autowired
	private JdbcClient jdbc;

	@AfterEach
	void everythingRunsAgain() {
		LocalStack.shared().kafka().start();
		if (!this.relay.isRunning()) {
			this.relay.start();
		}
	}

	@Test
	void aCommittedEventIsInKafka() {
		Actor actor = this.towns.coordinatorOf("Großenhain", Actors.MEISSEN);
		Post post = this.towns.publish(actor, "Schmierereien am Bahnhof");
		try (TopicReader reader = new TopicReader(Topic.FEED, this.settings)) {
			LoggedEvent event = event(reader.readUntilTold(post.id()).getLast());
			assertThat(event.type()).isEqualTo("POST_PUBLISHED");
			assertThat(event.version()).isEqualTo(1);
			assertThat(event.occurredAt()).isEqualTo(post.publishedAt());
			assertThat(event.organisationId()).isEqualTo(actor.organisation().id().value());
		}
	}

	@Test
	void whatIsRolledBackNeverReachesKafka() {
		Actor actor = this.towns.coordinatorOf("Wilsdruff", Actors.MEISSEN);
		Post undone = this.transactions.execute((status) -> {
			Post post = this.towns.publish(actor, "Doch nicht");
			status.setRollbackOnly();
			return post;
		});
		Post later = this.towns.publish(actor, "Dieser schon");
		try (TopicReader reader = new TopicReader(Topic.FEED, this.settings)) {
			assertThat(reader.readUntilTold(later.id())).extracting(ConsumerRecord::key)
				.doesNotContain(undone.id().toString());
		}
	}

	@Test
	void anEventOutsideATransactionIsRefused() {
		Actor actor = this.towns.coordinatorOf("Flöha", Actors.MITTELSACHSEN);
		Post post = this.towns.publish(actor, "Etwas");
		assertThatThrownBy(() -> this.events.publishEvent(new PostPublished(post)))
			.isInstanceOf(IllegalStateException.class)
			.hasMessageContaining("outside a transaction");
	}

	@Test
	void versionsStayInOrderWhileEightWritersChangeTheSamePosts() throws Exception {
		Actor actor = this.towns.coordinatorOf("Frankenberg/Sa.", Actors.MITTELSACHSEN);
		List<Post> contended = IntStream.range(0, 3)
			.mapToObj((number) -> this.towns.publish(actor, "Umstritten " + number))
			.toList();
		int writers = 8;
		int changes = 25;
		inParallel(writers, () -> {
			for (int change = 0; change < changes; change++) {
				revise(actor, contended.get(change % contended.size()));
			}
			return true;
		});
		int expected = writers * changes + contended.size();
		Set<String> keys = contended.stream().map((post) -> post.id().toString()).collect(Collectors.toSet());
		try (TopicReader reader = new TopicReader(Topic.FEED, this.settings)) {
			List<LoggedEvent> told = reader.readUntil((records) -> of(keys, records).size() >= expected)
				.stream()
				.filter((record) -> keys.contains(record.key()))
				.map(RelayIntegrationTests::event)
				.toList();
			assertThat(told).hasSize(expected);
			assertThat(told).extracting(LoggedEvent::sequence).isSorted();
			told.stream()
				.collect(Collectors.groupingBy(LoggedEvent::aggregateId))
				.values()
				.forEach((versions) -> assertThat(versions).extracting(LoggedEvent::version)
					.containsExactlyElementsOf(
							IntStream.rangeClosed(1, versions.size()).mapToObj((number) -> (long) number).toList()));
		}
	}

	@Test
	void sequencesHaveNoGapsEvenIfALaterTransactionCommitsFirst() throws Exception {
		Actor actor = this.towns.coordinatorOf("Leipzig", Actors.MEISSEN);
		inParallel(8, () -> {
			for (int number = 0; number < 20; number++) {
				boolean undo = number % 5 == 0;
				this.transactions.executeWithoutResult((status) -> {
					this.towns.publish(actor, "Gleichzeitig");
					if (undo) {
						status.setRollbackOnly();
					}
				});
			}
			return true;
		});
		await().until(() -> this.log.position().publishedThrough() == this.log.position().assignedThrough()
				&& waiting() == 0);
		List<Long> sequences = this.jdbc.sql("SELECT sequence FROM event_log ORDER BY sequence")
			.query(Long.class)
			.list();
		assertThat(sequences).hasSizeGreaterThanOrEqualTo(128);
		assertThat(sequences.getLast() - sequences.getFirst() + 1).isEqualTo(sequences.size());
	}

	@Test
	void aRelayThatDiesBeforeItNotesWhatItPublishedRepeatsItUnchanged() throws Exception {
		this.relay.stop();
		Actor actor = this.towns.coordinatorOf("Chemnitz", Actors.MITTELSACHSEN);
		List<Post> published = IntStream.range(0, 5)
			.mapToObj((number) -> this.towns.publish(actor, "Vor dem Absturz " + number))
			.toList();
		try (RelayLease lease = RelayLease.open(this.database); KafkaPublisher publisher = publisher()) {
			assertThat(lease.acquire()).isTrue();
			long before = lease.log().position().publishedThrough();
			List<LoggedEvent> numbered = lease.log()
				.number(100)
				.stream()
				.filter((event) -> event.topic() == Topic.FEED)
				.toList();
			assertThat(numbered).hasSize(5);
			publisher.publish(numbered.subList(0, 3));
			assertThat(lease.log().position().publishedThrough()).isEqualTo(before);
		}
		this.relay.start();
		Post later = this.towns.publish(actor, "Nach dem Absturz");
		try (TopicReader reader = new TopicReader(Topic.FEED, this.settings)) {
			List<LoggedEvent> told = reader.readUntilTold(later.id())
				.stream()
				.map(RelayIntegrationTests::event)
				.filter((event) -> published.stream().anyMatch((post) -> post.id().value().equals(event.aggregateId())))
				.toList();
			assertThat(told).hasSize(8);
			assertThat(told.subList(0, 3)).isEqualTo(told.subList(3, 6));
			assertThat(told.stream().distinct()).extracting((event) -> event.aggregateId())
				.containsExactlyElementsOf(published.stream().map((post) -> post.id().value()).toList());
			followedOnceAndCompletely();
		}
	}

	@Test
	void writingGoesOnWithoutKafkaAndEverythingArrivesInOrderAfterwards() {
		Actor actor = this.towns.coordinatorOf("Großenhain", Actors.MEISSEN);
		Post before = this.towns.publish(actor, "Vor dem Ausfall");
		try (TopicReader reader = new TopicReader(Topic.FEED, this.settings)) {
			reader.readUntilTold(before.id());
		}
		LocalStack.shared().kafka().stop();
		List<Post> meanwhile = new ArrayList<>();
		long start = System.nanoTime();
		for (int number = 0; number < 50; number++) {
			meanwhile.add(this.towns.publish(actor, "Ohne Kafka " + number));
		}
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
		await().atMost(Duration.ofSeconds(20)).until(this.relay::isDelayed);
		assertThat(this.health.health().getStatus()).isEqualTo(DeliveryHealth.DELAYED);
		LocalStack.shared().kafka().start();
		await().atMost(Duration.ofSeconds(30)).until(() -> !this.relay.isDelayed() && waiting() == 0);
		try (TopicReader reader = new TopicReader(Topic.FEED, this.settings)) {
			List<String> keys = reader.readUntilTold(meanwhile.getLast().id())
				.stream()
				.map(RelayIntegrationTests::event)
				.map((event) -> event.aggregateId().toString())
				.distinct()
				.toList();
			assertThat(keys).containsSubsequence(meanwhile.stream().map((post) -> post.id().toString()).toList());
		}
		followedOnceAndCompletely();
		assertThat(this.health.health().getStatus()).isEqualTo(Status.UP);
	}

	@Test
	void aSecondRelayTakesOverWhenTheActiveOneEnds() {
		assertThat(this.relay.isRunning()).isTrue();
		await().until(this.relay::isActive);
		Relay second = new Relay(this.database, this.doorbell, publisher(), this.topics, this.settings);
		second.start();
		try {
			Actor actor = this.towns.coordinatorOf("Großenhain", Actors.MEISSEN);
			this.towns.publish(actor, "Unter dem ersten");
			await().until(() -> waiting() == 0);
			assertThat(second.isActive()).isFalse();
			this.relay.stop();
			Post post = this.towns.publish(actor, "Unter dem zweiten");
			await().atMost(Duration.ofSeconds(2)).until(second::isActive);
			try (TopicReader reader = new TopicReader(Topic.FEED, this.settings)) {
				reader.readUntilTold(post.id());
			}
		}
		finally {
			second.stop();
		}
	}

	@Test
	void aRelayWhoseDatabaseConnectionIsCutComesBack() {
		await().until(this.relay::isActive);
		this.jdbc.sql(
				"SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND pid <> pg_backend_pid()"
						+ " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())")
			.query(Boolean.class)
			.list();
		Actor actor = this.towns.coordinatorOf("Großenhain", Actors.MEISSEN);
		Post post = this.towns.publish(actor, "Nach dem Schnitt");
		try (TopicReader reader = new TopicReader(Topic.FEED, this.settings)) {
			reader.readUntilTold(post.id());
		}
	}

	@Test
	void onlyWhatIsInKafkaAndPastItsRetentionIsDeleted() {
		Actor actor = this.towns.coordinatorOf("Großenhain", Actors.MEISSEN);
		this.towns.publish(actor, "Alt");
		await().until(() -> waiting() == 0
				&& this.log.position().publishedThrough() == this.log.position().assignedThrough());
		this.relay.stop();
		this.jdbc.sql("UPDATE event_log SET recorded_at = now() - interval '20 days'").update();
		this.towns.publish(actor, "Wartet noch");
		this.jdbc.sql("UPDATE event_log SET recorded_at = now() - interval '20 days'").update();
		long published = this.log.position().publishedThrough();
		assertThat(this.log.deleteOlderThan(Duration.ofDays(30), 1000)).isZero();
		assertThat(this.log.deleteOlderThan(Duration.ofDays(14), 1000)).isPositive();
		assertThat(this.log.position().deletedThrough()).isEqualTo(published);
		assertThat(this.jdbc.sql("SELECT count(*) FROM event_log").query(Long.class).single()).isEqualTo(1);
		this.relay.start();
		await().until(() -> this.log.position().publishedThrough() == published + 1);
	}

	/** What this instance received: every event once, in order, without a gap. */
	private void followedOnceAndCompletely() {
		await().until(() -> this.livePosition.current() == this.log.position().assignedThrough());
		List<Long> sequences = this.recorder.received().stream().map(LoggedEvent::sequence).toList();
		assertThat(sequences).isNotEmpty()
			.containsExactlyElementsOf(
					LongStream.rangeClosed(sequences.getFirst(), sequences.getLast()).boxed().toList());
		assertThat(sequences.getLast()).isEqualTo(this.log.position().assignedThrough());
	}

	private void revise(Actor actor, Post post) {
		boolean done = false;
		while (!done) {
			Post current = this.posts.find(post.id()).orElseThrow();
			done = this.revisePost.revise(actor, post.id(), current.version(),
					PostFixture.report("Umstritten in Fassung " + current.version()), true) instanceof Outcome.Done;
		}
	}

	private KafkaPublisher publisher() {
		return new KafkaPublisher(this.producers.getConfigurationProperties(), this.settings);
	}

	private long waiting() {
		return this.jdbc.sql("SELECT count(*) FROM event_log WHERE sequence IS NULL").query(Long.class).single();
	}

	private static Collection<ConsumerRecord<String, String>> of(Set<String> keys,
			List<ConsumerRecord<String, String>> records) {
		return records.stream().filter((record) -> keys.contains(record.key())).toList();
	}

	private static LoggedEvent event(ConsumerRecord<String, String> record) {
		return Wire.readEnvelope(Topic.FEED, record.key(), record.value());
	}

	private static void inParallel(int threads, Callable<Boolean> work) throws Exception {
		try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
			List<Future<Boolean>> all = executor.invokeAll(Collections.nCopies(threads, work));
			for (Future<Boolean> one : all) {
				one.get();
			}
		}
	}

}
