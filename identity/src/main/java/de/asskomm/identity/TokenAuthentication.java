package de.asskomm.identity;

import java.util.Optional;

import de.asskomm.organisation.Actor;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AbstractAuthenticationToken;

/**
 * A program or live connection that presented an access token. It lives as long as the
 * request or connection and is never stored; the token itself is not kept.
 */
final class TokenAuthentication extends AbstractAuthenticationToken implements AccountPrincipal {

	private static final long serialVersionUID = 1L;

	private final transient ActingState state;

	TokenAuthentication(ActingState state) {
		super(state.authorities());
		this.state = state;
		setAuthenticated(true);
	}

	@Override
	public String getPrincipal() {
		return this.state.account().member().toString();
	}

	@Override
	public String getCredentials() {
		return "";
	}

	@Override
	public Account account() {
		return this.state.account();
	}

	@Override
	public Optional<Actor> actorIfAny() {
		return Optional.ofNullable(this.state.actor());
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return super.equals(other) && other instanceof TokenAuthentication token && this.state.equals(token.state);
	}

	@Override
	public int hashCode() {
		return 31 * super.hashCode() + this.state.hashCode();
	}

}
