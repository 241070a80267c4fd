package dev.asskomm.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Somebody who reads the feed live: subscribes by STOMP and notes every event with its
 * time, also over several connections.
 */
final class Reader implements LiveProtocol {

	private static final byte[] SEQUENCE = "\nsequence:".getBytes(StandardCharsets.US_ASCII);

	private static final byte[] CAUGHT_UP = "\"CAUGHT_UP\"".getBytes(StandardCharsets.US_ASCII);

	private static final byte[] RESYNC = "\"RESYNC\"".getBytes(StandardCharsets.US_ASCII);

	private static final int FIRST_SIZE = 64;

	private final Deliveries deliveries;

	private final String token;

	private long[] sequences = new long[FIRST_SIZE];

	private long[] times = new long[FIRST_SIZE];

	private volatile int count;

	private volatile long last = -1;

	private volatile long caughtUp;

	private volatile boolean resync;

	private volatile boolean faithful;

	Reader(Deliveries deliveries, String token) {
		this.deliveries = deliveries;
		this.token = token;
	}

	@Override
	public String subprotocol() {
		return "v12.stomp";
	}

	@Override
	public void opened(LiveClient client) throws IOException {
		client.send("CONNECT\naccept-version:1.2\nhost:localhost\nheart-beat:0,0\nAuthorization:Bearer " + this.token
				+ "\n\n\0");
	}

	@Override
	public void received(LiveClient client, byte[] bytes, int from, int to, long now) throws IOException {
		if (startsWith(bytes, from, to, "MESSAGE")) {
			message(bytes, from, to, now);
		}
		else if (startsWith(bytes, from, to, "CONNECTED")) {
			String since = (this.last < 0) ? "" : "\nlast-sequence:" + this.last;
			client.send("SUBSCRIBE\nid:0\ndestination:/topic/feed\nreceipt:here" + since + "\n\n\0");
		}
		else if (startsWith(bytes, from, to, "RECEIPT")) {
			client.becameReady();
		}
		else if (startsWith(bytes, from, to, "ERROR")) {
			throw new IOException(new String(bytes, from, Math.min(to - from, 200), StandardCharsets.UTF_8));
		}
	}

	private void message(byte[] bytes, int from, int to, long now) {
		int at = find(bytes, from, to, SEQUENCE);
		if (at >= 0) {
			long sequence = number(bytes, at + SEQUENCE.length, to);
			note(sequence, now);
			this.deliveries.arrived(sequence, bytes, from, to, now);
		}
		else if (find(bytes, from, to, CAUGHT_UP) >= 0) {
			this.caughtUp = now;
		}
		else if (find(bytes, from, to, RESYNC) >= 0) {
			this.resync = true;
		}
	}

	private void note(long sequence, long now) {
		int place = this.count;
		if (place == this.sequences.length) {
			this.sequences = Arrays.copyOf(this.sequences, place * 2);
			this.times = Arrays.copyOf(this.times, place * 2);
		}
		this.sequences[place] = sequence;
		this.times[place] = now;
		this.last = sequence;
		this.count = place + 1;
	}

	int count() {
		return this.count;
	}

	long sequence(int place) {
		return this.sequences[place];
	}

	long time(int place) {
		return this.times[place];
	}

	/** When the last replay was over; 0 before. */
	long caughtUp() {
		return this.caughtUp;
	}

	/** Comes back from now on when the server ends the connection. */
	void staysOn() {
		this.faithful = true;
	}

	@Override
	public boolean comesBackByItself() {
		return this.faithful;
	}

	/** Prepares for a connection after a lost one. */
	void comesBack() {
		this.caughtUp = 0;
	}

	/** Whether the server could not tell what was missed. */
	boolean hasToReload() {
		return this.resync;
	}

	private static boolean startsWith(byte[] bytes, int from, int to, String command) {
		if (to - from < command.length()) {
			return false;
		}
		for (int index = 0; index < command.length(); index++) {
			if (bytes[from + index] != command.charAt(index)) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Finds bytes in bytes.
	 * @param bytes where to look
	 * @param from the begin
	 * @param to the end
	 * @param wanted what to look for
	 * @return its place, or -1
	 */
	static int find(byte[] bytes, int from, int to, byte[] wanted) {
		for (int place = from; place <= to - wanted.length; place++) {
			if (Arrays.equals(bytes, place, place + wanted.length, wanted, 0, wanted.length)) {
				return place;
			}
		}
		return -1;
	}

	private static long number(byte[] bytes, int from, int to) {
		long number = 0;
		for (int index = from; index < to && bytes[index] >= '0' && bytes[index] <= '9'; index++) {
			number = number * 10 + bytes[index] - '0';
		}
		return number;
	}

}
