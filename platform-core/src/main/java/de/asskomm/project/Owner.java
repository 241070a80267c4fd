package de.asskomm.project;

import de.asskomm.municipality.SizeClass;
import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Whose project it is, with who stands for it where the owner is not named.
 *
 * @param organisation the owner
 * @param sizeClass its size, if it is a municipality
 * @param guarantor the prevention council
 */
record Owner(Organisation organisation, @Nullable SizeClass sizeClass, OrganisationId guarantor) {

	/** Who stands before the readers for what is recorded. */
	OrganisationId face(ProjectContent content) {
		return content.anonymous() ? this.guarantor : this.organisation.id();
	}

}
