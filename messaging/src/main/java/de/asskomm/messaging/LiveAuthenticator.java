package de.asskomm.messaging;

import java.security.Principal;
import java.util.Optional;

import de.asskomm.organisation.ActingPrincipal;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who opens a live connection. The application implements it with what its
 * security knows.
 */
public interface LiveAuthenticator {

	/**
	 * Identifies who connects.
	 * @param handshakePrincipal who made the HTTP request that opened the connection, as
	 * the security of the application knows them; absent for anonymous requests
	 * @param bearerToken the token of the CONNECT frame's {@code Authorization} header,
	 * without {@code Bearer}; absent if there is none. It goes before the principal
	 * @return who connects, empty if that is not known or the token is not valid
	 */
	Optional<ActingPrincipal> authenticate(@Nullable Principal handshakePrincipal, @Nullable String bearerToken);

}
