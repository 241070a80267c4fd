package de.asskomm.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * An account together with the organisation it acts for at the moment.
 *
 * @param account the account
 * @param actor the account as it acts, absent without an organisation
 */
record ActingState(Account account, @Nullable Actor actor) {

	/** The same at each of many requests. */
	private static final Map<Role, GrantedAuthority> AUTHORITIES = Stream.of(Role.values())
		.collect(Collectors.toUnmodifiableMap(Function.identity(),
				(role) -> new SimpleGrantedAuthority("ROLE_" + role.name())));

	/**
	 * An account that acts for a chosen organisation, or for its first if the choice is
	 * no longer possible or none was made.
	 * @param account the account
	 * @param chosen identifier or alias of the chosen organisation
	 * @return the state
	 */
	static ActingState of(Account account, @Nullable String chosen) {
		Optional<Actor> actor = (chosen != null) ? account.actorFor(chosen) : Optional.empty();
		return new ActingState(account, actor.or(account::actor).orElse(null));
	}

	/**
	 * What URL rules ask for: {@code ROLE_} and the role's name.
	 * @return the authorities of the actor
	 */
	Collection<GrantedAuthority> authorities() {
		List<GrantedAuthority> authorities = new ArrayList<>();
		if (this.actor != null) {
			this.actor.roles().forEach((role) -> authorities.add(AUTHORITIES.get(role)));
		}
		return authorities;
	}

}
