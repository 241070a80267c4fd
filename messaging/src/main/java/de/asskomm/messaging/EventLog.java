package de.asskomm.messaging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The event log in PostgreSQL: outbox and store for replay. Writers append without a
 * sequence. The one active relay numbers what is there, in the order of insertion: a row
 * that commits later than one with a greater identifier gets a greater number, so a
 * reader that has seen a number has seen, or never will see, all before it.
 */
public final class EventLog {

	private static final NoArgGenerator EVENT_IDS = Generators.timeBasedEpochGenerator();

	private static final String COLUMNS = """
			e.sequence, e.event_id, e.topic, e.type, e.aggregate_id, e.version, e.occurred_at, e.organisation_id, e.payload
			""";

	private static final String NUMBER = """
			WITH waiting AS (
			  SELECT id, row_number() OVER (ORDER BY id) AS place
			  FROM (SELECT id FROM event_log WHERE sequence IS NULL ORDER BY id LIMIT ?) AS oldest
			), moved AS (
			  UPDATE relay_position SET assigned_through = assigned_through + (SELECT count(*) FROM waiting)
			  WHERE EXISTS (SELECT FROM waiting)
			  RETURNING assigned_through - (SELECT count(*) FROM waiting) AS before
			)
			UPDATE event_log e SET sequence = moved.before + waiting.place
			FROM waiting, moved
			WHERE e.id = waiting.id
			RETURNING
			""" + COLUMNS;

	private final JdbcClient jdbc;

	/**
	 * Opens the log.
	 * @param jdbc the database, or the one connection to use
	 */
	public EventLog(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void append(EventType type, UUID aggregateId, long version, Instant occurredAt, UUID organisationId,
			EventPayload payload) {
		this.jdbc.sql("""
				INSERT INTO event_log (event_id, topic, type, aggregate_id, version, occurred_at, organisation_id,
				  payload)
				VALUES (?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(EVENT_IDS.generate(), type.topic().name(), type.name(), aggregateId, version,
					occurredAt.atOffset(ZoneOffset.UTC), organisationId, Wire.write(payload))
			.update();
	}

	/**
	 * Numbers the oldest events that have no sequence yet. Only the active relay may call
	 * this, on the connection that makes it the active one.
	 * @param limit greatest number of events
	 * @return the numbered events in their order
	 */
	public List<LoggedEvent> number(int limit) {
		return this.jdbc.sql(NUMBER)
			.param(limit)
			.query(EventLog::read)
			.list()
			.stream()
			.sorted(Comparator.comparingLong(LoggedEvent::sequence))
			.toList();
	}

	/**
	 * Reads numbered events.
	 * @param after sequence after which to start
	 * @param limit greatest number of events
	 * @return the events in their order
	 */
	public List<LoggedEvent> after(long after, int limit) {
		return this.jdbc.sql("SELECT " + COLUMNS + """
				FROM event_log e WHERE e.sequence > ? ORDER BY e.sequence LIMIT ?
				""").params(after, limit).query(EventLog::read).list();
	}

	/**
	 * Reads all events of a range, whomever they are for.
	 * @param after sequence after which to start
	 * @param through last sequence
	 * @return the events in their order
	 */
	public LogPage between(long after, long through) {
		AtomicLong deletedThrough = new AtomicLong();
		List<LoggedEvent> events = new ArrayList<>();
		// One statement, so that events which are missing because they were deleted show
		// in the position.
		this.jdbc.sql("SELECT p.deleted_through, " + COLUMNS + """
				FROM relay_position p
				LEFT JOIN event_log e ON e.sequence > ? AND e.sequence <= ?
				ORDER BY e.sequence
				""").params(after, through).query((row) -> {
			deletedThrough.set(row.getLong("deleted_through"));
			if (row.getObject("sequence") != null) {
				events.add(read(row, row.getRow()));
			}
		});
		return new LogPage(events, deletedThrough.get());
	}

	/**
	 * Records that everything up to a sequence is in Kafka; never goes back.
	 * @param through the sequence
	 */
	public void published(long through) {
		this.jdbc.sql("UPDATE relay_position SET published_through = ? WHERE published_through < ?")
			.params(through, through)
			.update();
	}

	/**
	 * How far the log is.
	 * @return its position
	 */
	public LogPosition position() {
		return this.jdbc.sql("SELECT assigned_through, published_through, deleted_through FROM relay_position")
			.query((row, number) -> new LogPosition(row.getLong(1), row.getLong(2), row.getLong(3)))
			.single();
	}

	/**
	 * Deletes the oldest events that are in Kafka and no longer kept.
	 * @param retention how long events are kept
	 * @param limit greatest number of events to delete at once
	 * @return how many were deleted
	 */
	public int deleteOlderThan(Duration retention, int limit) {
		return this.jdbc.sql("""
				WITH old AS (
				  SELECT max(oldest.sequence) AS through FROM (
				    SELECT e.sequence, e.recorded_at FROM event_log e, relay_position p
				    WHERE e.sequence <= p.published_through
				    ORDER BY e.sequence LIMIT :limit
				  ) AS oldest
				  WHERE oldest.recorded_at < now() - make_interval(secs => :seconds)
				), moved AS (
				  UPDATE relay_position SET deleted_through = old.through FROM old WHERE old.through IS NOT NULL
				  RETURNING deleted_through
				)
				DELETE FROM event_log e USING moved WHERE e.sequence <= moved.deleted_through
				""").param("limit", limit).param("seconds", retention.toSeconds()).update();
	}

	private static LoggedEvent read(ResultSet row, int number) throws SQLException {
		return new LoggedEvent(row.getLong("sequence"), row.getObject("event_id", UUID.class),
				Topic.valueOf(row.getString("topic")), row.getString("type"), row.getObject("aggregate_id", UUID.class),
				row.getLong("version"), row.getTimestamp("occurred_at").toInstant(),
				row.getObject("organisation_id", UUID.class), row.getString("payload"));
	}

}
