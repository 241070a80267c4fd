package de.asskomm.journey;

import java.time.Duration;

import de.asskomm.Client;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.awaitility.Awaitility.await;

/**
 * Every page that somebody can open without typing anything fulfils what can be checked
 * of WCAG 2.2 AA.
 */
class AccessiblePagesIntegrationTests {

	private static final int WIDE = 1280;

	/** WCAG 2.1, 1.4.10: at this width nothing may be lost or scroll sideways. */
	private static final int REFLOW = 320;

	private static final String[] PAGES = { "/austausch", "/austausch?art=QUESTION", "/beitraege/neu", "/entwuerfe",
			"/benachrichtigungen", "/einstellungen", "/suche", "/suche?q=schmierereien", "/suche?q=zzzzqqqq",
			"/suche?q=graffiti&jahr=1990", "/gespeicherte-suchen", "/gute-praxis", "/gute-praxis/karte",
			"/gute-praxis/zeitleiste", "/gute-praxis/vergleich", "/gute-praxis/stufen", "/projekte/neu",
			"/projekte/eigene", "/moderation/gute-praxis", "/nachrichten", "/nachrichten/neu", "/kommunen",
			"/kommunen?q=gro", "/kommunen/14627060", "/moderation", "/moderation/synonyme", "/moderation/synonyme/neu",
			"/moderation/synonyme/verlauf", "/moderation/bedarf", "/mehr", "/impressum", "/datenschutz",
			"/barrierefreiheit", "/nutzungsregeln" };

	@AutoClose
	private static final Browser browser = new Browser();

	@BeforeAll
	static void waitForTheIndex() {
		// a platform that has just begun fills its index first
		Client reader = Client.as("koordination-grossenhain");
		await().atMost(Duration.ofSeconds(60)).until(() -> reader.get("/api/v1/search?q=graffiti").status() == 200);
	}

	@ParameterizedTest
	@ValueSource(ints = { WIDE, REFLOW })
	void everyPageIsAccessibleOnWideAndNarrowScreens(int width) {
		try (Person council = browser.person(width).signIn("moderation-lpr")) {
			for (String path : PAGES) {
				council.open(path);
				council.examine("seite" + path.replaceAll("[^a-z0-9]+", "-"));
			}
			council.open("/gute-praxis");
			council.page().locator("main input[name='projekt']").nth(0).check();
			council.page().locator("main input[name='projekt']").nth(1).check();
			council.page().locator("main form button").first().click();
			council.examine("vergleich");
			council.open("/gute-praxis");
			council.page().locator("main a[href^='/projekte/']").first().click();
			council.examine("projekt");
		}
		try (Person administrator = browser.person(width).signIn("verwaltung")) {
			administrator.open("/verwaltung/suchindex");
			administrator.examine("suchindex");
		}
	}

}
