package de.asskomm.identity;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Sign-in with a browser: what the session keeps of it, and how it stays up to date.
 */
@Component
public class BrowserLogin {

	/** What the platform needs of an ID token; everything else is not stored. */
	private static final List<String> KEPT_CLAIMS = List.of("sub", "iss", "aud", "iat", "exp", "sid", "name",
			"preferred_username", "email", AccountClaims.ORGANIZATION);

	private final KnownMemberships knownMemberships;

	private final AccountServer accountServer;

	private final Departures departures;

	private final Clock clock;

	BrowserLogin(KnownMemberships knownMemberships, AccountServer accountServer, Departures departures, Clock clock) {
		this.knownMemberships = knownMemberships;
		this.accountServer = accountServer;
		this.departures = departures;
		this.clock = clock;
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
			OAuth2RefreshToken refreshToken = login.getRefreshToken();
			SessionAuthentication session = SessionAuthentication.of(reduced(user.getIdToken()),
					login.getClientRegistration().getRegistrationId(),
					(refreshToken != null) ? refreshToken.getTokenValue() : null);
			this.knownMemberships.remember(session.account(), session.mail().orElse(null));
			return session;
		}
		catch (IllegalArgumentException ex) {
			throw new InternalAuthenticationServiceException("The ID token names no account", ex);
		}
	}

	/**
	 * Takes away what somebody may no longer do, without asking the account server.
	 * @param signedIn who is signed in
	 * @return the same if nothing has ended, the authentication to go on with, or nothing
	 * if the account may act for no organisation any more
	 */
	public Optional<AccountPrincipal> present(AccountPrincipal signedIn) {
		Account before = signedIn.account();
		Account account = this.departures.present(before);
		if (account == before || !(signedIn instanceof SessionAuthentication session)) {
			return Optional.of(signedIn);
		}
		return account.memberships().isEmpty() ? Optional.empty() : Optional.of(session.reducedTo(account));
	}

	/**
	 * Whether what a session knows of its account is so old that it has to be renewed.
	 * @param signedIn who is signed in
	 * @return {@code true} if {@link #renew} should be called
	 */
	public boolean isStale(AccountPrincipal signedIn) {
		return signedIn instanceof SessionAuthentication session && session.refreshToken().isPresent()
				&& session.issuedAt().plus(this.accountServer.renewAfter()).isBefore(this.clock.instant());
	}

	/**
	 * Asks the account server what it knows of an account by now: roles that were given
	 * or taken away, organisations, whether the account may still sign in. While the
	 * account server cannot be asked the session goes on as it is.
	 * @param signedIn who is signed in
	 * @return the authentication to go on with, or nothing if the account server ended
	 * the session
	 */
	public Optional<AccountPrincipal> renew(AccountPrincipal signedIn) {
		if (!(signedIn instanceof SessionAuthentication session)) {
			return Optional.of(signedIn);
		}
		return switch (this.accountServer.refresh(session.refreshToken().orElseThrow())) {
			case Refreshed.Claims claims -> Optional.of(renewed(session, claims));
			case Refreshed.Ended ended -> Optional.empty();
			case Refreshed.NotNow notNow -> Optional.of(session);
		};
	}

	private SessionAuthentication renewed(SessionAuthentication session, Refreshed.Claims claims) {
		SessionAuthentication renewed = session.renewed(reduced(claims.idToken()), claims.refreshToken());
		this.knownMemberships.remember(renewed.account(), renewed.mail().orElse(null));
		return renewed;
	}

	private static OidcUser reduced(OidcIdToken token) {
		Map<String, Object> kept = new LinkedHashMap<>(token.getClaims());
		kept.keySet().retainAll(KEPT_CLAIMS);
		return new DefaultOidcUser(List.of(),
				new OidcIdToken(token.getTokenValue(), token.getIssuedAt(), token.getExpiresAt(), kept));
	}

}
