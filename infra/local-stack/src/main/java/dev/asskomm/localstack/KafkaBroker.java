package dev.asskomm.localstack;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A Kafka cluster of one node, broker and controller in one. Topics are not created by
 * use: whoever owns one creates it.
 */
public final class KafkaBroker extends ManagedServer {

	private static final short METADATA_REQUEST = 3;

	private static final short METADATA_VERSION = 1;

	private static final int PROBE_MILLIS = 3_000;

	private static final int LONGEST_ANSWER = 1 << 20;

	private final Distributions distributions;

	private final Sizing sizing;

	private final int port;

	private final int controllerPort;

	KafkaBroker(Layout layout, Distributions distributions, Sizing sizing, int port, int controllerPort) {
		super("Kafka", "kafka", layout);
		this.distributions = distributions;
		this.sizing = sizing;
		this.port = port;
		this.controllerPort = controllerPort;
	}

	@Override
	Command prepare() throws IOException {
		String common = resource("kafka-server.properties");
		Path data = home().resolve("data");
		Files.createDirectories(home());
		if (!Files.exists(data.resolve("meta.properties"))) {
			Path unfinished = home().resolve("data.unfinished");
			Directories.delete(unfinished);
			Directories.copy(this.distributions.formattedKafkaData(common + listeners(9092, 9093)), unfinished);
			Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
		}
		Path configuration = home().resolve("server.properties");
		configure(configuration, common + listeners(this.port, this.controllerPort) + "log.dirs=" + data + "\n");
		Path logging = home().resolve("log4j2.properties");
		configure(logging, resource("kafka-log4j2.properties"));
		List<String> line = new ArrayList<>();
		line.add(Distributions.java());
		line.addAll(this.sizing.flags());
		line.addAll(List.of("-Xms64m", "-Xmx%dm".formatted(this.sizing.kafkaHeapMegabytes()),
				"-XX:+ExitOnOutOfMemoryError", "-Dlog4j2.configurationFile=" + logging, "-cp",
				this.distributions.kafkaClassPath(), "kafka.Kafka", configuration.toString()));
		return new Command(line, Map.of(), home(), "TERM", Duration.ofSeconds(20));
	}

	private static String listeners(int port, int controllerPort) {
		return """
				listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
				advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
				controller.quorum.voters=1@127.0.0.1:%2$d
				""".formatted(port, controllerPort);
	}

	private static String resource(String name) throws IOException {
		try (InputStream resource = Distributions.resource(name)) {
			return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	/**
	 * Asks for the cluster's brokers, in Kafka's own protocol so that no client library
	 * is needed: only a broker that the controller has let in appears in the answer.
	 */
	@Override
	boolean serves() throws IOException {
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress("127.0.0.1", this.port), PROBE_MILLIS);
			socket.setSoTimeout(PROBE_MILLIS);
			DataOutputStream request = new DataOutputStream(socket.getOutputStream());
			int length = 2 * Short.BYTES + Integer.BYTES + Short.BYTES + Integer.BYTES;
			request.writeInt(length);
			request.writeShort(METADATA_REQUEST);
			request.writeShort(METADATA_VERSION);
			request.writeInt(1); // correlation id
			request.writeShort(-1); // no client id
			request.writeInt(0); // no topic
			request.flush();
			DataInputStream answer = new DataInputStream(socket.getInputStream());
			int answerLength = answer.readInt();
			if (answerLength < 2 * Integer.BYTES || answerLength > LONGEST_ANSWER) {
				return false;
			}
			answer.readInt(); // correlation id
			int brokers = answer.readInt();
			return brokers > 0;
		}
	}

	@Override
	String address() {
		return bootstrapServers();
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
	 * @return {@code host:port}
	 */
	public String bootstrapServers() {
		return "127.0.0.1:" + this.port;
	}

}
