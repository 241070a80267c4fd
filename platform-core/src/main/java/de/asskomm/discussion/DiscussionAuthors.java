package de.asskomm.discussion;

import de.asskomm.organisation.AuthorLeft;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What somebody said stays with the organisation and shows the office once they left.
 */
@Component
class DiscussionAuthors {

	private final JdbcClient jdbc;

	DiscussionAuthors(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@EventListener
	void on(AuthorLeft event) {
		this.jdbc.sql("UPDATE post_comment SET author_name = ? WHERE author_id = ? AND organisation_id = ?")
			.params(event.office(), event.author().value(), event.organisation().value())
			.update();
	}

}
