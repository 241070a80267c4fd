package dev.asskomm.benchmarks;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;

/**
 * The browser's end of one WebSocket.
 */
final class LiveClient {

	private static final byte[] NOTHING = new byte[0];

	private static final int FINAL_TEXT = 0x81;

	private static final int FINAL_PONG = 0x8A;

	private static final int MASKED = 0x80;

	private static final int SHORT = 125;

	private static final int TWO_BYTES = 126;

	private static final int EIGHT_BYTES = 127;

	private static final int CLOSE = 8;

	private static final int PING = 9;

	private static final int PONG = 10;

	private final SocketChannel channel;

	private final LiveProtocol protocol;

	private final InetSocketAddress server;

	private final CompletableFuture<Void> ready = new CompletableFuture<>();

	private byte[] rest = NOTHING;

	private boolean upgraded;

	private volatile @Nullable Exception failure;

	LiveClient(SocketChannel channel, LiveProtocol protocol, InetSocketAddress server) {
		this.channel = channel;
		this.protocol = protocol;
		this.server = server;
	}

	LiveProtocol protocol() {
		return this.protocol;
	}

	InetSocketAddress server() {
		return this.server;
	}

	SocketChannel channel() {
		return this.channel;
	}

	void greet() throws IOException {
		String subprotocol = this.protocol.subprotocol().isEmpty() ? ""
				: "Sec-WebSocket-Protocol: " + this.protocol.subprotocol() + "\r\n";
		write(ByteBuffer.wrap("""
				GET /ws HTTP/1.1\r
				Host: localhost:%d\r
				Upgrade: websocket\r
				Connection: Upgrade\r
				Sec-WebSocket-Version: 13\r
				Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
				%s\r
				""".formatted(this.server.getPort(), subprotocol).getBytes(StandardCharsets.ISO_8859_1)));
	}

	/** Reads what came in, together with what was left of the last time. */
	void received(byte[] buffer, int length, long now) throws IOException {
		byte[] bytes = buffer;
		int end = length;
		if (this.rest.length > 0) {
			bytes = Arrays.copyOf(this.rest, this.rest.length + length);
			System.arraycopy(buffer, 0, bytes, this.rest.length, length);
			end = bytes.length;
		}
		int begin = this.upgraded ? 0 : upgrade(bytes, end);
		int next = this.upgraded ? frame(bytes, begin, end, now) : begin;
		while (next > begin) {
			begin = next;
			next = frame(bytes, begin, end, now);
		}
		this.rest = (begin == end) ? NOTHING : Arrays.copyOfRange(bytes, begin, end);
	}

	private int upgrade(byte[] bytes, int end) throws IOException {
		String head = new String(bytes, 0, end, StandardCharsets.ISO_8859_1);
		int blank = head.indexOf("\r\n\r\n");
		if (blank < 0) {
			return 0;
		}
		if (!head.startsWith("HTTP/1.1 101")) {
			throw new IOException("No upgrade: " + head.substring(0, Math.min(head.length(), 60)));
		}
		this.upgraded = true;
		this.protocol.opened(this);
		return blank + 4;
	}

	/**
	 * Reads one frame; returns where the next begins, or the same place if it is not
	 * complete.
	 */
	private int frame(byte[] bytes, int begin, int end, long now) throws IOException {
		if (end - begin < 2) {
			return begin;
		}
		int operation = bytes[begin] & 0x0F;
		long length = bytes[begin + 1] & 0x7F;
		int header = 2 + ((length == TWO_BYTES) ? 2 : (length == EIGHT_BYTES) ? 8 : 0);
		if (end - begin < header) {
			return begin;
		}
		if (header > 2) {
			length = 0;
			for (int index = begin + 2; index < begin + header; index++) {
				length = length << 8 | bytes[index] & 0xFF;
			}
		}
		int from = begin + header;
		if (end - from < length) {
			return begin;
		}
		int to = from + (int) length;
		switch (operation) {
			case CLOSE -> throw new IOException("The server closed the session");
			case PING -> send(FINAL_PONG, Arrays.copyOfRange(bytes, from, to));
			case PONG -> {
			}
			default -> this.protocol.received(this, bytes, from, to, now);
		}
		return to;
	}

	void send(String text) throws IOException {
		send(FINAL_TEXT, text.getBytes(StandardCharsets.UTF_8));
	}

	private void send(int first, byte[] content) throws IOException {
		ByteBuffer frame = ByteBuffer.allocate(content.length + 14);
		frame.put((byte) first);
		if (content.length <= SHORT) {
			frame.put((byte) (MASKED | content.length));
		}
		else {
			frame.put((byte) (MASKED | TWO_BYTES)).putShort((short) content.length);
		}
		byte[] mask = new byte[4];
		ThreadLocalRandom.current().nextBytes(mask);
		frame.put(mask);
		for (int index = 0; index < content.length; index++) {
			frame.put((byte) (content[index] ^ mask[index & 3]));
		}
		write(frame.flip());
	}

	private void write(ByteBuffer bytes) throws IOException {
		while (bytes.hasRemaining()) {
			this.channel.write(bytes);
		}
	}

	void becameReady() {
		this.ready.complete(null);
	}

	void failed(Exception ex) {
		this.failure = ex;
		this.ready.completeExceptionally(ex);
	}

	boolean isReady() {
		return this.ready.isDone() && !this.ready.isCompletedExceptionally();
	}

	boolean isLost() {
		return this.failure != null;
	}

	void awaitReady(Duration limit) throws IOException, InterruptedException {
		try {
			this.ready.get(limit.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (ExecutionException | TimeoutException ex) {
			throw new IOException("A live session does not become ready", ex);
		}
	}

	/** Ends the connection without a word, as a lost network does. */
	void cut() {
		try {
			this.channel.close();
		}
		catch (IOException ex) {
			this.failure = ex;
		}
	}

}
