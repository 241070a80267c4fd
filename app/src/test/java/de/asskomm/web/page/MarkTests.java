package de.asskomm.web.page;

import java.util.UUID;

import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.OrganisationType;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MarkTests {

	@Test
	void showsTheFirstLettersOfThePlace() {
		assertThat(mark("Stadt Großenhain", OrganisationType.MUNICIPALITY)).isEqualTo(new Mark("", "GR"));
		assertThat(mark("Gemeinde Käbschütztal", OrganisationType.MUNICIPALITY)).isEqualTo(new Mark("", "KÄ"));
		assertThat(mark("Leipzig", OrganisationType.MUNICIPALITY)).isEqualTo(new Mark("", "LE"));
	}

	@Test
	void showsTheInitialsOfOtherOrganisations() {
		assertThat(mark("Polizeidirektion Dresden", OrganisationType.POLICE)).isEqualTo(new Mark("polizei", "PD"));
		assertThat(mark("Verwaltungsverband Wildenstein", OrganisationType.MUNICIPAL_ASSOCIATION))
			.isEqualTo(new Mark("bund", "VW"));
		assertThat(mark("Landespräventionsrat", OrganisationType.STATE_PREVENTION_COUNCIL))
			.isEqualTo(new Mark("lpr", "LPR"));
		assertThat(mark("Verein für Jugend", OrganisationType.INDEPENDENT_PROVIDER))
			.isEqualTo(new Mark("verein", "VJ"));
	}

	@Test
	void copesWithNamesOfOneLetter() {
		assertThat(mark("Ö", OrganisationType.MUNICIPALITY)).isEqualTo(new Mark("", "Ö"));
	}

	private static Mark mark(String name, OrganisationType type) {
		return Mark.of(new Organisation(new OrganisationId(UUID.randomUUID()), "alias", name, type, null, null));
	}

}
