package dev.asskomm.benchmarks;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BenchOptionsTests {

	@Test
	void measuresEverythingUnlessPartsAreNamed() {
		assertThat(BenchOptions.parse(List.of()).parts()).containsExactly(PartName.values());
		assertThat(BenchOptions.parse(List.of("feed", "live")).parts()).containsExactly(PartName.LIVE, PartName.FEED);
	}

	@Test
	void keepsShortRunsApart() {
		assertThat(BenchOptions.parse(List.of()).output()).isEqualTo(Path.of("docs/benchmarks"));
		assertThat(BenchOptions.parse(List.of("--quick")).output())
			.isEqualTo(Path.of("infra/benchmarks/target/report"));
		assertThat(BenchOptions.parse(List.of("--quick", "--output", "elsewhere")).output())
			.isEqualTo(Path.of("elsewhere"));
	}

	@Test
	void knowsWhereTheCollectionsLie() {
		assertThat(BenchOptions.parse(List.of("relevance")).data()).isEqualTo(Path.of("../shared/data"));
		BenchOptions options = BenchOptions.parse(List.of("relevance", "--data", "elsewhere", "--queries"));
		assertThat(options.data()).isEqualTo(Path.of("elsewhere"));
		assertThat(options.queries()).isTrue();
		assertThat(RelevancePart.missing(Path.of("nowhere"))).hasSize(2);
	}

	@Test
	void saysWhatItDoesNotUnderstand() {
		assertThatExceptionOfType(BenchOptions.UnknownOption.class).isThrownBy(() -> BenchOptions.parse(List.of("fed")))
			.withMessageContaining("fed");
		assertThatExceptionOfType(BenchOptions.UnknownOption.class)
			.isThrownBy(() -> BenchOptions.parse(List.of("--output")));
	}

}
