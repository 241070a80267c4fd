package de.asskomm.identity;

import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.core.oidc.OidcIdToken;

/**
 * What the account server answers when it is asked for the present claims of an account.
 */
public sealed interface Refreshed {

	/**
	 * The claims.
	 *
	 * @param idToken a new ID token, checked
	 * @param refreshToken what the next claims can be asked for with
	 */
	record Claims(OidcIdToken idToken, @Nullable String refreshToken) implements Refreshed {
	}

	/** The account is signed out, locked or gone. */
	record Ended() implements Refreshed {
	}

	/** The account server does not answer at present. */
	record NotNow() implements Refreshed {
	}

}
