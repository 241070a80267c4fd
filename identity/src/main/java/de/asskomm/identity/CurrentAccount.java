package de.asskomm.identity;

import java.util.Optional;

import de.asskomm.organisation.Actor;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.Reader;
import de.asskomm.outcome.NotAllowed;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Who is signed in, in the request that is being answered.
 */
@Component
public class CurrentAccount {

	private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

	private final KnownMemberships knownMemberships;

	CurrentAccount(KnownMemberships knownMemberships) {
		this.knownMemberships = knownMemberships;
	}

	/**
	 * The account that is signed in.
	 * @return the account, or nothing for anonymous readers
	 */
	public Optional<Account> current() {
		return principal().map(AccountPrincipal::account);
	}

	/**
	 * Who acts.
	 * @return the actor, or nothing for anonymous readers and for accounts that belong to
	 * no organisation
	 */
	public Optional<Actor> actor() {
		return principal().flatMap(AccountPrincipal::actorIfAny);
	}

	/**
	 * Who reads.
	 * @return the actor's reader, or the anonymous one
	 */
	public Reader reader() {
		return actor().map(Actor::reader).orElseGet(Reader::anonymous);
	}

	/**
	 * Lets the account act for another of its organisations until it signs out. Live
	 * connections go on for the former one until they connect again.
	 * @param organisation identifier of the organisation
	 * @throws NotAllowed if the account does not belong to the organisation
	 * @throws IllegalStateException if nobody is signed in with a browser
	 */
	public void actFor(OrganisationId organisation) {
		if (!(principal().orElse(null) instanceof SessionAuthentication session)) {
			throw new IllegalStateException("Only somebody signed in with a browser chooses an organisation");
		}
		if (session.account().actorFor(organisation.toString()).isEmpty()) {
			throw new NotAllowed("not-allowed.foreign-organisation");
		}
		if (!(RequestContextHolder.currentRequestAttributes() instanceof ServletRequestAttributes attributes)) {
			throw new IllegalStateException("There is no session to keep the choice in");
		}
		HttpServletResponse response = attributes.getResponse();
		if (response == null) {
			throw new IllegalStateException("There is no answer to keep the choice with");
		}
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(session.actingFor(organisation.toString()));
		SecurityContextHolder.setContext(context);
		this.sessions.saveContext(context, attributes.getRequest(), response);
	}

	private Optional<AccountPrincipal> principal() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication instanceof SessionAuthentication session) {
			// A session outlives restarts and the platform's memory of what was stored.
			this.knownMemberships.remember(session.account(), session.mail().orElse(null));
		}
		return (authentication instanceof AccountPrincipal principal) ? Optional.of(principal) : Optional.empty();
	}

}
