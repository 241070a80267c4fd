package de.asskomm.attachment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The texts of attachments in PostgreSQL, and what is still to be done about them. Who
 * takes something has it for a while; if nothing is heard of it until then, somebody else
 * takes it. No transaction is open while a file is read.
 */
@Repository
class JdbcAttachmentTexts implements AttachmentTexts {

	/** How often a file is tried before it counts as unavailable. */
	static final int ATTEMPTS = 3;

	/** When a file is tried again, growing tenfold. */
	private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);

	/** How long telling may take, and how soon it is repeated where it failed. */
	private static final Duration TELLING = Duration.ofSeconds(20);

	/**
	 * When those who use texts are told once more. Whatever they began to write before
	 * they knew of a text has ended by then.
	 */
	private static final Duration ONCE_MORE = Duration.ofMinutes(1);

	private final JdbcClient jdbc;

	private final Clock clock;

	JdbcAttachmentTexts(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * A file that is to be read now.
	 *
	 * @param id its attachment
	 * @param type what it is
	 * @param attempts how often it was tried, this time included
	 */
	record Due(AttachmentId id, AttachmentType type, int attempts) {
	}

	@Override
	public Map<AttachmentId, String> of(Collection<AttachmentId> ids) {
		if (ids.isEmpty()) {
			return Map.of();
		}
		return this.jdbc
			.sql("SELECT attachment_id, text FROM attachment_text WHERE attachment_id = ANY(?) AND text <> ''")
			.param(uuids(ids))
			.query((row, number) -> Map.entry(new AttachmentId(row.getObject("attachment_id", UUID.class)),
					row.getString("text")))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	@EventListener
	void on(AttachmentKept event) {
		if (!event.attachment().type().isImage()) {
			this.jdbc.sql("INSERT INTO attachment_text (attachment_id, state, changed_at, due_at) VALUES (?, ?, ?, ?)")
				.params(event.attachment().id().value(), TextState.WAITING.name(), now(), now())
				.update();
		}
	}

	/**
	 * Takes a file that waits, the latest first: somebody has just uploaded it.
	 * @param lease how long nobody else takes it
	 * @return the file, if any is due
	 */
	Optional<Due> take(Duration lease) {
		return this.jdbc.sql("""
				UPDATE attachment_text t SET attempts = attempts + 1, due_at = :lease
				FROM attachment a
				WHERE a.id = t.attachment_id AND t.attachment_id = (
				  SELECT attachment_id FROM attachment_text WHERE state = 'WAITING' AND due_at <= :now
				  ORDER BY attachment_id DESC LIMIT 1 FOR UPDATE SKIP LOCKED)
				RETURNING t.attachment_id, a.media_type, t.attempts
				""")
			.param("now", now())
			.param("lease", at(this.clock.instant().plus(lease)))
			.query((row, number) -> new Due(new AttachmentId(row.getObject("attachment_id", UUID.class)),
					AttachmentType.ofMediaType(row.getString("media_type")).orElseThrow(), row.getInt("attempts")))
			.optional();
	}

	/**
	 * Notes what came of reading a file. Where there is a text, it is to be told.
	 * @param id its attachment
	 * @param text what came of it
	 */
	void note(AttachmentId id, ReadText text) {
		this.jdbc.sql("""
				UPDATE attachment_text
				SET state = :state, text = :text, cut = :cut, changed_at = :now, due_at = :due, tellings = 0
				WHERE attachment_id = :id AND state = 'WAITING'
				""")
			.param("state", text.state().name())
			.param("text", text.text())
			.param("cut", text.cut())
			.param("now", now())
			.param("due", text.text().isEmpty() ? null : now())
			.param("id", id.value())
			.update();
	}

	/**
	 * Notes that a file could not be had. It is tried again, but not for ever.
	 * @param due the file
	 * @return whether it is tried again
	 */
	boolean tryAgain(Due due) {
		if (due.attempts() >= ATTEMPTS) {
			note(due.id(), ReadText.none(TextState.UNAVAILABLE));
			return false;
		}
		Duration pause = FIRST_PAUSE.multipliedBy((long) Math.pow(10, due.attempts() - 1));
		this.jdbc.sql("UPDATE attachment_text SET due_at = ? WHERE attachment_id = ? AND state = 'WAITING'")
			.params(at(this.clock.instant().plus(pause)), due.id().value())
			.update();
		return true;
	}

	/**
	 * Takes texts that are to be told. If telling fails they are due again after a while.
	 * @param limit greatest number of texts
	 * @return their attachments
	 */
	List<AttachmentId> takeUntold(int limit) {
		return this.jdbc.sql("""
				UPDATE attachment_text SET due_at = :lease WHERE attachment_id IN (
				  SELECT attachment_id FROM attachment_text WHERE state = 'READ' AND due_at <= :now
				  ORDER BY due_at LIMIT :limit FOR UPDATE SKIP LOCKED)
				RETURNING attachment_id
				""")
			.param("lease", at(this.clock.instant().plus(TELLING)))
			.param("now", now())
			.param("limit", limit)
			.query((row, number) -> new AttachmentId(row.getObject("attachment_id", UUID.class)))
			.list();
	}

	/**
	 * Notes that texts were told; the first time they are to be told once more.
	 * @param ids their attachments
	 */
	void told(Collection<AttachmentId> ids) {
		this.jdbc.sql("""
				UPDATE attachment_text
				SET tellings = tellings + 1, due_at = CASE WHEN tellings = 0 THEN ?::timestamptz END
				WHERE attachment_id = ANY(?) AND due_at IS NOT NULL
				""").params(at(this.clock.instant().plus(ONCE_MORE)), uuids(ids)).update();
	}

	private OffsetDateTime now() {
		return at(this.clock.instant());
	}

	private static OffsetDateTime at(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	private static UUID[] uuids(Collection<AttachmentId> ids) {
		return ids.stream().map(AttachmentId::value).distinct().toArray(UUID[]::new);
	}

}
