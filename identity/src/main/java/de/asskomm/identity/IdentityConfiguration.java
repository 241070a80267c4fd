package de.asskomm.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import de.asskomm.membership.Members;
import de.asskomm.membership.Participations;
import de.asskomm.membership.RecordSignIn;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** What the module is made of beyond its components. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class IdentityConfiguration {

	/** Far below the minute in which access has to end everywhere. */
	private static final Duration LOOK_FOR_DEPARTURES = Duration.ofSeconds(5);

	@Bean
	KnownMemberships knownMemberships(RecordSignIn recordSignIn, Clock clock) {
		return new KnownMemberships((organisation, account, mail, name, role) -> {
			recordSignIn.organisation(organisation, List.of());
			if (mail != null) {
				recordSignIn.member(organisation.id(), new RecordSignIn.Known(account, mail, name, role), true);
			}
		}, clock);
	}

	@Bean
	Departures departures(Members members, Participations participations, KnownMemberships knownMemberships,
			ApplicationEventPublisher events, Clock clock) {
		return new Departures(members, participations, knownMemberships, events, clock);
	}

	/** Whoever left has to lose access soon, so this is looked for often. */
	@Bean
	SchedulingConfigurer lookForDepartures(Departures departures) {
		return (tasks) -> tasks.addFixedRateTask(departures::look, LOOK_FOR_DEPARTURES);
	}

}
