package dev.asskomm.localstack;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

import com.sun.net.httpserver.HttpServer;

/**
 * In place of the packaged application: is ready at once and tells its settings.
 */
final class StandInPlatform {

	private StandInPlatform() {
	}

	/**
	 * Listens where the platform would.
	 * @param arguments none
	 * @throws IOException if the port is taken
	 */
	public static void main(String[] arguments) throws IOException {
		InetSocketAddress address = new InetSocketAddress(System.getenv("SERVER_ADDRESS"),
				Integer.parseInt(System.getenv("SERVER_PORT")));
		HttpServer server = HttpServer.create(address, 0);
		server.createContext("/", (exchange) -> {
			byte[] settings = new TreeMap<>(System.getenv()).toString().getBytes(StandardCharsets.UTF_8);
			exchange.sendResponseHeaders(200, settings.length);
			exchange.getResponseBody().write(settings);
			exchange.close();
		});
		server.start();
	}

	/** Writes a jar that runs this class. */
	static Path packageInto(Path directory) throws IOException {
		Manifest manifest = new Manifest();
		manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
		manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StandInPlatform.class.getName());
		String classFile = StandInPlatform.class.getName().replace('.', '/') + ".class";
		Path jar = directory.resolve("stand-in.jar");
		try (OutputStream file = Files.newOutputStream(jar);
				JarOutputStream output = new JarOutputStream(file, manifest);
				InputStream content = StandInPlatform.class.getResourceAsStream("/" + classFile)) {
			output.putNextEntry(new JarEntry(classFile));
			output.write(content.readAllBytes());
			output.closeEntry();
		}
		return jar;
	}

}
