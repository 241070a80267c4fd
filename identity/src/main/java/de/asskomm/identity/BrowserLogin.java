package de.asskomm.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Completes the sign-in with a browser: what the session keeps of it.
 */
@Component
public class BrowserLogin {

	/** What the platform needs of an ID token; everything else is not stored. */
	private static final List<String> KEPT_CLAIMS = List.of("sub", "iss", "aud", "iat", "exp", "sid", "name",
			"preferred_username", AccountClaims.ORGANIZATION);

	private final KnownOrganisations knownOrganisations;

	BrowserLogin(KnownOrganisations knownOrganisations) {
		this.knownOrganisations = knownOrganisations;
	}

	/**
	 * Makes the authentication that the session keeps; it is an {@link AccountPrincipal}.
	 * @param login the sign-in as the account server confirmed it
	 * @return the authentication
	 * @throws InternalAuthenticationServiceException if the account server confirmed it
	 * without telling whose account it is
	 */
	public OAuth2AuthenticationToken complete(OAuth2LoginAuthenticationToken login) {
		if (!(login.getPrincipal() instanceof OidcUser user)) {
			throw new InternalAuthenticationServiceException("The sign-in came without an ID token");
		}
		try {
			SessionAuthentication session = SessionAuthentication.of(reduced(user.getIdToken()),
					login.getClientRegistration().getRegistrationId());
			this.knownOrganisations.remember(session.account(), session.issuedAt());
			return session;
		}
		catch (IllegalArgumentException ex) {
			throw new InternalAuthenticationServiceException("The ID token names no account", ex);
		}
	}

	private static OidcUser reduced(OidcIdToken token) {
		Map<String, Object> kept = new LinkedHashMap<>(token.getClaims());
		kept.keySet().retainAll(KEPT_CLAIMS);
		return new DefaultOidcUser(List.of(),
				new OidcIdToken(token.getTokenValue(), token.getIssuedAt(), token.getExpiresAt(), kept));
	}

}
