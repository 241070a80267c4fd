package de.asskomm.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import de.asskomm.membership.MailAddress;
import de.asskomm.municipality.Ags;
import de.asskomm.municipality.DistrictKey;
import de.asskomm.organisation.MemberId;
import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.OrganisationType;
import de.asskomm.organisation.Role;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Reads an account out of the claims of a token. The claim {@code organization} holds an
 * object per organisation under its alias; its attributes are lists of texts or single
 * texts. An organisation that cannot be understood is left out: nobody acts for it.
 */
final class AccountClaims {

	static final String ORGANIZATION = "organization";

	/**
	 * Attribute of an organisation that was opened on the platform: its identifier there.
	 * Those without were made in the account server, and have the same one in both.
	 */
	static final String PLATFORM_ID = "platform_id";

	private static final Log logger = LogFactory.getLog(AccountClaims.class);

	private AccountClaims() {
	}

	/**
	 * Reads an account.
	 * @param claims the claims of an ID token or access token
	 * @return the account
	 * @throws IllegalArgumentException if the claims name no account
	 */
	static Account read(Map<String, Object> claims) {
		String subject = text(claims.get("sub"))
			.orElseThrow(() -> new IllegalArgumentException("The token names no account"));
		String displayName = text(claims.get("name")).or(() -> text(claims.get("preferred_username")))
			.orElse("Ohne Namen");
		List<Membership> memberships = new ArrayList<>();
		if (claims.get(ORGANIZATION) instanceof Map<?, ?> organisations) {
			organisations.forEach((alias, details) -> membership(alias, details).ifPresent(memberships::add));
		}
		return new Account(new MemberId(UUID.fromString(subject)), displayName, memberships);
	}

	/**
	 * Reads the mail address of an account.
	 * @param claims the claims of an ID token or access token
	 * @return the address, if there is a usable one
	 */
	static Optional<MailAddress> mail(Map<String, Object> claims) {
		return text(claims.get("email")).flatMap(MailAddress::parse);
	}

	private static Optional<Membership> membership(@Nullable Object alias, @Nullable Object details) {
		if (!(alias instanceof String name) || !(details instanceof Map<?, ?> attributes)) {
			return Optional.empty();
		}
		Optional<OrganisationId> id = text(attributes.get(PLATFORM_ID)).or(() -> text(attributes.get("id")))
			.flatMap(AccountClaims::organisationId);
		Optional<Ags> ags = text(attributes.get("ags")).flatMap(Ags::parse);
		Optional<OrganisationType> type = type(attributes, ags);
		if (id.isEmpty() || type.isEmpty()) {
			// Also one that the account joined after it signed in: Keycloak tells its
			// attributes at the next sign-in only.
			logger.debug("Organisation '%s' of a token lacks a usable id or kind and is ignored".formatted(name));
			return Optional.empty();
		}
		Organisation organisation = new Organisation(id.get(), name, text(attributes.get("title")).orElse(name),
				type.get(), ags.orElse(null), district(attributes, ags));
		return Optional.of(new Membership(organisation, roles(attributes, organisation)));
	}

	private static Optional<OrganisationId> organisationId(String text) {
		try {
			return Optional.of(OrganisationId.parse(text));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private static Optional<OrganisationType> type(Map<?, ?> attributes, Optional<Ags> ags) {
		Optional<String> kind = text(attributes.get("kind"));
		if (kind.isEmpty()) {
			return ags.map((key) -> OrganisationType.MUNICIPALITY);
		}
		String constant = kind.get().toUpperCase(Locale.ROOT).replace('-', '_');
		return Stream.of(OrganisationType.values()).filter((type) -> type.name().equals(constant)).findFirst();
	}

	private static @Nullable DistrictKey district(Map<?, ?> attributes, Optional<Ags> ags) {
		return ags.map(Ags::district)
			.or(() -> text(attributes.get("district")).flatMap(DistrictKey::parse))
			.orElse(null);
	}

	private static Set<Role> roles(Map<?, ?> attributes, Organisation organisation) {
		Set<Role> roles = EnumSet.of(Role.MEMBER);
		if (attributes.get("realm_access") instanceof Map<?, ?> access) {
			for (String granted : texts(access.get("roles"))) {
				switch (granted) {
					case "coordinator" -> roles.add(Role.COORDINATOR);
					case "moderator" -> addPlatformRole(roles, Role.MODERATOR, organisation);
					case "admin" -> addPlatformRole(roles, Role.ADMIN, organisation);
					default -> {
						// a role of the account server itself
					}
				}
			}
		}
		return roles;
	}

	private static void addPlatformRole(Set<Role> roles, Role role, Organisation organisation) {
		if (organisation.isStatePreventionCouncil()) {
			roles.add(role);
		}
		else {
			logger.debug("Organisation '%s' grants role %s, which only the Landespräventionsrat can; it is ignored"
				.formatted(organisation.alias(), role));
		}
	}

	private static Optional<String> text(@Nullable Object claim) {
		return texts(claim).stream().filter((text) -> !text.isBlank()).findFirst();
	}

	private static List<String> texts(@Nullable Object claim) {
		if (claim instanceof Collection<?> several) {
			return several.stream().filter(Objects::nonNull).map(Object::toString).toList();
		}
		return (claim instanceof String one) ? List.of(one) : List.of();
	}

}
