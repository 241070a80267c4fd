package de.asskomm.journey;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Two towns talk to each other at a post, without reloading a page. */
class ExchangeJourneyIntegrationTests {

	private static final int WIDE = 1280;

	private static final int NARROW = 390;

	private static final LocatorAssertions.IsVisibleOptions SOON = new LocatorAssertions.IsVisibleOptions()
		.setTimeout(60_000);

	@AutoClose
	private static final Browser browser = new Browser();

	@Test
	void aRequestGrowsFromADraftAndIsAnsweredLive() {
		String title = "Partner gesucht " + UUID.randomUUID();
		try (Person asking = browser.person(WIDE).signIn("koordination-grossenhain");
				Person answering = browser.person(NARROW).signIn("koordination-wilsdruff")) {
			asking.open("/beitraege/neu?art=PARTNER_REQUEST");
			asking.field("title").fill(title);
			asking.field("sought")
				.fill("Wer macht mit, zum Beispiel @Wilsdruff? Frau Erika Muster, Tel. 0351 4567890.");
			asking.page()
				.locator("#attachments")
				.setInputFiles(new FilePayload("Meldekarte.pdf", "application/pdf", pdf()));
			asking.sees("Meldekarte.pdf");
			asking.sees("Entwurf gespeichert");
			asking.sees("Angaben zu einer Person gefunden");
			asking.examine("verfassen-hinweis");
			asking.button("Schwärzen").first().click();
			assertThat(asking.field("sought")).hasValue(Pattern.compile(".*\\[geschwärzt].*"));
			asking.sees("Entwurf gespeichert");
			asking.page().locator("[name='fieldsOfAction']").first().check();
			asking.open("/entwuerfe");
			asking.examine("entwuerfe");
			asking.link(title).click();
			assertThat(asking.field("title")).hasValue(title);
			asking.page().locator("[name='fieldsOfAction']").first().check();
			asking.button("Veröffentlichen").click();
			asking.page().waitForURL(Pattern.compile(".*/beitraege/[0-9a-f-]{36}$"));
			asking.examine("gesuch");

			answering.page().navigate(asking.page().url());
			answering.button("Hilfreich: " + title).or(answering.page().locator("[id^='hilfreich-']")).first().click();
			answering.field("body").fill("Wir machen mit.");
			answering.button("Kommentar veröffentlichen").click();
			answering.sees("Ihr Kommentar ist veröffentlicht");
			answering.examine("gesuch-beantwortet");
			assertThat(asking.page().getByText("Wir machen mit.")).isVisible(SOON);
			assertThat(asking.page().locator("[data-number='helpful']").first()).hasText("1");
			assertThat(asking.page().locator("[data-count='notifications']").first()).isVisible(SOON);
			asking.open("/benachrichtigungen");
			asking.examine("benachrichtigungen");
			asking.link(title).click();
			asking.sees("Wir machen mit.");
		}
	}

	@Test
	void theFeedIsReadWithTheKeyboardAlone() {
		try (Person reader = browser.person(WIDE).signIn("mitglied-leipzig")) {
			reader.examine("austausch-tastatur");
			Locator posts = reader.page().locator("[data-feed] [data-post]");
			posts.first().focus();
			reader.page().keyboard().press("PageDown");
			assertThat(posts.nth(1)).isFocused();
			reader.page().keyboard().press("PageUp");
			assertThat(posts.first()).isFocused();
			reader.page().keyboard().press("Control+End");
			assertThat(reader.page().locator("footer a").first()).isFocused();
			Locator pause = reader.page().locator("[data-pause]");
			pause.focus();
			reader.page().keyboard().press("Enter");
			assertThat(pause).hasAttribute("aria-pressed", "true");
		}
	}

	private static byte[] pdf() {
		return ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
				+ "trailer<</Root 1 0 R>>\n%%EOF\n")
			.getBytes(StandardCharsets.US_ASCII);
	}

}
