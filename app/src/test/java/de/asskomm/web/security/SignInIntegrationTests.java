package de.asskomm.web.security;

import java.net.HttpCookie;
import java.util.Map;

import de.asskomm.web.security.Browser.Page;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
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

}
