package de.asskomm.messaging.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import de.asskomm.messaging.EventFollower;
import de.asskomm.messaging.EventLog;
import de.asskomm.messaging.LivePosition;
import de.asskomm.messaging.LoggedEvent;
import de.asskomm.messaging.MessagingSettings;
import de.asskomm.messaging.Topic;
import de.asskomm.messaging.Wire;
import de.asskomm.work.Doorbell;
import de.asskomm.work.Outage;
import de.asskomm.work.Worker;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;

/**
 * Follows the topics on behalf of one instance and hands every event on, in order and
 * once. Sequences have no gaps: what is missing before a record, because it was published
 * while this instance could not reach Kafka or stands in another topic that is read a
 * moment later, is taken from the event log. What comes twice is recognised by its
 * sequence.
 */
final class Follower extends Worker implements LivePosition {

	private static final Logger logger = LoggerFactory.getLogger(Follower.class);

	private static final Duration POLL = Duration.ofSeconds(1);

	private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(2);

	private final EventLog log;

	private final List<EventFollower> followers;

	private final TopicCreation topics;

	private final int batchSize;

	private final Map<String, Object> configuration;

	private final Map<String, Topic> topicsByName;

	private final List<TopicPartition> partitions;

	private final Outage pushOutage;

	private volatile long position;

	private volatile @Nullable Consumer<String, String> consumer;

	Follower(Map<String, Object> kafka, EventLog log, List<EventFollower> followers, TopicCreation topics,
			MessagingSettings settings) {
		super("event-follower", new Doorbell(), new Outage("Reception of events from Kafka", settings.greatestPause()));
		this.log = log;
		this.followers = List.copyOf(followers);
		this.topics = topics;
		this.batchSize = settings.batchSize();
		this.pushOutage = new Outage("Distribution of events", settings.greatestPause());
		this.topicsByName = Arrays.stream(Topic.values())
			.collect(Collectors.toMap((topic) -> topic.nameIn(settings.topicPrefix()), Function.identity()));
		this.partitions = this.topicsByName.keySet().stream().map((name) -> new TopicPartition(name, 0)).toList();
		this.configuration = new HashMap<>(kafka);
		this.configuration.remove(ConsumerConfig.GROUP_ID_CONFIG);
		this.configuration.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
		this.configuration.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
		this.configuration.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, settings.batchSize());
		this.configuration.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) REQUEST_TIMEOUT.toMillis());
		this.configuration.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) REQUEST_TIMEOUT.toMillis());
		this.configuration.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1000);
		this.configuration.put(ConsumerConfig.CLIENT_ID_CONFIG, settings.topicPrefix() + "-follower");
	}

	@Override
	public long current() {
		return this.position;
	}

	@Override
	public void start() {
		// What happened before this instance could have any reader concerns none of them.
		this.position = this.log.position().assignedThrough();
		super.start();
	}

	@Override
	protected void wake(Thread working) {
		Consumer<String, String> waiting = this.consumer;
		if (waiting != null) {
			waiting.wakeup();
		}
	}

	@Override
	public int getPhase() {
		return 0;
	}

	@Override
	protected Duration work() throws InterruptedException {
		if (!this.topics.await(POLL)) {
			return Duration.ZERO;
		}
		try (Consumer<String, String> opened = new KafkaConsumer<>(this.configuration, new StringDeserializer(),
				new StringDeserializer())) {
			this.consumer = opened;
			follow(opened);
		}
		catch (WakeupException ex) {
			logger.debug("The follower was woken to stop");
		}
		finally {
			this.consumer = null;
		}
		return Duration.ZERO;
	}

	private void follow(Consumer<String, String> opened) throws InterruptedException {
		opened.assign(this.partitions);
		opened.seekToEnd(this.partitions);
		boolean placed = false;
		while (isWanted() && !placed) {
			try {
				// Fixes the place before the log is read: what is published later arrives
				// by Kafka, what was published before is in the log.
				this.partitions.forEach(opened::position);
				placed = true;
			}
			catch (TimeoutException ex) {
				pause(outage().failed(ex));
			}
		}
		outage().worked();
		catchUp(Long.MAX_VALUE);
		while (isWanted()) {
			receive(events(opened.poll(POLL)));
		}
	}

	/** Hands events on, preceded by what is missing before each. */
	private void receive(List<LoggedEvent> events) throws InterruptedException {
		List<LoggedEvent> next = new ArrayList<>();
		long reached = this.position;
		for (LoggedEvent event : events) {
			if (event.sequence() > reached + 1) {
				handOn(next);
				next.clear();
				catchUp(event.sequence() - 1);
			}
			next.add(event);
			reached = event.sequence();
		}
		handOn(next);
	}

	/** Reads what is missing from the event log. */
	private void catchUp(long through) throws InterruptedException {
		while (isWanted()) {
			try {
				List<LoggedEvent> missing = this.log.after(this.position, this.batchSize)
					.stream()
					.takeWhile((event) -> event.sequence() <= through)
					.toList();
				if (missing.isEmpty()) {
					return;
				}
				handOn(missing);
			}
			catch (DataAccessException ex) {
				pause(this.pushOutage.failed(ex));
			}
		}
	}

	private void handOn(List<LoggedEvent> events) throws InterruptedException {
		List<LoggedEvent> fresh = events.stream().filter((event) -> event.sequence() > this.position).toList();
		boolean done = fresh.isEmpty();
		while (isWanted() && !done) {
			try {
				this.followers.forEach((follower) -> follower.receive(fresh));
				this.position = fresh.getLast().sequence();
				this.pushOutage.worked();
				done = true;
			}
			catch (TransientDataAccessException | RecoverableDataAccessException
					| DataAccessResourceFailureException ex) {
				pause(this.pushOutage.failed(ex));
			}
			catch (RuntimeException ex) {
				// Trying again would keep everybody from all later events.
				logger.error("Events {} to {} could not be distributed", fresh.getFirst().sequence(),
						fresh.getLast().sequence(), ex);
				this.position = fresh.getLast().sequence();
				done = true;
			}
		}
	}

	private List<LoggedEvent> events(ConsumerRecords<String, String> records) {
		List<LoggedEvent> events = new ArrayList<>(records.count());
		for (ConsumerRecord<String, String> record : records) {
			Topic topic = this.topicsByName.get(record.topic());
			if (topic == null || record.value() == null) {
				continue; // a tombstone concerns those who keep state
			}
			try {
				events.add(Wire.readEnvelope(topic, record.key(), record.value()));
			}
			catch (IllegalArgumentException ex) {
				logger.warn("Record {} of {} is skipped: {}", record.offset(), record.topic(), ex.getMessage());
			}
		}
		events.sort(Comparator.comparingLong(LoggedEvent::sequence));
		return events;
	}

}
