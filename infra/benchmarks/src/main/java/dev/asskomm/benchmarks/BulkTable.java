package dev.asskomm.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table that gets many rows at once, straight in the database.
 *
 * @param connection to the database, with every statement its own transaction
 * @param name its name
 */
record BulkTable(Connection connection, String name) {

	private static final String ORGANISATIONS = """
			INSERT INTO organisation (id, alias, name, type, ags, district_key)
			SELECT uuidv7(), 'messung-' || m.ags, m.name, 'MUNICIPALITY', m.ags, m.district_key
			FROM municipality m
			WHERE NOT EXISTS (SELECT 1 FROM organisation o WHERE o.ags = m.ags)
			ORDER BY m.ags
			LIMIT greatest(0, 400 - (SELECT count(*) FROM organisation))""";

	/** Those that belong to no constraint. */
	private static final String INDEXES = """
			SELECT indexrelid::regclass::text, pg_get_indexdef(indexrelid) FROM pg_index
			WHERE indrelid = '%s'::regclass AND NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conindid = indexrelid)""";

	private static final long MANY = 50_000;

	/**
	 * Brings the table to a size: starts anew if it is greater.
	 * @param size how many rows there are to be
	 * @param insert adds as many rows as its parameter says, for 400 organisations
	 * @throws SQLException if the database refuses
	 */
	void bringTo(long size, String insert) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.executeUpdate(ORGANISATIONS);
			long existing = count(statement);
			if (existing > size) {
				statement.execute("TRUNCATE " + this.name + " CASCADE");
				existing = 0;
			}
			// many rows come in faster without indexes to keep
			List<String> indexes = (size - existing > MANY) ? dropIndexes(statement) : List.of();
			try (PreparedStatement rows = this.connection.prepareStatement(insert)) {
				rows.setLong(1, size - existing);
				rows.executeUpdate();
			}
			statement.execute("SET maintenance_work_mem = '256MB'");
			for (String index : indexes) {
				statement.execute(index);
			}
			settle(statement);
		}
	}

	/**
	 * Fills the table anew.
	 * @param insert adds its rows
	 * @throws SQLException if the database refuses
	 */
	void refill(String insert) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.execute("TRUNCATE " + this.name + " CASCADE");
			statement.executeUpdate(insert);
			settle(statement);
		}
	}

	/** Does what the database would otherwise do in the middle of a round. */
	private void settle(Statement statement) throws SQLException {
		statement.execute("VACUUM (ANALYZE) " + this.name);
		statement.execute("CHECKPOINT");
	}

	private List<String> dropIndexes(Statement statement) throws SQLException {
		Map<String, String> indexes = new LinkedHashMap<>();
		try (ResultSet found = statement.executeQuery(INDEXES.formatted(this.name))) {
			while (found.next()) {
				indexes.put(found.getString(1), found.getString(2));
			}
		}
		for (String index : indexes.keySet()) {
			statement.execute("DROP INDEX " + index);
		}
		return List.copyOf(indexes.values());
	}

	private long count(Statement statement) throws SQLException {
		try (ResultSet result = statement.executeQuery("SELECT count(*) FROM " + this.name)) {
			result.next();
			return result.getLong(1);
		}
	}

}
