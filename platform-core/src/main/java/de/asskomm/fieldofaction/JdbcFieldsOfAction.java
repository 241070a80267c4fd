package de.asskomm.fieldofaction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The catalogue in the database.
 */
@Repository
class JdbcFieldsOfAction {

	private final JdbcClient jdbc;

	JdbcFieldsOfAction(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<FieldOfAction> all() {
		return this.jdbc.sql("SELECT key, label, position FROM field_of_action ORDER BY position, key")
			.query(JdbcFieldsOfAction::read)
			.list();
	}

	boolean addIfMissing(FieldOfAction field) {
		return this.jdbc.sql("""
				INSERT INTO field_of_action (key, label, position) VALUES (:key, :label, :position)
				ON CONFLICT (key) DO NOTHING
				""")
			.param("key", field.key())
			.param("label", field.label())
			.param("position", field.position())
			.update() > 0;
	}

	private static FieldOfAction read(ResultSet row, int number) throws SQLException {
		return new FieldOfAction(row.getString("key"), row.getString("label"), row.getInt("position"));
	}

}
