package dev.asskomm.localstack;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class MachineCheckTests {

	@Test
	void saysHowMuchSpaceIsMissingAndWhere() {
		assertThatExceptionOfType(StartFailure.class)
			.isThrownBy(() -> MachineCheck.requireDisk(List.of(Path.of("/fast"), Path.of("/full")),
					(directory) -> directory.equals(Path.of("/full")) ? 150 : 99_000))
			.withMessageContainingAll("/full", "150 MB", "2000 MB");
	}

	@Test
	void saysHowMuchMemoryIsMissing() {
		assertThatExceptionOfType(StartFailure.class)
			.isThrownBy(() -> MachineCheck.requireMemory(OptionalLong.of(1200)))
			.withMessageContainingAll("1200 MB", "3000 MB");
	}

	@Test
	void carriesOnWhereTheSystemDoesNotTellItsMemory() {
		assertThatNoException().isThrownBy(() -> MachineCheck.requireMemory(OptionalLong.empty()));
	}

	@Test
	void findsOutWhatThisMachineHas() {
		assertThat(MachineCheck.megabytesFree(Path.of("").toAbsolutePath())).isPositive();
		assertThat(MachineCheck.megabytesAvailable().orElse(1)).isPositive();
	}

}
