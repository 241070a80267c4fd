package de.asskomm.messaging.kafka;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import javax.sql.DataSource;

import de.asskomm.messaging.EventLog;
import de.asskomm.messaging.LoggedEvent;
import de.asskomm.messaging.MessagingSettings;
import de.asskomm.work.Doorbell;
import de.asskomm.work.Outage;
import de.asskomm.work.Worker;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Numbers committed events and publishes them. Every instance runs one, a lease decides
 * which is active. Between publishing and noting it down a crash is possible: then the
 * same events are published once more, with the same identifiers and sequences.
 */
final class Relay extends Worker {

	private static final Logger logger = LoggerFactory.getLogger(Relay.class);

	private static final Duration TOPICS_LIMIT = Duration.ofSeconds(1);

	private static final int CLEANUP_BATCH = 10_000;

	private final DataSource database;

	private final Doorbell doorbell;

	private final KafkaPublisher publisher;

	private final TopicCreation topics;

	private final MessagingSettings settings;

	private final Outage kafkaOutage;

	private volatile boolean active;

	private long nextCleanup = System.nanoTime();

	Relay(DataSource database, Doorbell doorbell, KafkaPublisher publisher, TopicCreation topics,
			MessagingSettings settings) {
		super("event-relay", doorbell, new Outage("Reading of events from the database", settings.greatestPause()));
		this.database = database;
		this.doorbell = doorbell;
		this.publisher = publisher;
		this.topics = topics;
		this.settings = settings;
		this.kafkaOutage = new Outage("Delivery of events to Kafka", settings.greatestPause());
	}

	@Override
	public int getPhase() {
		// Stops after the web server, whose last requests still write events.
		return 0;
	}

	/**
	 * Whether this instance is the one that publishes.
	 * @return {@code true} while it holds the lease
	 */
	boolean isActive() {
		return this.active;
	}

	/**
	 * Whether events wait because Kafka does not take them.
	 * @return {@code true} since the last failed attempt
	 */
	boolean isDelayed() {
		return this.kafkaOutage.lasts();
	}

	@Override
	protected Duration work() throws SQLException, InterruptedException {
		try (RelayLease lease = RelayLease.open(this.database)) {
			takeTurns(lease);
		}
		return Duration.ZERO;
	}

	@Override
	protected void end() {
		this.publisher.close();
	}

	private void takeTurns(RelayLease lease) throws InterruptedException {
		boolean acquired = lease.acquire();
		while (!acquired && isWanted()) {
			outage().worked();
			pause(this.settings.takeOverInterval());
			acquired = lease.acquire();
		}
		if (!acquired) {
			return;
		}
		this.active = true;
		logger.info("This instance relays events from now on");
		try {
			relay(lease.log());
		}
		finally {
			this.active = false;
		}
	}

	private void relay(EventLog log) throws InterruptedException {
		long published = log.position().publishedThrough();
		outage().worked();
		while (isWanted()) {
			List<LoggedEvent> numbered = log.number(this.settings.batchSize());
			boolean nothingBetween = !numbered.isEmpty() && numbered.getFirst().sequence() == published + 1;
			List<LoggedEvent> next = nothingBetween ? numbered : log.after(published, this.settings.batchSize());
			if (next.isEmpty()) {
				cleanUp(log);
				this.doorbell.await(this.settings.pollInterval());
				continue;
			}
			try {
				publish(next);
				published = next.getLast().sequence();
				log.published(published);
				this.kafkaOutage.worked();
			}
			catch (DeliveryFailed ex) {
				pause(this.kafkaOutage.failed(ex));
			}
		}
	}

	private void publish(List<LoggedEvent> events) throws DeliveryFailed, InterruptedException {
		if (!this.topics.await(TOPICS_LIMIT)) {
			throw new DeliveryFailed(new KafkaException("The topics could not be created yet"));
		}
		this.publisher.publish(events);
	}

	private void cleanUp(EventLog log) {
		if (System.nanoTime() - this.nextCleanup >= 0) {
			int deleted = log.deleteOlderThan(this.settings.retention(), CLEANUP_BATCH);
			if (deleted < CLEANUP_BATCH) {
				this.nextCleanup = System.nanoTime() + this.settings.cleanupInterval().toNanos();
			}
		}
	}

}
