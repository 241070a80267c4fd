package dev.asskomm.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Wrapper;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.websocket.server.WsSci;

/**
 * The same kind of server as the platform's that does nothing but answer and broadcast:
 * what the platform is compared with, and what shows how much the load generator can do.
 */
public final class FloorServer {

	private static final String SERVLET = "floor";

	private static final Set<Session> SESSIONS = ConcurrentHashMap.newKeySet();

	private FloorServer() {
	}

	/**
	 * Serves until its input ends, so that it cannot outlive who started it.
	 * @param arguments the port
	 * @throws LifecycleException if Tomcat does not start
	 * @throws IOException if there is no place for its files
	 */
	public static void main(String[] arguments) throws LifecycleException, IOException {
		Logger.getLogger("org.apache").setLevel(Level.WARNING);
		File directory = Files.createTempDirectory("floor").toFile();
		Tomcat tomcat = new Tomcat();
		tomcat.setBaseDir(directory.toString());
		Connector connector = new Connector();
		connector.setPort(Integer.parseInt(arguments[0]));
		connector.setProperty("address", "127.0.0.1");
		connector.setProperty("maxKeepAliveRequests", "-1");
		connector.setProperty("keepAliveTimeout", "-1");
		tomcat.setConnector(connector);
		Context context = tomcat.addContext("", directory.toString());
		context.addServletContainerInitializer(new WsSci(), Set.of());
		context.addServletContainerInitializer((classes, servletContext) -> addEndpoint(servletContext), Set.of());
		Wrapper wrapper = Tomcat.addServlet(context, SERVLET, new Answers());
		wrapper.setLoadOnStartup(1);
		context.addServletMappingDecoded("/", SERVLET);
		tomcat.start();
		while (System.in.read() >= 0) {
			continue;
		}
		System.exit(0);
	}

	private static void addEndpoint(ServletContext context) {
		ServerContainer container = (ServerContainer) context.getAttribute(ServerContainer.class.getName());
		try {
			container.addEndpoint(ServerEndpointConfig.Builder.create(Sessions.class, "/ws").build());
		}
		catch (DeploymentException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * GET answers with as many bytes as asked for, POST tells its body to every session.
	 */
	private static final class Answers extends HttpServlet {

		@Override
		protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
			String bytes = request.getParameter("bytes");
			byte[] content = new byte[(bytes != null) ? Integer.parseInt(bytes) : 0];
			response.setContentLength(content.length);
			response.getOutputStream().write(content);
		}

		@Override
		protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
			ByteArrayOutputStream body = new ByteArrayOutputStream();
			request.getInputStream().transferTo(body);
			String text = body.toString(StandardCharsets.UTF_8);
			response.setContentLength(0);
			response.flushBuffer();
			for (Session session : SESSIONS) {
				session.getBasicRemote().sendText(text);
			}
		}

	}

	/** Knows who is connected. */
	public static final class Sessions extends Endpoint {

		@Override
		public void onOpen(Session session, EndpointConfig configuration) {
			SESSIONS.add(session);
		}

		@Override
		public void onClose(Session session, jakarta.websocket.CloseReason reason) {
			SESSIONS.remove(session);
		}

		@Override
		public void onError(Session session, Throwable failure) {
			SESSIONS.remove(session);
		}

	}

}
