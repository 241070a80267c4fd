package dev.asskomm.localstack;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RunOptionsTests {

	@Test
	void startsOneInstanceWithDemoContentUnlessToldOtherwise() {
		assertThat(RunOptions.parse(List.of())).isEqualTo(new RunOptions(RunOptions.Command.START, false, true, 1));
	}

	@Test
	void combinesOptionsInAnyOrder() {
		assertThat(RunOptions.parse(List.of("--instances", "2", "--fresh", "--without-demo")))
			.isEqualTo(new RunOptions(RunOptions.Command.START, true, false, 2));
	}

	@Test
	void knowsTheCommandsForAnotherTerminal() {
		assertThat(RunOptions.parse(List.of("status")).command()).isEqualTo(RunOptions.Command.STATUS);
		assertThat(RunOptions.parse(List.of("stop")).command()).isEqualTo(RunOptions.Command.STOP);
	}

	@ParameterizedTest
	@ValueSource(strings = { "--frehs", "start", "", "--instances=2" })
	void namesAnArgumentItDoesNotKnow(String argument) {
		assertThatExceptionOfType(RunOptions.UnknownOption.class)
			.isThrownBy(() -> RunOptions.parse(List.of("--fresh", argument)))
			.withMessage("Unbekannte Angabe: " + argument);
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "3", "zwei", "-1" })
	void refusesANumberOfInstancesThatHasNoPorts(String number) {
		assertThatExceptionOfType(RunOptions.UnknownOption.class)
			.isThrownBy(() -> RunOptions.parse(List.of("--instances", number)))
			.withMessage("--instances verlangt eine Zahl von 1 bis 2, nicht " + number);
	}

	@Test
	void asksForTheNumberOfInstances() {
		assertThatExceptionOfType(RunOptions.UnknownOption.class)
			.isThrownBy(() -> RunOptions.parse(List.of("--instances")))
			.withMessage("--instances verlangt eine Zahl von 1 bis 2");
	}

}
