package de.asskomm.journey;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import de.asskomm.RunningPlatform;
import dev.asskomm.localstack.KeycloakServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody who uses the platform in a browser. Keeps what the browser complains about.
 * Screenshots go to {@code target/screenshots}.
 */
final class Person implements AutoCloseable {

	private static final Path SCREENSHOTS = Path.of("target", "screenshots");

	private static final String ANSWER_TO_INVALID_INPUT = "status of 422";

	private final BrowserContext context;

	private static final double PATIENCE = 20_000;

	private final Page page;

	private final RunningPlatform platform = RunningPlatform.shared();

	private final List<String> complaints = new ArrayList<>();

	Person(BrowserContext context) {
		this.context = context;
		this.page = this.context.newPage();
		this.page.onConsoleMessage((message) -> {
			if ("error".equals(message.type()) && message.location().contains("localhost:")
					&& !message.text().contains(ANSWER_TO_INVALID_INPUT)) {
				this.complaints.add(message.text() + " at " + message.location());
			}
		});
		this.page.onPageError(this.complaints::add);
	}

	Page page() {
		return this.page;
	}

	/**
	 * Signs in on the account server's page and lands in the exchange.
	 * @param username account of the local realm
	 * @return this person
	 */
	Person signIn(String username) {
		open("/anmelden");
		this.page.locator("#username").fill(username);
		if (!this.page.locator("#password").isVisible()) {
			this.page.locator("#kc-login").click();
		}
		this.page.locator("#password").fill(KeycloakServer.DEMO_PASSWORD);
		this.page.locator("#kc-login").click();
		this.page.waitForURL(Pattern.compile(".*/austausch.*"));
		return this;
	}

	void open(String path) {
		this.page.navigate(this.platform.url(path));
	}

	Locator button(String name) {
		return this.page.locator("main")
			.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
	}

	Locator link(String name) {
		return this.page.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name)).first();
	}

	Locator heading(String name) {
		return this.page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name)).first();
	}

	Locator field(String name) {
		return this.page.locator("main [name='" + name + "']");
	}

	/**
	 * Waits until the page says something; a page that does not is kept as a picture and
	 * told.
	 * @param words what it should say
	 */
	void sees(String words) {
		try {
			PlaywrightAssertions.assertThat(this.page.getByText(words).first())
				.isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
		}
		catch (AssertionError ex) {
			screenshot("erwartet-" + words.replaceAll("[^A-Za-z0-9]+", "-"));
			throw new AssertionError("%s does not say „%s“ but: %s".formatted(this.page.url(), words,
					this.page.locator("main").innerText()), ex);
		}
	}

	/**
	 * Checks the open page: nothing for the accessibility scan to find, nothing that
	 * scrolls sideways, nothing that the browser complained about.
	 * @param name name of the page for its screenshot, which is taken if something is
	 * wrong or {@code -Dscreenshots=true} asks for it
	 */
	void examine(String name) {
		if (Boolean.getBoolean("screenshots")) {
			screenshot(name);
		}
		try {
			requireAccessible(name);
			requireNoComplaints(name);
		}
		catch (AssertionError ex) {
			screenshot(name);
			throw ex;
		}
	}

	private void screenshot(String name) {
		this.page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
			.setPath(SCREENSHOTS.resolve(name + "-" + this.page.viewportSize().width + ".png")));
	}

	private void requireAccessible(String name) {
		// what is measured is the page that stays, not a frame of a transition
		this.page.evaluate("document.getAnimations().forEach((animation) => "
				+ "animation.effect.getComputedTiming().endTime === Infinity || animation.finish())");
		// no page has frames, so one run in the page itself is enough; what is right
		// needs no report
		AxeRunOptions options = new AxeRunOptions();
		options.setResultTypes(List.of("violations"));
		assertThat(new AxeBuilder(this.page).setLegacyMode(true).options(options).analyze().getViolations())
			.as("accessibility of %s", name)
			.extracting((violation) -> violation.getId() + ": " + violation.getNodes())
			.isEmpty();
		Object overflow = this.page
			.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
		assertThat(((Number) overflow).intValue()).as("sideways scrolling of %s", name).isLessThanOrEqualTo(0);
		Object cramped = this.page.evaluate("[...document.querySelectorAll('.kern-btn .kern-label')]"
				+ ".filter((label) => label.offsetWidth > label.closest('.kern-btn').offsetWidth)"
				+ ".map((label) => label.textContent)");
		assertThat((List<?>) cramped).as("words wider than their buttons on %s", name).isEmpty();
	}

	void requireNoComplaints(String where) {
		assertThat(this.complaints).as("what the browser complained about, last at %s", where).isEmpty();
	}

	@Override
	public void close() {
		this.context.close();
	}

}
