package dev.asskomm.benchmarks;

import java.io.IOException;

/**
 * What one side says over a WebSocket. Called by one thread only.
 */
interface LiveProtocol {

	/** The subprotocol to ask for, empty for none. */
	String subprotocol();

	/**
	 * The connection stands.
	 * @param client the session
	 * @throws IOException if it cannot be used
	 */
	void opened(LiveClient client) throws IOException;

	/**
	 * A text arrived.
	 * @param client the session
	 * @param bytes where it is
	 * @param from its begin
	 * @param to its end
	 * @param now when it arrived
	 * @throws IOException if the session cannot go on
	 */
	void received(LiveClient client, byte[] bytes, int from, int to, long now) throws IOException;

	/**
	 * Whether it comes back when the server ends the connection, as a browser does.
	 * @return {@code true} to begin anew a moment later
	 */
	default boolean comesBackByItself() {
		return false;
	}

}
