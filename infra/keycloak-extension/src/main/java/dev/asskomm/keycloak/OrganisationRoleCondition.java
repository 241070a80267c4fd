package dev.asskomm.keycloak;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.conditional.ConditionalAuthenticator;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleMapperModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;

/**
 * Holds for accounts that have one of some roles, be it by a group of an organisation
 * they belong to or by themselves. Keycloak's own condition does not see the roles that
 * organisations give.
 */
final class OrganisationRoleCondition implements ConditionalAuthenticator {

	/** The setting: the names of realm roles, with commas between. */
	static final String ROLES = "roles";

	@Override
	public boolean matchCondition(AuthenticationFlowContext context) {
		AuthenticatorConfigModel configuration = context.getAuthenticatorConfig();
		Map<String, String> settings = (configuration != null) ? configuration.getConfig() : Map.of();
		String names = settings.getOrDefault(ROLES, "");
		if (names.isBlank()) {
			// whoever forgot to name the roles protects everybody rather than nobody
			return true;
		}
		List<RoleModel> roles = Arrays.stream(names.split(","))
			.map((name) -> context.getRealm().getRole(name.strip()))
			.filter(Objects::nonNull)
			.toList();
		return holdsOne(context.getUser(), roles)
				|| holdsOneInAnOrganisation(context.getSession(), context.getUser(), roles);
	}

	private static boolean holdsOneInAnOrganisation(KeycloakSession session, UserModel user, List<RoleModel> roles) {
		OrganizationProvider organisations = session.getProvider(OrganizationProvider.class);
		return organisations.getByMember(user)
			.toList()
			.stream()
			.flatMap((organisation) -> organisations.getOrganizationGroupsByMember(organisation, user))
			.anyMatch((group) -> holdsOne(group, roles));
	}

	private static boolean holdsOne(RoleMapperModel holder, List<RoleModel> roles) {
		return roles.stream().anyMatch(holder::hasRole);
	}

	@Override
	public void action(AuthenticationFlowContext context) {
		// asks nothing, so there is nothing to answer
	}

	@Override
	public boolean requiresUser() {
		return true;
	}

	@Override
	public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {
		// needs nothing from the account
	}

	@Override
	public void close() {
		// holds nothing
	}

}
