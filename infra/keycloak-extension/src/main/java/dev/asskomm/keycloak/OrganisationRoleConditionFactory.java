package dev.asskomm.keycloak;

import java.util.List;

import org.keycloak.Config;
import org.keycloak.authentication.authenticators.conditional.ConditionalAuthenticator;
import org.keycloak.authentication.authenticators.conditional.ConditionalAuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * Makes the condition known to Keycloak under the name
 * {@code conditional-organisation-role}.
 */
public final class OrganisationRoleConditionFactory implements ConditionalAuthenticatorFactory {

	private static final ConditionalAuthenticator CONDITION = new OrganisationRoleCondition();

	@Override
	public String getId() {
		return "conditional-organisation-role";
	}

	@Override
	public ConditionalAuthenticator getSingleton() {
		return CONDITION;
	}

	@Override
	public String getDisplayType() {
		return "Condition - role in an organisation";
	}

	@Override
	public String getHelpText() {
		return "Holds for accounts with one of the roles, by a group of one of their organisations or by themselves.";
	}

	@Override
	public List<ProviderConfigProperty> getConfigProperties() {
		return List.of(new ProviderConfigProperty(OrganisationRoleCondition.ROLES, "Roles",
				"Names of realm roles, with commas between. Empty: holds for everybody.",
				ProviderConfigProperty.STRING_TYPE, ""));
	}

	@Override
	public boolean isConfigurable() {
		return true;
	}

	@Override
	public Requirement[] getRequirementChoices() {
		return new Requirement[] { Requirement.REQUIRED, Requirement.DISABLED };
	}

	@Override
	public boolean isUserSetupAllowed() {
		return false;
	}

	@Override
	public void init(Config.Scope scope) {
		// no settings of the server
	}

	@Override
	public void postInit(KeycloakSessionFactory factory) {
		// nothing to prepare
	}

	@Override
	public void close() {
		// holds nothing
	}

}
