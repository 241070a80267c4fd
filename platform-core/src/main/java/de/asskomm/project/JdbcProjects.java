package de.asskomm.project;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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
 * Projects in PostgreSQL. Pages are keyset pages over the identifier, which grows with
 * time.
 */
@Repository
class JdbcProjects implements Projects {

	private final JdbcClient jdbc;

	JdbcProjects(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public ProjectPage page(Reader reader, ProjectFilter filter, @Nullable UUID after, int limit) {
		if (limit < 1 || limit > MAXIMUM_LIMIT) {
			throw new IllegalArgumentException("A page has 1 to " + MAXIMUM_LIMIT + " projects");
		}
		StringBuilder sql = new StringBuilder("SELECT * FROM prevention_project WHERE audiences && :audiences::text[]");
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
		if (after != null) {
			sql.append(" AND id < :after");
		}
		sql.append(" ORDER BY id DESC LIMIT :limit");
		JdbcClient.StatementSpec statement = this.jdbc.sql(sql.toString())
			.param("audiences", audiences(reader.audiences()))
			.param("limit", limit + 1);
		if (filter.state() != null) {
			statement = statement.param("state", filter.state().name());
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
		if (after != null) {
			statement = statement.param("after", after);
		}
		List<PreventionProject> found = statement.query(JdbcProjects::read).list();
		boolean more = found.size() > limit;
		List<PreventionProject> projects = more ? found.subList(0, limit) : found;
		return new ProjectPage(projects, more ? projects.getLast().id().value() : null);
	}

	@Override
	public Optional<PreventionProject> open(Reader reader, ProjectId id) {
		return visible(reader, List.of(id)).stream().findFirst();
	}

	@Override
	public List<PreventionProject> visible(Reader reader, Collection<ProjectId> ids) {
		return findAll(ids).stream().filter((project) -> reader.maySee(project.audiences())).toList();
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
	public List<PreventionProject> page(@Nullable ProjectId after, int limit) {
		return this.jdbc.sql("SELECT * FROM prevention_project WHERE id > ? ORDER BY id LIMIT ?")
			.params((after != null) ? after.value() : new UUID(0, 0), limit)
			.query(JdbcProjects::read)
			.list();
	}

	@Override
	public boolean add(PreventionProject project) {
		FundingGrant grant = project.grant();
		DistrictKey district = project.district();
		BeccariaSteps steps = project.steps();
		return this.jdbc
			.sql("""
					INSERT INTO prevention_project (id, version, organisation_id, district_key, author_id, author_name, title,
					  summary, fields_of_action, visibility, audiences, state, started_on, finished_on, problem, causes, goals,
					  measures, implementation, evaluation, conclusions, partners, grant_programme, grant_amount, grant_year,
					  grant_share, example, source, created_at, updated_at)
					VALUES (:id, :version, :organisation, :district, :authorId, :authorName, :title,
					  :summary, :fields, :visibility, :audiences, :state, :started, :finished, :problem, :causes, :goals,
					  :measures, :implementation, :evaluation, :conclusions, :partners, :grantProgramme, :grantAmount,
					  :grantYear, :grantShare, :example, :source, :created, :updated)
					ON CONFLICT (id) DO NOTHING
					""")
			.param("id", project.id().value())
			.param("version", project.version())
			.param("organisation", project.organisation().value())
			.param("district", (district != null) ? district.value() : null, Types.VARCHAR)
			.param("authorId", project.author().id().value())
			.param("authorName", project.author().displayName())
			.param("title", project.title())
			.param("summary", project.summary())
			.param("fields", project.fieldsOfAction().toArray(String[]::new))
			.param("visibility", project.visibility().name())
			.param("audiences", audiences(project.audiences()))
			.param("state", project.state().name())
			.param("started", project.startedOn(), Types.DATE)
			.param("finished", project.finishedOn(), Types.DATE)
			.param("problem", steps.problem().source())
			.param("causes", steps.causes().source())
			.param("goals", steps.goals().source())
			.param("measures", steps.measures().source())
			.param("implementation", steps.implementation().source())
			.param("evaluation", steps.evaluation().source())
			.param("conclusions", steps.conclusions().source())
			.param("partners", project.partners().toArray(String[]::new))
			.param("grantProgramme", (grant != null) ? grant.programme() : null, Types.VARCHAR)
			.param("grantAmount", (grant != null) ? grant.amount() : null, Types.NUMERIC)
			.param("grantYear", (grant != null) ? grant.year() : null, Types.INTEGER)
			.param("grantShare", (grant != null) ? grant.sharePercent() : null, Types.NUMERIC)
			.param("example", project.example())
			.param("source", project.source(), Types.VARCHAR)
			.param("created", project.createdAt().atOffset(ZoneOffset.UTC))
			.param("updated", project.updatedAt().atOffset(ZoneOffset.UTC))
			.update() > 0;
	}

	private static PreventionProject read(ResultSet row, int number) throws SQLException {
		String district = row.getString("district_key");
		BeccariaSteps steps = new BeccariaSteps(new Markdown(row.getString("problem")),
				new Markdown(row.getString("causes")), new Markdown(row.getString("goals")),
				new Markdown(row.getString("measures")), new Markdown(row.getString("implementation")),
				new Markdown(row.getString("evaluation")), new Markdown(row.getString("conclusions")));
		BigDecimal amount = row.getBigDecimal("grant_amount");
		FundingGrant grant = (amount == null) ? null : new FundingGrant(row.getString("grant_programme"), amount,
				row.getInt("grant_year"), row.getBigDecimal("grant_share"));
		return new PreventionProject(new ProjectId(row.getObject("id", UUID.class)), row.getLong("version"),
				new OrganisationId(row.getObject("organisation_id", UUID.class)),
				(district != null) ? new DistrictKey(district) : null,
				new Author(new MemberId(row.getObject("author_id", UUID.class)), row.getString("author_name")),
				row.getString("title"), row.getString("summary"), texts(row, "fields_of_action"),
				Visibility.valueOf(row.getString("visibility")),
				texts(row, "audiences").stream().map(Audience::new).collect(Collectors.toSet()),
				ProjectState.valueOf(row.getString("state")), row.getObject("started_on", LocalDate.class),
				row.getObject("finished_on", LocalDate.class), steps, texts(row, "partners"), grant,
				row.getBoolean("example"), row.getString("source"), row.getTimestamp("created_at").toInstant(),
				row.getTimestamp("updated_at").toInstant());
	}

	private static List<String> texts(ResultSet row, String column) throws SQLException {
		return Arrays.asList((String[]) row.getArray(column).getArray());
	}

	private static String[] audiences(Set<Audience> audiences) {
		return audiences.stream().map(Audience::key).sorted().toArray(String[]::new);
	}

}
