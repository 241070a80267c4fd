package de.asskomm.messaging.kafka;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import javax.sql.DataSource;

import de.asskomm.messaging.EventLog;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The right to be the active relay: an advisory lock of one database connection, which
 * PostgreSQL frees as soon as the connection ends, however it ends. Numbers are assigned
 * on the same connection. So a predecessor's assignment is finished or undone before a
 * successor can hold the lease.
 */
final class RelayLease implements AutoCloseable {

	private static final long LOCK = 0x61_73_73_6b_6f_6d_6dL;

	/** Longest time that one statement may take until the connection counts as dead. */
	private static final Duration STATEMENT_LIMIT = Duration.ofSeconds(10);

	private final Connection connection;

	private final JdbcClient jdbc;

	private final EventLog log;

	private RelayLease(Connection connection) {
		this.connection = connection;
		this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
		this.log = new EventLog(this.jdbc);
	}

	static RelayLease open(DataSource database) throws SQLException {
		Connection connection = database.getConnection();
		try {
			connection.setAutoCommit(true);
			connection.setNetworkTimeout(Runnable::run, (int) STATEMENT_LIMIT.toMillis());
			try (Statement statement = connection.createStatement()) {
				// The server has to notice within seconds that this instance's machine is
				// gone.
				statement.execute("SET tcp_keepalives_idle = 2");
				statement.execute("SET tcp_keepalives_interval = 1");
				statement.execute("SET tcp_keepalives_count = 3");
			}
			return new RelayLease(connection);
		}
		catch (SQLException | RuntimeException ex) {
			connection.close();
			throw ex;
		}
	}

	/**
	 * Tries to become the active relay.
	 * @return whether this is the active relay now
	 */
	boolean acquire() {
		return this.jdbc.sql("SELECT pg_try_advisory_lock(?)").param(LOCK).query(Boolean.class).single();
	}

	EventLog log() {
		return this.log;
	}

	/**
	 * Gives the lease up. Where the connection is broken, its end has freed the lock.
	 */
	@Override
	public void close() throws SQLException {
		try (Connection closing = this.connection; Statement statement = closing.createStatement()) {
			statement.execute("SELECT pg_advisory_unlock_all()");
			statement.execute("RESET tcp_keepalives_idle");
			statement.execute("RESET tcp_keepalives_interval");
			statement.execute("RESET tcp_keepalives_count");
		}
	}

}
