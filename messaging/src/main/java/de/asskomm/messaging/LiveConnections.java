package de.asskomm.messaging;

import java.util.Set;

import de.asskomm.organisation.MemberId;

/**
 * The live connections of this instance.
 */
public interface LiveConnections {

	/**
	 * Ends a member's connections, for instance because they logged out. Browsers in
	 * which they are still logged in connect again and catch up.
	 * @param member the member
	 */
	void end(MemberId member);

	/**
	 * The browsers' sessions that connections were opened in. Programs that identified
	 * themselves by a token have none.
	 * @return identifiers of HTTP sessions
	 */
	Set<String> browserSessions();

	/**
	 * Ends the connections that were opened in sessions which have ended since.
	 * @param ended identifiers of HTTP sessions
	 */
	void endSessions(Set<String> ended);

}
