package de.asskomm.journey;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import de.asskomm.RunningPlatform;
import dev.asskomm.localstack.CaughtMail;
import dev.asskomm.localstack.LocalStack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The council takes an organisation on board, which then brings in its own people. */
class TakingOnBoardIntegrationTests {

	private static final int WIDE = 1280;

	private static final int NARROW = 390;

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final LocatorAssertions.IsVisibleOptions SOON = new LocatorAssertions.IsVisibleOptions()
		.setTimeout(20_000);

	private static final Pattern INVITATION = Pattern.compile("http\\S+action-token\\S+");

	private static Browser browser;

	private final String domain = "d" + UUID.randomUUID().toString().substring(0, 8) + ".example";

	@BeforeAll
	static void openBrowser() {
		browser = new Browser();
	}

	@AfterAll
	static void closeBrowser() {
		browser.close();
	}

	@Test
	void anInvitedCoordinatorArrivesAndBringsInOwnPeople() {
		String address = "amt@" + this.domain;
		try (Person council = person(WIDE).signIn("moderation-lpr"); Person invited = person(NARROW)) {
			council.open("/verwaltung/organisationen");
			council.examine("aufnahmen");
			council.link("Organisation aufnehmen").click();
			council.button("Aufnehmen und einladen").click();
			assertThat(council.heading("Bitte prüfen Sie Ihre Eingaben")).isVisible(SOON);
			council.examine("aufnahme-fehler");
			council.field("name").fill("Träger " + this.domain);
			council.page().locator("#type-COACH").check();
			council.field("mailDomains").fill(this.domain);
			council.field("agreementOn").fill("2024-03-01");
			council.field("coordinator").fill(address);
			council.button("Aufnehmen und einladen").click();
			assertThat(council.page().getByText("ist aufgenommen").first()).isVisible(SOON);
			council.examine("aufnahme");

			invited.page().navigate(invitation(address));
			accept(invited, address);
			assertThat(invited.heading("Willkommen, Träger " + this.domain)).isVisible(SOON);
			invited.examine("willkommen");

			invited.link("Mitglieder").click();
			invited.field("members").fill("Erika Muster <erika@%1$s>\nmax@%1$s\nkein Mensch".formatted(this.domain));
			invited.button("Einladungen senden").click();
			assertThat(invited.page().getByText("2 Einladungen sind unterwegs").first()).isVisible(SOON);
			assertThat(invited.page().getByText("kein Mensch – keine E-Mail-Adresse")).isVisible();
			assertThat(invited.field("members")).hasValue("kein Mensch");
			invited.examine("mitglieder");
			invitation("erika@" + this.domain);

			invited.page().locator("a[aria-label='Ändern: Erika Muster']").click();
			invited.examine("mitglied");
			invited.page().locator("#role-COORDINATOR").check();
			invited.button("Rolle speichern").click();
			assertThat(invited.page().getByText("Die Rolle ist geändert").first()).isVisible(SOON);
			invited.button("Stilllegen").click();
			assertThat(invited.page().getByText("Die Person ist stillgelegt").first()).isVisible(SOON);
			invited.examine("mitglied-stillgelegt");
		}
	}

	@Test
	void everybodyFindsWhomToAskAndDecidesWhatOthersSee() {
		try (Person coordinator = person(WIDE).signIn("koordination-frankenberg");
				Person member = person(NARROW).signIn("mitglied-leipzig");
				Person council = person(WIDE).signIn("zweite-moderation-lpr")) {
			coordinator.open("/einstellungen");
			coordinator.field("phone").fill("037206 64-0");
			coordinator.examine("einstellungen");
			coordinator.button("Speichern").click();
			assertThat(coordinator.page().getByText("Gespeichert").first()).isVisible(SOON);
			coordinator.open("/organisationen/00000000-0000-4000-8000-000014522150/profil");
			coordinator.field("about").fill("Wir bauen einen Rat auf.");
			coordinator.examine("profil");
			coordinator.button("Profil speichern").click();
			assertThat(coordinator.page().getByText("Wir bauen einen Rat auf.").first()).isVisible(SOON);
			coordinator.examine("kommune-profil");

			member.open("/organisationen?q=frankenberg");
			assertThat(member.page().getByText("037206 64-0")).isVisible(SOON);
			member.examine("verzeichnis");
			member.open("/mehr");
			member.examine("mehr");

			council.open("/verwaltung/konten");
			council.button("Jetzt vergleichen").click();
			assertThat(council.page().getByText("Zuletzt verglichen").first())
				.isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE.toMillis()));
			council.examine("konten");
		}
	}

	/** Goes through the account server's pages as somebody does who was invited. */
	private static void accept(Person invited, String address) {
		Locator proceed = invited.page().locator("#kc-info-message a, #kc-content a").first();
		invited.examine("konto-einladung");
		proceed.click();
		Locator password = invited.page().locator("#password-new");
		Locator firstName = invited.page().locator("#firstName");
		for (int step = 0; step < 2; step++) {
			await().atMost(PATIENCE).until(() -> password.isVisible() || firstName.isVisible());
			if (password.isVisible()) {
				invited.examine("konto-passwort");
				password.fill("ein langes Kennwort");
				invited.page().locator("#password-confirm").fill("ein langes Kennwort");
				invited.page().locator("[type=submit]").first().click();
				assertThat(password).isHidden();
			}
			else {
				invited.examine("konto-name");
				firstName.fill("Sabine");
				invited.page().locator("#lastName").fill("Muster");
				invited.page().locator("[type=submit]").first().click();
				assertThat(firstName).isHidden();
			}
		}
		assertThat(invited.page().getByText("Weiter zu ASSKomm")).isVisible(SOON);
		invited.examine("konto-bereit");
		invited.page().getByText("Weiter zu ASSKomm").click();
		assertThat(invited.page().locator("#username")).isVisible(SOON);
		invited.page().locator("#username").fill(address);
		invited.page().locator("#password").fill("ein langes Kennwort");
		invited.page().locator("#kc-login").click();
	}

	private static String invitation(String address) {
		await().atMost(PATIENCE).until(() -> !LocalStack.shared().mail().to(address).isEmpty());
		List<CaughtMail> mails = LocalStack.shared().mail().to(address);
		Matcher link = INVITATION.matcher(mails.getLast().text());
		if (!link.find()) {
			throw new AssertionError("No invitation in " + mails.getLast().text());
		}
		return link.group();
	}

	private static Person person(int width) {
		return new Person(browser, RunningPlatform.shared(), width);
	}

}
