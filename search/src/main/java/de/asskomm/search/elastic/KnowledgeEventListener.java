package de.asskomm.search.elastic;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import de.asskomm.search.SearchType;
import de.asskomm.work.Outage;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.kafka.listener.BatchAcknowledgingMessageListener;
import org.springframework.kafka.support.Acknowledgment;
import org.springframework.stereotype.Component;

/**
 * Follows the event log and brings the index up to date. An event only tells which entry
 * changed; what is written is its present state in the database, so it does not matter
 * how often an event comes and what else it says. Only of what was published, or became
 * good practice, people are told who look for it, before it is indexed: it can be opened
 * already, and an index that does not answer keeps nobody waiting. A batch that cannot be
 * written stays unacknowledged and is fetched again after a pause; nothing is kept in
 * memory meanwhile.
 */
@Component
class KnowledgeEventListener implements BatchAcknowledgingMessageListener<String, byte[]> {

	private static final Logger logger = LoggerFactory.getLogger(KnowledgeEventListener.class);

	/** Published events about posts; the topic's name after the installation's prefix. */
	static final String FEED = ".feed.v1";

	/**
	 * Published events about projects; the topic's name after the installation's prefix.
	 */
	static final String PROJECTS = ".projects.v1";

	/**
	 * Published events about organisations; the topic's name after the installation's
	 * prefix.
	 */
	static final String NETWORK = ".network.v1";

	/** Longest pause between two attempts. */
	private static final Duration GREATEST_PAUSE = Duration.ofSeconds(5);

	/** Types of events that tell of an entry for the first time. */
	private static final Set<String> PUBLICATIONS = Set.of("POST_PUBLISHED", "PROJECT_PUBLISHED", "COMMENT_ADDED");

	/** The type of the events that may tell how sure it is that a project works. */
	private static final String RATING = "PRACTICE_JUDGED";

	private static final JsonMapper JSON = JsonMapper.shared();

	private final CurrentKnowledge knowledge;

	private final SavedSearchAlerts alerts;

	private final KnowledgeIndexer indexer;

	private final ParkedRecords parked;

	private final ToldEntries told;

	private final Outage outage = new Outage("Indexing", GREATEST_PAUSE);

	KnowledgeEventListener(CurrentKnowledge knowledge, SavedSearchAlerts alerts, KnowledgeIndexer indexer,
			ParkedRecords parked, ToldEntries told) {
		this.knowledge = knowledge;
		this.alerts = alerts;
		this.indexer = indexer;
		this.parked = parked;
		this.told = told;
	}

	@Override
	public void onMessage(List<ConsumerRecord<String, byte[]>> batch, @Nullable Acknowledgment acknowledgment) {
		Acknowledgment batchAcknowledgment = Objects.requireNonNull(acknowledgment);
		try {
			index(batch);
		}
		catch (RuntimeException ex) {
			// Whatever it is, skipping the batch would lose it; the next attempt starts
			// from scratch.
			batchAcknowledgment.nack(0, this.outage.failed(ex));
			return;
		}
		this.outage.worked();
		batchAcknowledgment.acknowledge();
	}

	private void index(List<ConsumerRecord<String, byte[]>> batch) {
		Map<EntryKey, ConsumerRecord<String, byte[]>> latest = new LinkedHashMap<>();
		Set<EntryKey> published = new HashSet<>();
		Map<EntryKey, Instant> rated = new HashMap<>();
		for (ConsumerRecord<String, byte[]> record : batch) {
			try {
				Happening happening = Happening.of(record);
				happening.keys().forEach((key) -> latest.put(key, record));
				if (happening.publishedAt() != null && this.told.isNews(happening.publishedAt())) {
					published.addAll(happening.keys());
				}
				Instant ratedAt = happening.ratedAt();
				if (ratedAt != null && this.told.isNews(ratedAt)) {
					happening.keys().forEach((key) -> rated.put(key, ratedAt));
				}
			}
			catch (IllegalArgumentException ex) {
				this.parked.park(record, "Not an event: " + ex.getMessage());
			}
			catch (JacksonException ex) {
				this.parked.park(record, "Not an event: " + ex.getOriginalMessage());
			}
		}
		List<EntryKey> existing = new ArrayList<>();
		List<IndexChange> changes = new ArrayList<>();
		latest.forEach((key, record) -> {
			if (record.value() != null) {
				existing.add(key);
			}
			else {
				changes.add(new IndexChange.Erase(key));
			}
		});
		Set<EntryKey> affected = new LinkedHashSet<>(existing);
		this.knowledge.commentsOf(existing)
			.stream()
			.filter((comment) -> !latest.containsKey(comment))
			.forEach(affected::add);
		changes.addAll(this.knowledge.changes(affected));
		Map<EntryKey, String> refused = new HashMap<>(this.alerts.tell(news(changes, published, rated)));
		refused.putAll(this.indexer.write(changes));
		for (IndexChange change : changes) {
			String reason = refused.get(change.key());
			if (reason != null) {
				cause(change, latest).ifPresentOrElse(
						(record) -> this.parked.park(record, change.key() + ": " + reason),
						() -> logger.error("{} cannot be indexed: {}", change.key(), reason));
			}
		}
	}

	/**
	 * The record that made an entry be written: its own, or for a comment without one
	 * that of its post.
	 */
	private static Optional<ConsumerRecord<String, byte[]>> cause(IndexChange change,
			Map<EntryKey, ConsumerRecord<String, byte[]>> latest) {
		ConsumerRecord<String, byte[]> record = latest.get(change.key());
		if (record == null && change instanceof IndexChange.Put put && put.document().parent() != null) {
			record = latest.get(new EntryKey(SearchType.POST, put.document().parent()));
		}
		return Optional.ofNullable(record);
	}

	/** That an entry is new comes before what else is new about it. */
	private static List<News> news(List<IndexChange> changes, Set<EntryKey> published, Map<EntryKey, Instant> rated) {
		List<News> news = new ArrayList<>();
		for (IndexChange change : changes) {
			if (change instanceof IndexChange.Put put) {
				if (published.contains(put.key())) {
					news.add(News.published(put.document()));
				}
				Instant ratedAt = rated.get(put.key());
				if (ratedAt != null) {
					news.add(News.rated(put.document(), ratedAt));
				}
			}
		}
		return news;
	}

	/**
	 * What a record tells of.
	 *
	 * @param keys the entries; events of kinds that concern no entry, or that only later
	 * releases know, concern none
	 * @param publishedAt when they became readable for the first time; absent if it is
	 * not that which happened
	 * @param ratedAt when they may have become good practice; absent likewise
	 */
	private record Happening(List<EntryKey> keys, @Nullable Instant publishedAt, @Nullable Instant ratedAt) {

		static Happening of(ConsumerRecord<String, byte[]> record) {
			if (record.key() == null) {
				throw new IllegalArgumentException("no key");
			}
			UUID id = UUID.fromString(record.key());
			if (record.value() == null) {
				return new Happening(Arrays.stream(SearchType.values()).map((type) -> new EntryKey(type, id)).toList(),
						null, null);
			}
			JsonNode event = JSON.readTree(record.value());
			if (!event.isObject()) {
				throw new IllegalArgumentException("no JSON object");
			}
			String type = event.path("type").asString("");
			return new Happening(keys(type, id, event), PUBLICATIONS.contains(type) ? occurredAt(event) : null,
					type.equals(RATING) ? occurredAt(event) : null);
		}

		private static Instant occurredAt(JsonNode event) {
			try {
				return Instant.parse(event.path("occurredAt").asString(""));
			}
			catch (DateTimeParseException ex) {
				throw new IllegalArgumentException("no time", ex);
			}
		}

		private static List<EntryKey> keys(String type, UUID id, JsonNode event) {
			return switch (type.substring(0, Math.max(0, type.indexOf('_')))) {
				case "POST" -> List.of(new EntryKey(SearchType.POST, id));
				case "COMMENT" -> List.of(new EntryKey(SearchType.COMMENT, id));
				case "ORGANISATION" -> List.of(new EntryKey(SearchType.ORGANISATION, id));
				case "PROJECT" ->
					type.equals("PROJECT_REVIEW_DUE") ? List.of() : List.of(new EntryKey(SearchType.PROJECT, id));
				case "PRACTICE" -> List.of(new EntryKey(SearchType.PROJECT,
						UUID.fromString(event.path("payload").path("projectId").asString(""))));
				default -> List.of();
			};
		}

	}

}
