package de.asskomm.journey;

import java.time.Duration;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import de.asskomm.Client;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Somebody narrows what was found, several values at a time: beside the result at once,
 * on narrow screens by a button.
 */
class SearchJourneyIntegrationTests {

	private static final int WIDE = 1280;

	private static final int NARROW = 390;

	private static final String MEMBER = "koordination-grossenhain";

	@AutoClose
	private static final Browser browser = new Browser();

	@BeforeAll
	static void waitForTheIndex() {
		// a platform that has just begun fills its index first
		Client reader = Client.as(MEMBER);
		await().atMost(Duration.ofSeconds(60)).until(() -> finds(reader, "POST") && finds(reader, "PROJECT"));
	}

	@Test
	void narrowsByTheKeyboardAloneAndStaysOnTheBox() {
		try (Person member = browser.person(WIDE).signIn(MEMBER)) {
			member.open("/suche");
			member.examine("suche");
			Page page = member.page();
			Locator post = page.locator("#art-POST");
			Locator project = page.locator("#art-PROJECT");
			assertThat(member.button("Anwenden")).hasCount(0);
			page.evaluate("document.body.dataset.same = 'yes'");
			post.focus();
			page.keyboard().press("Space");
			assertThat(page).hasURL(Pattern.compile(".*/suche\\?art=POST"));
			assertThat(post).isChecked();
			assertThat(post).isFocused();
			assertThat(chip(page, "Beitrag")).isVisible();
			assertThat(page.locator("#live-announcements"))
				.hasText(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)).innerText() + ".");
			step(page, post, project);
			page.keyboard().press("Space");
			assertThat(page).hasURL(Pattern.compile(".*/suche\\?(?=.*art=POST)(?=.*art=PROJECT).*"));
			assertThat(post).isChecked();
			assertThat(project).isChecked();
			assertThat(project).isFocused();
			assertThat(member.button("Anwenden")).hasCount(0);
			assertThat(page.locator("body")).hasAttribute("data-same", "yes");
			member.examine("suche-gefiltert");
			page.goBack();
			assertThat(page).hasURL(Pattern.compile(".*/suche\\?art=POST"));
			assertThat(project).not().isChecked();
			member.requireNoComplaints("search");
		}
	}

	@Test
	void losesNoBoxThatIsTickedBeforeTheAnswerToTheLastOneIsThere() {
		try (Person member = browser.person(WIDE).signIn(MEMBER)) {
			member.open("/suche");
			Page page = member.page();
			page.evaluate("['art-POST', 'art-PROJECT'].forEach((id) => document.getElementById(id).click())");
			assertThat(chip(page, "Projekt")).isVisible();
			assertThat(chip(page, "Beitrag")).isVisible();
			assertThat(page.locator("#art-POST")).isChecked();
			assertThat(page.locator("#art-PROJECT")).isChecked();
			member.requireNoComplaints("search");
		}
	}

	@Test
	void ticksSeveralBoxesOnANarrowScreenBeforeAnythingIsSearched() {
		try (Person member = browser.person(NARROW).signIn(MEMBER)) {
			member.open("/suche");
			Page page = member.page();
			page.locator("main details summary").first().click();
			box(page, "POST").check();
			box(page, "PROJECT").check();
			member.examine("suche-offen");
			assertThat(page).hasURL(Pattern.compile(".*/suche"));
			assertThat(member.button("Anwenden")).isInViewport();
			member.button("Anwenden").click();
			assertThat(page).hasURL(Pattern.compile(".*/suche\\?(?=.*art=POST)(?=.*art=PROJECT).*"));
			assertThat(page.locator("main details summary").first()).containsText("Eingrenzen (2 Filter)");
			assertThat(chip(page, "Projekt")).isVisible();
			member.examine("suche");
		}
	}

	@Test
	void showsWhatIsChosenAlsoWhereNothingIsFound() {
		try (Person member = browser.person(WIDE).signIn(MEMBER)) {
			member.open("/suche?q=graffiti&jahr=1990");
			Page page = member.page();
			assertThat(page.locator("#jahr-1990")).isChecked();
			member.examine("suche-ohne-treffer-gefiltert");
			page.locator("#jahr-1990").uncheck();
			assertThat(page).hasURL(Pattern.compile(".*/suche\\?q=graffiti"));
			assertThat(member.heading("Treffer")).isVisible();
		}
		try (Person member = browser.person(NARROW).signIn(MEMBER)) {
			member.open("/suche?q=graffiti&jahr=1990");
			assertThat(member.page().locator("main details summary").first()).containsText("Eingrenzen (1 Filter)");
			member.examine("suche-ohne-treffer-gefiltert");
		}
	}

	/** Steps with the key for it until the box is reached, as long as there are boxes. */
	private static void step(Page page, Locator from, Locator to) {
		assertThat(from).isFocused();
		int boxes = page.locator("aside input[type='checkbox']").count();
		for (int index = 0; index < boxes
				&& !(boolean) to.evaluate("(box) => box === document.activeElement"); index++) {
			page.keyboard().press("Tab");
		}
		assertThat(to).isFocused();
	}

	private static Locator chip(Page page, String name) {
		return page.locator("main .ak-chip--on", new Page.LocatorOptions().setHasText(name)).first();
	}

	private static Locator box(Page page, String type) {
		return page.locator("main details input[name='art'][value='" + type + "']");
	}

	private static boolean finds(Client reader, String type) {
		Client.Answer answer = reader.get("/api/v1/search?q=graffiti&type=" + type);
		return answer.status() == 200 && answer.json().path("total").longValue() > 0;
	}

}
