package de.asskomm.messaging.live;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

import de.asskomm.messaging.LiveConnections;
import de.asskomm.messaging.MessagingSettings;
import de.asskomm.organisation.MemberId;
import jakarta.websocket.Session;
import org.jspecify.annotations.Nullable;

import org.springframework.messaging.MessageHandler;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;
import org.springframework.web.socket.handler.WebSocketHandlerDecorator;
import org.springframework.web.socket.handler.WebSocketHandlerDecoratorFactory;
import org.springframework.web.socket.handler.WebSocketSessionDecorator;

/**
 * The live connections of this instance and what they subscribed to.
 */
final class LiveSessions implements LiveConnections, WebSocketHandlerDecoratorFactory {

	private static final String SEND_TIMEOUT = "org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT";

	private final Map<String, LiveSession> sessions = new ConcurrentHashMap<>();

	private final Map<LiveDestination, Set<LiveSubscription>> subscriptions = new EnumMap<>(LiveDestination.class);

	private final MessagingSettings settings;

	LiveSessions(MessagingSettings settings) {
		this.settings = settings;
		for (LiveDestination destination : LiveDestination.values()) {
			this.subscriptions.put(destination, ConcurrentHashMap.newKeySet());
		}
	}

	@Override
	public WebSocketHandler decorate(WebSocketHandler handler) {
		if (!(WebSocketHandlerDecorator.unwrap(handler) instanceof MessageHandler sender)) {
			throw new IllegalArgumentException("No STOMP handler: " + handler);
		}
		return new WebSocketHandlerDecorator(handler) {

			@Override
			public boolean supportsPartialMessages() {
				// STOMP's decoder puts them together; so the buffers need not hold the
				// longest.
				return true;
			}

			@Override
			public void afterConnectionEstablished(WebSocketSession session) throws Exception {
				WebSocketSession socket = new SmallConnection(session);
				opened(socket, sender);
				super.afterConnectionEstablished(socket);
			}

			@Override
			public void afterConnectionClosed(WebSocketSession session, CloseStatus why) throws Exception {
				closed(session.getId());
				super.afterConnectionClosed(session, why);
			}

		};
	}

	private void opened(WebSocketSession socket, MessageHandler sender) {
		Session tomcatSession = (WebSocketSessionDecorator.unwrap(socket) instanceof NativeWebSocketSession known)
				? known.getNativeSession(Session.class) : null;
		if (tomcatSession != null) {
			tomcatSession.getUserProperties().put(SEND_TIMEOUT, this.settings.sendTimeLimit().toMillis());
		}
		this.sessions.put(socket.getId(),
				new LiveSession(socket, sender, this.settings.sendBufferLimit().toBytes(), endOfSession()));
	}

	/** Ends lie apart, so that browsers that came together do not come back together. */
	private long endOfSession() {
		double share = RandomGenerator.getDefault().nextDouble(0.8, 1.2);
		return System.nanoTime() + (long) (share * this.settings.sessionAge().toNanos());
	}

	private void closed(String id) {
		LiveSession session = this.sessions.remove(id);
		if (session != null) {
			session.ended();
			session.subscriptions().values().forEach(this::forget);
		}
	}

	Optional<LiveSession> find(@Nullable String id) {
		return (id != null) ? Optional.ofNullable(this.sessions.get(id)) : Optional.empty();
	}

	/**
	 * The subscriptions to a destination.
	 * @param destination the destination
	 * @return a view that changes with them
	 */
	Collection<LiveSubscription> to(LiveDestination destination) {
		return this.subscriptions.getOrDefault(destination, Set.of());
	}

	/**
	 * Adds a subscription, unless its session has one of the same identifier.
	 * @param subscription the subscription
	 * @return whether it was added
	 */
	boolean add(LiveSubscription subscription) {
		LiveSession session = subscription.session();
		if (session.subscriptions().putIfAbsent(subscription.id(), subscription) != null) {
			return false;
		}
		to(subscription.destination()).add(subscription);
		if (!session.isOpen()) {
			// The connection may have ended in between.
			forget(subscription);
		}
		return true;
	}

	void remove(LiveSession session, String subscriptionId) {
		LiveSubscription removed = session.subscriptions().remove(subscriptionId);
		if (removed != null) {
			forget(removed);
		}
	}

	private void forget(LiveSubscription subscription) {
		to(subscription.destination()).remove(subscription);
	}

	@Override
	public void end(MemberId member) {
		this.sessions.values()
			.stream()
			.filter((
					session) -> session.reader().filter((reader) -> reader.actor().member().equals(member)).isPresent())
			.forEach((session) -> session.close(CloseStatus.POLICY_VIOLATION));
	}

	@Override
	public Set<String> browserSessions() {
		return this.sessions.values()
			.stream()
			.flatMap((session) -> session.browserSession().stream())
			.collect(Collectors.toSet());
	}

	@Override
	public void endSessions(Set<String> ended) {
		this.sessions.values()
			.stream()
			.filter((session) -> session.browserSession().filter(ended::contains).isPresent())
			.forEach((session) -> session.close(CloseStatus.POLICY_VIOLATION));
	}

	/**
	 * Ends the connections that are so old that their browsers have to identify
	 * themselves again.
	 */
	void endOld() {
		long now = System.nanoTime();
		this.sessions.values()
			.stream()
			.filter((session) -> session.isPast(now))
			.forEach((session) -> session.close(CloseStatus.SERVICE_RESTARTED));
	}

	/**
	 * How often {@link #endOld()} has to be called.
	 * @return the interval
	 */
	Duration endOldEvery() {
		return this.settings.sessionAge().dividedBy(20);
	}

	/**
	 * A connection to which Spring and the mailbox may write at the same time: a frame
	 * that cannot be read is answered by Spring at once.
	 */
	private static final class SmallConnection extends WebSocketSessionDecorator {

		private final Lock writing = new ReentrantLock();

		SmallConnection(WebSocketSession socket) {
			super(socket);
		}

		/**
		 * Spring demands place for 16,640 characters, which Tomcat would take for each
		 * connection at once. Greater messages come in parts here.
		 */
		@Override
		public void setTextMessageSizeLimit(int limit) {
			// stays as small as it is
		}

		@Override
		public void sendMessage(WebSocketMessage<?> message) throws IOException {
			this.writing.lock();
			try {
				super.sendMessage(message);
			}
			finally {
				this.writing.unlock();
			}
		}

	}

}
