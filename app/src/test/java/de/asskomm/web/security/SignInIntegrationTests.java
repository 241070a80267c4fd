package de.asskomm.web.security;

import java.net.HttpCookie;
import java.util.Map;

import de.asskomm.AccessTestApplication;
import de.asskomm.Browser;
import de.asskomm.Browser.Page;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@AccessTest
class SignInIntegrationTests {

	private static final String SESSION = "asskomm-session";

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void signingInLeadsStraightToTheAccountServerAndBackToTheWantedPage() {
		Browser browser = new Browser(this.port);
		Page form = browser.open("/netz?am=2023-09-14");
		assertThat(form.address().getPath()).startsWith("/realms/asskomm/");
		assertThat(form.address().getQuery()).contains("code_challenge_method=S256", "scope=openid organization:*");
		Page page = browser.signInWith(form, "koordination-grossenhain");
		assertThat(page.address().toString()).endsWith("/netz?am=2023-09-14");
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.body()).contains("Stadt Großenhain", "COORDINATOR", "MEMBER").doesNotContain("MODERATOR");
	}

	@Test
	void signingInChangesTheSessionSoThatNobodyCanForeseeIt() {
		Browser browser = new Browser(this.port);
		Page form = browser.open("/anmelden");
		String before = value(browser);
		browser.signInWith(form, "koordination-wilsdruff");
		assertThat(value(browser)).isNotEqualTo(before);
		HttpCookie cookie = browser.cookie(SESSION).orElseThrow();
		assertThat(cookie.getSecure()).isTrue();
		assertThat(cookie.isHttpOnly()).isTrue();
		assertThat(browser.lastCookieHeader(SESSION)).contains("SameSite=Lax").doesNotContainIgnoringCase("max-age");
	}

	@Test
	void severalTabsMaySignInAtTheSameTime() {
		Browser browser = new Browser(this.port);
		Page first = browser.open("/netz?tab=1");
		browser.open("/netz?tab=2");
		Page page = browser.signInWith(first, "koordination-wilsdruff");
		assertThat(page.address().toString()).endsWith("/netz?tab=1");
		assertThat(page.status()).isEqualTo(200);
		assertThat(browser.open("/anmelden?zurueck=/netz?tab=2").address().toString()).endsWith("/netz?tab=2");
	}

	@Test
	void readingInPublicNeedsNoSession() {
		Browser browser = new Browser(this.port);
		Page page = browser.open("/");
		assertThat(page.body()).startsWith("niemand");
		assertThat(browser.cookie(SESSION)).isEmpty();
		assertThat(browser.look("/netz").status()).isEqualTo(302);
		assertThat(browser.cookie(SESSION)).isEmpty();
	}

	@Test
	void anyInstanceServesTheSession() {
		Browser browser = new Browser(this.port);
		browser.signIn("/netz", "koordination-grossenhain");
		try (ConfigurableApplicationContext second = new SpringApplicationBuilder(AccessTestApplication.class)
			.initializers(new AccessTest.RealServers())
			.run("--server.port=0", "--server.address=127.0.0.1")) {
			int secondPort = ((WebServerApplicationContext) second).getWebServer().getPort();
			Page page = browser.open("http://localhost:" + secondPort + "/netz");
			assertThat(page.status()).isEqualTo(200);
			assertThat(page.address().getPort()).isEqualTo(secondPort);
			assertThat(page.body()).contains("Stadt Großenhain");
		}
	}

	@Test
	void aSessionOfAnUnreadableReleaseLeadsToTheSignIn() {
		Browser browser = new Browser(this.port);
		browser.signIn("/netz", "mitglied-polizei");
		int changed = this.jdbc.sql("""
				UPDATE spring_session_attributes SET attribute_bytes = '\\xaced0005deadbeef'
				WHERE session_primary_id IN (SELECT primary_id FROM spring_session WHERE principal_name = ?)
				""").param("50000000-0000-4000-8000-000000000006").update();
		assertThat(changed).isPositive();
		Page page = browser.open("/netz");
		assertThat(page.status()).isEqualTo(200);
		assertThat(browser.visited()).anyMatch((address) -> address.getPath().equals("/login/oauth2/code/keycloak"));
	}

	@Test
	void signingOutEndsBothSessions() {
		Browser browser = new Browser(this.port);
		Page page = browser.signIn("/netz", "koordination-grossenhain");
		HttpCookie session = browser.cookie(SESSION).orElseThrow();
		Page after = browser.post("/abmelden", Map.of("_csrf", page.csrf()));
		assertThat(after.address().getPath()).isEqualTo("/");
		assertThat(after.address().getPort()).isEqualTo(this.port);
		assertThat(after.body()).startsWith("niemand");
		browser.put(session);
		assertThat(browser.look("/netz").status()).isEqualTo(302);
		assertThat(browser.open("/netz").body()).contains("password");
	}

	@Test
	void signingOutTwiceIsNoMistake() {
		Page page = new Browser(this.port).post("/abmelden", Map.of());
		assertThat(page.address().getPath()).isEqualTo("/");
		assertThat(page.status()).isEqualTo(200);
	}

	@Test
	void aFormFromAnotherSiteChangesNothing() {
		Browser browser = new Browser(this.port);
		browser.signIn("/netz", "koordination-grossenhain");
		assertThat(browser.post("/abmelden", Map.of()).status()).isEqualTo(403);
		assertThat(browser.post("/einstellungen/organisation", Map.of("_csrf", "forged")).status()).isEqualTo(403);
		assertThat(browser.open("/netz").body()).contains("Stadt Großenhain");
	}

	@Test
	void aBrokenOffSignInIsExplained() {
		Browser browser = new Browser(this.port);
		Page form = browser.open("/netz");
		String state = form.parameter("state");
		Page page = browser.open("/login/oauth2/code/keycloak?error=access_denied&state=" + state);
		assertThat(page.address().getPath()).isEqualTo("/anmeldung-gestoert");
		assertThat(page.body()).contains("Anmeldung abgebrochen").contains("/anmelden?zurueck=%2Fnetz");
	}

	@Test
	void aForgedReturnSignsNobodyIn() {
		Page page = new Browser(this.port).open("/login/oauth2/code/keycloak?code=x&state=y");
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.body()).contains("Anmeldung nicht abgeschlossen");
	}

	@Test
	void aForgedCodeSignsNobodyIn() {
		Browser browser = new Browser(this.port);
		String state = browser.open("/netz").parameter("state");
		Page page = browser.open("/login/oauth2/code/keycloak?code=forged&state=" + state);
		assertThat(page.body()).contains("Anmeldung nicht abgeschlossen");
		assertThat(browser.look("/netz").status()).isEqualTo(302);
	}

	@Test
	void aPartOfAPageSendsTheWholePageToTheSignIn() {
		Page part = new Browser(this.port).look("/austausch", Map.of("HX-Request", "true", "HX-Current-URL",
				"http://localhost:" + this.port + "/austausch?art=FRAGE"));
		assertThat(part.status()).isEqualTo(401);
		assertThat(part.header("HX-Redirect")).isEqualTo("/anmelden?zurueck=%2Faustausch%3Fart%3DFRAGE");
	}

	@Test
	void everyRoleOpensItsPagesOnly() {
		Browser member = new Browser(this.port);
		assertThat(member.signIn("/netz", "mitglied-leipzig").status()).isEqualTo(200);
		assertThat(member.open("/nachrichten").status()).isEqualTo(403);
		assertThat(member.open("/moderation").status()).isEqualTo(403);
		Browser moderator = new Browser(this.port);
		assertThat(moderator.signIn("/moderation", "moderation-lpr").status()).isEqualTo(200);
		assertThat(moderator.open("/nachrichten").status()).isEqualTo(200);
	}

	@Test
	void whoActsIsKnownWithoutAskingTheDatabase() {
		String before = organisations();
		Browser browser = new Browser(this.port);
		browser.signIn("/netz", "koordination-frankenberg");
		this.jdbc.sql("UPDATE organisation SET name = 'geändert' WHERE alias = 'frankenberg'").update();
		assertThat(browser.open("/netz").body()).contains("Stadt Frankenberg/Sa.");
		assertThat(organisations()).isNotEqualTo(before).contains("geändert");
	}

	@Test
	void anUnknownAddressLooksTheSameToEverybody() {
		Browser browser = new Browser(this.port);
		assertThat(browser.look("/wp-login.php").status()).isEqualTo(404);
		assertThat(browser.look("/actuator/env").status()).isEqualTo(404);
		browser.signIn("/netz", "mitglied-leipzig");
		assertThat(browser.look("/wp-login.php").status()).isEqualTo(404);
		assertThat(browser.look("/actuator/env").status()).isEqualTo(404);
	}

	@Test
	void everyPageComesWithStrictHeaders() {
		Page page = new Browser(this.port).open("/");
		assertThat(page.header("Content-Security-Policy"))
			.contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'",
					"form-action 'self' http://localhost:")
			.doesNotContain("unsafe");
		assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
		assertThat(page.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
		assertThat(page.header("Permissions-Policy")).contains("camera=()");
		assertThat(page.header("Strict-Transport-Security")).isEmpty();
	}

	private String organisations() {
		return String.join(", ",
				this.jdbc.sql("SELECT name FROM organisation ORDER BY name").query(String.class).list());
	}

	private static String value(Browser browser) {
		return browser.cookie(SESSION).orElseThrow().getValue();
	}

}
