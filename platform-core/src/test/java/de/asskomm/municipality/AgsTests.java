package de.asskomm.municipality;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class AgsTests {

	@Test
	void namesTheDistrictOfItsMunicipality() {
		assertThat(new Ags("14627060").district()).isEqualTo(new DistrictKey("14627"));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", "1462706", "146270600", "12060000", "1462706a", " 14627060", "14627060\n", "１４６２７０６０" })
	void rejectsWhatIsNoKeyOfASaxonMunicipality(String value) {
		assertThatIllegalArgumentException().isThrownBy(() -> new Ags(value));
		assertThat(Ags.parse(value)).isEmpty();
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", "1462", "146270", "12345", "14 27" })
	void readsNothingFromWhatIsNoDistrictKey(String value) {
		assertThat(DistrictKey.parse(value)).isEmpty();
	}

	@Test
	void readsAKeyThatSomebodyTyped() {
		assertThat(Ags.parse("14628410")).contains(new Ags("14628410"));
		assertThat(Ags.parse(null)).isEmpty();
		assertThat(DistrictKey.parse("14628")).contains(new DistrictKey("14628"));
	}

	@Test
	void sortsByDigits() {
		assertThat(new Ags("14511000")).isLessThan(new Ags("14521010"));
		assertThat(new DistrictKey("14511")).isLessThan(new DistrictKey("14521"));
	}

}
