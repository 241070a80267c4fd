package de.asskomm.web.api;

import java.util.List;

import de.asskomm.membership.DescribeOrganisation;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation wants to tell of itself.
 *
 * @param version the version that the change is based on
 * @param about a few sentences
 * @param mail address of the office
 * @param phone telephone number of the office
 * @param website its own page
 * @param fieldsOfAction keys of the fields of action it works in
 */
@Schema(name = "OrganisationProfileRequest")
record OrganisationProfileRequest(@Nullable Long version, @Nullable String about,
		@Schema(format = "email") @Nullable String mail, @Nullable String phone,
		@Schema(format = "uri") @Nullable String website, @Nullable List<String> fieldsOfAction) {

	DescribeOrganisation.Draft draft() {
		return new DescribeOrganisation.Draft(this.about, this.mail, this.phone, this.website,
				(this.fieldsOfAction != null) ? this.fieldsOfAction : List.of());
	}

}
