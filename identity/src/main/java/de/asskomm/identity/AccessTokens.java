package de.asskomm.identity;

import com.nimbusds.jose.KeySourceException;
import de.asskomm.identity.TokenRefused.Reason;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.stereotype.Component;

/**
 * Lets programs and live connections in by the access tokens they present. Tokens are
 * checked locally; only the account server's keys are fetched from it, now and then.
 */
@Component
public class AccessTokens {

	private final JwtDecoder decoder;

	private final KnownMemberships knownMemberships;

	private final Departures departures;

	AccessTokens(JwtDecoder decoder, KnownMemberships knownMemberships, Departures departures) {
		this.decoder = decoder;
		this.knownMemberships = knownMemberships;
		this.departures = departures;
	}

	/**
	 * Checks a token.
	 * @param token the token as it was sent, without the word {@code Bearer}
	 * @param organisation identifier or alias of the organisation to act for; without it
	 * the account acts for the first of its organisations by name
	 * @return who presented the token
	 * @throws TokenRefused if the token is not good, or the account does not belong to
	 * the organisation
	 */
	public AccountPrincipal accept(String token, @Nullable String organisation) {
		Jwt jwt = decode(token);
		Account account = this.departures.present(account(jwt));
		if (organisation != null && account.actorFor(organisation).isEmpty()) {
			throw new TokenRefused(Reason.FOREIGN_ORGANISATION);
		}
		this.knownMemberships.remember(account, AccountClaims.mail(jwt.getClaims()).orElse(null));
		return new TokenAuthentication(jwt, ActingState.of(account, organisation));
	}

	private Jwt decode(String token) {
		try {
			return this.decoder.decode(token);
		}
		catch (JwtValidationException ex) {
			throw new TokenRefused(reason(ex), ex);
		}
		catch (JwtException ex) {
			throw new TokenRefused(
					(ex.getCause() instanceof KeySourceException) ? Reason.CANNOT_BE_CHECKED : Reason.UNREADABLE, ex);
		}
	}

	private static Reason reason(JwtValidationException failure) {
		for (OAuth2Error error : failure.getErrors()) {
			for (Reason reason : Reason.values()) {
				if (reason.name().equals(error.getErrorCode())) {
					return reason;
				}
			}
		}
		return Reason.UNREADABLE;
	}

	private static Account account(Jwt jwt) {
		try {
			return AccountClaims.read(jwt.getClaims());
		}
		catch (IllegalArgumentException ex) {
			throw new TokenRefused(Reason.UNREADABLE, ex);
		}
	}

}
