package de.asskomm.search.elastic;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * Lets one instance at a time make or replace an index. It is held by a connection to the
 * database, so it ends with the instance.
 */
@Component
class RebuildLock {

	private final DataSource database;

	private final long key;

	RebuildLock(DataSource database, SearchSettings settings) {
		this.database = database;
		this.key = Integer.toUnsignedLong(("search index " + settings.alias()).hashCode());
	}

	/**
	 * Does something unless another instance does it just now.
	 * @param action what to do
	 * @return whether it was done
	 */
	boolean runAlone(Runnable action) {
		try (Connection connection = this.database.getConnection()) {
			if (!ask(connection, "SELECT pg_try_advisory_lock(?)")) {
				return false;
			}
			try {
				action.run();
			}
			finally {
				ask(connection, "SELECT pg_advisory_unlock(?)");
			}
			return true;
		}
		catch (SQLException ex) {
			throw new DataAccessResourceFailureException("The lock of the search index cannot be had", ex);
		}
	}

	private boolean ask(Connection connection, String question) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(question)) {
			statement.setLong(1, this.key);
			try (ResultSet answer = statement.executeQuery()) {
				return answer.next() && answer.getBoolean(1);
			}
		}
	}

}
