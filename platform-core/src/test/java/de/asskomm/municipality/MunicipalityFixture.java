package de.asskomm.municipality;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Real municipalities for tests. */
final class MunicipalityFixture {

	static final District MEISSEN = new District(new DistrictKey("14627"), "Landkreis Meißen", DistrictKind.DISTRICT,
			"Meißen", "Dresden");

	private MunicipalityFixture() {
	}

	static Municipality grossenhain() {
		return grossenhain(18_183);
	}

	static Municipality grossenhain(int population) {
		return new Municipality(new Ags("14627060"), "Großenhain", null, MunicipalityKind.MAJOR_DISTRICT_TOWN, MEISSEN,
				null, population, LocalDate.of(2024, 12, 31), new BigDecimal("130.36"),
				new Location(51.292057, 13.53055), List.of("01558", "01561"));
	}

}
