package de.asskomm.web.security;

import java.time.Duration;
import java.util.Map;

import de.asskomm.Browser;
import de.asskomm.Browser.Page;
import de.asskomm.TestAccounts;
import dev.asskomm.localstack.LocalStack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.config.observation.SecurityObservationSettings;

import static org.assertj.core.api.Assertions.assertThat;

@AccessTest
class ApiAccessIntegrationTests {

	@LocalServerPort
	private int port;

	@Autowired
	private AdjustableClock clock;

	@AfterEach
	void putTheClockBack() {
		this.clock.offset(Duration.ZERO);
	}

	@ParameterizedTest
	@CsvSource({ "koordination-grossenhain, Stadt Großenhain, COORDINATOR", "mitglied-leipzig, Stadt Leipzig, MEMBER",
			"mitglied-polizei, Polizeidirektion Dresden, MEMBER", "moderation-lpr, Landespräventionsrat, MODERATOR",
			"verwaltung, Landespräventionsrat, ADMIN" })
	void aTokenTellsWhoActsForWhom(String username, String organisation, String role) {
		Page answer = get("/api/v1/feed", token(username));
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.body()).contains(organisation, role);
		assertThat(answer.header("Set-Cookie")).isEmpty();
	}

	@Test
	void noFilterIsObserved(@Autowired SecurityObservationSettings observations) {
		assertThat(observations.shouldObserveRequests()).isFalse();
		assertThat(observations.shouldObserveAuthentications()).isFalse();
		assertThat(observations.shouldObserveAuthorizations()).isFalse();
	}

	@Test
	void anAnswerCarriesTheSecurityHeaders() {
		Page answer = get("/api/v1/feed", token("mitglied-leipzig"));
		assertThat(answer.header("Content-Security-Policy")).isEqualTo("default-src 'none'; frame-ancestors 'none'");
		assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
		assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
		assertThat(answer.header("Permissions-Policy")).contains("camera=()");
		assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
		assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
		assertThat(answer.header("Cache-Control")).contains("no-store");
	}

	@Test
	void withoutATokenNobodyComesIn() {
		Page answer = new Browser(this.port).look("/api/v1/feed");
		problem(answer, 401, "token-missing", "braucht ein Zugangstoken");
		assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"asskomm\"");
	}

	@Test
	void aBrowserSessionDoesNotOpenTheInterfaces() {
		Browser browser = new Browser(this.port);
		browser.signIn("/netz", "koordination-grossenhain");
		problem(browser.look("/api/v1/feed"), 401, "token-missing", "braucht ein Zugangstoken");
	}

	@Test
	void anExpiredTokenIsToldToBe() {
		String token = token("koordination-grossenhain");
		this.clock.offset(Duration.ofMinutes(6));
		Page answer = get("/api/v1/feed", token);
		problem(answer, 401, "token-expired", "ist abgelaufen");
		assertThat(answer.header("WWW-Authenticate")).contains("error=\"invalid_token\"");
	}

	@Test
	void aTokenMayBeOlderThanTheClocksDiffer() {
		String token = token("koordination-grossenhain");
		this.clock.offset(Duration.ofMinutes(5).plusSeconds(5));
		assertThat(get("/api/v1/feed", token).status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "garbage", "two words", "a.b.c", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0." })
	void whatIsNoTokenIsToldToBeNone(String token) {
		problem(get("/api/v1/feed", token), 401, "token-unreadable", "beschädigt");
	}

	@Test
	void aForgedSignatureIsFoundOut() {
		String token = token("koordination-grossenhain");
		String signature = token.substring(token.lastIndexOf('.') + 1);
		String forged = token.substring(0, token.lastIndexOf('.') + 1) + new StringBuilder(signature).reverse();
		problem(get("/api/v1/feed", forged), 401, "token-unreadable", "beschädigt");
	}

	@Test
	void aTokenForAnotherServiceIsRefused() {
		String other = TestAccounts.shared().ofServiceAccount();
		problem(get("/api/v1/feed", other), 401, "token-wrong-audience", "nicht für die Schnittstellen");
	}

	@Test
	void nobodyActsForAForeignOrganisation() {
		String token = token("koordination-grossenhain");
		problem(get("/api/v1/feed", token, "X-Organisation", "wilsdruff"), 403, "foreign-organisation",
				"gehört nicht zu der Organisation");
		assertThat(get("/api/v1/feed", token, "X-Organisation", "grossenhain").status()).isEqualTo(200);
		assertThat(get("/api/v1/feed", token, "X-Organisation", "00000000-0000-4000-8000-000014627060").status())
			.isEqualTo(200);
	}

	@Test
	void rolesOpenTheirPartsOnly() {
		problem(get("/api/v1/moderation/cases", token("koordination-grossenhain")), 403, "forbidden",
				"nicht die Rolle");
		problem(get("/api/v1/conversations", token("mitglied-leipzig")), 403, "forbidden", "nicht die Rolle");
		assertThat(get("/api/v1/moderation/cases", token("moderation-lpr")).status()).isEqualTo(200);
		problem(get("/api/v1/admin/consistency", token("moderation-lpr")), 403, "forbidden", "nicht die Rolle");
	}

	@Test
	void problemsAreToldInTheLanguageAskedFor() {
		Page answer = new Browser(this.port).look("/api/v1/feed", Map.of("Accept-Language", "en"));
		assertThat(answer.body()).contains("needs an access token");
		assertThat(new Browser(this.port).look("/api/v1/feed", Map.of("Accept-Language", "fr")).body())
			.contains("braucht ein Zugangstoken");
	}

	@Test
	void whoeverBelongsToSeveralOrganisationsChoosesOne() {
		try (TestAccounts.TemporaryAccount account = TestAccounts.shared()
			.accountOf("00000000-0000-4000-8000-000014628410", "00000000-0000-4000-8000-000014627060")) {
			String token = account.token();
			assertThat(get("/api/v1/feed", token).body()).contains("Stadt Großenhain");
			assertThat(get("/api/v1/feed", token, "X-Organisation", "wilsdruff").body()).contains("Stadt Wilsdruff");
			assertThat(get("/api/v1/me", token).body()).contains("[\"Stadt Großenhain\",\"Stadt Wilsdruff\"]");
			Browser browser = new Browser(this.port);
			Page page = browser.signIn("/netz", account.username());
			assertThat(page.body()).contains("Stadt Großenhain");
			assertThat(browser
				.post("/einstellungen/organisation",
						Map.of("_csrf", page.csrf(), "organisation", "00000000-0000-4000-8000-000014628410"))
				.body()).isEqualTo("Stadt Wilsdruff");
			assertThat(browser.open("/netz").body()).contains("Stadt Wilsdruff");
			assertThat(browser
				.post("/einstellungen/organisation",
						Map.of("_csrf", page.csrf(), "organisation", "00000000-0000-4000-8000-000000000001"))
				.status()).isEqualTo(403);
		}
	}

	@Test
	void whoeverBelongsToNoneDoesNotAct() {
		try (TestAccounts.TemporaryAccount account = TestAccounts.shared().accountOf()) {
			assertThat(get("/api/v1/me", account.token()).status()).isEqualTo(200);
			Page answer = get("/api/v1/feed", account.token());
			assertThat(answer.status()).isEqualTo(403);
			assertThat(answer.body()).contains("not-allowed.no-organisation");
		}
	}

	private String token(String username) {
		return LocalStack.shared().keycloak().token(username);
	}

	private Page get(String address, String token) {
		return new Browser(this.port).look(address, Map.of("Authorization", "Bearer " + token));
	}

	private Page get(String address, String token, String header, String value) {
		return new Browser(this.port).look(address, Map.of("Authorization", "Bearer " + token, header, value));
	}

	private static void problem(Page answer, int status, String type, String words) {
		assertThat(answer.status()).isEqualTo(status);
		assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
		assertThat(answer.body()).contains("\"type\":\"/problems/" + type + "\"", "\"status\":" + status, words,
				"\"title\":");
	}

}
