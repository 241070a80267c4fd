package de.asskomm.search.elastic;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Keeps people away from an instance until it has searched once. That the index server
 * does not answer keeps nobody away: everything else works.
 */
final class SearchWarmUpHealth implements HealthIndicator {

	private final SearchWarmUp warmUp;

	SearchWarmUpHealth(SearchWarmUp warmUp) {
		this.warmUp = warmUp;
	}

	@Override
	public Health health() {
		return (this.warmUp.isTried() ? Health.up() : Health.outOfService())
			.withDetail("answered", this.warmUp.isWarm())
			.build();
	}

}
