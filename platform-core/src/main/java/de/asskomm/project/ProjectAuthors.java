package de.asskomm.project;

import java.util.UUID;

import de.asskomm.organisation.AuthorLeft;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What somebody recorded stays with the organisation and shows the office once they left.
 */
@Component
class ProjectAuthors {

	private final JdbcClient jdbc;

	ProjectAuthors(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@EventListener
	void on(AuthorLeft event) {
		UUID author = event.author().value();
		UUID organisation = event.organisation().value();
		this.jdbc.sql("UPDATE prevention_project SET author_name = ? WHERE author_id = ? AND owner_id = ?")
			.params(event.office(), author, organisation)
			.update();
		this.jdbc.sql("""
				UPDATE project_revision r SET author_name = ? FROM prevention_project p
				WHERE r.author_id = ? AND p.id = r.project_id AND p.owner_id = ?
				""").params(event.office(), author, organisation).update();
	}

}
