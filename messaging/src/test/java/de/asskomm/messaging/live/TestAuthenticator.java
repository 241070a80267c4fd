package de.asskomm.messaging.live;

import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import de.asskomm.messaging.LiveAuthenticator;
import de.asskomm.organisation.ActingPrincipal;
import de.asskomm.organisation.Actor;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Knows the tokens that a test has given out. */
@Component
class TestAuthenticator implements LiveAuthenticator {

	private final Map<String, ActingPrincipal> tokens = new ConcurrentHashMap<>();

	String tokenFor(Actor actor) {
		String token = UUID.randomUUID().toString();
		this.tokens.put(token, new TestPrincipal(actor));
		return token;
	}

	@Override
	public Optional<ActingPrincipal> authenticate(@Nullable Principal handshakePrincipal,
			@Nullable String bearerToken) {
		return (bearerToken != null) ? Optional.ofNullable(this.tokens.get(bearerToken)) : Optional.empty();
	}

	record TestPrincipal(Actor actor) implements ActingPrincipal {

		@Override
		public String getName() {
			return this.actor.member().toString();
		}

	}

}
