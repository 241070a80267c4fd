package de.asskomm.messaging.live;

import java.util.Optional;

import de.asskomm.messaging.LiveAuthenticator;
import de.asskomm.organisation.ActingPrincipal;
import org.jspecify.annotations.Nullable;

import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.ChannelInterceptor;
import org.springframework.messaging.support.MessageHeaderAccessor;

/**
 * Receives what browsers send. Connecting is left to Spring's broker once it is known who
 * connects; subscriptions are kept in {@link LiveSessions}. Anything else is refused:
 * browsers change things by HTTP.
 */
final class StompGuard implements ChannelInterceptor {

	/** More than any page needs. */
	private static final int MAXIMUM_SUBSCRIPTIONS = 20;

	private static final String BEARER = "Bearer ";

	private final LiveSessions sessions;

	private final LiveAuthenticator authenticator;

	private final Replay replay;

	StompGuard(LiveSessions sessions, LiveAuthenticator authenticator, Replay replay) {
		this.sessions = sessions;
		this.authenticator = authenticator;
		this.replay = replay;
	}

	@Override
	public @Nullable Message<?> preSend(Message<?> message, MessageChannel channel) {
		StompHeaderAccessor frame = MessageHeaderAccessor.getAccessor(message, StompHeaderAccessor.class);
		if (frame == null) {
			return null;
		}
		StompCommand command = frame.getCommand();
		if (command == null || command == StompCommand.DISCONNECT) {
			// A heartbeat, or the end.
			return message;
		}
		Optional<LiveSession> session = this.sessions.find(frame.getSessionId());
		if (session.isEmpty()) {
			return null;
		}
		switch (command) {
			case CONNECT, STOMP -> {
				return connect(session.get(), frame) ? message : null;
			}
			case SUBSCRIBE -> subscribe(session.get(), frame);
			case UNSUBSCRIBE -> unsubscribe(session.get(), frame);
			default -> session.get().refuse("Only subscriptions are possible here", frame.getReceipt());
		}
		return null;
	}

	private boolean connect(LiveSession session, StompHeaderAccessor frame) {
		Optional<ActingPrincipal> principal = this.authenticator.authenticate(frame.getUser(), bearerToken(frame));
		if (principal.isEmpty()) {
			session.refuse("Not signed in", null);
			return false;
		}
		session.identified(LiveReader.of(principal.get().actor()));
		frame.setUser(principal.get());
		return true;
	}

	private static @Nullable String bearerToken(StompHeaderAccessor frame) {
		String authorization = frame.getFirstNativeHeader("Authorization");
		boolean bearer = authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length());
		return (authorization != null && bearer) ? authorization.substring(BEARER.length()).strip() : null;
	}

	private void subscribe(LiveSession session, StompHeaderAccessor frame) {
		String id = frame.getSubscriptionId();
		String path = frame.getDestination();
		Optional<LiveReader> reader = session.reader();
		Optional<LiveDestination> destination = (path != null) ? LiveDestination.at(path) : Optional.empty();
		if (id == null || reader.isEmpty()) {
			session.refuse("Not a subscription", frame.getReceipt());
		}
		else if (destination.filter((found) -> found.isOpenTo(reader.get().actor())).isEmpty()) {
			session.refuse("No such destination", frame.getReceipt());
		}
		else if (session.subscriptions().size() >= MAXIMUM_SUBSCRIPTIONS) {
			session.refuse("Too many subscriptions", frame.getReceipt());
		}
		else {
			String lastSequence = frame.getFirstNativeHeader("last-sequence");
			LiveSubscription subscription = new LiveSubscription(id, destination.get(), session, reader.get(),
					lastSequence != null);
			if (!this.sessions.add(subscription)) {
				session.refuse("The subscription identifier is in use", frame.getReceipt());
				return;
			}
			session.confirm(frame.getReceipt());
			if (lastSequence != null) {
				session.carryOut(() -> this.replay.run(subscription, lastSequence));
			}
		}
	}

	private void unsubscribe(LiveSession session, StompHeaderAccessor frame) {
		String id = frame.getSubscriptionId();
		if (id != null) {
			this.sessions.remove(session, id);
		}
		session.confirm(frame.getReceipt());
	}

}
