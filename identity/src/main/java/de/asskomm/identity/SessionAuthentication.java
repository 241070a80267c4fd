package de.asskomm.identity;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

import de.asskomm.organisation.Actor;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Somebody signed in with a browser. The session keeps the claims of the ID token and the
 * chosen organisation; account and actor are derived from them again wherever the session
 * is read.
 */
final class SessionAuthentication extends OAuth2AuthenticationToken implements AccountPrincipal {

	private static final long serialVersionUID = 1L;

	private final @Nullable String chosenOrganisation;

	private transient volatile @Nullable ActingState state;

	private SessionAuthentication(OidcUser user, String registrationId, @Nullable String chosenOrganisation,
			ActingState state) {
		super(user, state.authorities(), registrationId);
		this.chosenOrganisation = chosenOrganisation;
		this.state = state;
	}

	static SessionAuthentication of(OidcUser user, String registrationId) {
		return of(user, registrationId, null);
	}

	private static SessionAuthentication of(OidcUser user, String registrationId, @Nullable String chosenOrganisation) {
		return new SessionAuthentication(user, registrationId, chosenOrganisation,
				ActingState.of(AccountClaims.read(user.getClaims()), chosenOrganisation));
	}

	/**
	 * The same account acting for another of its organisations.
	 * @param organisation identifier of the organisation
	 * @return the authentication to go on with
	 */
	SessionAuthentication actingFor(String organisation) {
		SessionAuthentication switched = of(user(), getAuthorizedClientRegistrationId(), organisation);
		switched.setDetails(getDetails());
		return switched;
	}

	/**
	 * When the account server said what is known of the account.
	 * @return the time of the ID token
	 */
	Instant issuedAt() {
		Instant issuedAt = user().getIssuedAt();
		return (issuedAt != null) ? issuedAt : Instant.EPOCH;
	}

	private OidcUser user() {
		return (OidcUser) getPrincipal();
	}

	private ActingState state() {
		ActingState known = this.state;
		if (known == null) {
			known = ActingState.of(AccountClaims.read(user().getClaims()), this.chosenOrganisation);
			this.state = known;
		}
		return known;
	}

	@Override
	public Account account() {
		return state().account();
	}

	@Override
	public Optional<Actor> actorIfAny() {
		return Optional.ofNullable(state().actor());
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return super.equals(other) && other instanceof SessionAuthentication session
				&& Objects.equals(this.chosenOrganisation, session.chosenOrganisation);
	}

	@Override
	public int hashCode() {
		return 31 * super.hashCode() + Objects.hashCode(this.chosenOrganisation);
	}

}
