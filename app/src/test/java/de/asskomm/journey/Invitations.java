package de.asskomm.journey;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dev.asskomm.localstack.CaughtMail;
import dev.asskomm.localstack.LocalStack;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What somebody does who was invited by mail. */
final class Invitations {

	/** The password that invited people choose. */
	static final String PASSWORD = "ein langes Kennwort";

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final LocatorAssertions.IsVisibleOptions SOON = new LocatorAssertions.IsVisibleOptions()
		.setTimeout(20_000);

	private static final Pattern INVITATION = Pattern.compile("http\\S+action-token\\S+");

	private Invitations() {
	}

	/**
	 * Reads the invitation.
	 * @param address where it was sent
	 * @return the link in it
	 */
	static String link(String address) {
		await().atMost(PATIENCE).until(() -> !LocalStack.shared().mail().to(address).isEmpty());
		List<CaughtMail> mails = LocalStack.shared().mail().to(address);
		Matcher link = INVITATION.matcher(mails.getLast().text());
		if (!link.find()) {
			throw new AssertionError("No invitation in " + mails.getLast().text());
		}
		return link.group();
	}

	/** Goes through the account server's pages as somebody does who was invited. */
	static void accept(Person invited, String address) {
		Locator proceed = invited.page().locator("#kc-info-message a, #kc-content a").first();
		invited.examine("konto-einladung");
		proceed.click();
		Locator password = invited.page().locator("#password-new");
		Locator firstName = invited.page().locator("#firstName");
		for (int step = 0; step < 2; step++) {
			await().atMost(PATIENCE).until(() -> password.isVisible() || firstName.isVisible());
			if (password.isVisible()) {
				invited.examine("konto-passwort");
				password.fill(PASSWORD);
				invited.page().locator("#password-confirm").fill(PASSWORD);
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
		signIn(invited, address);
	}

	/** Tells name and password on the account server's page. */
	static void signIn(Person person, String address) {
		assertThat(person.page().locator("#username")).isVisible(SOON);
		person.page().locator("#username").fill(address);
		person.page().locator("#password").fill(PASSWORD);
		person.page().locator("#kc-login").click();
	}

}
