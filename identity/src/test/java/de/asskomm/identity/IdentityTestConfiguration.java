package de.asskomm.identity;

import java.time.Clock;

import de.asskomm.membership.InMemoryMembership;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * How tokens are accepted, without a database. Not annotated as a configuration, so that
 * no other test takes it for a part of the module.
 */
@ComponentScan("de.asskomm.identity.keycloak")
public class IdentityTestConfiguration {

	@Bean
	InMemoryMembership membership() {
		return new InMemoryMembership();
	}

	@Bean
	KnownMemberships knownMemberships(Clock clock) {
		return new KnownMemberships((organisation, account, mail, name, role) -> {
		}, clock);
	}

	@Bean
	Departures departures(InMemoryMembership membership, KnownMemberships known, ApplicationEventPublisher events,
			Clock clock) {
		return new Departures(membership, membership, known, events, clock);
	}

	@Bean
	AccessTokens accessTokens(JwtDecoder accessTokenDecoder, KnownMemberships known, Departures departures,
			Clock clock) {
		return new AccessTokens(accessTokenDecoder, known, departures, clock);
	}

}
