package dev.asskomm.localstack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * TCP ports on 127.0.0.1.
 */
final class Ports {

	/**
	 * Below the range from which Linux and macOS take the ports of outgoing connections.
	 */
	private static final int LOWEST = 20_000;

	private static final int HIGHEST = 32_000;

	private static final int ATTEMPTS = 200;

	private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

	private Ports() {
	}

	/**
	 * Returns a port on which nobody listens, never the same one twice in a JVM.
	 * @return the port
	 */
	static int anyFree() {
		for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
			int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
			if (isFree(port) && GIVEN.add(port)) {
				return port;
			}
		}
		throw new IllegalStateException("No free port between " + LOWEST + " and " + HIGHEST);
	}

	/**
	 * Tells whether a server could listen on a port.
	 * @param port the port
	 * @return whether nobody listens on it
	 */
	static boolean isFree(int port) {
		try (ServerSocket socket = new ServerSocket()) {
			// as servers do: connections of a predecessor that are still closing do not
			// count
			socket.setReuseAddress(true);
			socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] { 127, 0, 0, 1 }), port));
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

}
