package de.asskomm.web.api;

import java.util.List;

import de.asskomm.membership.OrganisationDraft;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client sends to take an organisation on board, or to change what is recorded of
 * it.
 *
 * @param version the version that a change is based on
 * @param name its name
 * @param type its kind; only when it is opened
 * @param ags key of the municipality that it is; only when it is opened
 * @param district key of its district, if it is no municipality; only when it is opened
 * @param mailDomains where its people's mail addresses are
 * @param agreementOn date of the cooperation agreement
 * @param coordinator mail address of the first coordinator; only when it is opened
 * @param state how far it takes part; only when it is changed
 */
@Schema(name = "OrganisationRequest")
record OrganisationRequest(
		@Schema(description = "Beim Ändern: die Fassung, auf der die Änderung beruht") @Nullable Long version,
		@Schema(example = "Stadt Döbeln") @Nullable String name,
		@Schema(example = "MUNICIPALITY", description = "Nur beim Aufnehmen") @Nullable String type,
		@Schema(example = "14522080", description = "Nur beim Aufnehmen; nur für Kommunen") @Nullable String ags,
		@Schema(example = "14522", description = "Nur beim Aufnehmen; nicht für Kommunen") @Nullable String district,
		@Nullable List<String> mailDomains,
		@Schema(format = "date", description = "Datum der Kooperationsvereinbarung") @Nullable String agreementOn,
		@Schema(format = "email",
				description = "Nur beim Aufnehmen: die erste Koordination") @Nullable String coordinator,
		@Schema(description = "Nur beim Ändern: INVITED, ACTIVE, SUSPENDED oder LEFT") @Nullable String state) {

	OrganisationDraft draft() {
		return new OrganisationDraft(this.name, this.type, this.ags, this.district,
				(this.mailDomains != null) ? this.mailDomains : List.of(),
				Dates.parse("agreementOn", this.agreementOn));
	}

}
