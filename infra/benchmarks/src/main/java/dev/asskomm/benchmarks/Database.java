package dev.asskomm.benchmarks;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/**
 * The platform's database, asked without the platform: what it takes at least.
 */
final class Database implements AutoCloseable {

	/** As many as the platform has. */
	static final int CONNECTIONS = 20;

	private static final int LOG_PAUSE_MILLIS = 300;

	private final HikariDataSource pool;

	private final String url;

	private final Path log;

	private final String superuserPassword;

	Database(Stack stack) throws IOException {
		this.url = "jdbc:postgresql://127.0.0.1:" + stack.ports().postgres() + "/asskomm";
		this.log = stack.log("postgresql");
		this.superuserPassword = stack.secret("postgresql.superuser.password");
		HikariConfig configuration = new HikariConfig();
		configuration.setJdbcUrl(this.url);
		configuration.setUsername("asskomm");
		configuration.setPassword(stack.secret("postgresql.asskomm.password"));
		configuration.setMaximumPoolSize(CONNECTIONS);
		configuration.setMinimumIdle(1);
		this.pool = new HikariDataSource(configuration);
	}

	/**
	 * Brings the table of posts to a size.
	 * @param posts how many there are to be
	 * @throws SQLException if the database refuses
	 */
	void bringTo(long posts) throws SQLException {
		try (Connection connection = superuser()) {
			new BulkTable(connection, "post").bringTo(posts, PostRows.POSTS);
		}
	}

	/**
	 * Brings the table of projects to a size, with what belongs to them.
	 * @param projects how many there are to be
	 * @throws SQLException if the database refuses
	 */
	void bringToProjects(long projects) throws SQLException {
		try (Connection connection = superuser()) {
			ProjectRows.bringTo(connection, projects);
		}
	}

	/**
	 * Brings the table of saved searches to a size: of people who are no more, of one to
	 * three words that posts use or not, a third of them narrowed to a field of action.
	 * @param searches how many there are to be
	 * @throws SQLException if the database refuses
	 */
	void bringToSavedSearches(long searches) throws SQLException {
		try (Connection connection = superuser();
				PreparedStatement insert = connection.prepareStatement(
						"""
								INSERT INTO saved_search (id, version, account_id, organisation_id, name, words, chosen, created_at, updated_at)
								SELECT gen_random_uuid(), 1, gen_random_uuid(), (SELECT id FROM organisation WHERE ags IS NOT NULL LIMIT 1),
								  'Suche ' || number,
								  (ARRAY['Graffiti', 'Vermüllung', 'Jugendclub', 'Bahnhof', 'Videoschutz', 'Gewaltprävention', 'Spielplatz',
								    'Streetwork', 'Rauschgift', 'Bürgerbefragung'])[1 + number % 10] || ' '
								    || (ARRAY['Schule', 'Park', 'Innenstadt', 'Ortsteil', 'Streife', 'Beleuchtung', 'Projekt'])[1 + number % 7]
								    || CASE WHEN number % 2 = 0 THEN ' ' || 'suchwort' || number ELSE '' END,
								  CASE WHEN number % 3 = 0 THEN '{"fieldOfAction": ["graffiti"]}'::jsonb ELSE '{}'::jsonb END,
								  now() - interval '1 day', now() - interval '1 day'
								FROM generate_series((SELECT count(*) + 1 FROM saved_search), ?) AS number
								""")) {
			insert.setLong(1, searches);
			insert.executeUpdate();
		}
	}

	/**
	 * Finds one value.
	 * @param sql what selects it
	 * @return its text
	 * @throws SQLException if there is none
	 */
	String find(String sql) throws SQLException {
		try (Connection connection = this.pool.getConnection();
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(sql)) {
			if (!rows.next()) {
				throw new SQLException("Nothing is found with " + sql);
			}
			return rows.getString(1);
		}
	}

	/**
	 * Reads the newest page of the feed with the bare statement.
	 * @throws SQLException if the database refuses
	 */
	void readFeed() throws SQLException {
		try (Connection connection = this.pool.getConnection();
				PreparedStatement select = connection.prepareStatement(PostRows.FEED)) {
			select.setInt(1, 21);
			drain(select);
		}
	}

	/** Makes the table that {@link #insertRow} writes to, empty. */
	void prepareRows() throws SQLException {
		try (Connection connection = this.pool.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute(PostRows.COPY);
			statement.execute("TRUNCATE benchmark_post");
		}
	}

	/**
	 * Writes one row and commits.
	 * @param title its title
	 * @param body its text
	 * @throws SQLException if the database refuses
	 */
	void insertRow(String title, String body) throws SQLException {
		try (Connection connection = this.pool.getConnection();
				PreparedStatement insert = connection.prepareStatement(PostRows.INSERT)) {
			insert.setString(1, title);
			insert.setString(2, body);
			insert.executeUpdate();
		}
	}

	/**
	 * Runs statements on one connection, as a page does.
	 * @param statements the statements
	 * @throws SQLException if the database refuses
	 */
	void runAll(List<String> statements) throws SQLException {
		try (Connection connection = this.pool.getConnection()) {
			for (String sql : statements) {
				try (PreparedStatement statement = connection.prepareStatement(sql)) {
					drain(statement);
				}
			}
		}
	}

	private static void drain(PreparedStatement statement) throws SQLException {
		if (statement.execute()) {
			try (ResultSet rows = statement.getResultSet()) {
				while (rows.next()) {
					rows.getString(1);
				}
			}
		}
	}

	/**
	 * Listens to the database's log while something happens.
	 * @param happening what happens
	 * @return the statements that the platform ran meanwhile, also those that it runs all
	 * the time
	 * @throws Exception if it fails
	 */
	List<String> statementsDuring(Happening happening) throws Exception {
		return StatementLog.read(logDuring(happening));
	}

	/**
	 * Listens to the database's log while something happens.
	 * @param happening what happens
	 * @param statement the begin of a statement
	 * @return the statements of the transaction that ran this one
	 * @throws Exception if it fails
	 */
	List<String> transactionDuring(Happening happening, String statement) throws Exception {
		return StatementLog.transaction(logDuring(happening), statement);
	}

	private String logDuring(Happening happening) throws Exception {
		try (Connection connection = superuser(); Statement statement = connection.createStatement()) {
			statement.execute("ALTER SYSTEM SET log_line_prefix = '" + StatementLog.PREFIX + "'");
			statement.execute("ALTER SYSTEM SET log_statement = 'all'");
			statement.execute("SELECT pg_reload_conf()");
			try {
				Thread.sleep(LOG_PAUSE_MILLIS);
				long from = Files.size(this.log);
				happening.happen();
				Thread.sleep(LOG_PAUSE_MILLIS);
				return tail(from);
			}
			finally {
				statement.execute("ALTER SYSTEM RESET ALL");
				statement.execute("SELECT pg_reload_conf()");
			}
		}
	}

	private String tail(long from) throws IOException {
		try (RandomAccessFile file = new RandomAccessFile(this.log.toFile(), "r")) {
			byte[] text = new byte[(int) (file.length() - from)];
			file.seek(from);
			file.readFully(text);
			return new String(text, StandardCharsets.UTF_8);
		}
	}

	private Connection superuser() throws SQLException {
		return DriverManager.getConnection(this.url, "postgres", this.superuserPassword);
	}

	@Override
	public void close() {
		this.pool.close();
	}

	/** Something that makes the platform ask its database. */
	@FunctionalInterface
	interface Happening {

		/**
		 * Makes it happen.
		 * @throws Exception if it fails
		 */
		void happen() throws Exception;

	}

}
