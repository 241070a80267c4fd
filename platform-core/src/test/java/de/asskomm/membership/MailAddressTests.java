package de.asskomm.membership;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MailAddressTests {

	@Test
	void theSameAddressIsTheSamePersonHoweverItIsTyped() {
		assertThat(MailAddress.parse("  Amt.Vier@Stadt-Grossenhain.DE ").map(MailAddress::value))
			.contains("amt.vier@stadt-grossenhain.de");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "amt", "amt@", "@stadt.de", "amt@stadt", "a b@stadt.de", "a@@stadt.de",
			"a@stadt..de", ".a@stadt.de", "a.@stadt.de", "a@-stadt.de", "a@stadt.de\u0000", "a@stadt.de\nBcc: x@y.de",
			"a@stadt.1", "größe@stadt.de" })
	void whatIsNoAddressIsRefused(String typed) {
		assertThat(MailAddress.parse(typed)).isEmpty();
	}

	@Test
	void anAddressHasABoundedLength() {
		assertThat(MailAddress.parse("a".repeat(64) + "@stadt.de")).isPresent();
		assertThat(MailAddress.parse("a".repeat(65) + "@stadt.de")).isEmpty();
		assertThat(MailAddress.parse("a@" + "b".repeat(60) + ("." + "c".repeat(60)).repeat(4) + ".de")).isEmpty();
	}

	@Test
	void aDomainCoversItsPartsButNotItsLookalikes() {
		MailDomain domain = MailDomain.parse("@Stadt.DE").orElseThrow();
		assertThat(domain.covers(new MailAddress("a@stadt.de"))).isTrue();
		assertThat(domain.covers(new MailAddress("a@ordnungsamt.stadt.de"))).isTrue();
		assertThat(domain.covers(new MailAddress("a@andere-stadt.de"))).isFalse();
		assertThat(domain.covers(new MailAddress("a@stadt.de.example"))).isFalse();
	}

}
