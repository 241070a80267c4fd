package de.asskomm.messaging.live;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import de.asskomm.CoreTestApplication;
import de.asskomm.exchange.Post;
import de.asskomm.messaging.MessagingSettings;
import de.asskomm.messaging.RealServers;
import de.asskomm.messaging.Towns;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Actors;
import jakarta.servlet.ServletContext;
import jakarta.websocket.ClientEndpointConfig;
import jakarta.websocket.ContainerProvider;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerContainer;
import org.apache.coyote.http11.Http11NioProtocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.messaging.simp.stomp.StompHeaders;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.socket.WebSocketExtension;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.standard.WebSocketToStandardExtensionAdapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/** Live connections take little memory, and greater messages pass all the same. */
@SpringBootTest(classes = CoreTestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = "server.address=127.0.0.1")
@ContextConfiguration(initializers = RealServers.class)
class LiveBuffersIntegrationTests {

	@Autowired
	private Towns towns;

	@Autowired
	private TestAuthenticator authenticator;

	@Autowired
	private MessagingSettings settings;

	@LocalServerPort
	private int port;

	@Test
	void theBuffersOfAConnectionAreSmall(@Autowired ServletContext context,
			@Autowired ServletWebServerApplicationContext application) {
		assertThat(System.getProperty("org.apache.tomcat.websocket.DEFAULT_BUFFER_SIZE")).isEqualTo("2048");
		ServerContainer container = (ServerContainer) context.getAttribute(ServerContainer.class.getName());
		assertThat(container.getDefaultMaxTextMessageBufferSize()).isEqualTo(1024);
		assertThat(container.getDefaultMaxBinaryMessageBufferSize()).isEqualTo(128);
		TomcatWebServer server = (TomcatWebServer) application.getWebServer();
		assertThat(server).isNotNull();
		Http11NioProtocol protocol = (Http11NioProtocol) server.getTomcat().getConnector().getProtocolHandler();
		assertThat(protocol.getProperty("socket.appReadBufSize")).isEqualTo("2048");
	}

	@Test
	void nothingMakesTheBufferForMessagesGreater() {
		LiveSessions sessions = new LiveSessions(this.settings);
		VirtualBrowser browser = new VirtualBrowser();
		List<WebSocketSession> opened = new ArrayList<>();
		// The virtual connection refuses to have its limit changed.
		assertThatCode(() -> browser.connect(sessions, LiveReader.of(Actors.moderator()), (session) -> {
			session.setTextMessageSizeLimit(16_640);
			opened.add(session);
		})).doesNotThrowAnyException();
		assertThat(opened).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(ints = { 900, 1024, 2048, 5000, 15_500 })
	void aMessageOfABrowserMayBeGreaterThanTheBuffers(int size) throws Exception {
		Actor actor = this.towns.coordinatorOf("Leipzig", Actors.MITTELSACHSEN);
		try (Browser browser = Browser.connect(this.port, this.authenticator.tokenFor(actor))) {
			StompHeaders headers = new StompHeaders();
			headers.set("filling", "ä🙂".repeat(size / 6));
			Browser.Subscription feed = browser.subscribe("/topic/feed", null, headers);
			Post post = this.towns.publish(actor, "Ist angekommen");
			feed.frame(post.id(), "POST_PUBLISHED");
		}
	}

	@Test
	void aMessageOfABrowserThatIsTooGreatEndsTheConnection() throws Exception {
		Actor actor = this.towns.coordinatorOf("Leipzig", Actors.MITTELSACHSEN);
		try (Browser browser = Browser.connect(this.port, this.authenticator.tokenFor(actor))) {
			StompHeaders headers = new StompHeaders();
			headers.set("filling", "x".repeat(17_000));
			browser.subscribe("/topic/feed", null, headers);
			assertThat(browser.error()).isEqualTo("The frame could not be processed");
		}
	}

	@Test
	void messagesAreNotCompressed() throws Exception {
		ClientEndpointConfig offering = ClientEndpointConfig.Builder.create()
			.extensions(List.of(new WebSocketToStandardExtensionAdapter(new WebSocketExtension("permessage-deflate"))))
			.build();
		try (Session session = ContainerProvider.getWebSocketContainer()
			.connectToServer(new Silent(), offering, URI.create("ws://127.0.0.1:" + this.port + "/ws"))) {
			assertThat(session.getNegotiatedExtensions()).isEmpty();
		}
	}

	private static final class Silent extends Endpoint {

		@Override
		public void onOpen(Session session, EndpointConfig config) {
			// it only looks how it was answered
		}

	}

}
