package de.asskomm.web.security;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * Leads whoever could not be signed in to the page that says why.
 */
final class SignInFailed implements AuthenticationFailureHandler {

	private static final Log logger = LogFactory.getLog(SignInFailed.class);

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException failure) throws IOException {
		SignInTrouble trouble = trouble(failure);
		if (trouble == SignInTrouble.UNREACHABLE) {
			logger.error("Signing in failed", failure);
		}
		response.sendRedirect(trouble.address(SignIns.backFrom(request)));
	}

	private static SignInTrouble trouble(AuthenticationException failure) {
		if (!(failure instanceof OAuth2AuthenticationException refused)) {
			return SignInTrouble.UNREACHABLE;
		}
		return switch (refused.getError().getErrorCode()) {
			case OAuth2ErrorCodes.ACCESS_DENIED -> SignInTrouble.CANCELLED;
			case "authorization_request_not_found", "invalid_state_parameter", "invalid_nonce",
					OAuth2ErrorCodes.INVALID_GRANT, "temporarily_unavailable", "authentication_expired" ->
				SignInTrouble.OUTDATED;
			default -> SignInTrouble.UNREACHABLE;
		};
	}

}
