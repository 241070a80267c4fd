package dev.asskomm.localstack;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The packaged application as a process, exactly as it is deployed.
 */
final class PlatformInstance extends ManagedServer {

	private final Supplier<Path> jar;

	private final int port;

	private final Map<String, String> settings;

	PlatformInstance(String name, String key, Layout layout, Supplier<Path> jar, int port,
			Map<String, String> settings) {
		super(name, key, layout);
		this.jar = jar;
		this.port = port;
		this.settings = settings;
	}

	@Override
	Command prepare() throws IOException {
		Files.createDirectories(home());
		List<String> line = new ArrayList<>(List.of(Distributions.java(), "-XX:+UseSerialGC", "-Xmx512m",
				"-XX:+ExitOnOutOfMemoryError", "-jar", this.jar.get().toString()));
		return new Command(line, this.settings, home(), "TERM", Duration.ofSeconds(40));
	}

	@Override
	boolean serves() throws IOException {
		return Http.get(uri().resolve("/actuator/health/readiness"), Duration.ofSeconds(5)).isOk();
	}

	@Override
	String address() {
		return "http://localhost:" + this.port;
	}

	@Override
	Duration startLimit() {
		return Duration.ofMinutes(4);
	}

	@Override
	public int port() {
		return this.port;
	}

	URI uri() {
		return URI.create("http://127.0.0.1:" + this.port);
	}

}
