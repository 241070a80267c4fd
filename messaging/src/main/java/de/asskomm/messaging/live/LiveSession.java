package de.asskomm.messaging.live;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.messaging.Message;
import org.springframework.messaging.MessageHandler;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.server.support.HttpSessionHandshakeInterceptor;

/**
 * A live connection of one browser. Everything that it is sent passes one mailbox, which
 * a virtual thread empties while there is something in it: so a browser gets its messages
 * in order, and one that reads slowly holds up nobody else.
 */
final class LiveSession {

	private static final Logger logger = LoggerFactory.getLogger(LiveSession.class);

	/** Headers of a message, roughly. */
	private static final int OVERHEAD = 256;

	private static final byte[] NO_CONTENT = new byte[0];

	private final WebSocketSession socket;

	private final MessageHandler sender;

	private final long limit;

	private final long endsAt;

	private final Map<String, LiveSubscription> subscriptions = new ConcurrentHashMap<>();

	private final Queue<Task> mailbox = new ConcurrentLinkedQueue<>();

	private final AtomicLong waiting = new AtomicLong();

	private final AtomicBoolean busy = new AtomicBoolean();

	private final AtomicBoolean ended = new AtomicBoolean();

	private volatile @Nullable LiveReader reader;

	/**
	 * Opens a session.
	 * @param socket the connection
	 * @param sender writes STOMP messages to connections, one after the other
	 * @param limit greatest number of bytes that may wait
	 * @param endsAt when the connection has to be made anew, in terms of
	 * {@link System#nanoTime()}
	 */
	LiveSession(WebSocketSession socket, MessageHandler sender, long limit, long endsAt) {
		this.socket = socket;
		this.sender = sender;
		this.limit = limit;
		this.endsAt = endsAt;
	}

	String id() {
		return this.socket.getId();
	}

	/** The HTTP session of the browser that opened the connection. */
	Optional<String> browserSession() {
		return Optional
			.ofNullable(this.socket.getAttributes().get(HttpSessionHandshakeInterceptor.HTTP_SESSION_ID_ATTR_NAME))
			.map(Object::toString);
	}

	Optional<LiveReader> reader() {
		return Optional.ofNullable(this.reader);
	}

	void identified(LiveReader identified) {
		this.reader = identified;
	}

	Map<String, LiveSubscription> subscriptions() {
		return this.subscriptions;
	}

	boolean isOpen() {
		return !this.ended.get();
	}

	boolean isPast(long now) {
		return now - this.endsAt >= 0;
	}

	/**
	 * Puts a message into the mailbox.
	 * @param subscription the subscription that it belongs to
	 * @param content its content
	 */
	void send(LiveSubscription subscription, LiveContent content) {
		enqueue(content.bytes() + OVERHEAD, () -> sendNow(subscription, content));
	}

	/**
	 * Writes a message at once; only for work that the mailbox carries out. Most of the
	 * frame is the same for all browsers, so it is not left to Spring to write it anew
	 * for each.
	 * @param subscription the subscription that it belongs to
	 * @param content its content
	 */
	void sendNow(LiveSubscription subscription, LiveContent content) {
		try {
			this.socket.sendMessage(new TextMessage(subscription.nextFrame(content)));
		}
		catch (IOException | IllegalStateException ex) {
			logger.debug("Live connection {} broke", id(), ex);
			close(CloseStatus.SESSION_NOT_RELIABLE);
		}
	}

	/**
	 * Puts a message of Spring's broker into the mailbox. Written past it, it could meet
	 * another message on its way, and Spring would drop the one that waits if the
	 * connection is closed at that moment.
	 * @param message the message
	 */
	void forward(Message<?> message) {
		enqueue(OVERHEAD, () -> this.sender.handleMessage(message));
	}

	/**
	 * Confirms that a frame was processed, if the browser asked for it.
	 * @param receipt what it asked for
	 */
	void confirm(@Nullable String receipt) {
		if (receipt != null) {
			enqueue(OVERHEAD, () -> {
				StompHeaderAccessor headers = StompHeaderAccessor.create(StompCommand.RECEIPT);
				headers.setReceiptId(receipt);
				write(headers, NO_CONTENT);
			});
		}
	}

	/**
	 * Refuses a frame with an ERROR frame, which ends the connection.
	 * @param why what was wrong
	 * @param receipt the receipt that the browser asked for, if any
	 */
	void refuse(String why, @Nullable String receipt) {
		enqueue(OVERHEAD, () -> {
			StompHeaderAccessor headers = StompHeaderAccessor.create(StompCommand.ERROR);
			headers.setMessage(why);
			if (receipt != null) {
				headers.setReceiptId(receipt);
			}
			write(headers, NO_CONTENT);
		});
	}

	/**
	 * Puts work into the mailbox: what comes after it waits until it is done.
	 * @param work the work
	 */
	void carryOut(Runnable work) {
		enqueue(OVERHEAD, work);
	}

	/**
	 * Ends the connection.
	 * @param why the reason for the browser
	 */
	void close(CloseStatus why) {
		if (this.ended.compareAndSet(false, true)) {
			this.mailbox.clear();
			// Closing waits for a write that is under way.
			Thread.ofVirtual().name("live-close").start(() -> {
				try {
					this.socket.close(why);
				}
				catch (IOException ex) {
					logger.debug("Live connection {} could not be closed in order", id(), ex);
				}
			});
		}
	}

	/** Notes that the connection has ended. */
	void ended() {
		this.ended.set(true);
		this.mailbox.clear();
	}

	private void enqueue(int size, Runnable work) {
		if (this.ended.get()) {
			return;
		}
		if (this.waiting.addAndGet(size) > this.limit) {
			logger.debug("Live connection {} reads too slowly", id());
			close(CloseStatus.SESSION_NOT_RELIABLE);
			return;
		}
		this.mailbox.add(new Task(size, work));
		if (this.busy.compareAndSet(false, true)) {
			Thread.ofVirtual().name("live-mailbox").start(this::empty);
		}
	}

	private void empty() {
		do {
			Task task = this.mailbox.poll();
			while (task != null) {
				if (!this.ended.get()) {
					carryOut(task);
				}
				this.waiting.addAndGet(-task.size());
				task = this.mailbox.poll();
			}
			this.busy.set(false);
			// Whoever adds now either sees the mailbox idle or is seen here.
		}
		while (!this.mailbox.isEmpty() && this.busy.compareAndSet(false, true));
	}

	private void carryOut(Task task) {
		try {
			task.work().run();
		}
		catch (RuntimeException ex) {
			logger.error("Live connection {} is closed because something is wrong", id(), ex);
			close(CloseStatus.SERVER_ERROR);
		}
	}

	private void write(StompHeaderAccessor headers, byte[] content) {
		headers.setSessionId(id());
		this.sender.handleMessage(MessageBuilder.createMessage(content, headers.getMessageHeaders()));
	}

	/**
	 * Something to do for the browser.
	 *
	 * @param size how much it weighs, in bytes
	 * @param work what to do
	 */
	private record Task(int size, Runnable work) {
	}

}
