package de.asskomm.project;

import java.sql.Date;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import de.asskomm.organisation.OrganisationId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which reminders owners have had, in PostgreSQL. There is one row for a project and a
 * stage; it belongs to the day on which the project was confirmed, so that the stages
 * begin again after the next confirmation.
 */
@Repository
class JdbcReminders {

	private final JdbcClient jdbc;

	JdbcReminders(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A project whose owner was not asked yet. */
	record Due(ProjectId project, OrganisationId organisation, LocalDate confirmedOn) {
	}

	List<Due> due(ReviewStage stage, ReviewStage.Confirmed confirmed, int limit) {
		return this.jdbc.sql("""
				SELECT p.id, p.organisation_id, p.confirmed_on FROM prevention_project p
				WHERE p.status = 'PUBLISHED' AND p.confirmed_on > ? AND p.confirmed_on <= ?
				  AND NOT EXISTS (SELECT FROM project_reminder r
				    WHERE r.project_id = p.id AND r.stage = ? AND r.confirmed_on = p.confirmed_on)
				ORDER BY p.confirmed_on, p.id LIMIT ?
				""")
			.params(confirmed.after(), confirmed.through(), stage.name(), limit)
			.query((row, number) -> new Due(new ProjectId(row.getObject("id", UUID.class)),
					new OrganisationId(row.getObject("organisation_id", UUID.class)),
					row.getObject("confirmed_on", LocalDate.class)))
			.list();
	}

	/** Notes that owners are asked; answers those whom no other instance has asked. */
	List<Due> claim(ReviewStage stage, List<Due> due) {
		if (due.isEmpty()) {
			return List.of();
		}
		Set<UUID> claimed = new HashSet<>(this.jdbc.sql("""
				INSERT INTO project_reminder (project_id, stage, confirmed_on)
				SELECT d.id, ?, d.confirmed_on FROM unnest(?::uuid[], ?::date[]) AS d (id, confirmed_on)
				ON CONFLICT (project_id, stage) DO UPDATE SET confirmed_on = excluded.confirmed_on
				WHERE project_reminder.confirmed_on <> excluded.confirmed_on
				RETURNING project_id
				""")
			.params(stage.name(), due.stream().map((one) -> one.project().value()).toArray(UUID[]::new),
					due.stream().map((one) -> Date.valueOf(one.confirmedOn())).toArray(Date[]::new))
			.query(UUID.class)
			.list());
		return due.stream().filter((one) -> claimed.contains(one.project().value())).toList();
	}

}
