package de.asskomm.discussion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import de.asskomm.exchange.CommentId;
import de.asskomm.exchange.PostId;
import de.asskomm.markdown.Markdown;
import de.asskomm.organisation.Author;
import de.asskomm.organisation.MemberId;
import de.asskomm.organisation.OrganisationId;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Comments and reactions in PostgreSQL. The counts of a post are one row, which orders
 * everything that happens at the post.
 */
@Repository
class JdbcComments implements Comments {

	/** No organisation has this identifier. */
	private static final UUID NOBODY = new UUID(0, 0);

	private final JdbcClient jdbc;

	JdbcComments(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Optional<Comment> find(CommentId id) {
		return this.jdbc.sql("SELECT * FROM post_comment WHERE id = ?")
			.param(id.value())
			.query(JdbcComments::read)
			.optional();
	}

	@Override
	public List<Comment> findAll(Collection<CommentId> ids) {
		return this.jdbc.sql("SELECT * FROM post_comment WHERE id = ANY (?)")
			.param(ids.stream().map(CommentId::value).toArray(UUID[]::new))
			.query(JdbcComments::read)
			.list();
	}

	@Override
	public List<Comment> page(@Nullable CommentId after, int limit) {
		return this.jdbc.sql("""
				SELECT * FROM post_comment WHERE :after::uuid IS NULL OR id > :after::uuid ORDER BY id LIMIT :limit
				""")
			.param("after", (after != null) ? after.value() : null, Types.OTHER)
			.param("limit", limit)
			.query(JdbcComments::read)
			.list();
	}

	@Override
	public List<CommentId> of(Collection<PostId> posts) {
		if (posts.isEmpty()) {
			return List.of();
		}
		return this.jdbc.sql("SELECT id FROM post_comment WHERE post_id = ANY (?)")
			.param(posts.stream().map(PostId::value).distinct().toArray(UUID[]::new))
			.query((row, _) -> new CommentId(row.getObject("id", UUID.class)))
			.list();
	}

	@Override
	public Optional<Comment> lock(CommentId id) {
		return this.jdbc.sql("SELECT * FROM post_comment WHERE id = ? FOR UPDATE")
			.param(id.value())
			.query(JdbcComments::read)
			.optional();
	}

	@Override
	public Activity add(Comment comment) {
		Activity activity = count(comment.post(), 1, 0, 0);
		this.jdbc.sql("""
				INSERT INTO post_comment (id, version, post_id, root_id, organisation_id, author_id, author_name, body,
				  status, created_at, updated_at)
				VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(comment.id().value(), comment.version(), comment.post().value(), comment.root().value(),
					comment.organisation().value(), comment.author().id().value(), comment.author().displayName(),
					comment.body().source(), comment.status().name(), comment.createdAt().atOffset(ZoneOffset.UTC),
					comment.updatedAt().atOffset(ZoneOffset.UTC))
			.update();
		return activity;
	}

	@Override
	public Activity replace(Comment before, Comment after) {
		int updated = this.jdbc.sql("""
				UPDATE post_comment
				SET version = ?, author_id = ?, author_name = ?, body = ?, status = ?, updated_at = ?
				WHERE id = ? AND version = ?
				""")
			.params(after.version(), after.author().id().value(), after.author().displayName(), after.body().source(),
					after.status().name(), after.updatedAt().atOffset(ZoneOffset.UTC), before.id().value(),
					before.version())
			.update();
		if (updated != 1) {
			throw new IllegalStateException("Comment " + before.id() + " was changed without its lock");
		}
		return count(after.post(), (before.isPublished() && !after.isPublished()) ? -1 : 0, 0, 0);
	}

	@Override
	public CommentPage page(PostId post, @Nullable CommentId after, int limit) {
		if (limit < 1 || limit > MAXIMUM_LIMIT) {
			throw new IllegalArgumentException("A page has 1 to " + MAXIMUM_LIMIT + " comments");
		}
		List<Comment> found = this.jdbc
			.sql("""
					SELECT * FROM post_comment c
					WHERE c.post_id = :post
					  AND (:after::uuid IS NULL OR (c.root_id, c.id) > (SELECT a.root_id, a.id FROM post_comment a WHERE a.id = :after::uuid))
					  AND (c.status = 'PUBLISHED' OR EXISTS (SELECT FROM post_comment r
					    WHERE r.post_id = c.post_id AND r.root_id = c.id AND r.id <> c.id AND r.status = 'PUBLISHED'))
					ORDER BY c.root_id, c.id
					LIMIT :limit
					""")
			.param("post", post.value())
			.param("after", (after != null) ? after.value() : null, Types.OTHER)
			.param("limit", limit + 1)
			.query(JdbcComments::read)
			.list();
		boolean more = found.size() > limit;
		List<Comment> page = more ? found.subList(0, limit) : found;
		return new CommentPage(page, more ? page.getLast().id() : null);
	}

	@Override
	public Optional<Activity> react(PostId post, OrganisationId organisation, ReactionKind kind, Instant now) {
		int added = this.jdbc.sql("""
				INSERT INTO post_reaction (post_id, kind, organisation_id, created_at) VALUES (?, ?, ?, ?)
				ON CONFLICT DO NOTHING
				""").params(post.value(), kind.name(), organisation.value(), now.atOffset(ZoneOffset.UTC)).update();
		return counted(added, post, kind, 1);
	}

	@Override
	public Optional<Activity> retract(PostId post, OrganisationId organisation, ReactionKind kind) {
		int removed = this.jdbc.sql("DELETE FROM post_reaction WHERE post_id = ? AND kind = ? AND organisation_id = ?")
			.params(post.value(), kind.name(), organisation.value())
			.update();
		return counted(removed, post, kind, -1);
	}

	private Optional<Activity> counted(int changed, PostId post, ReactionKind kind, int by) {
		return (changed == 0) ? Optional.empty() : Optional.of(switch (kind) {
			case HELPFUL -> count(post, 0, by, 0);
			case ADOPT -> count(post, 0, 0, by);
		});
	}

	private Activity count(PostId post, int comments, int helpful, int adopting) {
		return this.jdbc.sql("""
				INSERT INTO post_activity AS a (post_id, version, comments, helpful, adopting)
				VALUES (:post, 1, :comments, :helpful, :adopting)
				ON CONFLICT (post_id) DO UPDATE SET version = a.version + 1, comments = a.comments + :comments,
				  helpful = a.helpful + :helpful, adopting = a.adopting + :adopting
				RETURNING *
				""")
			.param("post", post.value())
			.param("comments", comments)
			.param("helpful", helpful)
			.param("adopting", adopting)
			.query((row, number) -> activity(row, Set.of()))
			.single();
	}

	@Override
	public Map<PostId, Activity> activity(Collection<PostId> posts, @Nullable OrganisationId reader) {
		Map<PostId, Activity> found = new LinkedHashMap<>();
		posts.forEach((post) -> found.put(post, Activity.none(post)));
		if (posts.isEmpty()) {
			return found;
		}
		this.jdbc.sql("""
				SELECT a.*, array(SELECT r.kind FROM post_reaction r
				  WHERE r.post_id = a.post_id AND r.organisation_id = :reader) AS own
				FROM post_activity a WHERE a.post_id = ANY (:posts)
				""")
			.param("reader", (reader != null) ? reader.value() : NOBODY)
			.param("posts", posts.stream().map(PostId::value).distinct().toArray(UUID[]::new))
			.query((row) -> {
				Set<ReactionKind> own = EnumSet.noneOf(ReactionKind.class);
				Arrays.stream((String[]) row.getArray("own").getArray()).map(ReactionKind::valueOf).forEach(own::add);
				Activity activity = activity(row, own);
				found.put(activity.post(), activity);
			});
		return found;
	}

	private static Activity activity(ResultSet row, Set<ReactionKind> own) throws SQLException {
		return new Activity(new PostId(row.getObject("post_id", UUID.class)), row.getLong("version"),
				row.getInt("comments"), row.getInt("helpful"), row.getInt("adopting"), own);
	}

	private static Comment read(ResultSet row, int number) throws SQLException {
		return new Comment(new CommentId(row.getObject("id", UUID.class)), row.getLong("version"),
				new PostId(row.getObject("post_id", UUID.class)), new CommentId(row.getObject("root_id", UUID.class)),
				new OrganisationId(row.getObject("organisation_id", UUID.class)),
				new Author(new MemberId(row.getObject("author_id", UUID.class)), row.getString("author_name")),
				new Markdown(row.getString("body")), CommentStatus.valueOf(row.getString("status")),
				row.getTimestamp("created_at").toInstant(), row.getTimestamp("updated_at").toInstant());
	}

}
