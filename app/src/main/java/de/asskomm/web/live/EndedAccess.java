package de.asskomm.web.live;

import de.asskomm.identity.BrowserSessions;
import de.asskomm.identity.Departures.AccessEnded;
import de.asskomm.messaging.LiveConnections;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Ends the live connections of whoever may no longer act. Those who may still act for
 * another organisation connect again by themselves.
 */
@Component
class EndedAccess {

	private static final Log logger = LogFactory.getLog(EndedAccess.class);

	private final LiveConnections connections;

	private final BrowserSessions sessions;

	EndedAccess(LiveConnections connections, BrowserSessions sessions) {
		this.connections = connections;
		this.sessions = sessions;
	}

	@EventListener
	void on(AccessEnded ended) {
		this.connections.end(ended.member());
	}

	/** Sessions end on any instance; each looks for those of its own connections. */
	@Scheduled(fixedRateString = "PT15S")
	void endWithTheirSessions() {
		try {
			this.connections.endSessions(this.sessions.ended(this.connections.browserSessions()));
		}
		catch (DataAccessException ex) {
			logger.warn("It is not known which sessions have ended: " + ex);
		}
	}

}
