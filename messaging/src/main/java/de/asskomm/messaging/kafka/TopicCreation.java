package de.asskomm.messaging.kafka;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import de.asskomm.messaging.MessagingSettings;
import de.asskomm.messaging.Topic;
import de.asskomm.work.Doorbell;
import de.asskomm.work.Outage;
import de.asskomm.work.Worker;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.jspecify.annotations.Nullable;

/**
 * Creates the topics that are missing, as soon as Kafka can be reached; the start of the
 * platform does not wait for it. Existing topics are left as their operator set them up.
 */
final class TopicCreation extends Worker {

	private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(5);

	/** How long every version of an aggregate stays, before only the last one does. */
	private static final Duration COMPLETE_FOR = Duration.ofDays(7);

	/** When at the latest a tombstone has erased what it is for. */
	private static final Duration ERASED_AFTER = Duration.ofDays(14);

	private static final Duration SEGMENT_AGE = Duration.ofDays(1);

	/** How long signals are kept. */
	private static final Duration SIGNALS_FOR = Duration.ofDays(30);

	private final Map<String, Object> configuration;

	private final MessagingSettings settings;

	private final CountDownLatch created = new CountDownLatch(1);

	TopicCreation(Map<String, Object> kafka, MessagingSettings settings) {
		super("topic-creation", new Doorbell(), new Outage("Creation of the Kafka topics", settings.greatestPause()));
		this.settings = settings;
		this.configuration = new HashMap<>(kafka);
		this.configuration.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) REQUEST_TIMEOUT.toMillis());
		this.configuration.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
				(int) REQUEST_TIMEOUT.multipliedBy(2).toMillis());
		this.configuration.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
				(int) settings.greatestPause().toMillis());
	}

	@Override
	public int getPhase() {
		return 0;
	}

	/**
	 * Waits until the topics are there.
	 * @param longest how long to wait at most
	 * @return whether they are there
	 * @throws InterruptedException if the waiting thread is interrupted
	 */
	boolean await(Duration longest) throws InterruptedException {
		return this.created.await(longest.toNanos(), TimeUnit.NANOSECONDS);
	}

	@Override
	protected @Nullable Duration work() throws InterruptedException {
		try (Admin admin = Admin.create(this.configuration)) {
			while (isWanted() && this.created.getCount() > 0) {
				tryOnce(admin);
			}
		}
		return null;
	}

	private void tryOnce(Admin admin) throws InterruptedException {
		try {
			Set<String> existing = admin.listTopics().names().get();
			List<NewTopic> missing = Arrays.stream(Topic.values())
				.map((topic) -> describe(topic, this.settings.topicPrefix()))
				.filter((topic) -> !existing.contains(topic.name()))
				.toList();
			if (!missing.isEmpty()) {
				// Another instance may be quicker: then this fails and is tried again.
				admin.createTopics(missing).all().get();
			}
			this.created.countDown();
		}
		catch (ExecutionException ex) {
			pause(outage().failed((ex.getCause() != null) ? ex.getCause() : ex));
		}
	}

	static NewTopic describe(Topic topic, String prefix) {
		Map<String, String> configuration = new HashMap<>();
		configuration.put(TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG, millis(COMPLETE_FOR));
		configuration.put(TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, millis(ERASED_AFTER));
		configuration.put(TopicConfig.SEGMENT_MS_CONFIG, millis(SEGMENT_AGE));
		if (topic.keepsState()) {
			configuration.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
		}
		else {
			configuration.put(TopicConfig.CLEANUP_POLICY_CONFIG,
					TopicConfig.CLEANUP_POLICY_COMPACT + "," + TopicConfig.CLEANUP_POLICY_DELETE);
			configuration.put(TopicConfig.RETENTION_MS_CONFIG, millis(SIGNALS_FOR));
		}
		// The number of replicas is the cluster's default.
		return new NewTopic(topic.nameIn(prefix), Optional.of(1), Optional.empty()).configs(configuration);
	}

	private static String millis(Duration duration) {
		return Long.toString(duration.toMillis());
	}

}
