package de.asskomm.journey;

import java.time.Duration;
import java.util.UUID;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The council takes an organisation on board, which then brings in its own people. */
class TakingOnBoardIntegrationTests {

	private static final int WIDE = 1280;

	private static final int NARROW = 390;

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final LocatorAssertions.IsVisibleOptions SOON = new LocatorAssertions.IsVisibleOptions()
		.setTimeout(20_000);

	@AutoClose
	private static final Browser browser = new Browser();

	private final String domain = "d" + UUID.randomUUID().toString().substring(0, 8) + ".example";

	@Test
	void anInvitedCoordinatorArrivesAndBringsInOwnPeople() {
		String address = "amt@" + this.domain;
		try (Person council = browser.person(WIDE).signIn("moderation-lpr"); Person invited = browser.person(NARROW)) {
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

			invited.page().navigate(Invitations.link(address));
			Invitations.accept(invited, address);
			assertThat(invited.heading("Willkommen, Träger " + this.domain)).isVisible(SOON);
			invited.examine("willkommen");

			invited.link("Mitglieder").click();
			invited.field("members").fill("Erika Muster <erika@%1$s>\nmax@%1$s\nkein Mensch".formatted(this.domain));
			invited.button("Einladungen senden").click();
			assertThat(invited.page().getByText("2 Einladungen sind unterwegs").first()).isVisible(SOON);
			assertThat(invited.page().getByText("kein Mensch – keine E-Mail-Adresse")).isVisible();
			assertThat(invited.field("members")).hasValue("kein Mensch");
			invited.examine("mitglieder");
			Invitations.link("erika@" + this.domain);

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
		try (Person coordinator = browser.person(WIDE).signIn("koordination-frankenberg");
				Person member = browser.person(NARROW).signIn("mitglied-leipzig");
				Person council = browser.person(WIDE).signIn("zweite-moderation-lpr")) {
			coordinator.open("/einstellungen");
			coordinator.field("phone").fill("037206 64-0");
			coordinator.examine("einstellungen");
			coordinator.button("Speichern").click();
			assertThat(coordinator.page().getByText("Gespeichert", new Page.GetByTextOptions().setExact(true)).first())
				.isVisible(SOON);
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

}
