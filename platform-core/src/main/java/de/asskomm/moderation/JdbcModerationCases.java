package de.asskomm.moderation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import de.asskomm.exchange.PostId;
import de.asskomm.organisation.Author;
import de.asskomm.organisation.MemberId;
import de.asskomm.organisation.OrganisationId;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Moderation cases and reports in PostgreSQL.
 */
@Repository
class JdbcModerationCases implements ModerationCases {

	private static final int REPORTS_LIMIT = 200;

	private final JdbcClient jdbc;

	JdbcModerationCases(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Optional<ModerationCase> find(CaseId id) {
		return this.jdbc.sql("SELECT * FROM moderation_case WHERE id = ?")
			.param(id.value())
			.query(JdbcModerationCases::read)
			.optional();
	}

	@Override
	public Optional<ModerationCase> lock(CaseId id) {
		return this.jdbc.sql("SELECT * FROM moderation_case WHERE id = ? FOR UPDATE")
			.param(id.value())
			.query(JdbcModerationCases::read)
			.optional();
	}

	@Override
	public Optional<ModerationCase> lockUndecided(PostId post) {
		return this.jdbc.sql("SELECT * FROM moderation_case WHERE post_id = ? AND state <> 'DECIDED' FOR UPDATE")
			.param(post.value())
			.query(JdbcModerationCases::read)
			.optional();
	}

	@Override
	public List<ModerationCase> page(@Nullable CaseState state, @Nullable ReportReason reason, @Nullable CaseId after,
			int limit) {
		if (limit < 1 || limit > MAXIMUM_LIMIT) {
			throw new IllegalArgumentException("A page has 1 to " + MAXIMUM_LIMIT + " cases");
		}
		return this.jdbc.sql("""
				SELECT * FROM moderation_case
				WHERE id > :after AND (:state::text IS NULL OR state = :state)
				  AND (:reason::text IS NULL OR reason = :reason)
				ORDER BY id LIMIT :limit
				""")
			.param("after", (after != null) ? after.value() : new UUID(0, 0))
			.param("state", (state != null) ? state.name() : null, Types.VARCHAR)
			.param("reason", (reason != null) ? reason.name() : null, Types.VARCHAR)
			.param("limit", limit)
			.query(JdbcModerationCases::read)
			.list();
	}

	@Override
	public long undecided() {
		return this.jdbc.sql("SELECT count(*) FROM moderation_case WHERE state <> 'DECIDED'")
			.query(Long.class)
			.single();
	}

	@Override
	public void add(ModerationCase moderationCase) {
		this.jdbc
			.sql("""
					INSERT INTO moderation_case (id, version, post_id, post_title, organisation_id, reason, state, created_at,
					  updated_at)
					VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
					""")
			.params(moderationCase.id().value(), moderationCase.version(), moderationCase.post().value(),
					moderationCase.postTitle(), moderationCase.organisation().value(), moderationCase.reason().name(),
					moderationCase.state().name(), moderationCase.createdAt().atOffset(ZoneOffset.UTC),
					moderationCase.updatedAt().atOffset(ZoneOffset.UTC))
			.update();
	}

	@Override
	public void replace(ModerationCase moderationCase) {
		Author claimedBy = moderationCase.claimedBy();
		Decision decision = moderationCase.decision();
		int updated = this.jdbc.sql("""
				UPDATE moderation_case
				SET version = :version, state = :state, claimed_by_id = :claimedById, claimed_by_name = :claimedByName,
				  decision_action = :action, decision_rule = :rule, decision_text = :text, decided_by_id = :decidedById,
				  decided_by_name = :decidedByName, decided_at = :decidedAt, updated_at = :updated
				WHERE id = :id AND version = :version - 1
				""")
			.param("id", moderationCase.id().value())
			.param("version", moderationCase.version())
			.param("state", moderationCase.state().name())
			.param("claimedById", (claimedBy != null) ? claimedBy.id().value() : null, Types.OTHER)
			.param("claimedByName", (claimedBy != null) ? claimedBy.displayName() : null, Types.VARCHAR)
			.param("action", (decision != null) ? decision.action().name() : null, Types.VARCHAR)
			.param("rule", (decision != null) ? decision.rule() : null, Types.VARCHAR)
			.param("text", (decision != null) ? decision.text() : null, Types.VARCHAR)
			.param("decidedById", (decision != null) ? decision.by().id().value() : null, Types.OTHER)
			.param("decidedByName", (decision != null) ? decision.by().displayName() : null, Types.VARCHAR)
			.param("decidedAt", (decision != null) ? decision.at().atOffset(ZoneOffset.UTC) : null,
					Types.TIMESTAMP_WITH_TIMEZONE)
			.param("updated", moderationCase.updatedAt().atOffset(ZoneOffset.UTC))
			.update();
		if (updated != 1) {
			throw new IllegalStateException("Case " + moderationCase.id() + " was changed without its lock");
		}
	}

	@Override
	public void add(Report report) {
		this.jdbc.sql("""
				INSERT INTO report (id, case_id, organisation_id, reporter_id, reporter_name, reason, text, created_at)
				VALUES (?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(report.id().value(), report.caseId().value(), report.organisation().value(),
					report.reporter().id().value(), report.reporter().displayName(), report.reason().name(),
					report.text(), report.createdAt().atOffset(ZoneOffset.UTC))
			.update();
	}

	@Override
	public Optional<Report> findReport(ReportId id) {
		return this.jdbc.sql("SELECT * FROM report WHERE id = ?")
			.param(id.value())
			.query(JdbcModerationCases::readReport)
			.optional();
	}

	@Override
	public List<Report> reports(CaseId id) {
		return this.jdbc.sql("SELECT * FROM report WHERE case_id = ? ORDER BY id LIMIT ?")
			.params(id.value(), REPORTS_LIMIT)
			.query(JdbcModerationCases::readReport)
			.list();
	}

	private static ModerationCase read(ResultSet row, int number) throws SQLException {
		String action = row.getString("decision_action");
		Decision decision = (action == null) ? null : new Decision(DecisionAction.valueOf(action),
				row.getString("decision_rule"), row.getString("decision_text"),
				new Author(new MemberId(row.getObject("decided_by_id", UUID.class)), row.getString("decided_by_name")),
				row.getTimestamp("decided_at").toInstant());
		UUID claimedBy = row.getObject("claimed_by_id", UUID.class);
		return new ModerationCase(new CaseId(row.getObject("id", UUID.class)), row.getLong("version"),
				new PostId(row.getObject("post_id", UUID.class)), row.getString("post_title"),
				new OrganisationId(row.getObject("organisation_id", UUID.class)),
				ReportReason.valueOf(row.getString("reason")), CaseState.valueOf(row.getString("state")),
				(claimedBy != null) ? new Author(new MemberId(claimedBy), row.getString("claimed_by_name")) : null,
				decision, row.getTimestamp("created_at").toInstant(), row.getTimestamp("updated_at").toInstant());
	}

	private static Report readReport(ResultSet row, int number) throws SQLException {
		return new Report(new ReportId(row.getObject("id", UUID.class)),
				new CaseId(row.getObject("case_id", UUID.class)),
				new OrganisationId(row.getObject("organisation_id", UUID.class)),
				new Author(new MemberId(row.getObject("reporter_id", UUID.class)), row.getString("reporter_name")),
				ReportReason.valueOf(row.getString("reason")), row.getString("text"),
				row.getTimestamp("created_at").toInstant());
	}

}
