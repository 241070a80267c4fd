package de.asskomm.identity;

import java.time.Clock;

import com.nimbusds.jose.KeySourceException;
import de.asskomm.identity.TokenRefused.Reason;
import de.asskomm.identity.VerifiedTokens.VerifiedToken;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.stereotype.Component;

/**
 * Lets programs and live connections in by the access tokens they present. Tokens are
 * checked locally; only the account server's keys are fetched from it, now and then. A
 * token that was found good is not checked again for a while ({@link VerifiedTokens}), so
 * a key that the account server withdraws may be trusted for up to a minute longer. Who
 * may no longer act is asked at each request all the same.
 */
@Component
public class AccessTokens {

	private final JwtDecoder decoder;

	private final VerifiedTokens verified;

	private final KnownMemberships knownMemberships;

	private final Departures departures;

	AccessTokens(JwtDecoder decoder, KnownMemberships knownMemberships, Departures departures, Clock clock) {
		this.decoder = decoder;
		this.verified = new VerifiedTokens(clock);
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
		VerifiedToken verified = this.verified.get(token, () -> verify(token));
		Account account = this.departures.present(verified.account());
		if (organisation != null && account.actorFor(organisation).isEmpty()) {
			throw new TokenRefused(Reason.FOREIGN_ORGANISATION);
		}
		this.knownMemberships.remember(account, verified.mail());
		return new TokenAuthentication(ActingState.of(account, organisation));
	}

	private VerifiedToken verify(String token) {
		Jwt jwt = decode(token);
		return new VerifiedToken(account(jwt), AccountClaims.mail(jwt.getClaims()).orElse(null), jwt.getExpiresAt());
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
