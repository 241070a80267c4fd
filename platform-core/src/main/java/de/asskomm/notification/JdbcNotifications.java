package de.asskomm.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import de.asskomm.exchange.CommentId;
import de.asskomm.exchange.PostId;
import de.asskomm.notification.Subject.OfPost;
import de.asskomm.notification.Subject.OfProjects;
import de.asskomm.organisation.MemberId;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.project.ProjectId;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Notifications in PostgreSQL.
 */
@Repository
class JdbcNotifications implements Notifications {

	private static final String OWN = " WHERE account_id = :account AND organisation_id = :organisation";

	private final JdbcClient jdbc;

	JdbcNotifications(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<Notification> add(UUID event, List<Notification> notifications) {
		List<Notification> gathered = notifications.stream()
			.filter((one) -> one.type().isGathered() && one.subject() instanceof OfProjects)
			.toList();
		Set<Follower> joined = gathered.isEmpty() ? Set.of() : gather(event, gathered);
		return insert(event,
				notifications.stream()
					.filter((one) -> !one.type().isGathered() || !joined.contains(one.recipient()))
					.toList());
	}

	private List<Notification> insert(UUID event, List<Notification> notifications) {
		if (notifications.isEmpty()) {
			return List.of();
		}
		Notification first = notifications.getFirst();
		PostId post = (first.subject() instanceof OfPost of) ? of.post() : null;
		CommentId comment = (first.subject() instanceof OfPost of) ? of.comment() : null;
		ProjectId project = (first.subject() instanceof OfProjects of) ? of.project() : null;
		Set<UUID> added = new HashSet<>(bind(
				this.jdbc
					.sql("""
							INSERT INTO notification (id, event_id, account_id, organisation_id, type, post_id, comment_id,
							  project_id, by_organisation, saved_search_id, created_at)
							SELECT n.id, :event, n.account, n.organisation, n.type, :post, :comment, :project, :by, n.search, :created
							FROM unnest(:ids::uuid[], :accounts::uuid[], :organisations::uuid[], :types::text[], :searches::uuid[])
							  AS n (id, account, organisation, type, search)
							ON CONFLICT (account_id, organisation_id, event_id) DO NOTHING
							RETURNING id
							"""),
				event, notifications)
			.param("post", (post != null) ? post.value() : null, Types.OTHER)
			.param("comment", (comment != null) ? comment.value() : null, Types.OTHER)
			.param("project", (project != null) ? project.value() : null, Types.OTHER)
			.param("created", first.createdAt().atOffset(ZoneOffset.UTC))
			.param("ids", notifications.stream().map(Notification::id).toArray(UUID[]::new))
			.query(UUID.class)
			.list());
		return notifications.stream().filter((one) -> added.contains(one.id())).toList();
	}

	/** Has a project join what people were told within the hour; answers these people. */
	private Set<Follower> gather(UUID event, List<Notification> notifications) {
		Notification first = notifications.getFirst();
		if (!(first.subject() instanceof OfProjects of)) {
			throw new IllegalArgumentException("Only projects are gathered");
		}
		return bind(this.jdbc.sql("""
				UPDATE notification o SET event_id = :event, project_id = :project,
				  projects = o.projects + (CASE WHEN o.event_id = :event OR o.project_id = :project THEN 0 ELSE 1 END)
				FROM unnest(:accounts::uuid[], :organisations::uuid[], :types::text[], :searches::uuid[])
				  AS n (account, organisation, type, search)
				WHERE o.account_id = n.account AND o.organisation_id = n.organisation AND o.type = n.type
				  AND o.project_id IS NOT NULL AND o.saved_search_id IS NOT DISTINCT FROM n.search
				  AND o.by_organisation = :by AND o.read_at IS NULL AND o.created_at > :since
				RETURNING o.account_id, o.organisation_id
				"""), event, notifications).param("project", of.project().value())
			.param("since", first.createdAt().minus(GATHERED).atOffset(ZoneOffset.UTC))
			.query(JdbcNotifications::recipient)
			.set();
	}

	private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, UUID event,
			List<Notification> notifications) {
		return statement.param("event", event)
			.param("by", notifications.getFirst().by().value())
			.param("accounts",
					notifications.stream().map((one) -> one.recipient().account().value()).toArray(UUID[]::new))
			.param("organisations",
					notifications.stream().map((one) -> one.recipient().organisation().value()).toArray(UUID[]::new))
			.param("types", notifications.stream().map((one) -> one.type().name()).toArray(String[]::new))
			.param("searches", notifications.stream().map(Notification::savedSearch).toArray(UUID[]::new));
	}

	@Override
	public List<Notification> newest(Follower recipient, @Nullable UUID after, int limit) {
		return own("SELECT * FROM notification", """
				 AND (:after::uuid IS NULL OR id < :after::uuid) ORDER BY id DESC LIMIT :limit
				""", recipient).param("after", after, Types.OTHER)
			.param("limit", limit)
			.query(JdbcNotifications::read)
			.list();
	}

	@Override
	public Optional<Notification> find(Follower recipient, UUID id) {
		return own("SELECT * FROM notification", " AND id = :id", recipient).param("id", id)
			.query(JdbcNotifications::read)
			.optional();
	}

	@Override
	public int unread(Follower recipient) {
		return own("SELECT count(*) FROM notification", " AND read_at IS NULL", recipient).query(Integer.class)
			.single();
	}

	@Override
	public void read(Follower recipient, @Nullable Collection<UUID> ids, Instant now) {
		own("UPDATE notification SET read_at = :now",
				" AND read_at IS NULL AND (:ids::uuid[] IS NULL OR id = ANY (:ids))", recipient)
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("ids", (ids != null) ? ids.toArray(UUID[]::new) : null, Types.ARRAY)
			.update();
	}

	private JdbcClient.StatementSpec own(String what, String more, Follower recipient) {
		return this.jdbc.sql(what + OWN + more)
			.param("account", recipient.account().value())
			.param("organisation", recipient.organisation().value());
	}

	@Override
	public Set<Follower> toldOfMention(PostId post) {
		return recipients("post_id = ? AND type = 'MENTION'", post.value());
	}

	@Override
	public Set<Follower> toldOfAcceptance(CommentId comment) {
		return recipients("comment_id = ? AND type = 'ACCEPTED'", comment.value());
	}

	@Override
	public Set<Follower> recipients(PostId post) {
		return recipients("post_id = ?", post.value());
	}

	private Set<Follower> recipients(String condition, UUID id) {
		return new HashSet<>(
				this.jdbc.sql("SELECT DISTINCT account_id, organisation_id FROM notification WHERE " + condition)
					.param(id)
					.query(JdbcNotifications::recipient)
					.list());
	}

	@Override
	public Set<Follower> recipients(ProjectId project) {
		return recipients("project_id = ? AND projects = 1", project.value());
	}

	@Override
	public void forget(PostId post, Collection<Follower> except) {
		forget("post_id = ?", post.value(), except);
	}

	@Override
	public void forget(ProjectId project, Collection<Follower> except) {
		forget("project_id = ? AND projects = 1", project.value(), except);
	}

	private void forget(String condition, UUID id, Collection<Follower> except) {
		this.jdbc.sql("DELETE FROM notification n WHERE " + condition + """
				 AND NOT EXISTS (SELECT FROM unnest(?::uuid[], ?::uuid[]) AS r (account, organisation)
				  WHERE r.account = n.account_id AND r.organisation = n.organisation_id)
				""")
			.params(id, except.stream().map((one) -> one.account().value()).toArray(UUID[]::new),
					except.stream().map((one) -> one.organisation().value()).toArray(UUID[]::new))
			.update();
	}

	@Override
	public void forgetReviews(ProjectId project) {
		this.jdbc.sql("DELETE FROM notification WHERE project_id = ? AND projects = 1 AND type = 'PROJECT_REVIEW'")
			.param(project.value())
			.update();
	}

	@Override
	public void forget(CommentId comment) {
		this.jdbc.sql("DELETE FROM notification WHERE comment_id = ?").param(comment.value()).update();
	}

	@Override
	public Set<NotificationType> unwanted(MemberId account) {
		return this.jdbc.sql("SELECT type FROM notification_opt_out WHERE account_id = ?")
			.param(account.value())
			.query((row, number) -> NotificationType.valueOf(row.getString("type")))
			.set();
	}

	@Override
	public void unwanted(MemberId account, Set<NotificationType> types) {
		String[] names = types.stream().map(NotificationType::name).toArray(String[]::new);
		this.jdbc.sql("DELETE FROM notification_opt_out WHERE account_id = ? AND NOT type = ANY (?)")
			.params(account.value(), names)
			.update();
		this.jdbc.sql("""
				INSERT INTO notification_opt_out (account_id, type) SELECT ?, unnest(?::text[]) ON CONFLICT DO NOTHING
				""").params(account.value(), names).update();
	}

	@Override
	public Set<MemberId> notWanting(Collection<MemberId> accounts, NotificationType type) {
		return this.jdbc.sql("SELECT account_id FROM notification_opt_out WHERE account_id = ANY (?) AND type = ?")
			.params(accounts.stream().map(MemberId::value).distinct().toArray(UUID[]::new), type.name())
			.query((row, number) -> new MemberId(row.getObject("account_id", UUID.class)))
			.set();
	}

	private static Notification read(ResultSet row, int number) throws SQLException {
		Timestamp readAt = row.getTimestamp("read_at");
		return new Notification(row.getObject("id", UUID.class), recipient(row, number),
				NotificationType.valueOf(row.getString("type")), subject(row),
				new OrganisationId(row.getObject("by_organisation", UUID.class)),
				row.getObject("saved_search_id", UUID.class), row.getTimestamp("created_at").toInstant(),
				(readAt != null) ? readAt.toInstant() : null);
	}

	private static Subject subject(ResultSet row) throws SQLException {
		UUID project = row.getObject("project_id", UUID.class);
		if (project != null) {
			return new OfProjects(new ProjectId(project), row.getInt("projects"));
		}
		UUID comment = row.getObject("comment_id", UUID.class);
		return new OfPost(new PostId(row.getObject("post_id", UUID.class)),
				(comment != null) ? new CommentId(comment) : null);
	}

	private static Follower recipient(ResultSet row, int number) throws SQLException {
		return new Follower(new MemberId(row.getObject("account_id", UUID.class)),
				new OrganisationId(row.getObject("organisation_id", UUID.class)));
	}

}
