package de.asskomm.messaging.kafka;

/**
 * Kafka did not accept all events of a batch.
 */
final class DeliveryFailed extends Exception {

	DeliveryFailed(Throwable cause) {
		super(String.valueOf(cause.getMessage()), cause);
	}

}
