package de.asskomm.identity;

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
	 * Whether it answers at present. The answer is at most a few seconds old; it takes as
	 * long as the settings let the platform wait for the account server.
	 * @return {@code true} if people can sign in
	 */
	boolean isReachable();

}
