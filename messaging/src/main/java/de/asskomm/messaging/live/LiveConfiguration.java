package de.asskomm.messaging.live;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import de.asskomm.exchange.Posts;
import de.asskomm.messaging.EventLog;
import de.asskomm.messaging.LiveAuthenticator;
import de.asskomm.messaging.LivePosition;
import de.asskomm.messaging.MessagingSettings;
import de.asskomm.moderation.ModerationCases;
import de.asskomm.organisation.Organisations;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.task.VirtualThreadTaskExecutor;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.messaging.simp.config.ChannelRegistration;
import org.springframework.messaging.simp.config.MessageBrokerRegistry;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.ChannelInterceptor;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.web.socket.config.annotation.EnableWebSocketMessageBroker;
import org.springframework.web.socket.config.annotation.StompEndpointRegistry;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketTransportRegistration;
import org.springframework.web.socket.messaging.StompSubProtocolErrorHandler;
import org.springframework.web.socket.server.support.HttpSessionHandshakeInterceptor;

/**
 * STOMP over WebSocket at {@code /ws}. Spring speaks the protocol: frames, CONNECTED,
 * heartbeats. Who gets what is decided by {@link StompGuard} and {@link LivePush}.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableWebSocketMessageBroker
class LiveConfiguration implements WebSocketMessageBrokerConfigurer {

	private static final int TIME_TO_CONNECT = 30_000;

	private static final Duration FORGET_PAGES_EVERY = Duration.ofSeconds(30);

	private static final byte[] NO_CONTENT = new byte[0];

	private final MessagingSettings settings;

	private final TaskScheduler scheduler;

	private final LiveSessions sessions;

	private final StompGuard guard;

	LiveConfiguration(MessagingSettings settings,
			@Lazy @Qualifier("messageBrokerTaskScheduler") TaskScheduler scheduler, LiveSessions sessions,
			StompGuard guard) {
		this.settings = settings;
		this.scheduler = scheduler;
		this.sessions = sessions;
		this.guard = guard;
	}

	@Bean
	static LiveSessions liveSessions(MessagingSettings settings) {
		return new LiveSessions(settings);
	}

	@Bean
	static LiveFrames liveFrames(Organisations organisations, Posts posts, ModerationCases cases) {
		return new LiveFrames(new OrganisationNames(organisations), posts, cases);
	}

	@Bean
	static LivePush livePush(LiveSessions sessions, LiveFrames frames, Clock clock) {
		return new LivePush(sessions, frames, clock);
	}

	@Bean
	static Replay replay(EventLog log, LivePosition position, LivePush push, LiveFrames frames,
			MessagingSettings settings) {
		return new Replay(log, position, push, frames, settings);
	}

	@Bean
	static StompGuard stompGuard(LiveSessions sessions, LiveAuthenticator authenticator, Replay replay) {
		return new StompGuard(sessions, authenticator, replay);
	}

	@Bean
	static SmartInitializingSingleton endOfOldSessions(LiveSessions sessions, Replay replay,
			@Qualifier("messageBrokerTaskScheduler") TaskScheduler scheduler) {
		return () -> {
			scheduler.scheduleWithFixedDelay(sessions::endOld, sessions.endOldEvery());
			scheduler.scheduleWithFixedDelay(replay.pages()::forgetOld, FORGET_PAGES_EVERY);
		};
	}

	@Override
	public void registerStompEndpoints(StompEndpointRegistry registry) {
		// of the browser's session its identifier only
		registry.addEndpoint("/ws")
			.setHandshakeHandler(new UncompressedHandshakes())
			.addInterceptors(new HttpSessionHandshakeInterceptor(List.of()));
		registry.setErrorHandler(new StompSubProtocolErrorHandler() {

			@Override
			public Message<byte[]> handleClientMessageProcessingError(@Nullable Message<byte[]> clientMessage,
					Throwable ex) {
				// What went wrong inside is not for the client.
				StompHeaderAccessor headers = StompHeaderAccessor.create(StompCommand.ERROR);
				headers.setMessage("The frame could not be processed");
				headers.setLeaveMutable(true);
				return MessageBuilder.createMessage(NO_CONTENT, headers.getMessageHeaders());
			}

		});
	}

	@Override
	public void configureMessageBroker(MessageBrokerRegistry registry) {
		long heartbeat = this.settings.heartbeat().toMillis();
		registry.enableSimpleBroker("/topic", "/queue")
			.setHeartbeatValue(new long[] { heartbeat, heartbeat })
			.setTaskScheduler(this.scheduler);
	}

	@Override
	public void configureWebSocketTransport(WebSocketTransportRegistration registration) {
		registration.setSendTimeLimit((int) this.settings.sendTimeLimit().toMillis())
			.setSendBufferSizeLimit((int) this.settings.sendBufferLimit().toBytes())
			.setMessageSizeLimit((int) this.settings.receivedMessageLimit().toBytes())
			.setTimeToFirstMessage(TIME_TO_CONNECT)
			.addDecoratorFactory(this.sessions);
	}

	@Override
	public void configureClientInboundChannel(ChannelRegistration registration) {
		registration.executor(new VirtualThreadTaskExecutor("live-in-")).interceptors(this.guard);
	}

	@Override
	public void configureClientOutboundChannel(ChannelRegistration registration) {
		registration.interceptors(new ChannelInterceptor() {

			@Override
			public @Nullable Message<?> preSend(Message<?> message, MessageChannel channel) {
				LiveConfiguration.this.sessions.find(SimpMessageHeaderAccessor.getSessionId(message.getHeaders()))
					.ifPresent((session) -> session.forward(message));
				return null;
			}

		});
	}

}
