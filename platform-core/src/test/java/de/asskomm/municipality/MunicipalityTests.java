package de.asskomm.municipality;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class MunicipalityTests {

	@Test
	void takesItsPoliceDirectorateFromItsDistrict() {
		assertThat(MunicipalityFixture.grossenhain().policeDirectorate()).isEqualTo("Dresden");
	}

	@Test
	void isOfTheSizeClassOfItsPopulation() {
		assertThat(MunicipalityFixture.grossenhain().sizeClass()).isEqualTo(SizeClass.FROM_10000);
	}

	@Test
	void belongsToTheDistrictThatItsKeyNames() {
		assertThatIllegalArgumentException().isThrownBy(() -> municipality("14628410", 1, "1.00", "01723"))
			.withMessageContaining("district");
	}

	@ParameterizedTest
	@CsvSource({ "-1, 1.00, 01558", "1, 0.00, 01558", "1, 1.00, 1558", "1, 1.00, 0155a" })
	void rejectsImpossibleFigures(int population, String area, String postalCode) {
		assertThatIllegalArgumentException().isThrownBy(() -> municipality("14627060", population, area, postalCode));
	}

	@ParameterizedTest
	@CsvSource({ "90.1, 0", "-90.1, 0", "0, 180.1", "0, -180.1", "NaN, 0", "0, NaN", "Infinity, 0" })
	void rejectsALocationThatIsNotOnTheEarth(double lat, double lon) {
		assertThatIllegalArgumentException().isThrownBy(() -> new Location(lat, lon));
	}

	private static Municipality municipality(String ags, int population, String area, String postalCode) {
		return new Municipality(new Ags(ags), "Großenhain", null, MunicipalityKind.TOWN, MunicipalityFixture.MEISSEN,
				null, population, LocalDate.EPOCH, new BigDecimal(area), new Location(51, 13), List.of(postalCode));
	}

}
