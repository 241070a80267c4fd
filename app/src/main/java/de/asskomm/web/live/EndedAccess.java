package de.asskomm.web.live;

import de.asskomm.identity.Departures.AccessEnded;
import de.asskomm.messaging.LiveConnections;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Ends the live connections of whoever may no longer act. Those who may still act for
 * another organisation connect again by themselves.
 */
@Component
class EndedAccess {

	private final LiveConnections connections;

	EndedAccess(LiveConnections connections) {
		this.connections = connections;
	}

	@EventListener
	void on(AccessEnded ended) {
		this.connections.end(ended.member());
	}

}
