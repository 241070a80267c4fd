package de.asskomm.identity.keycloak;

import java.net.URI;
import java.time.Duration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the platform reaches the account server. Nothing is asked of it at start-up.
 *
 * @param issuer address of the realm, exactly as tokens name it, without a slash at its
 * end; browsers and the platform itself use it
 * @param clientId name of the client that people sign in through
 * @param clientSecret secret of that client
 * @param audience what access tokens for the platform's interfaces name as their audience
 * @param clockSkew by how much the clocks of platform and account server may differ
 * @param keyRefresh after how long the account server's keys are fetched anew; an unknown
 * key is fetched at once
 * @param renewAfter after how long a session asks the account server anew for the roles
 * and organisations of its account; so long somebody keeps a role that was taken away
 * @param timeout how long the platform waits for the account server when somebody signs
 * in or a key is needed
 * @param adminClientId name of the client with whose rights the platform administers
 * accounts
 * @param adminClientSecret secret of that client
 * @param welcome address of the page on which invited people arrive
 * @param invitationLifetime for how long an invitation can be accepted
 */
@Validated
@ConfigurationProperties("platform.identity")
record IdentitySettings(@NotNull URI issuer, @DefaultValue("asskomm-web") @NotBlank String clientId,
		@NotBlank String clientSecret, @DefaultValue("asskomm-api") @NotBlank String audience,
		@DefaultValue("10s") Duration clockSkew, @DefaultValue("10m") Duration keyRefresh,
		@DefaultValue("45s") Duration renewAfter, @DefaultValue("5s") Duration timeout,
		@DefaultValue("asskomm-admin") @NotBlank String adminClientId, @NotBlank String adminClientSecret,
		@NotNull URI welcome, @DefaultValue("7d") Duration invitationLifetime) {

	String endpoint(String name) {
		return this.issuer + "/protocol/openid-connect/" + name;
	}

	/** Address of the realm's interface for administrators. */
	String administration() {
		return this.issuer.toString().replaceFirst("/realms/", "/admin/realms/");
	}

}
