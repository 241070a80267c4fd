package de.asskomm.identity;

import java.util.Optional;

import de.asskomm.organisation.ActingPrincipal;
import de.asskomm.organisation.Actor;
import de.asskomm.outcome.NotAllowed;

import org.springframework.security.core.Authentication;

/**
 * Somebody who has proved to hold an account, by a session or by an access token. Every
 * authentication of the platform is one, except the anonymous one.
 */
public interface AccountPrincipal extends ActingPrincipal, Authentication {

	/**
	 * Whose account it is.
	 * @return the account
	 */
	Account account();

	/**
	 * Who acts, if the account belongs to an organisation.
	 * @return the actor
	 */
	Optional<Actor> actorIfAny();

	/**
	 * Who acts.
	 * @return the actor
	 * @throws NotAllowed if the account belongs to no organisation
	 */
	@Override
	default Actor actor() {
		return actorIfAny().orElseThrow(() -> new NotAllowed("not-allowed.no-organisation"));
	}

}
