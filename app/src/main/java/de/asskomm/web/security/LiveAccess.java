package de.asskomm.web.security;

import java.security.Principal;
import java.util.Optional;

import de.asskomm.identity.AccessTokens;
import de.asskomm.identity.AccountPrincipal;
import de.asskomm.identity.TokenRefused;
import de.asskomm.messaging.LiveAuthenticator;
import de.asskomm.organisation.ActingPrincipal;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Lets live connections in by the browser's session or by an access token. Whoever
 * belongs to no organisation gets none.
 */
@Component
class LiveAccess implements LiveAuthenticator {

	private static final Log logger = LogFactory.getLog(LiveAccess.class);

	private final AccessTokens tokens;

	LiveAccess(AccessTokens tokens) {
		this.tokens = tokens;
	}

	@Override
	public Optional<ActingPrincipal> authenticate(@Nullable Principal handshakePrincipal,
			@Nullable String bearerToken) {
		return ((bearerToken != null) ? holderOf(bearerToken) : Optional.ofNullable(handshakePrincipal))
			.filter(AccountPrincipal.class::isInstance)
			.map(AccountPrincipal.class::cast)
			.filter((principal) -> principal.actorIfAny().isPresent())
			.map(ActingPrincipal.class::cast);
	}

	private Optional<Principal> holderOf(String bearerToken) {
		try {
			return Optional.of(this.tokens.accept(bearerToken, null));
		}
		catch (TokenRefused ex) {
			logger.debug("A live connection was refused: " + ex.reason());
			return Optional.empty();
		}
	}

}
