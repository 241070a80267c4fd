package de.asskomm.search.elastic;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.stereotype.Component;

/**
 * Lets one instance at a time make or replace an index. It is held by a connection to the
 * database, so it ends with the instance.
 */
@Component
class RebuildLock {

	/** Who holds the lock in this database. */
	private static final String HOLDERS = """
			SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND classid = 0 AND objid = ? AND objsubid = 1
			  AND granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())""";

	private final DataSource database;

	private final long key;

	RebuildLock(DataSource database, SearchSettings settings) {
		this.database = database;
		this.key = Integer.toUnsignedLong(("search index " + settings.alias()).hashCode());
	}

	/**
	 * Does something unless another instance does it just now.
	 * @param action what to do; given the lock, to see whether it still holds
	 * @return whether it was done
	 */
	boolean runAlone(Consumer<Held> action) {
		return runAlone(Runnable::run, action);
	}

	/**
	 * Lets something be done unless another instance does it just now. The lock is taken
	 * before this ends, and given back when the work is done.
	 * @param executor does the work
	 * @param action what to do; given the lock, to see whether it still holds
	 * @return whether it was begun
	 */
	boolean runAlone(Executor executor, Consumer<Held> action) {
		Held held = take();
		if (held == null) {
			return false;
		}
		try {
			executor.execute(() -> {
				try (held) {
					action.accept(held);
				}
			});
		}
		catch (RejectedExecutionException ex) {
			held.close();
			throw ex;
		}
		return true;
	}

	/**
	 * Whether anybody holds the lock.
	 * @return {@code true} if nothing can be done alone just now
	 */
	boolean isTaken() {
		try (Connection connection = this.database.getConnection()) {
			return ask(connection, "SELECT EXISTS (" + HOLDERS + ")");
		}
		catch (SQLException ex) {
			throw lost(ex);
		}
	}

	private @Nullable Held take() {
		Connection connection = null;
		try {
			connection = this.database.getConnection();
			if (ask(connection, "SELECT pg_try_advisory_lock(?)")) {
				return new Held(connection);
			}
			connection.close();
			return null;
		}
		catch (SQLException ex) {
			JdbcUtils.closeConnection(connection);
			throw lost(ex);
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

	private static DataAccessResourceFailureException lost(SQLException ex) {
		return new DataAccessResourceFailureException("The lock of the search index cannot be had", ex);
	}

	/**
	 * The lock, as long as it is in hand.
	 */
	final class Held implements AutoCloseable {

		private final Connection connection;

		private Held(Connection connection) {
			this.connection = connection;
		}

		/**
		 * Makes sure that no other instance can have begun meanwhile: the database gives
		 * the lock away as soon as it loses the connection, and nobody is told.
		 * @throws DataAccessResourceFailureException if the lock was lost
		 */
		void require() {
			try {
				if (!ask(this.connection, "SELECT pg_backend_pid() IN (" + HOLDERS + ")")) {
					throw new DataAccessResourceFailureException("The lock of the search index was lost");
				}
			}
			catch (SQLException ex) {
				throw lost(ex);
			}
		}

		@Override
		public void close() {
			try (Connection last = this.connection) {
				ask(last, "SELECT pg_advisory_unlock(?)");
			}
			catch (SQLException ex) {
				throw lost(ex);
			}
		}

	}

}
