package de.asskomm.identity;

import java.time.Duration;

/**
 * The server that holds accounts and where people sign in, as far as the platform's pages
 * have to know it.
 */
public interface AccountServer {

	/** Under this name the login is registered; it is part of its return address. */
	String REGISTRATION = "keycloak";

	/**
	 * Where browsers find it: scheme, host and port.
	 * @return the origin, such as {@code https://konto.example}
	 */
	String origin();

	/**
	 * Where people change their password and second factor.
	 * @return address of the account page
	 */
	String accountPage();

	/**
	 * Whether it answers at present. The answer is at most a few seconds old and takes at
	 * most about two seconds.
	 * @return {@code true} if people can sign in
	 */
	boolean isReachable();

	/**
	 * How old what a session knows of its account may get.
	 * @return the greatest age
	 */
	Duration renewAfter();

	/**
	 * Asks for the present claims of an account that is signed in.
	 * @param refreshToken what the account server gave for that purpose
	 * @return the claims, or why there are none
	 */
	Refreshed refresh(String refreshToken);

}
