package de.asskomm.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import de.asskomm.attachment.AttachmentId;
import de.asskomm.markdown.Markdown;
import de.asskomm.municipality.DistrictKey;
import de.asskomm.municipality.SizeClass;
import de.asskomm.organisation.Audience;
import de.asskomm.organisation.Author;
import de.asskomm.organisation.MemberId;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.Reader;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Projects in PostgreSQL. Pages are keyset pages over the identifier, which grows with
 * time.
 */
@Repository
class JdbcProjects implements Projects {

	/** How many former states of a draft are kept, for those who work on it at once. */
	private static final int DRAFT_REVISIONS = 20;

	/** How many projects are written with one statement. */
	private static final int BATCH = 500;

	/** When a project begins, as its index has it. */
	private static final String START = "coalesce(content ->> 'startedOn', '')";

	private static final String INSERT = """
			INSERT INTO prevention_project (id, version, organisation_id, owner_id, district_key, size_class,
			  author_id, author_name, content, fields_of_action, visibility, audiences, state, result, status,
			  attachments, example, source, origin_post, adopted_id, adoption_changes, created_at, updated_at,
			  published_at, confirmed_on)
			VALUES (:id, :version, :organisation, :owner, :district, :sizeClass,
			  :authorId, :authorName, :content::jsonb, :fields, :visibility, :audiences, :state, :result, :status,
			  :attachments, :example, :source, :post, :adopted, :changes, :created, :updated,
			  :published, :confirmed)
			ON CONFLICT (id) DO NOTHING
			""";

	private static final String UPDATE = """
			UPDATE prevention_project SET version = :version, organisation_id = :organisation, owner_id = :owner,
			  district_key = :district, size_class = :sizeClass, author_id = :authorId, author_name = :authorName,
			  content = :content::jsonb, fields_of_action = :fields, visibility = :visibility,
			  audiences = :audiences, state = :state, result = :result, status = :status,
			  attachments = :attachments, example = :example, source = :source, origin_post = :post,
			  adopted_id = :adopted, adoption_changes = :changes, created_at = :created, updated_at = :updated,
			  published_at = :published, confirmed_on = :confirmed
			WHERE id = :id AND version = :before
			""";

	private static final String KEEP = """
			INSERT INTO project_revision (project_id, version, author_id, author_name, content, published, until)
			VALUES (:id, :version, :authorId, :authorName, :content::jsonb, :published, :until)
			""";

	private final JdbcClient jdbc;

	private final NamedParameterJdbcOperations batches;

	JdbcProjects(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	@Override
	public ProjectPage page(Reader reader, ProjectFilter filter, @Nullable UUID after, int limit) {
		requirePage(limit);
		List<PreventionProject> found = this.jdbc
			.sql("SELECT * FROM prevention_project WHERE " + condition(filter)
					+ ((after != null) ? " AND id < :after" : "") + " ORDER BY id DESC LIMIT :limit")
			.paramSource(parameters(reader, filter).addValue("after", after, Types.OTHER).addValue("limit", limit + 1))
			.query(JdbcProjects::read)
			.list();
		boolean more = found.size() > limit;
		List<PreventionProject> projects = more ? found.subList(0, limit) : found;
		return new ProjectPage(projects, more ? projects.getLast().id().value() : null);
	}

	@Override
	public TimelinePage timeline(Reader reader, ProjectFilter filter, @Nullable TimelineCursor after, int limit) {
		requirePage(limit);
		MapSqlParameterSource parameters = parameters(reader, filter).addValue("limit", limit + 1);
		if (after != null) {
			parameters.addValue("day", (after.startedOn() != null) ? after.startedOn().toString() : "")
				.addValue("after", after.id().value());
		}
		List<PreventionProject> found = this.jdbc
			.sql("SELECT * FROM prevention_project WHERE " + condition(filter)
					+ ((after != null) ? " AND (" + START + ", id) < (:day, :after)" : "") + " ORDER BY " + START
					+ " DESC, id DESC LIMIT :limit")
			.paramSource(parameters)
			.query(JdbcProjects::read)
			.list();
		boolean more = found.size() > limit;
		List<PreventionProject> projects = more ? found.subList(0, limit) : found;
		return new TimelinePage(projects, more ? TimelineCursor.at(projects.getLast()) : null);
	}

	@Override
	public Map<OrganisationId, Long> counts(Reader reader, ProjectFilter filter) {
		Map<OrganisationId, Long> counts = new HashMap<>();
		this.jdbc
			.sql("SELECT organisation_id, count(*) AS projects FROM prevention_project WHERE " + condition(filter)
					+ " GROUP BY organisation_id")
			.paramSource(parameters(reader, filter))
			.query((row) -> {
				counts.put(new OrganisationId(row.getObject("organisation_id", UUID.class)), row.getLong("projects"));
			});
		return counts;
	}

	@Override
	public Map<OrganisationId, Map<String, Long>> fieldsOfAction(Reader reader) {
		Map<OrganisationId, Map<String, Long>> counts = new HashMap<>();
		this.jdbc.sql("""
				SELECT organisation_id, field, count(*) AS projects
				FROM prevention_project, unnest(fields_of_action) AS field
				WHERE status = 'PUBLISHED' AND audiences && :audiences::text[]
				GROUP BY organisation_id, field
				""").param("audiences", audiences(reader.audiences())).query((row) -> {
			counts
				.computeIfAbsent(new OrganisationId(row.getObject("organisation_id", UUID.class)),
						(organisation) -> new HashMap<>())
				.put(row.getString("field"), row.getLong("projects"));
		});
		return counts;
	}

	private static void requirePage(int limit) {
		if (limit < 1 || limit > MAXIMUM_LIMIT) {
			throw new IllegalArgumentException("A page has 1 to " + MAXIMUM_LIMIT + " projects");
		}
	}

	/** What a reader may see of the published projects, the same in every view. */
	private static String condition(ProjectFilter filter) {
		StringBuilder sql = new StringBuilder("status = 'PUBLISHED' AND audiences && :audiences::text[]");
		if (filter.state() != null) {
			sql.append(" AND state = :state");
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
		if (filter.result() != null) {
			sql.append(" AND result = :result");
		}
		return sql.toString();
	}

	private static MapSqlParameterSource parameters(Reader reader, ProjectFilter filter) {
		MapSqlParameterSource parameters = new MapSqlParameterSource("audiences", audiences(reader.audiences()));
		if (filter.state() != null) {
			parameters.addValue("state", filter.state().name());
		}
		if (filter.fieldOfAction() != null) {
			parameters.addValue("field", filter.fieldOfAction());
		}
		if (filter.district() != null) {
			parameters.addValue("district", filter.district().value());
		}
		if (filter.organisation() != null) {
			parameters.addValue("organisation", filter.organisation().value());
		}
		if (filter.result() != null) {
			parameters.addValue("result", filter.result().name());
		}
		return parameters;
	}

	@Override
	public Optional<PreventionProject> open(Reader reader, ProjectId id) {
		return findAll(List.of(id)).stream().filter((project) -> project.isReadableBy(reader)).findFirst();
	}

	@Override
	public List<PreventionProject> visible(Reader reader, Collection<ProjectId> ids) {
		return findAll(ids).stream().filter((project) -> project.isOut() && project.isReadableBy(reader)).toList();
	}

	@Override
	public List<PreventionProject> ofOwner(OrganisationId owner) {
		return this.jdbc.sql("""
				SELECT * FROM prevention_project WHERE owner_id = ? AND status <> 'WITHDRAWN'
				ORDER BY updated_at DESC LIMIT ?
				""").params(owner.value(), MAXIMUM_LIMIT).query(JdbcProjects::read).list();
	}

	@Override
	public List<PreventionProject> adoptions(Reader reader, ProjectId root) {
		return this.jdbc.sql("""
				WITH RECURSIVE adoption AS (
				  SELECT id FROM prevention_project WHERE adopted_id = :root
				  UNION
				  SELECT next.id FROM prevention_project next JOIN adoption ON next.adopted_id = adoption.id
				)
				SELECT * FROM prevention_project WHERE id = ANY(ARRAY(SELECT id FROM adoption))
				  AND status IN ('PUBLISHED', 'ARCHIVED') AND audiences && :audiences::text[]
				ORDER BY id LIMIT :limit
				""")
			.param("root", root.value())
			.param("audiences", audiences(reader.audiences()))
			.param("limit", MAXIMUM_LIMIT)
			.query(JdbcProjects::read)
			.list();
	}

	@Override
	public Optional<PreventionProject> madeOf(Reader reader, UUID post) {
		return this.jdbc.sql("SELECT * FROM prevention_project WHERE origin_post = ? ORDER BY id")
			.param(post)
			.query(JdbcProjects::read)
			.stream()
			.filter((project) -> project.isReadableBy(reader))
			.findFirst();
	}

	@Override
	public List<PreventionProject> findAll(Collection<ProjectId> ids) {
		if (ids.isEmpty()) {
			return List.of();
		}
		return this.jdbc.sql("SELECT * FROM prevention_project WHERE id = ANY(?)")
			.param(ids.stream().map(ProjectId::value).distinct().toArray(UUID[]::new))
			.query(JdbcProjects::read)
			.list();
	}

	@Override
	public Optional<PreventionProject> lock(ProjectId id) {
		return this.jdbc.sql("SELECT * FROM prevention_project WHERE id = ? FOR UPDATE")
			.param(id.value())
			.query(JdbcProjects::read)
			.optional();
	}

	@Override
	public Optional<ProjectContent> content(PreventionProject project, long version) {
		if (version == project.version()) {
			return Optional.of(project.content());
		}
		if (version < 1 || version > project.version()) {
			return Optional.empty();
		}
		Optional<ProjectRevision> kept = this.jdbc.sql("""
				SELECT * FROM project_revision WHERE project_id = ? AND version >= ? ORDER BY version LIMIT 1
				""").params(project.id().value(), version).query(JdbcProjects::readRevision).optional();
		return kept.map(ProjectRevision::content);
	}

	@Override
	public List<ProjectRevision> history(ProjectId id) {
		return this.jdbc.sql("SELECT * FROM project_revision WHERE project_id = ? ORDER BY version DESC LIMIT ?")
			.params(id.value(), MAXIMUM_LIMIT)
			.query(JdbcProjects::readRevision)
			.list();
	}

	@Override
	public List<ProjectChange> changes(PreventionProject project) {
		List<ProjectChange> changes = new ArrayList<>();
		this.jdbc.sql("""
				SELECT content ->> 'state' AS state, until FROM project_revision WHERE project_id = ? AND published
				ORDER BY version DESC LIMIT ?
				""").params(project.id().value(), MAXIMUM_LIMIT).query((row) -> {
			ProjectState after = changes.isEmpty() ? project.content().state() : changes.getLast().before();
			changes.add(new ProjectChange(row.getTimestamp("until").toInstant(),
					ProjectState.valueOf(row.getString("state")), after));
		});
		return changes;
	}

	@Override
	public List<PreventionProject> page(@Nullable ProjectId after, int limit) {
		return this.jdbc.sql("SELECT * FROM prevention_project WHERE id > ? ORDER BY id LIMIT ?")
			.params((after != null) ? after.value() : new UUID(0, 0), limit)
			.query(JdbcProjects::read)
			.list();
	}

	@Override
	public List<PreventionProject> lockUnconfirmed(LocalDate since, int limit) {
		return this.jdbc.sql("""
				SELECT * FROM prevention_project WHERE status = 'PUBLISHED' AND confirmed_on < ?
				ORDER BY confirmed_on LIMIT ? FOR UPDATE SKIP LOCKED
				""").params(since, limit).query(JdbcProjects::read).list();
	}

	@Override
	public boolean add(PreventionProject project) {
		return this.jdbc.sql(INSERT).paramSource(parameters(project)).update() > 0;
	}

	@Override
	public void replace(PreventionProject before, PreventionProject after) {
		if (!before.content().equals(after.content())) {
			keepRevision(before, after.updatedAt());
		}
		requireReplaced(before, this.jdbc.sql(UPDATE).paramSource(parameters(before, after)).update());
	}

	/**
	 * Adds projects that are not there, many with one statement.
	 * @param projects the projects
	 */
	void addAll(List<PreventionProject> projects) {
		for (int start = 0; start < projects.size(); start += BATCH) {
			List<PreventionProject> batch = projects.subList(start, Math.min(projects.size(), start + BATCH));
			this.batches.batchUpdate(INSERT,
					batch.stream().map(JdbcProjects::parameters).toArray(SqlParameterSource[]::new));
		}
	}

	/**
	 * Replaces locked projects that others can read, many with one statement.
	 * @param before the projects as they were locked
	 * @param after the next version of each, with another content, in the same order
	 */
	void replaceAll(List<PreventionProject> before, List<PreventionProject> after) {
		for (int start = 0; start < before.size(); start += BATCH) {
			List<SqlParameterSource> revisions = new ArrayList<>();
			List<SqlParameterSource> projects = new ArrayList<>();
			int end = Math.min(before.size(), start + BATCH);
			for (int number = start; number < end; number++) {
				revisions.add(revision(before.get(number), after.get(number).updatedAt()));
				projects.add(parameters(before.get(number), after.get(number)));
			}
			this.batches.batchUpdate(KEEP, revisions.toArray(SqlParameterSource[]::new));
			int[] replaced = this.batches.batchUpdate(UPDATE, projects.toArray(SqlParameterSource[]::new));
			for (int number = start; number < end; number++) {
				requireReplaced(before.get(number), replaced[number - start]);
			}
		}
	}

	private static void requireReplaced(PreventionProject before, int replaced) {
		if (replaced != 1) {
			throw new IllegalStateException("Project " + before.id() + " was changed without being locked");
		}
	}

	/** The projects that a file belongs to. */
	List<PreventionProject> referringTo(AttachmentId attachment) {
		return this.jdbc
			.sql("SELECT * FROM prevention_project WHERE attachments <> '{}' AND attachments @> ARRAY[?]::uuid[]")
			.param(attachment.value())
			.query(JdbcProjects::read)
			.list();
	}

	/** The projects that have at least one of some files. */
	Set<ProjectId> carrying(Collection<AttachmentId> attachments) {
		return this.jdbc.sql("SELECT id FROM prevention_project WHERE attachments <> '{}' AND attachments && ?::uuid[]")
			.param(attachments.stream().map(AttachmentId::value).toArray(UUID[]::new))
			.query((row, number) -> new ProjectId(row.getObject("id", UUID.class)))
			.set();
	}

	/** The files of the projects that have at least one of some files. */
	Set<AttachmentId> referred(Collection<AttachmentId> attachments) {
		return this.jdbc.sql("""
				SELECT DISTINCT unnest(attachments) AS id FROM prevention_project
				WHERE attachments <> '{}' AND attachments && ?::uuid[] AND status <> 'WITHDRAWN'
				""")
			.param(attachments.stream().map(AttachmentId::value).toArray(UUID[]::new))
			.query((row, number) -> new AttachmentId(row.getObject("id", UUID.class)))
			.set();
	}

	private void keepRevision(PreventionProject before, Instant until) {
		this.jdbc.sql(KEEP).paramSource(revision(before, until)).update();
		if (!before.isOut()) {
			this.jdbc.sql("DELETE FROM project_revision WHERE project_id = ? AND NOT published AND version <= ?")
				.params(before.id().value(), before.version() - DRAFT_REVISIONS)
				.update();
		}
	}

	private static MapSqlParameterSource revision(PreventionProject before, Instant until) {
		return new MapSqlParameterSource().addValue("id", before.id().value())
			.addValue("version", before.version())
			.addValue("authorId", before.author().id().value())
			.addValue("authorName", before.author().displayName())
			.addValue("content", ProjectJson.write(before.content()))
			.addValue("published", before.isOut())
			.addValue("until", utc(until));
	}

	private static MapSqlParameterSource parameters(PreventionProject before, PreventionProject after) {
		return parameters(after).addValue("before", before.version());
	}

	private static MapSqlParameterSource parameters(PreventionProject project) {
		ProjectContent content = project.content();
		DistrictKey district = project.district();
		SizeClass sizeClass = project.sizeClass();
		ProjectResult result = content.result();
		ProjectId adopted = project.origin().adopted();
		Instant published = project.publishedAt();
		return new MapSqlParameterSource().addValue("id", project.id().value())
			.addValue("version", project.version())
			.addValue("organisation", project.organisation().value())
			.addValue("owner", project.owner().value())
			.addValue("district", (district != null) ? district.value() : null, Types.VARCHAR)
			.addValue("sizeClass", (sizeClass != null) ? sizeClass.name() : null, Types.VARCHAR)
			.addValue("authorId", project.author().id().value())
			.addValue("authorName", project.author().displayName())
			.addValue("content", ProjectJson.write(content))
			.addValue("fields", content.fieldsOfAction().toArray(String[]::new))
			.addValue("visibility", content.visibility().name())
			.addValue("audiences", audiences(project.audiences()))
			.addValue("state", content.state().name())
			.addValue("result", (result != null) ? result.name() : null, Types.VARCHAR)
			.addValue("status", project.status().name())
			.addValue("attachments",
					content.documents().stream().map((one) -> one.attachment().value()).toArray(UUID[]::new))
			.addValue("example", project.origin().example())
			.addValue("source", project.origin().source(), Types.VARCHAR)
			.addValue("post", project.origin().post(), Types.OTHER)
			.addValue("adopted", (adopted != null) ? adopted.value() : null, Types.OTHER)
			.addValue("changes", project.origin().changes().source())
			.addValue("created", utc(project.createdAt()))
			.addValue("updated", utc(project.updatedAt()))
			.addValue("published", (published != null) ? utc(published) : null, Types.TIMESTAMP_WITH_TIMEZONE)
			.addValue("confirmed", project.confirmedOn(), Types.DATE);
	}

	static PreventionProject read(ResultSet row, int number) throws SQLException {
		String district = row.getString("district_key");
		String sizeClass = row.getString("size_class");
		UUID adopted = row.getObject("adopted_id", UUID.class);
		Timestamp published = row.getTimestamp("published_at");
		Origin origin = new Origin(row.getBoolean("example"), row.getString("source"),
				row.getObject("origin_post", UUID.class), (adopted != null) ? new ProjectId(adopted) : null,
				new Markdown(row.getString("adoption_changes")));
		return new PreventionProject(new ProjectId(row.getObject("id", UUID.class)), row.getLong("version"),
				new OrganisationId(row.getObject("organisation_id", UUID.class)),
				new OrganisationId(row.getObject("owner_id", UUID.class)),
				(district != null) ? new DistrictKey(district) : null,
				(sizeClass != null) ? SizeClass.valueOf(sizeClass) : null, author(row),
				ProjectJson.read(row.getString("content")),
				texts(row, "audiences").stream().map(Audience::new).collect(Collectors.toSet()),
				ProjectStatus.valueOf(row.getString("status")), origin, row.getTimestamp("created_at").toInstant(),
				row.getTimestamp("updated_at").toInstant(), (published != null) ? published.toInstant() : null,
				row.getObject("confirmed_on", LocalDate.class));
	}

	private static ProjectRevision readRevision(ResultSet row, int number) throws SQLException {
		return new ProjectRevision(row.getLong("version"), author(row), ProjectJson.read(row.getString("content")),
				row.getBoolean("published"), row.getTimestamp("until").toInstant());
	}

	private static Author author(ResultSet row) throws SQLException {
		return new Author(new MemberId(row.getObject("author_id", UUID.class)), row.getString("author_name"));
	}

	private static List<String> texts(ResultSet row, String column) throws SQLException {
		return Arrays.asList((String[]) row.getArray(column).getArray());
	}

	private static String[] audiences(Set<Audience> audiences) {
		return audiences.stream().map(Audience::key).sorted().toArray(String[]::new);
	}

	private static OffsetDateTime utc(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
