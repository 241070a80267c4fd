package de.asskomm.messaging.kafka;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import de.asskomm.messaging.EventFollower;
import de.asskomm.messaging.LoggedEvent;

import org.springframework.stereotype.Component;

/** Remembers what it received. */
@Component
class RecordingFollower implements EventFollower {

	private final List<LoggedEvent> received = new CopyOnWriteArrayList<>();

	@Override
	public void receive(List<LoggedEvent> events) {
		this.received.addAll(events);
	}

	List<LoggedEvent> received() {
		return this.received;
	}

}
