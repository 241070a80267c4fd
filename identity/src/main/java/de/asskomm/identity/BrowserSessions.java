package de.asskomm.identity;

import java.time.Clock;
import java.util.HashSet;
import java.util.Set;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The sessions of browsers, which all instances share.
 */
@Component
public class BrowserSessions {

	private final JdbcClient jdbc;

	private final Clock clock;

	BrowserSessions(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Which of some sessions have ended: signed out, ended by the account server, or
	 * unused for too long.
	 * @param sessions identifiers of HTTP sessions
	 * @return those of them that have ended
	 * @throws DataAccessException if the database does not answer
	 */
	public Set<String> ended(Set<String> sessions) {
		Set<String> ended = new HashSet<>(sessions);
		if (!sessions.isEmpty()) {
			this.jdbc.sql("SELECT session_id FROM spring_session WHERE session_id = ANY (?) AND expiry_time > ?")
				.params(sessions.toArray(String[]::new), this.clock.millis())
				.query(String.class)
				.list()
				.forEach(ended::remove);
		}
		return ended;
	}

}
