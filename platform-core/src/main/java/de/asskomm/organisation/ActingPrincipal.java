package de.asskomm.organisation;

import java.security.Principal;

/**
 * A signed-in principal of whom it is known for whom it acts. The identity module makes
 * them from tokens and sessions; pages, interfaces and live connections read them.
 */
public interface ActingPrincipal extends Principal {

	/**
	 * Who acts.
	 * @return the actor
	 */
	Actor actor();

}
