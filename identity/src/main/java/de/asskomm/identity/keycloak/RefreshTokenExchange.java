package de.asskomm.identity.keycloak;

import de.asskomm.identity.Refreshed;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken.TokenType;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * Exchanges a refresh token for a new ID token. Only the claims are of interest: the
 * access token that comes along is forgotten.
 */
final class RefreshTokenExchange {

	private static final Log logger = LogFactory.getLog(RefreshTokenExchange.class);

	/** The old access token, which the request does not contain. */
	private static final OAuth2AccessToken FORGOTTEN = new OAuth2AccessToken(TokenType.BEARER, "forgotten", null, null);

	private final ClientRegistration registration;

	private final OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> client;

	private final JwtDecoder idTokens;

	RefreshTokenExchange(ClientRegistration registration,
			OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> client, JwtDecoder idTokens) {
		this.registration = registration;
		this.client = client;
		this.idTokens = idTokens;
	}

	Refreshed exchange(String refreshToken) {
		try {
			OAuth2AccessTokenResponse response = this.client.getTokenResponse(new OAuth2RefreshTokenGrantRequest(
					this.registration, FORGOTTEN, new OAuth2RefreshToken(refreshToken, null)));
			if (!(response.getAdditionalParameters().get(OidcParameterNames.ID_TOKEN) instanceof String idToken)) {
				logger.error("The account server refreshes sessions without an ID token");
				return new Refreshed.NotNow();
			}
			Jwt claims = this.idTokens.decode(idToken);
			OAuth2RefreshToken next = response.getRefreshToken();
			return new Refreshed.Claims(
					new OidcIdToken(idToken, claims.getIssuedAt(), claims.getExpiresAt(), claims.getClaims()),
					(next != null) ? next.getTokenValue() : refreshToken);
		}
		catch (OAuth2AuthorizationException ex) {
			if (OAuth2ErrorCodes.INVALID_GRANT.equals(ex.getError().getErrorCode())) {
				return new Refreshed.Ended();
			}
			logger.warn("A session could not be renewed", ex);
			return new Refreshed.NotNow();
		}
		catch (JwtException ex) {
			logger.error("The account server answered with an ID token that is not good", ex);
			return new Refreshed.NotNow();
		}
	}

}
