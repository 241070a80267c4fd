package dev.asskomm.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * TCP ports on 127.0.0.1. Those that this JVM gives out come from blocks that no other
 * JVM takes from at the same time: whoever listens on the first port of a block owns the
 * rest. A port that is free is not enough, because the server that is to listen on it may
 * start much later.
 */
final class Ports {

	/**
	 * Below the range from which Linux and macOS take the ports of outgoing connections.
	 */
	private static final int LOWEST = 20_000;

	private static final int HIGHEST = 32_000;

	private static final int BLOCK = 60;

	static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

	private static final int ATTEMPTS = 1000;

	/** Held until this JVM ends. */
	private static final List<ServerSocket> GUARDS = new ArrayList<>();

	private static int next;

	private static int end;

	private Ports() {
	}

	/**
	 * Returns a port on which nobody listens, never the same one twice.
	 * @return the port
	 */
	static int anyFree() {
		return firstOfFree(1);
	}

	/**
	 * Returns the first of some consecutive ports on which nobody listens, none of them
	 * given out before.
	 * @param count how many, fewer than a block has
	 * @return the first port
	 */
	static synchronized int firstOfFree(int count) {
		for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
			if (next + count > end) {
				takeBlock();
				continue;
			}
			int first = next;
			next += count;
			if (IntStream.range(first, next).allMatch(Ports::isFree)) {
				return first;
			}
		}
		throw new IllegalStateException("No free port between " + LOWEST + " and " + HIGHEST);
	}

	private static void takeBlock() {
		int first = LOWEST + BLOCK * ThreadLocalRandom.current().nextInt((HIGHEST - LOWEST) / BLOCK);
		try {
			GUARDS.add(new ServerSocket(first, 1, LOOPBACK));
			next = first + 1;
			end = first + BLOCK;
		}
		catch (BindException ex) {
			// another JVM's: the next attempt takes another one
			end = next;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
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
			socket.bind(new InetSocketAddress(LOOPBACK, port));
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

}
