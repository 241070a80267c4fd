package de.asskomm.outcome;

import java.util.List;

import de.asskomm.outcome.Outcome.Invalid;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ViolationsTests {

	private final Violations violations = new Violations();

	@Test
	void refusesNothingIfEveryRuleHolds() {
		this.violations.require(true, "kind", "post.kind.unknown");
		this.violations.requireText("ä€👮\t\r\n", "title", 8);
		this.violations.limit(null, "body", 1);
		this.violations.limit("", "body", 1);
		assertThat(this.violations.isEmpty()).isTrue();
		assertThatIllegalArgumentException().isThrownBy(this.violations::refusal);
	}

	@Test
	void namesAllBrokenRulesInTheirOrder() {
		this.violations.require(false, "kind", "post.kind.unknown");
		this.violations.requireText("abc", "title", 2);
		this.violations.requireText("   ", "body", 2);
		assertThat(found()).containsExactly(Violation.of("kind", "post.kind.unknown"),
				Violation.of("title", "text.too-long", 2, 3), Violation.of("body", "text.missing"),
				Violation.of("body", "text.too-long", 2, 3));
	}

	@ParameterizedTest
	@NullAndEmptySource
	@ValueSource(strings = { " ", "\t\n" })
	void aTextSaysSomething(@Nullable String nothing) {
		this.violations.requireText(nothing, "title", 10);
		assertThat(found()).containsExactly(Violation.of("title", "text.missing"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "a\u0000", "\u0000", "\uD83D", "\uDE00\uD83D", "a\uDE00b" })
	void aTextHasOnlyCharactersThatCanBeStored(String text) {
		this.violations.requireText(text, "title", 10);
		assertThat(found()).containsExactly(Violation.of("title", "text.characters"));
	}

	@Test
	void whatWasRefusedStaysAsItWas() {
		this.violations.require(false, "kind", "post.kind.unknown");
		List<Violation> refused = found();
		this.violations.require(false, "title", "text.missing");
		assertThat(refused).hasSize(1);
		assertThatIllegalArgumentException().isThrownBy(() -> new Invalid<>(List.of()));
	}

	private List<Violation> found() {
		return this.violations.<Object>refusal().violations();
	}

}
