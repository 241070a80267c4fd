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
import de.asskomm.organisation.MemberId;
import de.asskomm.organisation.OrganisationId;
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
		if (notifications.isEmpty()) {
			return List.of();
		}
		Set<UUID> added = new HashSet<>(
				this.jdbc.sql("""
						INSERT INTO notification (id, event_id, account_id, organisation_id, type, post_id, comment_id,
						  by_organisation, created_at)
						SELECT n.id, :event, n.account, n.organisation, n.type, :post, :comment, :by, :created
						FROM unnest(:ids::uuid[], :accounts::uuid[], :organisations::uuid[], :types::text[])
						  AS n (id, account, organisation, type)
						ON CONFLICT (account_id, organisation_id, event_id) DO NOTHING
						RETURNING id
						""")
					.param("event", event)
					.param("post", notifications.getFirst().post().value())
					.param("comment",
							(notifications.getFirst().comment() != null) ? notifications.getFirst().comment().value()
									: null,
							Types.OTHER)
					.param("by", notifications.getFirst().by().value())
					.param("created", notifications.getFirst().createdAt().atOffset(ZoneOffset.UTC))
					.param("ids", notifications.stream().map(Notification::id).toArray(UUID[]::new))
					.param("accounts",
							notifications.stream().map((one) -> one.recipient().account().value()).toArray(UUID[]::new))
					.param("organisations",
							notifications.stream()
								.map((one) -> one.recipient().organisation().value())
								.toArray(UUID[]::new))
					.param("types", notifications.stream().map((one) -> one.type().name()).toArray(String[]::new))
					.query(UUID.class)
					.list());
		return notifications.stream().filter((one) -> added.contains(one.id())).toList();
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
	public void forget(PostId post, Collection<Follower> except) {
		this.jdbc
			.sql("""
					DELETE FROM notification n
					WHERE n.post_id = ? AND NOT EXISTS (SELECT FROM unnest(?::uuid[], ?::uuid[]) AS r (account, organisation)
					  WHERE r.account = n.account_id AND r.organisation = n.organisation_id)
					""")
			.params(post.value(), except.stream().map((one) -> one.account().value()).toArray(UUID[]::new),
					except.stream().map((one) -> one.organisation().value()).toArray(UUID[]::new))
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
		UUID comment = row.getObject("comment_id", UUID.class);
		Timestamp readAt = row.getTimestamp("read_at");
		return new Notification(row.getObject("id", UUID.class), recipient(row, number),
				NotificationType.valueOf(row.getString("type")), new PostId(row.getObject("post_id", UUID.class)),
				(comment != null) ? new CommentId(comment) : null,
				new OrganisationId(row.getObject("by_organisation", UUID.class)),
				row.getTimestamp("created_at").toInstant(), (readAt != null) ? readAt.toInstant() : null);
	}

	private static Follower recipient(ResultSet row, int number) throws SQLException {
		return new Follower(new MemberId(row.getObject("account_id", UUID.class)),
				new OrganisationId(row.getObject("organisation_id", UUID.class)));
	}

}
