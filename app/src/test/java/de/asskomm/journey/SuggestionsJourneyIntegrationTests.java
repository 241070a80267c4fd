package de.asskomm.journey;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * The search field suggests while somebody types, to people who only have a keyboard, and
 * on narrow screens.
 */
class SuggestionsJourneyIntegrationTests {

	private static final int WIDE = 1280;

	private static final int REFLOW = 320;

	@AutoClose
	private static final Browser browser = new Browser();

	@ParameterizedTest
	@ValueSource(ints = { WIDE, REFLOW })
	void suggestsToTheKeyboard(int width) {
		try (Person coordinator = browser.person(width).signIn("koordination-grossenhain")) {
			coordinator.open("/suche");
			Locator field = coordinator.page().getByRole(AriaRole.COMBOBOX).first();
			field.pressSequentially("Frankenbreg");
			Locator town = coordinator.page()
				.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Stadt Frankenberg/Sa."));
			assertThat(town).isVisible();
			coordinator.examine("vorschlaege");
			field.press("Escape");
			assertThat(town).isHidden();
			assertThat(field).hasValue("Frankenbreg");
			field.press("ArrowDown");
			assertThat(town).isVisible();
			field.press("ArrowDown");
			assertThat(town).hasAttribute("aria-selected", "true");
			field.press("Enter");
			assertThat(coordinator.page()).hasURL(Pattern.compile(".*/kommunen/14522150"));
		}
	}

	@Test
	void isAPlainSearchFieldAllTheTime() {
		try (Person visitor = browser.person(WIDE)) {
			visitor.open("/");
			Locator field = visitor.page().getByRole(AriaRole.COMBOBOX).first();
			field.pressSequentially("grafiti");
			assertThat(visitor.page().getByRole(AriaRole.OPTION).first()).isVisible();
			field.press("Enter");
			assertThat(visitor.page()).hasURL(Pattern.compile(".*/suche\\?q=grafiti"));
		}
	}

}
