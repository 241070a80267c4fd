package de.asskomm.web.security;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

class LocalAddressTests {

	@ParameterizedTest
	@ValueSource(strings = { "/austausch", "/suche?q=gr%C3%BCn%20am%20Bahnhof&art=POST", "/beitraege/neu?art=FRAGE" })
	void anAddressOfThePlatformIsKept(String text) {
		assertThat(LocalAddress.parse(text)).contains(new LocalAddress(text));
	}

	@ParameterizedTest
	@ValueSource(strings = { "//example.org", "https://example.org/austausch", "/\\example.org", "\\\\example.org",
			"austausch", "", "/%0d%0aSet-Cookie:x", "/aus tausch", "/../../etc", "/\t/example.org",
			"javascript:alert(1)", "/austausch\r\nX: y", "/.//example.org", "/a/..//example.org" })
	void whateverMayLeadElsewhereIsNone(String text) {
		assertThat(LocalAddress.parse(text)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "/anmelden?zurueck=/x", "/anmeldung-gestoert", "/abmelden", "/login/oauth2/code/keycloak" })
	void nobodyIsLedInACircle(String text) {
		assertThat(LocalAddress.parse(text)).isEmpty();
	}

	@Test
	void anAddressWithoutEndIsNone() {
		assertThat(LocalAddress.parse("/" + "a".repeat(5_000))).isEmpty();
	}

	@Test
	void thePageWithTheFollowedLinkIsWhereOneGoesBackTo() {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/anmelden");
		request.setServerPort(8080);
		request.addHeader("Referer", "http://localhost:8080/suche?q=graffiti");
		assertThat(LocalAddress.wantedBy(request)).isEqualTo(new LocalAddress("/suche?q=graffiti"));
	}

	@Test
	void aPageOfAnotherSiteIsNot() {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/anmelden");
		request.setServerPort(8080);
		request.addHeader("Referer", "http://localhost:8080.example.org/suche");
		assertThat(LocalAddress.wantedBy(request)).isEqualTo(LocalAddress.EXCHANGE);
	}

	@Test
	void aFormThatWasSentLeadsBackToItsPage() {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/beitraege");
		request.setServerPort(8080);
		request.addHeader("Referer", "http://localhost:8080/beitraege/neu");
		assertThat(LocalAddress.of(request)).isEqualTo(new LocalAddress("/beitraege/neu"));
	}

}
