package dev.asskomm.localstack;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The packaged application as a process, exactly as it is deployed.
 */
final class PlatformInstance extends ManagedServer {

	private final Supplier<PlatformProgram> program;

	private final int port;

	private final Map<String, String> settings;

	PlatformInstance(String name, String key, Layout layout, Supplier<PlatformProgram> program, int port,
			Map<String, String> settings) {
		super(name, key, layout);
		this.program = program;
		this.port = port;
		this.settings = settings;
	}

	@Override
	Command prepare() throws IOException {
		Files.createDirectories(home());
		return new Command(this.program.get().line(), this.settings, home(), "TERM", Duration.ofSeconds(40));
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

	Map<String, String> settings() {
		return this.settings;
	}

	URI uri() {
		return URI.create("http://127.0.0.1:" + this.port);
	}

}
