package dev.asskomm.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import de.asskomm.search.elastic.TrialIndex;
import dev.asskomm.localstack.PostgreSqlServer;

/**
 * What forum software does: PostgreSQL's German full-text search, where every typed word
 * has to begin a word of the text, ranked by cover density with the title weighing most.
 */
final class PrefixRanker implements Ranker {

	private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

	private final Connection connection;

	private final String table;

	private PrefixRanker(Connection connection, String table) {
		this.connection = connection;
		this.table = table;
	}

	static PrefixRanker over(TextCollection collection, PostgreSqlServer postgres) throws SQLException {
		String table = "text_" + collection.name();
		Connection connection = DriverManager.getConnection(postgres.createDatabase("relevance"), postgres.username(),
				postgres.password());
		try (Statement statement = connection.createStatement()) {
			statement.execute("CREATE TABLE " + table + " (key text PRIMARY KEY, words tsvector NOT NULL)");
		}
		try (PreparedStatement insert = connection.prepareStatement("INSERT INTO " + table
				+ " VALUES (?, setweight(to_tsvector('german', ?), 'A') || setweight(to_tsvector('german', ?), 'D'))")) {
			for (TrialIndex.Text text : collection.texts()) {
				insert.setString(1, text.key());
				insert.setString(2, text.title());
				insert.setString(3, everything(text));
				insert.addBatch();
			}
			insert.executeBatch();
		}
		try (Statement statement = connection.createStatement()) {
			statement.execute("CREATE INDEX ON " + table + " USING gin (words)");
			statement.execute("ANALYZE " + table);
		}
		return new PrefixRanker(connection, table);
	}

	/**
	 * What the baselines may read beside the title: as much as the platform.
	 */
	static String everything(TrialIndex.Text text) {
		return text.text() + "\n" + String.join("\n", text.context());
	}

	@Override
	public List<String> find(String words, int limit) throws SQLException {
		String prefixes = NO_WORD.splitAsStream(words)
			.filter((word) -> !word.isEmpty())
			.map((word) -> word + ":*")
			.collect(Collectors.joining(" & "));
		List<String> keys = new ArrayList<>();
		try (PreparedStatement select = this.connection.prepareStatement("SELECT key FROM " + this.table
				+ ", to_tsquery('german', ?) query WHERE words @@ query ORDER BY ts_rank_cd(words, query) DESC, key LIMIT ?")) {
			select.setString(1, prefixes);
			select.setInt(2, limit);
			try (ResultSet rows = select.executeQuery()) {
				while (rows.next()) {
					keys.add(rows.getString(1));
				}
			}
		}
		return keys;
	}

	@Override
	public void close() throws SQLException {
		this.connection.close();
	}

}
