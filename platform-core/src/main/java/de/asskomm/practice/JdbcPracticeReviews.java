package de.asskomm.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import de.asskomm.organisation.Author;
import de.asskomm.organisation.MemberId;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.project.ProjectId;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reviews in PostgreSQL.
 */
@Repository
class JdbcPracticeReviews implements PracticeReviews {

	private final JdbcClient jdbc;

	JdbcPracticeReviews(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Optional<PracticeReview> find(ProjectId project) {
		return this.jdbc.sql("SELECT * FROM practice_review WHERE project_id = ?")
			.param(project.value())
			.query(JdbcPracticeReviews::read)
			.optional();
	}

	@Override
	public Optional<PracticeReview> lock(ProjectId project) {
		return this.jdbc.sql("SELECT * FROM practice_review WHERE project_id = ? FOR UPDATE")
			.param(project.value())
			.query(JdbcPracticeReviews::read)
			.optional();
	}

	@Override
	public Map<ProjectId, PracticeReview> findAll(Collection<ProjectId> projects) {
		if (projects.isEmpty()) {
			return Map.of();
		}
		return this.jdbc.sql("SELECT * FROM practice_review WHERE project_id = ANY(?)")
			.param(projects.stream().map(ProjectId::value).distinct().toArray(UUID[]::new))
			.query(JdbcPracticeReviews::read)
			.list()
			.stream()
			.collect(Collectors.toMap(PracticeReview::project, Function.identity()));
	}

	@Override
	public Map<ProjectId, EvidenceLevel> levels(Collection<ProjectId> projects) {
		Map<ProjectId, EvidenceLevel> levels = new HashMap<>();
		if (!projects.isEmpty()) {
			this.jdbc.sql("SELECT project_id, level FROM practice_review WHERE project_id = ANY(?) AND state = 'RATED'")
				.param(projects.stream().map(ProjectId::value).distinct().toArray(UUID[]::new))
				.query((row) -> {
					levels.put(new ProjectId(row.getObject("project_id", UUID.class)),
							EvidenceLevel.valueOf(row.getString("level")));
				});
		}
		return levels;
	}

	@Override
	public List<PracticeReview> waiting() {
		return this.jdbc.sql("""
				SELECT * FROM practice_review WHERE state IN ('OPEN', 'AWAITS_SECOND') ORDER BY nominated_at LIMIT ?
				""").param(MAXIMUM_LIMIT).query(JdbcPracticeReviews::read).list();
	}

	@Override
	public List<PracticeReview> judged() {
		return this.jdbc.sql("""
				SELECT * FROM practice_review WHERE state IN ('RATED', 'DECLINED') ORDER BY judged_at DESC LIMIT ?
				""").param(MAXIMUM_LIMIT).query(JdbcPracticeReviews::read).list();
	}

	@Override
	public boolean add(PracticeReview review) {
		return bind(review,
				"""
						INSERT INTO practice_review (project_id, version, nominated_by, reason, nominated_at, state, level, effect,
						  mechanism, context, implementation, cost, reasoning, by_id, by_name, second_id, second_name, judged_at)
						VALUES (:project, :version, :nominatedBy, :reason, :nominatedAt, :state, :level, :effect,
						  :mechanism, :context, :implementation, :cost, :reasoning, :byId, :byName, :secondId, :secondName,
						  :judgedAt)
						ON CONFLICT (project_id) DO NOTHING
						""")
			.update() > 0;
	}

	@Override
	public void replace(PracticeReview review) {
		int replaced = bind(review, """
				UPDATE practice_review SET version = :version, nominated_by = :nominatedBy, reason = :reason,
				  nominated_at = :nominatedAt, state = :state, level = :level, effect = :effect, mechanism = :mechanism,
				  context = :context, implementation = :implementation, cost = :cost, reasoning = :reasoning,
				  by_id = :byId, by_name = :byName, second_id = :secondId, second_name = :secondName,
				  judged_at = :judgedAt
				WHERE project_id = :project AND version = :version - 1
				""").update();
		if (replaced != 1) {
			throw new IllegalStateException("The review of " + review.project() + " was changed without being locked");
		}
	}

	private JdbcClient.StatementSpec bind(PracticeReview review, String sql) {
		Rating rating = review.rating();
		PracticeCard card = (rating != null) ? rating.card() : PracticeCard.EMPTY;
		EvidenceLevel level = (rating != null) ? rating.level() : null;
		Author second = (rating != null) ? rating.second() : null;
		return this.jdbc.sql(sql)
			.param("project", review.project().value())
			.param("version", review.version())
			.param("nominatedBy", review.nominatedBy().value())
			.param("reason", review.reason())
			.param("nominatedAt", review.nominatedAt().atOffset(ZoneOffset.UTC))
			.param("state", review.state().name())
			.param("level", (level != null) ? level.name() : null, Types.VARCHAR)
			.param("effect", card.effect())
			.param("mechanism", card.mechanism())
			.param("context", card.context())
			.param("implementation", card.implementation())
			.param("cost", card.cost())
			.param("reasoning", (rating != null) ? rating.reasoning() : "")
			.param("byId", (rating != null) ? rating.by().id().value() : null, Types.OTHER)
			.param("byName", (rating != null) ? rating.by().displayName() : null, Types.VARCHAR)
			.param("secondId", (second != null) ? second.id().value() : null, Types.OTHER)
			.param("secondName", (second != null) ? second.displayName() : null, Types.VARCHAR)
			.param("judgedAt", (rating != null) ? rating.at().atOffset(ZoneOffset.UTC) : null,
					Types.TIMESTAMP_WITH_TIMEZONE);
	}

	private static PracticeReview read(ResultSet row, int number) throws SQLException {
		Timestamp judgedAt = row.getTimestamp("judged_at");
		String level = row.getString("level");
		Author by = author(row, "by");
		Rating rating = (judgedAt == null || by == null) ? null
				: new Rating((level != null) ? EvidenceLevel.valueOf(level) : null,
						new PracticeCard(row.getString("effect"), row.getString("mechanism"), row.getString("context"),
								row.getString("implementation"), row.getString("cost")),
						row.getString("reasoning"), by, author(row, "second"), judgedAt.toInstant());
		return new PracticeReview(new ProjectId(row.getObject("project_id", UUID.class)), row.getLong("version"),
				new OrganisationId(row.getObject("nominated_by", UUID.class)), row.getString("reason"),
				row.getTimestamp("nominated_at").toInstant(), ReviewState.valueOf(row.getString("state")), rating);
	}

	private static @Nullable Author author(ResultSet row, String who) throws SQLException {
		UUID id = row.getObject(who + "_id", UUID.class);
		return (id != null) ? new Author(new MemberId(id), row.getString(who + "_name")) : null;
	}

}
