package de.asskomm.web.security;

import java.util.Map;
import java.util.regex.Pattern;

import de.asskomm.identity.AccountServer;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * {@code GET /anmelden} leads straight to the account server and from there back to where
 * one came from.
 */
final class SignInStart implements OAuth2AuthorizationRequestResolver {

	static final String ADDRESS = "/anmelden";

	/** Names the town's own account server, for links on the town's intranet. */
	private static final String OWN_SERVER = "mit";

	/** Names what somebody wants to change on their account, who may be signed in. */
	private static final String STEP = "schritt";

	/** The steps and what the account server calls them. */
	private static final Map<String, String> STEPS = Map.of("passwort", "UPDATE_PASSWORD", "app", "CONFIGURE_TOTP",
			"passkey", "webauthn-register");

	private static final Pattern SERVER_NAME = Pattern.compile("[a-z0-9-]{1,60}");

	private final DefaultOAuth2AuthorizationRequestResolver requests;

	SignInStart(ClientRegistrationRepository registrations) {
		this.requests = new DefaultOAuth2AuthorizationRequestResolver(registrations);
	}

	static boolean isAskedFor(HttpServletRequest request) {
		return ADDRESS.equals(request.getServletPath())
				&& ("GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod()));
	}

	/** Whether somebody wants to change their account, not only to sign in. */
	static boolean asksForStep(HttpServletRequest request) {
		String step = request.getParameter(STEP);
		return step != null && STEPS.containsKey(step);
	}

	@Override
	public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
		return isAskedFor(request) ? resolve(request, AccountServer.REGISTRATION) : null;
	}

	@Override
	public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
		OAuth2AuthorizationRequest begun = this.requests.resolve(request, registration);
		return (begun != null) ? OAuth2AuthorizationRequest.from(begun).additionalParameters((parameters) -> {
			parameters.put("ui_locales", "de");
			String own = request.getParameter(OWN_SERVER);
			if (own != null && SERVER_NAME.matcher(own).matches()) {
				parameters.put("kc_idp_hint", own);
			}
			if (asksForStep(request)) {
				parameters.put("kc_action", STEPS.get(request.getParameter(STEP)));
			}
		}).attributes((attributes) -> attributes.put(SignIns.BACK_TO, LocalAddress.wantedBy(request).value())).build()
				: null;
	}

}
