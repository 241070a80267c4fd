package de.asskomm.messaging.live;

import de.asskomm.messaging.MessagingSettings;
import jakarta.servlet.ServletContext;
import jakarta.websocket.server.ServerContainer;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Small buffers for live connections. Tomcat gives each connection seven of 8 KiB and
 * more, which is most of what it takes in memory; what is sent here is mostly below 1
 * KiB. Greater messages pass in parts.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class LiveBuffers {

	/**
	 * Tomcat reads it once, when its classes for WebSockets are loaded. It has no other
	 * way to set the buffers for frames.
	 */
	private static final String FRAME_BUFFER = "org.apache.tomcat.websocket.DEFAULT_BUFFER_SIZE";

	/** STOMP comes as text; a browser that sends something else is refused anyway. */
	private static final int BINARY_BUFFER = 128;

	@Bean
	static WebServerFactoryCustomizer<TomcatServletWebServerFactory> smallConnectionBuffers(
			MessagingSettings settings) {
		String size = Long.toString(settings.connectionBuffer().toBytes());
		return (factory) -> {
			if (System.getProperty(FRAME_BUFFER) == null) {
				System.setProperty(FRAME_BUFFER, size);
			}
			// The one for writing stays as it is, for the sake of pages.
			factory.addConnectorCustomizers((connector) -> connector.setProperty("socket.appReadBufSize", size));
		};
	}

	@Bean
	static SmartInitializingSingleton smallMessageBuffers(ServletContext context, MessagingSettings settings) {
		return () -> {
			if (context.getAttribute(ServerContainer.class.getName()) instanceof ServerContainer container) {
				// In characters of two bytes. Parts of a message are put together by
				// STOMP's
				// decoder.
				container.setDefaultMaxTextMessageBufferSize((int) settings.connectionBuffer().toBytes() / 2);
				container.setDefaultMaxBinaryMessageBufferSize(BINARY_BUFFER);
			}
		};
	}

}
