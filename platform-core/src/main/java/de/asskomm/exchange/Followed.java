package de.asskomm.exchange;

import java.util.Set;
import java.util.UUID;

import de.asskomm.municipality.DistrictKey;
import de.asskomm.organisation.OrganisationId;

/**
 * What somebody follows. A post belongs to it if it has one of the fields of action, or
 * comes from one of the districts or organisations, or belongs to one of the projects, or
 * is one of the posts.
 *
 * @param fieldsOfAction keys of fields of action
 * @param districts keys of districts
 * @param organisations organisations
 * @param projects projects
 * @param posts posts
 */
public record Followed(Set<String> fieldsOfAction, Set<DistrictKey> districts, Set<OrganisationId> organisations,
		Set<UUID> projects, Set<PostId> posts) {

	public Followed {
		fieldsOfAction = Set.copyOf(fieldsOfAction);
		districts = Set.copyOf(districts);
		organisations = Set.copyOf(organisations);
		projects = Set.copyOf(projects);
		posts = Set.copyOf(posts);
	}

	/**
	 * Whether it is nothing.
	 * @return {@code true} if no post can be followed
	 */
	public boolean isEmpty() {
		return this.fieldsOfAction.isEmpty() && this.districts.isEmpty() && this.organisations.isEmpty()
				&& this.projects.isEmpty() && this.posts.isEmpty();
	}

}
