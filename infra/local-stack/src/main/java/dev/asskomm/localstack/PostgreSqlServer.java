package dev.asskomm.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL. The platform's database and each that {@link #createDatabase(String)}
 * creates belong to {@link #username()}, who is no superuser.
 */
public final class PostgreSqlServer extends ManagedServer {

	private static final String SUPERUSER = "postgres";

	private static final String OWNER = "asskomm";

	private static final Pattern PLAIN_NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

	private static final String DUPLICATE_DATABASE = "42P04";

	private final Distributions distributions;

	private final int port;

	private final String superuserPassword;

	private final String ownerPassword;

	private final Durability durability;

	private final @Nullable Path template;

	private PostgreSqlServer(Layout layout, Distributions distributions, int port, Secrets secrets,
			Durability durability, @Nullable Path template) {
		super("PostgreSQL", "postgresql", layout);
		this.distributions = distributions;
		this.port = port;
		this.superuserPassword = secrets.postgresSuperuser();
		this.ownerPassword = secrets.postgresOwner();
		this.durability = durability;
		this.template = template;
	}

	/** A server whose data survive a power cut. */
	static PostgreSqlServer forRun(Layout layout, Distributions distributions, int port, Secrets secrets) {
		return new PostgreSqlServer(layout, distributions, port, secrets, Durability.POWER_CUT, null);
	}

	/** A server on any free port whose data survive its own death, but no power cut. */
	static PostgreSqlServer forTests(Layout layout, Distributions distributions, Secrets secrets) {
		return new PostgreSqlServer(layout, distributions, Ports.anyFree(), secrets, Durability.CRASH, null);
	}

	/** A server for tests that begins with prepared data. */
	static PostgreSqlServer forTests(Layout layout, Distributions distributions, PreparedDatabase prepared)
			throws IOException {
		return new PostgreSqlServer(layout, distributions, Ports.anyFree(), prepared.secrets(), Durability.CRASH,
				prepared.data());
	}

	@Override
	Command prepare() throws IOException {
		Path distribution = this.distributions.postgreSql();
		Path data = dataDirectory();
		Files.createDirectories(home());
		if (!Files.exists(data.resolve("PG_VERSION"))) {
			Path unfinished = home().resolve("data.unfinished");
			Directories.delete(unfinished);
			if (this.template != null) {
				Directories.copy(this.template, unfinished);
			}
			else {
				initialise(distribution, unfinished);
			}
			Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
		}
		// a lock file that a killed predecessor left is harmless: the server compares
		// process ids
		List<String> line = List.of(distribution.resolve("bin/postgres").toString(), "-D", data.toString(), "-p",
				String.valueOf(this.port), "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c",
				"max_connections=200", "-c", "fsync=" + this.durability.fsync(), "-c", "log_checkpoints=off", "-c",
				"log_timezone=UTC", "-c", "timezone=UTC");
		return command(Privileges.drop(line, List.of(home())));
	}

	private void initialise(Path distribution, Path data) throws IOException {
		Files.createDirectory(data);
		Path passwordFile = home().resolve("superuser-password");
		Secrets.writePrivately(passwordFile, this.superuserPassword);
		try {
			List<String> line = List.of(distribution.resolve("bin/initdb").toString(), "-D", data.toString(), "-U",
					SUPERUSER, "--pwfile=" + passwordFile, "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C",
					"--locale-provider=icu", "--icu-locale=de", "--no-sync", "--no-instructions");
			runHelper(command(Privileges.drop(line, List.of(home()))), Duration.ofMinutes(2));
		}
		finally {
			Files.delete(passwordFile);
		}
	}

	private Command command(List<String> line) {
		// INT is PostgreSQL's fast shutdown: it ends open connections instead of waiting
		// for them
		return new Command(line, Map.of("LC_ALL", "C"), home(), "INT", Duration.ofSeconds(20));
	}

	@Override
	boolean serves() throws IOException {
		try (Connection connection = connect()) {
			return connection.isValid(5);
		}
		catch (SQLException ex) {
			throw new IOException(ex);
		}
	}

	@Override
	void afterStart() throws IOException {
		try (Connection connection = connect(); Statement statement = connection.createStatement()) {
			try (ResultSet role = statement
				.executeQuery("SELECT 1 FROM pg_roles WHERE rolname = '%s'".formatted(OWNER))) {
				if (role.next()) {
					return;
				}
			}
			statement.execute("CREATE ROLE %s LOGIN CREATEDB PASSWORD '%s'".formatted(OWNER, this.ownerPassword));
		}
		catch (SQLException ex) {
			throw new IOException(ex);
		}
		createDatabase(OWNER);
	}

	/** Where the data are. */
	Path dataDirectory() {
		return home().resolve("data");
	}

	@Override
	String address() {
		return jdbcUrl();
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
	 * Returns the address of the platform's database.
	 * @return the JDBC URL, without user and password
	 */
	public String jdbcUrl() {
		return jdbcUrl(OWNER);
	}

	/**
	 * Returns the user to whom all databases belong.
	 * @return the user's name
	 */
	public String username() {
		return OWNER;
	}

	/**
	 * Returns the password of {@link #username()}.
	 * @return the password
	 */
	public String password() {
		return this.ownerPassword;
	}

	/**
	 * Creates a further database that belongs to {@link #username()}; does nothing if it
	 * exists.
	 * @param name lower-case letters, digits and underscores
	 * @return the JDBC URL, without user and password
	 */
	public String createDatabase(String name) {
		if (!PLAIN_NAME.matcher(name).matches()) {
			throw new IllegalArgumentException("Not a plain database name: " + name);
		}
		try (Connection connection = connect(); Statement statement = connection.createStatement()) {
			statement.execute("CREATE DATABASE %s OWNER %s".formatted(name, OWNER));
		}
		catch (SQLException ex) {
			if (!DUPLICATE_DATABASE.equals(ex.getSQLState())) {
				throw new IllegalStateException("Cannot create database " + name, ex);
			}
		}
		return jdbcUrl(name);
	}

	private String jdbcUrl(String database) {
		return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(this.port, database);
	}

	private Connection connect() throws SQLException {
		Properties properties = new Properties();
		properties.setProperty("user", SUPERUSER);
		properties.setProperty("password", this.superuserPassword);
		properties.setProperty("connectTimeout", "2");
		properties.setProperty("socketTimeout", "30");
		return DriverManager.getConnection(jdbcUrl(SUPERUSER), properties);
	}

	private enum Durability {

		POWER_CUT("on"), CRASH("off");

		private final String fsync;

		Durability(String fsync) {
			this.fsync = fsync;
		}

		private String fsync() {
			return this.fsync;
		}

	}

}
