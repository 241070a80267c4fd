package de.asskomm.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import de.asskomm.organisation.Author;
import de.asskomm.organisation.MemberId;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Groups of synonyms in PostgreSQL.
 */
@Repository
class JdbcSynonymGroups implements SynonymGroups, ActiveSynonyms {

	private final JdbcClient jdbc;

	JdbcSynonymGroups(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** One statement, so that the version is that of just these groups. */
	@Override
	public Synonyms all() {
		long[] version = new long[1];
		List<SynonymGroup> groups = this.jdbc.sql("""
				SELECT v.number AS last_change, g.*
				FROM (SELECT coalesce(max(number), 0) AS number FROM synonym_change) v
				LEFT JOIN synonym_group g ON true ORDER BY g.id
				""").query((row, number) -> {
			version[0] = row.getLong("last_change");
			return read(row);
		}).list().stream().flatMap(Optional::stream).toList();
		return new Synonyms(version[0], groups);
	}

	@Override
	public Synonyms lock() {
		this.jdbc.sql("LOCK TABLE synonym_group IN SHARE ROW EXCLUSIVE MODE").update();
		return all();
	}

	@Override
	public List<String> rules() {
		return all().rules();
	}

	@Override
	public long version() {
		return this.jdbc.sql("SELECT coalesce(max(number), 0) FROM synonym_change").query(Long.class).single();
	}

	@Override
	public void apply(SynonymChange change) {
		SynonymContent before = change.before();
		SynonymContent after = change.after();
		Author by = change.by();
		this.jdbc.sql("""
				INSERT INTO synonym_change (number, group_id, group_version, words_before, lead_in_before, note_before,
				  words_after, lead_in_after, note_after, changed_by_id, changed_by_name, changed_at)
				VALUES (:number, :group, :version, :wordsBefore, :leadInBefore, :noteBefore, :wordsAfter, :leadInAfter,
				  :noteAfter, :byId, :byName, :at)
				""")
			.param("number", change.number())
			.param("group", change.group().value())
			.param("version", change.groupVersion())
			.param("wordsBefore", words(before), Types.ARRAY)
			.param("leadInBefore", (before != null) ? before.leadIn() : null, Types.VARCHAR)
			.param("noteBefore", (before != null) ? before.note() : null, Types.VARCHAR)
			.param("wordsAfter", words(after), Types.ARRAY)
			.param("leadInAfter", (after != null) ? after.leadIn() : null, Types.VARCHAR)
			.param("noteAfter", (after != null) ? after.note() : null, Types.VARCHAR)
			.param("byId", (by != null) ? by.id().value() : null, Types.OTHER)
			.param("byName", (by != null) ? by.displayName() : null, Types.VARCHAR)
			.param("at", change.at().atOffset(ZoneOffset.UTC))
			.update();
		if (after == null) {
			this.jdbc.sql("DELETE FROM synonym_group WHERE id = ?").param(change.group().value()).update();
			return;
		}
		this.jdbc.sql("""
				INSERT INTO synonym_group (id, version, words, lead_in, note, created_at, updated_at)
				VALUES (:group, :version, :words, :leadIn, :note, :at, :at)
				ON CONFLICT (id) DO UPDATE SET version = excluded.version, words = excluded.words,
				  lead_in = excluded.lead_in, note = excluded.note, updated_at = excluded.updated_at
				""")
			.param("group", change.group().value())
			.param("version", change.groupVersion())
			.param("words", words(after), Types.ARRAY)
			.param("leadIn", after.leadIn(), Types.VARCHAR)
			.param("note", after.note())
			.param("at", change.at().atOffset(ZoneOffset.UTC))
			.update();
	}

	@Override
	public Optional<SynonymChange> change(long number) {
		return this.jdbc.sql("SELECT * FROM synonym_change WHERE number = ?")
			.param(number)
			.query(JdbcSynonymGroups::readChange)
			.optional();
	}

	@Override
	public Optional<SynonymChange> lastChange(SynonymGroupId group) {
		return changes(group, null, 1).stream().findFirst();
	}

	@Override
	public List<SynonymChange> changes(@Nullable SynonymGroupId group, @Nullable Long before, int limit) {
		if (limit < 1 || limit > MAXIMUM_LIMIT) {
			throw new IllegalArgumentException("A page has 1 to " + MAXIMUM_LIMIT + " changes");
		}
		return this.jdbc.sql("""
				SELECT * FROM synonym_change
				WHERE number < :before AND (:group::uuid IS NULL OR group_id = :group)
				ORDER BY number DESC LIMIT :limit
				""")
			.param("before", (before != null) ? before : Long.MAX_VALUE)
			.param("group", (group != null) ? group.value() : null, Types.OTHER)
			.param("limit", limit)
			.query(JdbcSynonymGroups::readChange)
			.list();
	}

	private static String @Nullable [] words(@Nullable SynonymContent content) {
		return (content != null) ? content.words().toArray(String[]::new) : null;
	}

	/** Without any group there is still a row, which says the version. */
	private static Optional<SynonymGroup> read(ResultSet row) throws SQLException {
		UUID id = row.getObject("id", UUID.class);
		if (id == null) {
			return Optional.empty();
		}
		return Optional.of(new SynonymGroup(new SynonymGroupId(id), row.getLong("version"),
				new SynonymContent(Arrays.asList((String[]) row.getArray("words").getArray()), row.getString("lead_in"),
						row.getString("note")),
				row.getTimestamp("created_at").toInstant(), row.getTimestamp("updated_at").toInstant()));
	}

	private static SynonymChange readChange(ResultSet row, int number) throws SQLException {
		UUID by = row.getObject("changed_by_id", UUID.class);
		return new SynonymChange(row.getLong("number"), new SynonymGroupId(row.getObject("group_id", UUID.class)),
				row.getLong("group_version"), content(row, "before"), content(row, "after"),
				(by != null) ? new Author(new MemberId(by), row.getString("changed_by_name")) : null,
				row.getTimestamp("changed_at").toInstant());
	}

	private static @Nullable SynonymContent content(ResultSet row, String when) throws SQLException {
		java.sql.Array words = row.getArray("words_" + when);
		return (words == null) ? null : new SynonymContent(Arrays.asList((String[]) words.getArray()),
				row.getString("lead_in_" + when), row.getString("note_" + when));
	}

}
