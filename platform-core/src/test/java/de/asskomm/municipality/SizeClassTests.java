package de.asskomm.municipality;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SizeClassTests {

	@ParameterizedTest
	@CsvSource({ "0, UNDER_2000", "1999, UNDER_2000", "2000, FROM_2000", "4999, FROM_2000", "5000, FROM_5000",
			"9999, FROM_5000", "10000, FROM_10000", "19999, FROM_10000", "20000, FROM_20000", "49999, FROM_20000",
			"50000, FROM_50000", "99999, FROM_50000", "100000, FROM_100000", "611850, FROM_100000",
			"2147483647, FROM_100000" })
	void putsEachPopulationIntoOneClass(int population, SizeClass expected) {
		assertThat(SizeClass.of(population)).isEqualTo(expected);
	}

	@Test
	void leavesNoGapBetweenTheClasses() {
		SizeClass[] classes = SizeClass.values();
		for (int i = 1; i < classes.length; i++) {
			assertThat(classes[i].minimum()).isEqualTo(classes[i - 1].maximum() + 1);
		}
	}

	@Test
	void knowsNoNegativePopulation() {
		assertThatIllegalArgumentException().isThrownBy(() -> SizeClass.of(-1));
	}

}
