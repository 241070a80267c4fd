package de.asskomm.messaging.kafka;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * Whether events reach Kafka. That they wait is no reason to take the platform out of
 * service: everything else works, and they arrive later. So the status is one that does
 * not count as down.
 */
final class DeliveryHealth implements HealthIndicator {

	/** Events wait because Kafka does not take them. */
	static final Status DELAYED = new Status("DELAYED", "Events wait until Kafka takes them");

	private final Relay relay;

	DeliveryHealth(Relay relay) {
		this.relay = relay;
	}

	@Override
	public Health health() {
		return Health.status(this.relay.isDelayed() ? DELAYED : Status.UP)
			.withDetail("active", this.relay.isActive())
			.build();
	}

}
