package de.asskomm.search.elastic;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The notes by which nobody is told of the same news of an entry twice, for as long as
 * its event can be taken for news. Kafka sets no limit to that: the topics of posts and
 * projects are compacted and never expire, so the last record of a key stays for good,
 * and a consumer group without positions (a week after the last instance stopped Kafka
 * forgets them) reads all of them from the beginning. What happened long ago is therefore
 * no news whether it is noted or not, and notes stay a day longer than that, so that
 * clocks need not agree. Notes of ratings stay for good: a project may be judged again
 * after years.
 */
@Component
class ToldEntries {

	private static final Logger logger = LoggerFactory.getLogger(ToldEntries.class);

	private static final Duration NEWS = Duration.ofDays(29);

	private static final Duration KEPT = NEWS.plusDays(1);

	private static final int BATCH = 1_000;

	/** Every other occasion is the name of an evidence level. */
	private static final String PUBLISHED = "PUBLISHED";

	private final JdbcClient jdbc;

	private final Clock clock;

	ToldEntries(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Whether people may still be told of something.
	 * @param publishedAt when it became readable
	 * @return {@code false} if it may have been forgotten that they were
	 */
	boolean isNews(Instant publishedAt) {
		return publishedAt.isAfter(this.clock.instant().minus(NEWS));
	}

	/**
	 * Notes, in the transaction that tells people, that they are told of a new entry.
	 * @param key the entry
	 * @return {@code false} if that was noted before
	 */
	boolean note(EntryKey key) {
		return note(key, PUBLISHED);
	}

	/**
	 * Notes, in the transaction that tells people, that they are told how an entry was
	 * rated.
	 * @param key the entry
	 * @param level name of the evidence level
	 * @return {@code false} if that was noted before
	 */
	boolean noteLevel(EntryKey key, String level) {
		return note(key, level);
	}

	private boolean note(EntryKey key, String occasion) {
		return this.jdbc
			.sql("INSERT INTO told_entry (type, id, occasion, told_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING")
			.params(key.type().name(), key.id(), occasion, this.clock.instant().atOffset(ZoneOffset.UTC))
			.update() > 0;
	}

	/**
	 * The evidence levels of an entry of which people were told.
	 * @param key the entry
	 * @return names of the levels
	 */
	Set<String> levels(EntryKey key) {
		return this.jdbc.sql("SELECT occasion FROM told_entry WHERE type = ? AND id = ? AND occasion <> ?")
			.params(key.type().name(), key.id(), PUBLISHED)
			.query((row, number) -> row.getString("occasion"))
			.set();
	}

	/**
	 * Removes notes that nothing asks for any more. Another instance may do the same at
	 * that moment.
	 * @return how many went
	 */
	@Scheduled(initialDelayString = "PT8M", fixedDelayString = "PT12H")
	int forget() {
		Instant before = this.clock.instant().minus(KEPT);
		int forgotten = 0;
		int batch;
		do {
			batch = this.jdbc.sql("""
					DELETE FROM told_entry WHERE (type, id, occasion) IN (
					  SELECT type, id, occasion FROM told_entry WHERE told_at < ? AND occasion = ?
					  LIMIT ? FOR UPDATE SKIP LOCKED)
					""").params(before.atOffset(ZoneOffset.UTC), PUBLISHED, BATCH).update();
			forgotten += batch;
		}
		while (batch == BATCH);
		logger.debug("Forgot of {} entries that people were told of them", forgotten);
		return forgotten;
	}

}
