package de.asskomm.web.security;

import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/**
 * What may go wrong when somebody signs in or out, as far as people can be told.
 */
enum SignInTrouble {

	/** The account server does not answer. */
	UNREACHABLE(HttpStatus.SERVICE_UNAVAILABLE),

	/** The sign-in was broken off at the account server. */
	CANCELLED(HttpStatus.OK),

	/** The sign-in took too long, was begun in another browser or was forged. */
	OUTDATED(HttpStatus.OK),

	/** Signed out of the platform, while the account server does not answer. */
	SIGNED_OUT_HERE(HttpStatus.OK);

	private final HttpStatus status;

	SignInTrouble(HttpStatus status) {
		this.status = status;
	}

	HttpStatus status() {
		return this.status;
	}

	String key() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * The page that tells of it.
	 * @param backTo where the sign-in was to lead
	 * @return path and query
	 */
	String address(LocalAddress backTo) {
		return SignInTroubleController.ADDRESS + "?grund=" + key() + "&zurueck=" + backTo.encoded();
	}

	static SignInTrouble of(@Nullable String key) {
		return Stream.of(values()).filter((trouble) -> trouble.key().equals(key)).findFirst().orElse(UNREACHABLE);
	}

}
