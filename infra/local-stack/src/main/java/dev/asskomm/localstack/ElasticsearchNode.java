package dev.asskomm.localstack;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * An Elasticsearch cluster of one node with the standard German analysis components,
 * without security. Indices are not created by use.
 */
public final class ElasticsearchNode extends ManagedServer {

	private final Distributions distributions;

	private final Sizing sizing;

	private final int port;

	private final int transportPort;

	ElasticsearchNode(Layout layout, Distributions distributions, Sizing sizing, int port, int transportPort) {
		super("Elasticsearch", "elasticsearch", layout);
		this.distributions = distributions;
		this.sizing = sizing;
		this.port = port;
		this.transportPort = transportPort;
	}

	@Override
	Command prepare() throws IOException {
		Path distribution = this.distributions.elasticsearch();
		Path configuration = Files.createDirectories(home().resolve("config"));
		Path temporary = Files.createDirectories(home().resolve("tmp"));
		Files.createDirectories(home().resolve("data"));
		Files.createDirectories(home().resolve("logs"));
		configure(configuration.resolve("elasticsearch.yml"), """
				cluster.name: asskomm-local
				node.name: local
				path.data: %1$s/data
				path.logs: %1$s/logs
				network.host: 127.0.0.1
				http.port: %2$d
				transport.port: %3$d
				discovery.type: single-node
				action.auto_create_index: false
				cluster.routing.allocation.disk.threshold_enabled: false
				xpack.security.enabled: false
				""".formatted(home(), this.port, this.transportPort));
		configure(configuration.resolve("jvm.options"), """
				%1$s
				-XX:-AlwaysPreTouch
				-Xms%2$dm
				-Xmx%2$dm
				-Djava.io.tmpdir=${ES_TMPDIR}
				20-:--add-modules=jdk.incubator.vector
				--add-opens=java.base/java.nio=org.apache.arrow.memory.core,ALL-UNNAMED
				--add-opens=java.base/jdk.internal.misc=ALL-UNNAMED
				-XX:+ExitOnOutOfMemoryError
				""".formatted(String.join("\n", this.sizing.flags()), this.sizing.elasticsearchHeapMegabytes()));
		configure(configuration.resolve("log4j2.properties"), """
				appender.console.type = Console
				appender.console.name = console
				appender.console.layout.type = PatternLayout
				appender.console.layout.pattern = [%d{ISO8601}][%-5p][%-25c{1.}] %m%n
				rootLogger.level = info
				rootLogger.appenderRef.console.ref = console
				""");
		List<String> line = Privileges.drop(List.of(distribution.resolve("bin/elasticsearch").toString()),
				List.of(home()));
		return new Command(line,
				Map.of("ES_JAVA_HOME", Distributions.jdk().toString(), "ES_PATH_CONF", configuration.toString(),
						"ES_TMPDIR", temporary.toString(), "CLI_JAVA_OPTS",
						"-XX:TieredStopAtLevel=1 -Djava.io.tmpdir=" + temporary),
				home(), "TERM", Duration.ofSeconds(20));
	}

	@Override
	boolean serves() throws IOException {
		return Http.get(uri().resolve("/_cluster/health?wait_for_status=yellow&timeout=5s"), Duration.ofSeconds(10))
			.isOk();
	}

	@Override
	String address() {
		return uri().toString();
	}

	@Override
	Duration startLimit() {
		return Duration.ofMinutes(4);
	}

	@Override
	public int port() {
		return this.port;
	}

	/**
	 * Returns the address for clients.
	 * @return {@code http://host:port}
	 */
	public URI uri() {
		return URI.create("http://127.0.0.1:" + this.port);
	}

}
