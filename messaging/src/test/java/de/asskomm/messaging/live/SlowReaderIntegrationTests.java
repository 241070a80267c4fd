package de.asskomm.messaging.live;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import de.asskomm.CoreTestApplication;
import de.asskomm.messaging.LoggedEvent;
import de.asskomm.messaging.PostMessage;
import de.asskomm.messaging.RealServers;
import de.asskomm.messaging.Topic;
import de.asskomm.messaging.Towns;
import de.asskomm.messaging.Wire;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Actors;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** One browser that does not read must not hold up the others, nor fill the memory. */
@SpringBootTest(classes = CoreTestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "server.address=127.0.0.1", "platform.messaging.send-buffer-limit=128KB" })
@ContextConfiguration(initializers = RealServers.class)
class SlowReaderIntegrationTests {

	@Autowired
	private Towns towns;

	@Autowired
	private TestAuthenticator authenticator;

	@Autowired
	private LivePush push;

	@Autowired
	private LiveSessions sessions;

	@LocalServerPort
	private int port;

	@Test
	void aBrowserThatDoesNotReadIsGivenUpAndOthersDoNotNotice() throws Exception {
		Actor actor = this.towns.coordinatorOf("Großenhain", Actors.MEISSEN);
		try (Socket sleeper = new Socket(); Browser reader = connect(actor)) {
			Browser.Subscription feed = reader.subscribe("/topic/feed");
			// A small window: the operating system would take megabytes otherwise.
			sleeper.setReceiveBufferSize(4096);
			sleeper.connect(new InetSocketAddress("127.0.0.1", this.port));
			subscribeAndFallAsleep(sleeper, actor);
			await().until(() -> this.sessions.to(LiveDestination.FEED).size() == 2);
			long sequence = 1_000_000;
			while (this.sessions.to(LiveDestination.FEED).size() == 2) {
				assertThat(sequence).as("still served").isLessThan(1_100_000);
				sequence++;
				this.push.receive(List.of(event(sequence, actor)));
				long sent = sequence - 1_000_000;
				await().pollDelay(Duration.ZERO)
					.pollInterval(Duration.ofMillis(1))
					.until(() -> feed.frames().size() == sent);
			}
			assertThat(feed.frames()).extracting((frame) -> frame.get("sequence").asLong()).isSorted();
		}
	}

	private Browser connect(Actor actor) throws Exception {
		return Browser.connect(this.port, this.authenticator.tokenFor(actor));
	}

	private void subscribeAndFallAsleep(Socket socket, Actor actor) throws IOException {
		OutputStream out = socket.getOutputStream();
		out.write("""
				GET /ws HTTP/1.1\r
				Host: 127.0.0.1:%d\r
				Upgrade: websocket\r
				Connection: Upgrade\r
				Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
				Sec-WebSocket-Version: 13\r
				\r
				""".formatted(this.port).getBytes(StandardCharsets.US_ASCII));
		InputStream in = socket.getInputStream();
		StringBuilder head = new StringBuilder();
		while (!head.toString().endsWith("\r\n\r\n")) {
			head.append((char) in.read());
		}
		assertThat(head).startsWith("HTTP/1.1 101");
		send(out, "CONNECT\naccept-version:1.2\nhost:a\nAuthorization:Bearer " + this.authenticator.tokenFor(actor)
				+ "\n\n\0");
		assertThat(in.read()).isPositive();
		send(out, "SUBSCRIBE\nid:1\ndestination:/topic/feed\n\n\0");
	}

	/** Sends one masked text frame; the mask is zero. */
	private static void send(OutputStream out, String text) throws IOException {
		byte[] content = text.getBytes(StandardCharsets.UTF_8);
		assertThat(content.length).isLessThan(1 << 16);
		out.write(0x81);
		out.write(0x80 | 126);
		out.write(content.length >> 8);
		out.write(content.length & 0xff);
		out.write(new byte[4]);
		out.write(content);
		out.flush();
	}

	private static LoggedEvent event(long sequence, Actor actor) {
		UUID id = UUID.randomUUID();
		UUID organisation = actor.organisation().id().value();
		PostMessage post = new PostMessage(id, 1, "NOTICE", "x".repeat(4000), List.of("graffiti"), "NETWORK", null,
				organisation, "PUBLISHED", List.of("network"), List.of());
		return new LoggedEvent(sequence, UUID.randomUUID(), Topic.FEED, "POST_PUBLISHED", id, 1, Instant.now(),
				organisation, Wire.write(post));
	}

}
