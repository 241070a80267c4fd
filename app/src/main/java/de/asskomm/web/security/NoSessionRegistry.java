package de.asskomm.web.security;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionInformation;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;

/**
 * Keeps no list of sessions beside the sessions themselves: {@link BackChannelSignOut}
 * finds them where they are stored, and one instance's memory would not know those of
 * another.
 */
final class NoSessionRegistry implements OidcSessionRegistry {

	@Override
	public void saveSessionInformation(OidcSessionInformation info) {
		// the session itself says whose it is
	}

	// Spring Security's own registry answers null for an unknown session; the interface
	// just does not say so.
	@Override
	@SuppressWarnings("NullAway")
	public @Nullable OidcSessionInformation removeSessionInformation(String clientSessionId) {
		return null;
	}

	@Override
	public Iterable<OidcSessionInformation> removeSessionInformation(OidcLogoutToken token) {
		return List.of();
	}

}
