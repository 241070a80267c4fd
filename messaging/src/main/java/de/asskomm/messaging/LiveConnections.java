package de.asskomm.messaging;

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

}
