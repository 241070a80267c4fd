package de.asskomm.web.page;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import de.asskomm.municipality.Ags;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Author;
import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.OrganisationType;
import de.asskomm.organisation.Visibility;
import de.asskomm.web.wording.Names;
import de.asskomm.web.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What views are made with: the words, the names, and who looks.
 *
 * @param wording the words
 * @param names fields of action and districts
 * @param organisations the organisations that the page names
 * @param actor who looks; absent when signed out
 */
record Showing(Wording wording, Names.Snapshot names, Map<OrganisationId, Organisation> organisations,
		@Nullable Actor actor) {

	Who who(OrganisationId id) {
		return who(id, null);
	}

	Who who(OrganisationId id, @Nullable Author author) {
		Organisation organisation = this.organisations.get(id);
		String office = (author != null && !author.displayName().isBlank()) ? author.displayName() : null;
		if (organisation == null) {
			return new Who(new Mark("", "?"), this.wording.text("organisation.unknown"),
					this.wording.text("organisation.type." + OrganisationType.MUNICIPALITY), null, office);
		}
		return new Who(Mark.of(organisation), organisation.name(),
				this.wording.text("organisation.type." + organisation.type()), href(organisation), office);
	}

	String name(OrganisationId id) {
		return who(id).name();
	}

	/** The organisation's page, for members only. */
	private @Nullable String href(Organisation organisation) {
		return (this.actor != null) ? pageOf(organisation) : null;
	}

	static String pageOf(Organisation organisation) {
		Ags ags = organisation.ags();
		return (ags != null) ? "/kommunen/" + ags : "/organisationen/" + organisation.id();
	}

	/**
	 * Fields of action as links into the feed; for people without an account the search.
	 */
	List<Link> fields(List<String> keys) {
		String path = (this.actor != null) ? "/austausch" : "/suche";
		return keys.stream().map((key) -> new Link(this.names.field(key), Address.of(path).with("feld", key))).toList();
	}

	@Nullable String badge(Visibility visibility) {
		return (visibility == Visibility.NETWORK) ? null : this.wording.text("visibility.badge." + visibility);
	}

	boolean isOwn(OrganisationId organisation) {
		return this.actor != null && this.actor.organisation().id().equals(organisation);
	}

	/** Whether the reader may write to this organisation. */
	boolean mayWriteTo(OrganisationId organisation) {
		return this.actor != null && this.actor.speaksForOrganisation() && !isOwn(organisation)
				&& this.organisations.containsKey(organisation);
	}

	PostView.@Nullable Contact contact(OrganisationId organisation, String about, UUID id) {
		return mayWriteTo(organisation) ? new PostView.Contact(this.wording.text("contact.heading", name(organisation)),
				Address.of("/nachrichten/neu").with(about, id.toString())) : null;
	}

}
