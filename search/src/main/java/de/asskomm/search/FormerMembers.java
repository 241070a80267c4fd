package de.asskomm.search;

import de.asskomm.organisation.AuthorLeft;
import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.Organisations;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What somebody changed in the synonyms stays, and shows the office once they left the
 * prevention council. The searches that they saved for an organisation go with them.
 */
@Component
class FormerMembers {

	private final Organisations organisations;

	private final SavedSearches searches;

	private final JdbcClient jdbc;

	FormerMembers(Organisations organisations, SavedSearches searches, JdbcClient jdbc) {
		this.organisations = organisations;
		this.searches = searches;
		this.jdbc = jdbc;
	}

	@EventListener
	void on(AuthorLeft event) {
		this.searches.removeAll(event.author(), event.organisation());
		// only for the council does anybody keep synonyms
		if (this.organisations.find(event.organisation()).filter(Organisation::isStatePreventionCouncil).isPresent()) {
			this.jdbc.sql("UPDATE synonym_change SET changed_by_name = ? WHERE changed_by_id = ?")
				.params(event.office(), event.author().value())
				.update();
		}
	}

}
