package de.asskomm.attachment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import de.asskomm.organisation.Author;
import de.asskomm.organisation.AuthorLeft;
import de.asskomm.organisation.MemberId;
import de.asskomm.organisation.OrganisationId;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Attachments in PostgreSQL.
 */
@Repository
class JdbcAttachments implements Attachments, LooseFiles {

	private final JdbcClient jdbc;

	JdbcAttachments(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Optional<Attachment> find(AttachmentId id) {
		return this.jdbc.sql("SELECT * FROM attachment WHERE id = ?")
			.param(id.value())
			.query(JdbcAttachments::read)
			.optional();
	}

	@Override
	public List<Attachment> findAll(Collection<AttachmentId> ids) {
		return select("SELECT * FROM attachment WHERE id = ANY(?) ORDER BY id", ids);
	}

	@Override
	public List<Attachment> hold(Collection<AttachmentId> ids) {
		return select("SELECT * FROM attachment WHERE id = ANY(?) ORDER BY id FOR KEY SHARE", ids);
	}

	@Override
	public Optional<Attachment> lock(AttachmentId id) {
		return this.jdbc.sql("SELECT * FROM attachment WHERE id = ? FOR UPDATE")
			.param(id.value())
			.query(JdbcAttachments::read)
			.optional();
	}

	@Override
	public void add(Attachment attachment) {
		this.jdbc.sql("""
				INSERT INTO attachment (id, organisation_id, author_id, author_name, name, media_type, size, sha256,
				  created_at)
				VALUES (:id, :organisation, :authorId, :authorName, :name, :mediaType, :size, :sha256, :created)
				""")
			.param("id", attachment.id().value())
			.param("organisation", attachment.organisation().value())
			.param("authorId", attachment.author().id().value())
			.param("authorName", attachment.author().displayName())
			.param("name", attachment.name())
			.param("mediaType", attachment.type().mediaType())
			.param("size", attachment.size())
			.param("sha256", attachment.sha256())
			.param("created", attachment.createdAt().atOffset(ZoneOffset.UTC))
			.update();
	}

	@Override
	public void remove(Collection<AttachmentId> ids) {
		this.jdbc.sql("DELETE FROM attachment WHERE id = ANY(?)").param(uuids(ids)).update();
	}

	@Override
	public List<AttachmentId> page(Instant before, @Nullable AttachmentId after, int limit) {
		return this.jdbc.sql("SELECT id FROM attachment WHERE created_at < ? AND id > ? ORDER BY id LIMIT ?")
			.params(before.atOffset(ZoneOffset.UTC), (after != null) ? after.value() : new UUID(0, 0), limit)
			.query(JdbcAttachments::readId)
			.list();
	}

	@Override
	public List<AttachmentId> lockFree(Collection<AttachmentId> ids) {
		if (ids.isEmpty()) {
			return List.of();
		}
		return this.jdbc.sql("SELECT id FROM attachment WHERE id = ANY(?) ORDER BY id FOR UPDATE SKIP LOCKED")
			.param(uuids(ids))
			.query(JdbcAttachments::readId)
			.list();
	}

	@Override
	public void note(Collection<AttachmentId> ids, Instant now) {
		this.jdbc.sql("""
				INSERT INTO attachment_loose_file (id, since) SELECT id, ? FROM unnest(?) AS loose (id)
				ON CONFLICT (id) DO NOTHING
				""").params(now.atOffset(ZoneOffset.UTC), uuids(ids)).update();
	}

	@Override
	public boolean forget(AttachmentId id) {
		return this.jdbc.sql("DELETE FROM attachment_loose_file WHERE id = ?").param(id.value()).update() == 1;
	}

	@Override
	public List<AttachmentId> noted(Instant before, int limit) {
		return this.jdbc.sql("""
				SELECT id FROM attachment_loose_file WHERE since < ? ORDER BY since LIMIT ?
				""").params(before.atOffset(ZoneOffset.UTC), limit).query(JdbcAttachments::readId).list();
	}

	/** What somebody uploaded stays and shows the office once they left. */
	@EventListener
	void on(AuthorLeft event) {
		this.jdbc.sql("UPDATE attachment SET author_name = ? WHERE author_id = ? AND organisation_id = ?")
			.params(event.office(), event.author().value(), event.organisation().value())
			.update();
	}

	private List<Attachment> select(String sql, Collection<AttachmentId> ids) {
		return ids.isEmpty() ? List.of() : this.jdbc.sql(sql).param(uuids(ids)).query(JdbcAttachments::read).list();
	}

	private static Attachment read(ResultSet row, int number) throws SQLException {
		String mediaType = row.getString("media_type");
		return new Attachment(readId(row, number), new OrganisationId(row.getObject("organisation_id", UUID.class)),
				new Author(new MemberId(row.getObject("author_id", UUID.class)), row.getString("author_name")),
				row.getString("name"),
				AttachmentType.ofMediaType(mediaType).orElseThrow(() -> new IllegalStateException(mediaType)),
				row.getLong("size"), row.getString("sha256"), row.getTimestamp("created_at").toInstant());
	}

	private static AttachmentId readId(ResultSet row, int number) throws SQLException {
		return new AttachmentId(row.getObject("id", UUID.class));
	}

	private static UUID[] uuids(Collection<AttachmentId> ids) {
		return ids.stream().map(AttachmentId::value).distinct().toArray(UUID[]::new);
	}

}
