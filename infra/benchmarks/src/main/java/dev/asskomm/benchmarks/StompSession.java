package dev.asskomm.benchmarks;

import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.ObjLongConsumer;

/**
 * A STOMP 1.2 session that subscribes to one destination and hands on each message with
 * the time of its arrival.
 */
final class StompSession implements WebSocket.Listener, AutoCloseable {

	private static final int WAIT_SECONDS = 10;

	private final ObjLongConsumer<String> onMessage;

	private final CompletableFuture<Void> connected = new CompletableFuture<>();

	private final StringBuilder partial = new StringBuilder();

	private final WebSocket socket;

	private StompSession(Platform platform, ObjLongConsumer<String> onMessage)
			throws ExecutionException, InterruptedException, TimeoutException {
		this.onMessage = onMessage;
		this.socket = platform.http()
			.newWebSocketBuilder()
			.subprotocols("v12.stomp")
			.buildAsync(platform.socket(), this)
			.get(WAIT_SECONDS, TimeUnit.SECONDS);
	}

	/**
	 * Connects and subscribes.
	 * @param platform the platform
	 * @param token who listens
	 * @param destination what to listen to
	 * @param onMessage receives the body of each message and the time in nanoseconds
	 * @return the session, connected
	 * @throws ExecutionException if the server refuses
	 * @throws InterruptedException if the thread is interrupted
	 * @throws TimeoutException if the server does not answer
	 */
	static StompSession subscribe(Platform platform, String token, String destination,
			ObjLongConsumer<String> onMessage) throws ExecutionException, InterruptedException, TimeoutException {
		StompSession session = new StompSession(platform, onMessage);
		session.send("CONNECT\naccept-version:1.2\nhost:localhost\nheart-beat:0,0\nAuthorization:Bearer " + token);
		session.connected.get(WAIT_SECONDS, TimeUnit.SECONDS);
		session.send("SUBSCRIBE\nid:0\ndestination:" + destination);
		return session;
	}

	@Override
	public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
		long now = System.nanoTime();
		this.partial.append(data);
		int end = this.partial.indexOf("\0");
		while (end >= 0) {
			handle(this.partial.substring(0, end).stripLeading(), now);
			this.partial.delete(0, end + 1);
			end = this.partial.indexOf("\0");
		}
		webSocket.request(1);
		return CompletableFuture.completedFuture(null);
	}

	@Override
	public void onError(WebSocket webSocket, Throwable error) {
		this.connected.completeExceptionally(error);
	}

	/**
	 * Makes sure that the whole measurement was listened to.
	 * @throws IllegalStateException if the connection was lost
	 */
	void requireConnected() {
		if (this.socket.isInputClosed()) {
			throw new IllegalStateException("The live connection was lost");
		}
	}

	@Override
	public void close() {
		this.socket.abort();
	}

	private void handle(String frame, long now) {
		if (frame.startsWith("CONNECTED")) {
			this.connected.complete(null);
		}
		else if (frame.startsWith("MESSAGE")) {
			this.onMessage.accept(frame.substring(frame.indexOf("\n\n") + 2), now);
		}
		else if (frame.startsWith("ERROR")) {
			this.connected.completeExceptionally(new IllegalStateException(frame));
		}
	}

	private void send(String head) throws ExecutionException, InterruptedException, TimeoutException {
		this.socket.sendText(head + "\n\n\0", true).get(WAIT_SECONDS, TimeUnit.SECONDS);
	}

}
