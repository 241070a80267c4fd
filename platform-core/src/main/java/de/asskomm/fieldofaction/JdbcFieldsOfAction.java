package de.asskomm.fieldofaction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcFieldsOfAction implements FieldsOfAction {

	private final JdbcClient jdbc;

	JdbcFieldsOfAction(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<FieldOfAction> all() {
		return this.jdbc.sql("SELECT key, label, position FROM field_of_action ORDER BY position, key")
			.query(JdbcFieldsOfAction::read)
			.list();
	}

	@Override
	public Optional<FieldOfAction> find(String key) {
		return this.jdbc.sql("SELECT key, label, position FROM field_of_action WHERE key = ?")
			.param(known(key))
			.query(JdbcFieldsOfAction::read)
			.optional();
	}

	@Override
	public boolean exists(String key) {
		return this.jdbc.sql("SELECT EXISTS (SELECT FROM field_of_action WHERE key = ?)")
			.param(known(key))
			.query(Boolean.class)
			.single();
	}

	@Override
	public boolean addIfMissing(FieldOfAction field) {
		return this.jdbc.sql("""
				INSERT INTO field_of_action (key, label, position) VALUES (:key, :label, :position)
				ON CONFLICT (key) DO NOTHING
				""")
			.param("key", field.key())
			.param("label", field.label())
			.param("position", field.position())
			.update() > 0;
	}

	/**
	 * The database refuses the null character, and no key contains it.
	 */
	private static String known(String key) {
		return key.replace('\0', '?');
	}

	private static FieldOfAction read(ResultSet row, int number) throws SQLException {
		return new FieldOfAction(row.getString("key"), row.getString("label"), row.getInt("position"));
	}

}
