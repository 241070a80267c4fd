package de.asskomm.messaging.live;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.messaging.Message;
import org.springframework.messaging.MessageHandler;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;

/** The server's end of a live connection without a network: keeps what it is sent. */
final class VirtualBrowser {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final List<JsonNode> frames = new CopyOnWriteArrayList<>();

	private final List<String> texts = new CopyOnWriteArrayList<>();

	private final WebSocketSession socket;

	private volatile boolean open = true;

	VirtualBrowser() {
		String id = UUID.randomUUID().toString();
		this.socket = (WebSocketSession) Proxy.newProxyInstance(getClass().getClassLoader(),
				new Class<?>[] { WebSocketSession.class }, (proxy, method, arguments) -> switch (method.getName()) {
					case "getId", "toString" -> id;
					case "getAttributes" -> Map.of();
					case "isOpen" -> this.open;
					case "sendMessage" -> received((TextMessage) arguments[0]);
					case "close" -> cut();
					default -> throw new UnsupportedOperationException(method.getName());
				});
	}

	WebSocketSession socket() {
		return this.socket;
	}

	/** Connects to the sessions of an instance. */
	LiveSession connect(LiveSessions sessions, LiveReader reader) throws Exception {
		return connect(sessions, reader, (session) -> {
		});
	}

	LiveSession connect(LiveSessions sessions, LiveReader reader, Consumer<WebSocketSession> opened) throws Exception {
		sessions.decorate(new Handler(opened)).afterConnectionEstablished(this.socket);
		LiveSession session = sessions.find(this.socket.getId()).orElseThrow();
		session.identified(reader);
		return session;
	}

	boolean isOpen() {
		return this.open;
	}

	List<String> texts() {
		return this.texts;
	}

	List<JsonNode> frames() {
		return this.frames;
	}

	List<String> types() {
		return this.frames.stream().map((frame) -> frame.get("type").asString()).toList();
	}

	/** The sequences of the events that it was told. */
	List<Long> sequences() {
		return this.frames.stream()
			.filter((frame) -> frame.has("id"))
			.map((frame) -> frame.get("sequence").asLong())
			.toList();
	}

	private synchronized @Nullable Object cut() {
		this.open = false;
		return null;
	}

	private synchronized @Nullable Object received(TextMessage message) {
		if (!this.open) {
			return null;
		}
		String text = message.getPayload();
		this.texts.add(text);
		this.frames.add(JSON.readTree(text.substring(text.indexOf("\n\n") + 2, text.length() - 1)));
		return null;
	}

	private static final class Handler extends AbstractWebSocketHandler implements MessageHandler {

		private final Consumer<WebSocketSession> opened;

		Handler(Consumer<WebSocketSession> opened) {
			this.opened = opened;
		}

		@Override
		public void afterConnectionEstablished(WebSocketSession session) {
			this.opened.accept(session);
		}

		@Override
		public void handleMessage(Message<?> message) {
			throw new UnsupportedOperationException("Nothing but messages is sent");
		}

	}

}
