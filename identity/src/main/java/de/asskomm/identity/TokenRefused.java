package de.asskomm.identity;

import org.springframework.security.core.AuthenticationException;

/**
 * An access token, or what came with it, does not let anybody in.
 */
public final class TokenRefused extends AuthenticationException {

	private static final long serialVersionUID = 1L;

	private final Reason reason;

	TokenRefused(Reason reason, Throwable cause) {
		super(reason.name(), cause);
		this.reason = reason;
	}

	TokenRefused(Reason reason) {
		super(reason.name());
		this.reason = reason;
	}

	/**
	 * Why it was refused.
	 * @return the reason
	 */
	public Reason reason() {
		return this.reason;
	}

	/** Why an access token was refused. */
	public enum Reason {

		/** It is no token, or its signature is not the account server's. */
		UNREADABLE,

		/** Its time is over. */
		EXPIRED,

		/** Its time has not come. */
		NOT_YET_VALID,

		/** Another account server issued it. */
		WRONG_ISSUER,

		/** It was issued for something else than the platform's interfaces. */
		WRONG_AUDIENCE,

		/** It is good, but its account does not belong to the named organisation. */
		FOREIGN_ORGANISATION,

		/** It cannot be checked, because the account server cannot be reached. */
		CANNOT_BE_CHECKED

	}

}
