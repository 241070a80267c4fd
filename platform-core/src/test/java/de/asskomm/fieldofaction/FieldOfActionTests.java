package de.asskomm.fieldofaction;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class FieldOfActionTests {

	@Test
	void hasAKeyALabelAndAPlace() {
		FieldOfAction field = new FieldOfAction("video-protection", "Videoschutz", 10);
		assertThat(field.label()).isEqualTo("Videoschutz");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Graffiti", "vermüllung", "-drugs", "drugs-", "a--b", "a b", "drugs\n" })
	void rejectsAKeyThatIsNotPlain(String key) {
		assertThatIllegalArgumentException().isThrownBy(() -> new FieldOfAction(key, "Drogen und Sucht", 1));
	}

	@Test
	void rejectsWhatDoesNotFit() {
		assertThatIllegalArgumentException().isThrownBy(() -> new FieldOfAction("a".repeat(51), "Label", 1));
		assertThatIllegalArgumentException().isThrownBy(() -> new FieldOfAction("key", " ", 1));
		assertThatIllegalArgumentException().isThrownBy(() -> new FieldOfAction("key", "a".repeat(101), 1));
		assertThatIllegalArgumentException().isThrownBy(() -> new FieldOfAction("key", "Label", 0));
	}

}
