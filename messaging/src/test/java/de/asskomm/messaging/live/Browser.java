package de.asskomm.messaging.live;

import java.lang.reflect.Type;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import jakarta.websocket.ContainerProvider;
import jakarta.websocket.WebSocketContainer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.messaging.converter.SimpleMessageConverter;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompFrameHandler;
import org.springframework.messaging.simp.stomp.StompHeaders;
import org.springframework.messaging.simp.stomp.StompSession;
import org.springframework.messaging.simp.stomp.StompSessionHandlerAdapter;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.web.socket.WebSocketHttpHeaders;
import org.springframework.web.socket.client.standard.StandardWebSocketClient;
import org.springframework.web.socket.messaging.WebSocketStompClient;

import static org.awaitility.Awaitility.await;

/** A live connection as a browser has it. */
final class Browser implements AutoCloseable {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();

	private final WebSocketStompClient client = new WebSocketStompClient(new StandardWebSocketClient(container()));

	private final CompletableFuture<String> error = new CompletableFuture<>();

	private final CompletableFuture<Boolean> lost = new CompletableFuture<>();

	private final StompSession session;

	private Browser(int port, @Nullable String token) throws Exception {
		this.scheduler.initialize();
		this.client.setTaskScheduler(this.scheduler);
		this.client.setMessageConverter(new SimpleMessageConverter());
		StompHeaders headers = new StompHeaders();
		if (token != null) {
			headers.set("Authorization", "Bearer " + token);
		}
		this.session = this.client
			.connectAsync(URI.create("ws://127.0.0.1:" + port + "/ws"), new WebSocketHttpHeaders(), headers,
					new Handler())
			.get(10, TimeUnit.SECONDS);
		this.session.setAutoReceipt(true);
	}

	/** The server's small buffers are not what browsers have. */
	private static WebSocketContainer container() {
		WebSocketContainer container = ContainerProvider.getWebSocketContainer();
		container.setDefaultMaxTextMessageBufferSize(64 * 1024);
		return container;
	}

	static Browser connect(int port, @Nullable String token) throws Exception {
		return new Browser(port, token);
	}

	/** Subscribes and waits until the server has confirmed it. */
	Subscription subscribe(String destination, @Nullable Object lastSequence) throws Exception {
		return subscribe(destination, lastSequence, new StompHeaders());
	}

	Subscription subscribe(String destination, @Nullable Object lastSequence, StompHeaders headers) throws Exception {
		headers.setDestination(destination);
		if (lastSequence != null) {
			headers.set("last-sequence", lastSequence.toString());
		}
		Subscription subscription = new Subscription();
		CompletableFuture<Boolean> confirmed = new CompletableFuture<>();
		StompSession.Subscription subscribed = this.session.subscribe(headers, subscription);
		subscribed.addReceiptTask(() -> confirmed.complete(true));
		CompletableFuture.anyOf(confirmed, this.error, this.lost).get(10, TimeUnit.SECONDS);
		return subscription;
	}

	Subscription subscribe(String destination) throws Exception {
		return subscribe(destination, null);
	}

	void send(String destination) {
		StompHeaders headers = new StompHeaders();
		headers.setDestination(destination);
		this.session.send(headers, new byte[0]);
	}

	/** Waits for the ERROR frame that ends the connection. */
	String error() throws Exception {
		await().alias("ERROR frame").until(this.error::isDone);
		await().alias("end of the connection").until(this.lost::isDone);
		return this.error.get();
	}

	CompletableFuture<Boolean> lost() {
		return this.lost;
	}

	@Override
	public void close() {
		if (this.session.isConnected()) {
			this.session.disconnect();
		}
		this.client.stop();
		this.scheduler.shutdown();
	}

	/** What arrives at a destination. */
	static final class Subscription implements StompFrameHandler {

		private final List<JsonNode> frames = new CopyOnWriteArrayList<>();

		private final List<@Nullable String> sequenceHeaders = new CopyOnWriteArrayList<>();

		@Override
		public Type getPayloadType(StompHeaders headers) {
			return byte[].class;
		}

		@Override
		public void handleFrame(StompHeaders headers, @Nullable Object payload) {
			this.sequenceHeaders.add(String.valueOf(headers.getFirst("sequence")));
			this.frames.add(JSON.readTree(new String((byte[]) payload, StandardCharsets.UTF_8)));
		}

		List<JsonNode> frames() {
			return this.frames;
		}

		List<@Nullable String> sequenceHeaders() {
			return this.sequenceHeaders;
		}

		List<String> types() {
			return this.frames.stream().map((frame) -> frame.get("type").asString()).toList();
		}

		JsonNode frame(Object id, String type) {
			await().atMost(Duration.ofSeconds(10))
				.until(() -> this.frames.stream().anyMatch((frame) -> is(frame, id, type)));
			return this.frames.stream().filter((frame) -> is(frame, id, type)).findFirst().orElseThrow();
		}

		boolean has(Object id) {
			return this.frames.stream().anyMatch((frame) -> frame.path("id").asString("").equals(id.toString()));
		}

		private static boolean is(JsonNode frame, Object id, String type) {
			return frame.path("id").asString("").equals(id.toString()) && frame.get("type").asString().equals(type);
		}

	}

	private final class Handler extends StompSessionHandlerAdapter {

		@Override
		public void handleFrame(StompHeaders headers, @Nullable Object payload) {
			Browser.this.error.complete(String.valueOf(headers.getFirst("message")));
		}

		@Override
		public void handleTransportError(StompSession lostSession, Throwable exception) {
			Browser.this.lost.complete(true);
		}

		@Override
		public void handleException(StompSession failed, @Nullable StompCommand command, StompHeaders headers,
				byte[] payload, Throwable exception) {
			throw new AssertionError(exception);
		}

	}

}
