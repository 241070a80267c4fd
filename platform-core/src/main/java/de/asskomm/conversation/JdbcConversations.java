package de.asskomm.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import de.asskomm.markdown.Markdown;
import de.asskomm.organisation.Author;
import de.asskomm.organisation.MemberId;
import de.asskomm.organisation.OrganisationId;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Conversations in PostgreSQL. A participant's row carries the identifier of the last
 * message, which orders its inbox.
 */
@Repository
class JdbcConversations implements Conversations {

	private static final String CONVERSATION = """
			SELECT c.id AS conversation_id, c.version, c.messages, c.subject, c.post_id, c.project_id, c.started_by, c.created_at,
			  c.updated_at, c.organisations
			FROM conversation c
			JOIN conversation_participant p ON p.conversation_id = c.id
			WHERE c.id = ? AND p.organisation_id = ?
			""";

	private final JdbcClient jdbc;

	JdbcConversations(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Optional<Conversation> find(ConversationId id, OrganisationId organisation) {
		return this.jdbc.sql(CONVERSATION)
			.params(id.value(), organisation.value())
			.query(JdbcConversations::readConversation)
			.optional();
	}

	@Override
	public Optional<Conversation> lock(ConversationId id, OrganisationId organisation) {
		return this.jdbc.sql(CONVERSATION + " FOR UPDATE OF c")
			.params(id.value(), organisation.value())
			.query(JdbcConversations::readConversation)
			.optional();
	}

	@Override
	public void add(Conversation conversation, Message first) {
		this.jdbc
			.sql("""
					INSERT INTO conversation (id, version, messages, subject, post_id, project_id, started_by, organisations, created_at,
					  updated_at)
					VALUES (:id, :version, :messages, :subject, :post, :project, :startedBy, :organisations, :created, :updated)
					""")
			.param("id", conversation.id().value())
			.param("version", conversation.version())
			.param("messages", conversation.messages())
			.param("subject", conversation.subject().text())
			.param("post", conversation.subject().postId(), Types.OTHER)
			.param("project", conversation.subject().projectId(), Types.OTHER)
			.param("startedBy", conversation.startedBy().value())
			.param("organisations", organisations(conversation))
			.param("created", conversation.createdAt().atOffset(ZoneOffset.UTC))
			.param("updated", conversation.updatedAt().atOffset(ZoneOffset.UTC))
			.update();
		this.jdbc
			.sql("""
					INSERT INTO conversation_participant (conversation_id, organisation_id, latest_message_id, read_until,
					  read_at)
					SELECT :id, o, :message, CASE WHEN o = :sender THEN 1 ELSE 0 END, CASE WHEN o = :sender THEN :sent::timestamptz END
					FROM unnest(:organisations) AS o
					""")
			.param("id", conversation.id().value())
			.param("message", first.id().value())
			.param("sender", first.organisation().value())
			.param("sent", first.sentAt().atOffset(ZoneOffset.UTC))
			.param("organisations", organisations(conversation))
			.update();
		insert(first);
	}

	@Override
	public void append(Conversation conversation, Message message) {
		insert(message);
		this.jdbc.sql("UPDATE conversation SET version = ?, messages = ?, updated_at = ? WHERE id = ?")
			.params(conversation.version(), conversation.messages(), conversation.updatedAt().atOffset(ZoneOffset.UTC),
					conversation.id().value())
			.update();
		this.jdbc.sql("""
				UPDATE conversation_participant
				SET latest_message_id = :message,
				  read_until = CASE WHEN organisation_id = :sender THEN :number ELSE read_until END,
				  read_at = CASE WHEN organisation_id = :sender THEN :sent::timestamptz ELSE read_at END
				WHERE conversation_id = :id
				""")
			.param("message", message.id().value())
			.param("sender", message.organisation().value())
			.param("number", message.number())
			.param("sent", message.sentAt().atOffset(ZoneOffset.UTC))
			.param("id", conversation.id().value())
			.update();
	}

	@Override
	public InboxPage inbox(OrganisationId organisation, @Nullable MessageId after, int limit) {
		requireLimit(limit);
		List<InboxEntry> found = this.jdbc
			.sql("""
					SELECT c.id AS conversation_id, c.version, c.messages, c.subject, c.post_id, c.project_id, c.started_by, c.created_at,
					  c.updated_at, c.organisations, c.messages - p.read_until AS unread, m.id AS message_id, m.number,
					  m.organisation_id, m.author_id, m.author_name, m.body, m.sent_at
					FROM conversation_participant p
					JOIN conversation c ON c.id = p.conversation_id
					JOIN message m ON m.id = p.latest_message_id
					WHERE p.organisation_id = :organisation AND (:after::uuid IS NULL OR p.latest_message_id < :after::uuid)
					ORDER BY p.latest_message_id DESC
					LIMIT :limit
					""")
			.param("organisation", organisation.value())
			.param("after", (after != null) ? after.value() : null, Types.OTHER)
			.param("limit", limit + 1)
			.query((row, number) -> new InboxEntry(readConversation(row, number), readMessage(row, number),
					row.getLong("unread")))
			.list();
		boolean more = found.size() > limit;
		List<InboxEntry> entries = more ? found.subList(0, limit) : found;
		return new InboxPage(entries, more ? entries.getLast().latest().id() : null);
	}

	@Override
	public List<Message> messages(ConversationId id, OrganisationId organisation, long after, int limit) {
		requireLimit(limit);
		return this.jdbc.sql("""
				SELECT m.conversation_id, m.id AS message_id, m.number, m.organisation_id, m.author_id, m.author_name,
				  m.body, m.sent_at
				FROM message m
				JOIN conversation_participant p ON p.conversation_id = m.conversation_id AND p.organisation_id = ?
				WHERE m.conversation_id = ? AND m.number > ?
				ORDER BY m.number
				LIMIT ?
				""")
			.params(organisation.value(), id.value(), after, limit)
			.query(JdbcConversations::readMessage)
			.list();
	}

	@Override
	public Map<OrganisationId, Long> readUntil(ConversationId id) {
		Map<OrganisationId, Long> read = new LinkedHashMap<>();
		this.jdbc.sql("SELECT organisation_id, read_until FROM conversation_participant WHERE conversation_id = ?")
			.param(id.value())
			.query((row) -> {
				read.put(new OrganisationId(row.getObject("organisation_id", UUID.class)), row.getLong("read_until"));
			});
		return read;
	}

	@Override
	public boolean markRead(Conversation conversation, OrganisationId organisation, Instant now) {
		boolean news = this.jdbc.sql("""
				UPDATE conversation_participant SET read_until = ?, read_at = ?
				WHERE conversation_id = ? AND organisation_id = ? AND read_until < ?
				""")
			.params(conversation.messages(), now.atOffset(ZoneOffset.UTC), conversation.id().value(),
					organisation.value(), conversation.messages())
			.update() > 0;
		if (news) {
			this.jdbc.sql("UPDATE conversation SET version = ? WHERE id = ?")
				.params(conversation.version(), conversation.id().value())
				.update();
		}
		return news;
	}

	@Override
	public long unread(OrganisationId organisation) {
		return this.jdbc.sql("""
				SELECT count(*) FROM conversation_participant p JOIN conversation c ON c.id = p.conversation_id
				WHERE p.organisation_id = ? AND p.read_until < c.messages
				""").param(organisation.value()).query(Long.class).single();
	}

	private void insert(Message message) {
		this.jdbc
			.sql("""
					INSERT INTO message (id, conversation_id, number, organisation_id, author_id, author_name, body, sent_at)
					VALUES (?, ?, ?, ?, ?, ?, ?, ?)
					""")
			.params(message.id().value(), message.conversation().value(), message.number(),
					message.organisation().value(), message.author().id().value(), message.author().displayName(),
					message.body().source(), message.sentAt().atOffset(ZoneOffset.UTC))
			.update();
	}

	private static void requireLimit(int limit) {
		if (limit < 1 || limit > MAXIMUM_LIMIT) {
			throw new IllegalArgumentException("A page has 1 to " + MAXIMUM_LIMIT + " entries");
		}
	}

	private static UUID[] organisations(Conversation conversation) {
		return conversation.organisations().stream().map(OrganisationId::value).sorted().toArray(UUID[]::new);
	}

	private static Conversation readConversation(ResultSet row, int number) throws SQLException {
		UUID[] organisations = (UUID[]) row.getArray("organisations").getArray();
		return new Conversation(new ConversationId(row.getObject("conversation_id", UUID.class)),
				row.getLong("version"), row.getLong("messages"),
				new Subject(row.getString("subject"), row.getObject("post_id", UUID.class),
						row.getObject("project_id", UUID.class)),
				Arrays.stream(organisations).map(OrganisationId::new).collect(Collectors.toSet()),
				new OrganisationId(row.getObject("started_by", UUID.class)), row.getTimestamp("created_at").toInstant(),
				row.getTimestamp("updated_at").toInstant());
	}

	private static Message readMessage(ResultSet row, int number) throws SQLException {
		return new Message(new MessageId(row.getObject("message_id", UUID.class)),
				new ConversationId(row.getObject("conversation_id", UUID.class)), row.getLong("number"),
				new OrganisationId(row.getObject("organisation_id", UUID.class)),
				new Author(new MemberId(row.getObject("author_id", UUID.class)), row.getString("author_name")),
				new Markdown(row.getString("body")), row.getTimestamp("sent_at").toInstant());
	}

}
