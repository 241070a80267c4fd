package de.asskomm.exchange;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import de.asskomm.attachment.AttachmentId;
import de.asskomm.markdown.Markdown;
import de.asskomm.municipality.DistrictKey;
import de.asskomm.organisation.Audience;
import de.asskomm.organisation.Author;
import de.asskomm.organisation.MemberId;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.Reader;
import de.asskomm.organisation.Visibility;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Posts in PostgreSQL. Pages are keyset pages over {@code (published_at, id)}.
 */
@Repository
class JdbcPosts implements Posts, Feed {

	private static final int HIDDEN_LIMIT = 20;

	private static final int DRAFTS_LIMIT = 50;

	private final JdbcClient jdbc;

	JdbcPosts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Optional<Post> find(PostId id) {
		return this.jdbc.sql("SELECT * FROM post WHERE id = ?").param(id.value()).query(JdbcPosts::read).optional();
	}

	@Override
	public Optional<Post> lock(PostId id) {
		return this.jdbc.sql("SELECT * FROM post WHERE id = ? FOR UPDATE")
			.param(id.value())
			.query(JdbcPosts::read)
			.optional();
	}

	@Override
	public List<Post> findAll(Collection<PostId> ids) {
		if (ids.isEmpty()) {
			return List.of();
		}
		return this.jdbc.sql("SELECT * FROM post WHERE id = ANY(?)").param(uuids(ids)).query(JdbcPosts::read).list();
	}

	@Override
	public void add(Post post) {
		insert(post, "");
	}

	@Override
	public boolean addIfMissing(Post post) {
		return insert(post, "ON CONFLICT (id) DO NOTHING") > 0;
	}

	@Override
	public void replace(Post before, Post after) {
		if (before.equals(after)) {
			return;
		}
		if (before.status() != PostStatus.DRAFT && !before.content().equals(after.content())) {
			keepRevision(before, after.updatedAt());
		}
		int updated = bind(after,
				"""
						UPDATE post
						SET version = :version, author_id = :authorId, author_name = :authorName, kind = :kind, title = :title, body = :body, occasion = :occasion,
						  measure = :measure, cost = :cost, effect = :effect, again = :again, fields_of_action = :fields,
						  visibility = :visibility, audiences = :audiences, status = :status, project_id = :project,
						  hidden_reason = :hiddenReason, hidden_rule = :hiddenRule, hidden_text = :hiddenText,
						  hidden_automatically = :hiddenAutomatically, hidden_at = :hiddenAt, updated_at = :updated,
						  published_at = :published, wanted_until = :until, sought = :sought, offered = :offered, mentions = :mentions,
						  accepted_answer = :answer, attachments = :attachments
						WHERE id = :id AND version = :before
						""")
			.param("before", before.version())
			.update();
		if (updated != 1) {
			throw new IllegalStateException("Post " + before.id() + " was changed without its lock");
		}
	}

	@Override
	public List<PostRevision> history(PostId id) {
		return this.jdbc.sql("SELECT * FROM post_revision WHERE post_id = ? ORDER BY version DESC")
			.param(id.value())
			.query((row, number) -> new PostRevision(row.getLong("version"), author(row), row.getString("title"),
					row.getString("text"), instant(row, "until")))
			.list();
	}

	@Override
	public List<Post> draftsOf(OrganisationId organisation) {
		return this.jdbc
			.sql("SELECT * FROM post WHERE status = 'DRAFT' AND organisation_id = ? ORDER BY updated_at DESC LIMIT ?")
			.params(organisation.value(), DRAFTS_LIMIT)
			.query(JdbcPosts::read)
			.list();
	}

	@Override
	public List<Post> hiddenOf(OrganisationId organisation) {
		return this.jdbc.sql("""
				SELECT * FROM post WHERE organisation_id = ? AND status = 'HIDDEN' ORDER BY hidden_at DESC LIMIT ?
				""").params(organisation.value(), HIDDEN_LIMIT).query(JdbcPosts::read).list();
	}

	@Override
	public List<Post> page(@Nullable PostId after, int limit) {
		return this.jdbc.sql("SELECT * FROM post WHERE id > ? ORDER BY id LIMIT ?")
			.params((after != null) ? after.value() : new UUID(0, 0), limit)
			.query(JdbcPosts::read)
			.list();
	}

	@Override
	public FeedPage page(Reader reader, FeedFilter filter, @Nullable FeedCursor after, int limit) {
		if (limit < 1 || limit > MAXIMUM_LIMIT) {
			throw new IllegalArgumentException("A page has 1 to " + MAXIMUM_LIMIT + " posts");
		}
		Followed followed = filter.followed();
		if (followed != null && followed.isEmpty()) {
			return new FeedPage(List.of(), null);
		}
		StringBuilder sql = new StringBuilder(
				"SELECT * FROM post WHERE status = 'PUBLISHED' AND audiences && :audiences::text[]");
		if (filter.kind() != null) {
			sql.append(" AND kind = :kind");
		}
		if (filter.fieldOfAction() != null) {
			sql.append(" AND fields_of_action @> ARRAY[:field]::text[]");
		}
		if (filter.district() != null) {
			sql.append(" AND district_key = :district");
		}
		if (filter.organisation() != null) {
			sql.append(" AND organisation_id = :organisation");
		}
		if (filter.unanswered()) {
			sql.append(" AND kind = 'QUESTION' AND accepted_answer IS NULL");
		}
		if (followed != null) {
			sql.append(" AND (").append(String.join(" OR ", conditions(followed))).append(")");
		}
		if (after != null) {
			sql.append(" AND (published_at, id) < (:afterTime, :afterId)");
		}
		sql.append(" ORDER BY published_at DESC, id DESC LIMIT :limit");
		JdbcClient.StatementSpec statement = this.jdbc.sql(sql.toString())
			.param("audiences", audiences(reader.audiences()))
			.param("limit", limit + 1);
		if (filter.kind() != null) {
			statement = statement.param("kind", filter.kind().name());
		}
		if (filter.fieldOfAction() != null) {
			statement = statement.param("field", filter.fieldOfAction());
		}
		if (filter.district() != null) {
			statement = statement.param("district", filter.district().value());
		}
		if (filter.organisation() != null) {
			statement = statement.param("organisation", filter.organisation().value());
		}
		if (followed != null) {
			statement = statement.param("followedFields", followed.fieldsOfAction().toArray(String[]::new))
				.param("followedDistricts",
						followed.districts().stream().map(DistrictKey::value).toArray(String[]::new))
				.param("followedOrganisations",
						followed.organisations().stream().map(OrganisationId::value).toArray(UUID[]::new))
				.param("followedProjects", followed.projects().toArray(UUID[]::new))
				.param("followedPosts", uuids(followed.posts()));
		}
		if (after != null) {
			statement = statement.param("afterTime", utc(after.publishedAt())).param("afterId", after.id().value());
		}
		List<Post> found = statement.query(JdbcPosts::read).list();
		boolean more = found.size() > limit;
		List<Post> posts = more ? found.subList(0, limit) : found;
		return new FeedPage(posts, more ? FeedCursor.at(posts.getLast()) : null);
	}

	/**
	 * What to look for of what is followed. A condition that nothing can meet would keep
	 * the database from looking the others up.
	 */
	private static List<String> conditions(Followed followed) {
		Map<String, Collection<?>> conditions = new LinkedHashMap<>();
		conditions.put("fields_of_action && :followedFields::text[]", followed.fieldsOfAction());
		conditions.put("district_key = ANY(:followedDistricts)", followed.districts());
		conditions.put("organisation_id = ANY(:followedOrganisations)", followed.organisations());
		conditions.put("project_id = ANY(:followedProjects)", followed.projects());
		conditions.put("id = ANY(:followedPosts)", followed.posts());
		return conditions.entrySet()
			.stream()
			.filter((condition) -> !condition.getValue().isEmpty())
			.map(Map.Entry::getKey)
			.toList();
	}

	@Override
	public List<Post> ofProject(Reader reader, UUID project, int limit) {
		return this.jdbc
			.sql("""
					SELECT * FROM post WHERE project_id = :project AND status = 'PUBLISHED' AND audiences && :audiences::text[]
					ORDER BY published_at DESC, id DESC LIMIT :limit
					""")
			.param("project", project)
			.param("audiences", audiences(reader.audiences()))
			.param("limit", limit)
			.query(JdbcPosts::read)
			.list();
	}

	@Override
	public Optional<Post> open(Reader reader, PostId id) {
		return find(id).filter((post) -> post.isReadableBy(reader));
	}

	@Override
	public List<Post> visible(Reader reader, Collection<PostId> ids) {
		if (ids.isEmpty()) {
			return List.of();
		}
		return this.jdbc.sql("""
				SELECT * FROM post WHERE id = ANY(:ids) AND status = 'PUBLISHED' AND audiences && :audiences::text[]
				ORDER BY published_at DESC, id DESC
				""")
			.param("ids", uuids(ids))
			.param("audiences", audiences(reader.audiences()))
			.query(JdbcPosts::read)
			.list();
	}

	@Override
	public List<PostHeading> headings(Reader reader, Collection<PostId> ids) {
		if (ids.isEmpty()) {
			return List.of();
		}
		return this.jdbc.sql("SELECT id, version, title FROM readable_post_headings(?, ?::text[])")
			.params(uuids(ids), audiences(reader.audiences()))
			.query((row, number) -> new PostHeading(new PostId(row.getObject("id", UUID.class)), row.getLong("version"),
					row.getString("title")))
			.list();
	}

	@Override
	public Map<OrganisationId, Map<String, Long>> fieldsOfAction(Reader reader) {
		Map<OrganisationId, Map<String, Long>> counts = new HashMap<>();
		this.jdbc.sql("""
				SELECT organisation_id, field, count(*) AS posts FROM post, unnest(fields_of_action) AS field
				WHERE status = 'PUBLISHED' AND audiences && :audiences::text[]
				GROUP BY organisation_id, field
				""").param("audiences", audiences(reader.audiences())).query((row) -> {
			counts
				.computeIfAbsent(new OrganisationId(row.getObject("organisation_id", UUID.class)),
						(organisation) -> new HashMap<>())
				.put(row.getString("field"), row.getLong("posts"));
		});
		return counts;
	}

	/** The posts that a file belongs to. */
	List<Post> referringTo(AttachmentId attachment) {
		return this.jdbc.sql("SELECT * FROM post WHERE attachments <> '{}' AND attachments @> ARRAY[?]::uuid[]")
			.param(attachment.value())
			.query(JdbcPosts::read)
			.list();
	}

	/** The posts that have at least one of some files. */
	Set<PostId> carrying(Collection<AttachmentId> attachments) {
		return this.jdbc.sql("SELECT id FROM post WHERE attachments <> '{}' AND attachments && ?::uuid[]")
			.param(attachments.stream().map(AttachmentId::value).toArray(UUID[]::new))
			.query((row, number) -> new PostId(row.getObject("id", UUID.class)))
			.set();
	}

	/** The files of the posts that have at least one of some files. */
	Set<AttachmentId> referred(Collection<AttachmentId> attachments) {
		return this.jdbc.sql("""
				SELECT DISTINCT unnest(attachments) AS id FROM post
				WHERE attachments <> '{}' AND attachments && ?::uuid[] AND status <> 'WITHDRAWN'
				""")
			.param(attachments.stream().map(AttachmentId::value).toArray(UUID[]::new))
			.query((row, number) -> new AttachmentId(row.getObject("id", UUID.class)))
			.set();
	}

	private int insert(Post post, String onConflict) {
		return bind(post, """
				INSERT INTO post (id, version, organisation_id, district_key, author_id, author_name, kind, title, body,
				  occasion, measure, cost, effect, again, fields_of_action, visibility, audiences, status, project_id,
				  example, source, hidden_reason, hidden_rule, hidden_text, hidden_automatically, hidden_at,
				  created_at, updated_at, published_at, wanted_until, sought, offered, mentions, accepted_answer,
				  attachments)
				VALUES (:id, :version, :organisation, :district, :authorId, :authorName, :kind, :title, :body,
				  :occasion, :measure, :cost, :effect, :again, :fields, :visibility, :audiences, :status, :project,
				  :example, :source, :hiddenReason, :hiddenRule, :hiddenText, :hiddenAutomatically, :hiddenAt,
				  :created, :updated, :published, :until, :sought, :offered, :mentions, :answer, :attachments)
				""" + onConflict).update();
	}

	private void keepRevision(Post before, Instant until) {
		this.jdbc.sql("""
				INSERT INTO post_revision (post_id, version, author_id, author_name, title, text, until)
				VALUES (?, ?, ?, ?, ?, ?, ?)
				""")
			.params(before.id().value(), before.version(), before.author().id().value(), before.author().displayName(),
					before.content().title(), before.content().plainText(), utc(until))
			.update();
	}

	private JdbcClient.StatementSpec bind(Post post, String sql) {
		PostContent content = post.content();
		Concealment concealment = post.concealment();
		DistrictKey district = post.district();
		CommentId answer = post.acceptedAnswer();
		return this.jdbc.sql(sql)
			.param("id", post.id().value())
			.param("version", post.version())
			.param("organisation", post.organisation().value())
			.param("district", (district != null) ? district.value() : null, Types.VARCHAR)
			.param("authorId", post.author().id().value())
			.param("authorName", post.author().displayName())
			.param("kind", content.kind().name())
			.param("title", content.title())
			.param("body", content.body().source())
			.param("occasion", content.template().occasion().source())
			.param("measure", content.template().measure().source())
			.param("cost", content.template().cost())
			.param("effect", content.template().effect())
			.param("again", content.template().again())
			.param("fields", content.fieldsOfAction().toArray(String[]::new))
			.param("visibility", content.visibility().name())
			.param("audiences", audiences(post.audiences()))
			.param("status", post.status().name())
			.param("project", content.projectId(), Types.OTHER)
			.param("example", post.provenance().example())
			.param("source", post.provenance().source(), Types.VARCHAR)
			.param("hiddenReason", (concealment != null) ? concealment.reason() : null, Types.VARCHAR)
			.param("hiddenRule", (concealment != null) ? concealment.rule() : null, Types.VARCHAR)
			.param("hiddenText", (concealment != null) ? concealment.text() : null, Types.VARCHAR)
			.param("hiddenAutomatically", (concealment != null) ? concealment.automatic() : null, Types.BOOLEAN)
			.param("hiddenAt", (concealment != null) ? utc(concealment.at()) : null, Types.TIMESTAMP_WITH_TIMEZONE)
			.param("created", utc(post.createdAt()))
			.param("updated", utc(post.updatedAt()))
			.param("published", (post.publishedAt() != null) ? utc(post.publishedAt()) : null,
					Types.TIMESTAMP_WITH_TIMEZONE)
			.param("until", content.partnerRequest().until(), Types.DATE)
			.param("sought", content.partnerRequest().sought().source())
			.param("offered", content.partnerRequest().offered().source())
			.param("mentions", content.mentions().stream().map(OrganisationId::value).toArray(UUID[]::new))
			.param("attachments", content.attachments().stream().map(AttachmentId::value).toArray(UUID[]::new))
			.param("answer", (answer != null) ? answer.value() : null, Types.OTHER);
	}

	private static Post read(ResultSet row, int number) throws SQLException {
		String district = row.getString("district_key");
		PostContent content = new PostContent(PostKind.valueOf(row.getString("kind")), row.getString("title"),
				new Markdown(row.getString("body")),
				new ExperienceTemplate(new Markdown(row.getString("occasion")), new Markdown(row.getString("measure")),
						row.getString("cost"), row.getString("effect"), row.getString("again")),
				texts(row, "fields_of_action"), Visibility.valueOf(row.getString("visibility")),
				row.getObject("project_id", UUID.class),
				new PartnerRequest(row.getObject("wanted_until", LocalDate.class),
						new Markdown(row.getString("sought")), new Markdown(row.getString("offered"))),
				organisations(row),
				Arrays.stream((UUID[]) row.getArray("attachments").getArray()).map(AttachmentId::new).toList());
		UUID answer = row.getObject("accepted_answer", UUID.class);
		Set<Audience> audiences = texts(row, "audiences").stream().map(Audience::new).collect(Collectors.toSet());
		return new Post(new PostId(row.getObject("id", UUID.class)), row.getLong("version"),
				new OrganisationId(row.getObject("organisation_id", UUID.class)),
				(district != null) ? new DistrictKey(district) : null, author(row), content, audiences,
				PostStatus.valueOf(row.getString("status")),
				new Provenance(row.getBoolean("example"), row.getString("source")), concealment(row),
				instant(row, "created_at"), instant(row, "updated_at"), nullableInstant(row, "published_at"),
				(answer != null) ? new CommentId(answer) : null);
	}

	private static @Nullable Concealment concealment(ResultSet row) throws SQLException {
		Instant at = nullableInstant(row, "hidden_at");
		return (at == null) ? null : new Concealment(row.getString("hidden_reason"), row.getString("hidden_rule"),
				row.getString("hidden_text"), row.getBoolean("hidden_automatically"), at);
	}

	private static Author author(ResultSet row) throws SQLException {
		return new Author(new MemberId(row.getObject("author_id", UUID.class)), row.getString("author_name"));
	}

	private static UUID[] uuids(Collection<PostId> ids) {
		return ids.stream().map(PostId::value).distinct().toArray(UUID[]::new);
	}

	private static String[] audiences(Set<Audience> audiences) {
		return audiences.stream().map(Audience::key).sorted().toArray(String[]::new);
	}

	private static List<String> texts(ResultSet row, String column) throws SQLException {
		Array array = row.getArray(column);
		return Arrays.asList((String[]) array.getArray());
	}

	private static List<OrganisationId> organisations(ResultSet row) throws SQLException {
		UUID[] ids = (UUID[]) row.getArray("mentions").getArray();
		return Arrays.stream(ids).map(OrganisationId::new).toList();
	}

	private static OffsetDateTime utc(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getTimestamp(column).toInstant();
	}

	private static @Nullable Instant nullableInstant(ResultSet row, String column) throws SQLException {
		Timestamp timestamp = row.getTimestamp(column);
		return (timestamp != null) ? timestamp.toInstant() : null;
	}

}
