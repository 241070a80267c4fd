package de.asskomm.identity;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import de.asskomm.membership.MailAddress;
import de.asskomm.organisation.Actor;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Somebody signed in with a browser. The session keeps the claims of the ID token and the
 * chosen organisation; account and actor are derived from them again wherever the session
 * is read.
 */
final class SessionAuthentication extends OAuth2AuthenticationToken implements AccountPrincipal {

	private static final long serialVersionUID = 1L;

	private final @Nullable String chosenOrganisation;

	private final @Nullable String refreshToken;

	private transient volatile @Nullable ActingState state;

	private SessionAuthentication(OidcUser user, String registrationId, @Nullable String refreshToken,
			@Nullable String chosenOrganisation, ActingState state) {
		super(user, state.authorities(), registrationId);
		this.refreshToken = refreshToken;
		this.chosenOrganisation = chosenOrganisation;
		this.state = state;
	}

	/**
	 * Somebody who has just signed in.
	 * @param user the claims of the ID token
	 * @param registrationId name of the client that the sign-in used
	 * @param refreshToken what newer claims can be asked for with
	 * @return the authentication
	 * @throws IllegalArgumentException if the claims name no account
	 */
	static SessionAuthentication of(OidcUser user, String registrationId, @Nullable String refreshToken) {
		return of(user, registrationId, refreshToken, null);
	}

	private static SessionAuthentication of(OidcUser user, String registrationId, @Nullable String refreshToken,
			@Nullable String chosenOrganisation) {
		return new SessionAuthentication(user, registrationId, refreshToken, chosenOrganisation,
				ActingState.of(AccountClaims.read(user.getClaims()), chosenOrganisation));
	}

	/**
	 * The same account acting for another of its organisations.
	 * @param organisation identifier of the organisation
	 * @return the authentication to go on with
	 */
	SessionAuthentication actingFor(String organisation) {
		return keepingDetails(of(user(), getAuthorizedClientRegistrationId(), this.refreshToken, organisation));
	}

	/**
	 * The same account with newer claims.
	 * @param user the claims
	 * @param refreshToken what the next claims can be asked for with
	 * @return the authentication to go on with
	 * @throws IllegalArgumentException if the claims are not this account's
	 */
	SessionAuthentication renewed(OidcUser user, @Nullable String refreshToken) {
		if (!user.getName().equals(getName())) {
			throw new IllegalArgumentException("The newer claims are another account's");
		}
		return keepingDetails(of(user, getAuthorizedClientRegistrationId(), refreshToken, this.chosenOrganisation));
	}

	/**
	 * The same account without some of its organisations.
	 * @param account the account as it may act now
	 * @return the authentication to go on with
	 */
	SessionAuthentication reducedTo(Account account) {
		Set<String> kept = account.memberships()
			.stream()
			.map((membership) -> membership.organisation().alias())
			.collect(Collectors.toSet());
		Map<String, Object> claims = new LinkedHashMap<>(user().getClaims());
		if (claims.get(AccountClaims.ORGANIZATION) instanceof Map<?, ?> organisations) {
			Map<Object, Object> fewer = new LinkedHashMap<>(organisations);
			fewer.keySet().removeIf((alias) -> !(alias instanceof String name && kept.contains(name)));
			claims.put(AccountClaims.ORGANIZATION, fewer);
		}
		OidcIdToken token = user().getIdToken();
		return renewed(
				new DefaultOidcUser(List.of(),
						new OidcIdToken(token.getTokenValue(), token.getIssuedAt(), token.getExpiresAt(), claims)),
				this.refreshToken);
	}

	/**
	 * The mail address of the account.
	 * @return the address, if the account server told a usable one
	 */
	Optional<MailAddress> mail() {
		return AccountClaims.mail(user().getClaims());
	}

	private SessionAuthentication keepingDetails(SessionAuthentication next) {
		next.setDetails(getDetails());
		return next;
	}

	Optional<String> refreshToken() {
		return Optional.ofNullable(this.refreshToken);
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
		return other instanceof SessionAuthentication session && user().getIdToken().equals(session.user().getIdToken())
				&& Objects.equals(this.chosenOrganisation, session.chosenOrganisation)
				&& Objects.equals(this.refreshToken, session.refreshToken);
	}

	@Override
	public int hashCode() {
		return Objects.hash(user().getIdToken(), this.chosenOrganisation, this.refreshToken);
	}

}
