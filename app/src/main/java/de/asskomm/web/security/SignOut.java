package de.asskomm.web.security;

import java.io.IOException;

import de.asskomm.identity.AccountServer;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;

/**
 * {@code POST /abmelden} ends the session here and then at the account server, and leads
 * to the start page.
 */
final class SignOut implements LogoutSuccessHandler {

	static final String ADDRESS = "/abmelden";

	private final OidcClientInitiatedLogoutSuccessHandler atAccountServer;

	private final AccountServer accountServer;

	SignOut(ClientRegistrationRepository registrations, AccountServer accountServer) {
		this.atAccountServer = new OidcClientInitiatedLogoutSuccessHandler(registrations);
		this.atAccountServer.setPostLogoutRedirectUri("{baseUrl}/");
		this.accountServer = accountServer;
	}

	static boolean isAskedFor(HttpServletRequest request) {
		return ADDRESS.equals(request.getServletPath());
	}

	@Override
	public void onLogoutSuccess(HttpServletRequest request, HttpServletResponse response,
			@Nullable Authentication authentication) throws IOException, ServletException {
		if (authentication != null && !this.accountServer.isReachable()) {
			response.sendRedirect(SignInTrouble.SIGNED_OUT_HERE.address(LocalAddress.EXCHANGE));
		}
		else {
			this.atAccountServer.onLogoutSuccess(request, response, authentication);
		}
	}

}
