package de.asskomm.identity.keycloak;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import de.asskomm.identity.TokenRefused.Reason;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Whether an access token with a good signature is meant for the platform and valid now.
 * The error's code is the name of a {@link Reason}, so that whoever is refused learns
 * why.
 */
final class AccessTokenValidator implements OAuth2TokenValidator<Jwt> {

	private final IdentitySettings settings;

	private final Clock clock;

	AccessTokenValidator(IdentitySettings settings, Clock clock) {
		this.settings = settings;
		this.clock = clock;
	}

	@Override
	public OAuth2TokenValidatorResult validate(Jwt token) {
		Reason reason = refusal(token);
		return (reason != null)
				? OAuth2TokenValidatorResult.failure(new OAuth2Error(reason.name(), reason.name(), null))
				: OAuth2TokenValidatorResult.success();
	}

	private @Nullable Reason refusal(Jwt token) {
		if (!this.settings.issuer().toString().equals(token.getClaimAsString("iss"))) {
			return Reason.WRONG_ISSUER;
		}
		List<String> audience = token.getAudience();
		if (audience == null || !audience.contains(this.settings.audience())) {
			return Reason.WRONG_AUDIENCE;
		}
		Instant now = this.clock.instant();
		Instant end = token.getExpiresAt();
		if (end == null || !now.minus(this.settings.clockSkew()).isBefore(end)) {
			return Reason.EXPIRED;
		}
		Instant start = token.getNotBefore();
		if (start != null && now.plus(this.settings.clockSkew()).isBefore(start)) {
			return Reason.NOT_YET_VALID;
		}
		return null;
	}

}
