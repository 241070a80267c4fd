package de.asskomm.web.security;

import java.time.Duration;

import de.asskomm.Browser;
import de.asskomm.TestAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@AccessTest
class SessionRenewalIntegrationTests {

	private static final String GROSSENHAIN = "00000000-0000-4000-8000-000014627060";

	private static final String WILSDRUFF = "00000000-0000-4000-8000-000014628410";

	private static final String COORDINATORS_OF_WILSDRUFF = "20000000-0000-4000-8000-000014628410";

	private final TestAccounts accounts = TestAccounts.shared();

	@LocalServerPort
	private int port;

	@Autowired
	private AdjustableClock clock;

	@AfterEach
	void putTheClockBack() {
		this.clock.offset(Duration.ZERO);
	}

	@Test
	void aRoleReachesASessionWithinMinutesAndIsLostLikewise() {
		try (TestAccounts.TemporaryAccount account = this.accounts.accountOf(WILSDRUFF)) {
			Browser browser = new Browser(this.port);
			assertThat(browser.signIn("/netz", account.username()).body()).contains("MEMBER")
				.doesNotContain("COORDINATOR");
			account.joinGroup(WILSDRUFF, COORDINATORS_OF_WILSDRUFF);
			assertThat(browser.open("/nachrichten").status()).isEqualTo(403);
			this.clock.offset(Duration.ofMinutes(3));
			assertThat(browser.open("/nachrichten").body()).contains("COORDINATOR");
			account.leaveGroup(WILSDRUFF, COORDINATORS_OF_WILSDRUFF);
			assertThat(browser.open("/nachrichten").status()).isEqualTo(403);
		}
	}

	@Test
	void whoeverLeavesAnOrganisationActsForItNoLongerWithinMinutes() {
		try (TestAccounts.TemporaryAccount account = this.accounts.accountOf(WILSDRUFF, GROSSENHAIN)) {
			Browser browser = new Browser(this.port);
			assertThat(browser.signIn("/mehr", account.username()).body())
				.isEqualTo("Stadt Großenhain, Stadt Wilsdruff");
			account.leave(GROSSENHAIN);
			assertThat(browser.open("/mehr").body()).isEqualTo("Stadt Großenhain, Stadt Wilsdruff");
			this.clock.offset(Duration.ofMinutes(3));
			assertThat(browser.open("/mehr").body()).isEqualTo("Stadt Wilsdruff");
		}
	}

	@Test
	void whoeverIsLockedOutLosesTheSessionWithinMinutes() {
		try (TestAccounts.TemporaryAccount account = this.accounts.accountOf(WILSDRUFF)) {
			Browser browser = new Browser(this.port);
			assertThat(browser.signIn("/mehr", account.username()).status()).isEqualTo(200);
			account.lock();
			this.clock.offset(Duration.ofMinutes(3));
			assertThat(browser.look("/mehr").status()).isEqualTo(302);
			assertThat(browser.look("/").body()).startsWith("niemand");
		}
	}

}
