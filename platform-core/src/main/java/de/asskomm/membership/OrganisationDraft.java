package de.asskomm.membership;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the prevention council records when it takes an organisation on board, as typed.
 *
 * @param name name as shown, such as „Stadt Großenhain“
 * @param type name of an {@link de.asskomm.organisation.OrganisationType}
 * @param ags key of the municipality that it is; municipalities only
 * @param district key of the district of an organisation that is no municipality
 * @param mailDomains where its people's addresses are
 * @param agreementOn date of the cooperation agreement
 */
public record OrganisationDraft(@Nullable String name, @Nullable String type, @Nullable String ags,
		@Nullable String district, List<String> mailDomains, @Nullable LocalDate agreementOn) {

	public OrganisationDraft {
		mailDomains = List.copyOf(mailDomains);
	}

}
