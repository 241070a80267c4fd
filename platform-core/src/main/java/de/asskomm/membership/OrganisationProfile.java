package de.asskomm.membership;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What an organisation tells of itself in the directory.
 *
 * @param about a few sentences
 * @param mail address of the office
 * @param phone telephone number of the office
 * @param website its own page, {@code https://…}
 * @param fieldsOfAction keys of the fields of action it works in
 */
public record OrganisationProfile(@Nullable String about, @Nullable MailAddress mail, @Nullable String phone,
		@Nullable String website, List<String> fieldsOfAction) {

	/** A profile that tells nothing yet. */
	public static final OrganisationProfile EMPTY = new OrganisationProfile(null, null, null, null, List.of());

	public OrganisationProfile {
		fieldsOfAction = List.copyOf(fieldsOfAction);
	}

}
