package dev.asskomm.localstack;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LayoutTests {

	private final Path checkout = Path.of("/checkout");

	@Test
	void keepsDataInTheCheckoutUnlessTheEnvironmentNamesAnotherPlace() {
		assertThat(base(Map.of())).isEqualTo(this.checkout.resolve(".data"));
		assertThat(base(Map.of("ASSKOMM_DATA", " "))).isEqualTo(this.checkout.resolve(".data"));
		assertThat(base(Map.of("ASSKOMM_DATA", "target/../other"))).isEqualTo(this.checkout.resolve("other"));
		assertThat(base(Map.of("ASSKOMM_DATA", "/big/disk"))).isEqualTo(Path.of("/big/disk"));
	}

	private Path base(Map<String, String> environment) {
		return Layout.ofRun(this.checkout, environment).base();
	}

}
