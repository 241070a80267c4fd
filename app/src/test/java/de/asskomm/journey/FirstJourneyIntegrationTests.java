package de.asskomm.journey;

import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PageAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import de.asskomm.RunningPlatform;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A town's experience reaches every other town, and what is hidden is gone everywhere.
 */
class FirstJourneyIntegrationTests {

	private static final int WIDE = 1280;

	private static final int NARROW = 390;

	private static final LocatorAssertions.IsVisibleOptions SOON = new LocatorAssertions.IsVisibleOptions()
		.setTimeout(15_000);

	@AutoClose
	private static final Browser browser = new Browser();

	@Test
	void anExperienceTravelsFromTownToTownAndIsHiddenEverywhere() {
		String title = "Schmierereien in der Unterführung " + UUID.randomUUID().toString().substring(0, 8);
		try (Person grossenhain = browser.person(WIDE).signIn("koordination-grossenhain");
				Person wilsdruff = browser.person(WIDE).signIn("koordination-wilsdruff");
				Person leipzig = browser.person(NARROW).signIn("mitglied-leipzig");
				Person council = browser.person(WIDE).signIn("moderation-lpr")) {
			wilsdruff.open("/austausch");
			leipzig.open("/austausch");
			leipzig.examine("austausch");

			post(grossenhain, title);
			grossenhain.examine("beitrag-eigener");

			Locator liveBar = wilsdruff.page().getByText(Pattern.compile("neue[rn]? Beitr"));
			Locator card = wilsdruff.heading(title);
			await().until(() -> liveBar.first().isVisible() || card.isVisible());
			if (!card.isVisible()) {
				liveBar.first().click();
			}
			assertThat(card).isVisible(SOON);
			wilsdruff.examine("austausch");

			search(leipzig, "schmierereien", title);
			leipzig.examine("suche");

			wilsdruff.page()
				.locator("article", new Page.LocatorOptions().setHasText(title))
				.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(title).setExact(true))
				.click();
			assertThat(wilsdruff.heading(title)).isVisible(SOON);
			wilsdruff.examine("beitrag");
			String postUrl = wilsdruff.page().url();

			hide(council, postUrl);

			wilsdruff.open("/austausch");
			assertThat(wilsdruff.heading(title)).isHidden();
			wilsdruff.page().navigate(postUrl);
			assertThat(wilsdruff.heading("nicht")).isVisible(SOON);
			awaitGoneFromSearch(leipzig, title);
			grossenhain.page().navigate(postUrl);
			assertThat(grossenhain.page().getByText("Ein Name steht im Text.")).isVisible();
			grossenhain.examine("beitrag-verborgen");
		}
	}

	@Test
	void anOpenBrowserLosesWhatIsHiddenWithoutAReload() {
		String title = "Flugblatt " + UUID.randomUUID().toString().substring(0, 8);
		try (Person grossenhain = browser.person(WIDE).signIn("koordination-grossenhain");
				Person wilsdruff = browser.person(WIDE).signIn("koordination-wilsdruff");
				Person council = browser.person(WIDE).signIn("zweite-moderation-lpr")) {
			post(grossenhain, title);
			String postUrl = grossenhain.page().url();
			wilsdruff.open("/austausch");
			assertThat(wilsdruff.heading(title)).isVisible(SOON);
			hide(council, postUrl);
			assertThat(wilsdruff.page().getByText("Dieser Beitrag ist nicht mehr sichtbar").first()).isVisible(SOON);
			assertThat(wilsdruff.heading(title)).isHidden();
		}
	}

	@Test
	void aMessageReachesBothCoordinatorsOfATownAndNobodyElse() {
		String subject = "Wie viele Meldekarten " + UUID.randomUUID().toString().substring(0, 8);
		try (Person wilsdruff = browser.person(WIDE).signIn("koordination-wilsdruff");
				Person first = browser.person(WIDE).signIn("koordination-grossenhain");
				Person second = browser.person(NARROW).signIn("zweite-koordination-grossenhain");
				Person frankenberg = browser.person(WIDE).signIn("koordination-frankenberg")) {
			first.open("/nachrichten");
			second.open("/nachrichten");
			wilsdruff.open("/kommunen/14627060");
			wilsdruff.examine("kommune");
			wilsdruff.link("Nachricht schreiben").click();
			wilsdruff.field("subject").fill(subject);
			wilsdruff.field("message").fill("Wie viele Karten haben Sie verteilt?");
			wilsdruff.examine("nachricht-neu");
			wilsdruff.button("Senden").click();
			wilsdruff.page().waitForURL(Pattern.compile(".*/nachrichten/.+"));
			String threadUrl = wilsdruff.page().url();

			assertThat(first.page().getByText(subject).first()).isVisible(SOON);
			assertThat(second.page().getByText(subject).first()).isVisible(SOON);
			second.examine("nachrichten");
			first.page().navigate(threadUrl);
			assertThat(first.page().getByText("Wie viele Karten haben Sie verteilt?").first()).isVisible();
			first.field("message").fill("Etwa 8.000, mit dem Amtsblatt.");
			first.button("Senden").click();
			first.examine("gespraech");
			assertThat(wilsdruff.page().getByText("Etwa 8.000, mit dem Amtsblatt.").first()).isVisible(SOON);

			frankenberg.open("/nachrichten");
			assertThat(frankenberg.page().getByText(subject)).isHidden();
			frankenberg.page().navigate(threadUrl);
			assertThat(frankenberg.page().getByText("Etwa 8.000")).isHidden();
			assertThat(frankenberg.page()).not()
				.hasTitle(Pattern.compile(subject), new PageAssertions.HasTitleOptions().setTimeout(1_000));
		}
	}

	@Test
	void whatWasTypedStaysWhenSomethingIsMissing() {
		try (Person grossenhain = browser.person(NARROW).signIn("koordination-grossenhain")) {
			grossenhain.open("/beitraege/neu");
			grossenhain.field("template.measure").fill("Der Bauhof hat **sofort** gereinigt.");
			grossenhain.button("Veröffentlichen").click();
			assertThat(grossenhain.heading("Bitte prüfen Sie Ihre Eingaben")).isVisible();
			assertThat(grossenhain.field("template.measure")).hasValue("Der Bauhof hat **sofort** gereinigt.");
			grossenhain.examine("verfassen-fehler");
			grossenhain.button("Vorschau").click();
			assertThat(grossenhain.page().locator("#vorschau strong")).hasText("sofort");
			grossenhain.examine("verfassen-vorschau");
		}
	}

	@Test
	void signingOutEndsBothSessions() {
		String start = RunningPlatform.shared().url("/");
		try (Person leipzig = browser.person(WIDE).signIn("mitglied-leipzig")) {
			leipzig.page().locator("form[action='/abmelden'] button").first().evaluate("button => button.click()");
			leipzig.page().waitForURL((url) -> url.startsWith(start) && !url.contains("/austausch"));
			leipzig.examine("start");
			leipzig.open("/austausch");
			assertThat(leipzig.page().locator("#username")).isVisible();
		}
	}

	private static void post(Person person, String title) {
		person.open("/beitraege/neu");
		person.field("title").fill(title);
		person.page().getByLabel("Graffiti und Sachbeschädigung").check();
		person.field("template.occasion").fill("Die Unterführung am Bahnhof war über Nacht beschmiert.");
		person.field("template.measure").fill("Der Bauhof hat die Wand am selben Tag gereinigt.");
		person.examine("verfassen");
		person.button("Veröffentlichen").click();
		person.page().waitForURL(Pattern.compile(".*/beitraege/[0-9a-f-]{36}.*"));
		assertThat(person.heading(title)).isVisible();
	}

	private static void search(Person person, String words, String title) {
		await().atMost(Duration.ofSeconds(20)).until(() -> {
			person.open("/suche?q=" + words);
			return person.page().locator("main").getByText(title).first().isVisible();
		});
	}

	private static void awaitGoneFromSearch(Person person, String title) {
		await().until(() -> {
			person.open("/suche?q=schmierereien");
			return !person.page().locator("main").getByText(title).first().isVisible();
		});
	}

	private static void hide(Person council, String postUrl) {
		council.page().navigate(postUrl);
		council.link("Beitrag verbergen").click();
		council.examine("melden");
		council.page().getByLabel("Enthält Daten einer Person").check();
		council.button("Vorgang eröffnen").click();
		council.page().waitForURL(Pattern.compile(".*/moderation/vorgaenge/.+"));
		council.page().locator("input[name='action'][value='HIDE']").check();
		council.field("rule").selectOption(new SelectOption().setIndex(5));
		council.field("text").fill("Ein Name steht im Text.");
		council.examine("vorgang");
		council.button("Entscheiden und mitteilen").click();
		council.sees("Der Beitrag ist verborgen");
		council.open("/moderation");
		council.examine("moderation");
	}

}
