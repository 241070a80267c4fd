package de.asskomm.search.elastic;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;

import de.asskomm.search.IndexCheck;
import de.asskomm.search.IndexConsistency;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The last comparisons of the index with the database.
 */
@Component
class IndexChecks {

	private static final int KEPT = 20;

	private final JdbcClient jdbc;

	IndexChecks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Takes note of a comparison, and forgets those of long ago.
	 * @param check the comparison
	 */
	void add(IndexCheck check) {
		IndexConsistency found = check.found();
		this.jdbc.sql("""
				INSERT INTO index_check (checked_at, took_ms, stored, indexed, missing, outdated, surplus, rebuilt)
				VALUES (?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(check.at().atOffset(ZoneOffset.UTC), check.took().toMillis(), found.stored(), found.indexed(),
					found.missing(), found.outdated(), found.surplus(), check.rebuilt())
			.update();
		this.jdbc
			.sql("DELETE FROM index_check WHERE id <= (SELECT id FROM index_check ORDER BY id DESC OFFSET ? LIMIT 1)")
			.param(KEPT)
			.update();
	}

	/**
	 * The last comparisons.
	 * @return at most {@value #KEPT}, the latest first
	 */
	List<IndexCheck> latest() {
		return this.jdbc.sql("SELECT * FROM index_check ORDER BY id DESC LIMIT ?")
			.param(KEPT)
			.query(IndexChecks::read)
			.list();
	}

	private static IndexCheck read(ResultSet row, int number) throws SQLException {
		return new IndexCheck(row.getTimestamp("checked_at").toInstant(), Duration.ofMillis(row.getLong("took_ms")),
				new IndexConsistency(row.getLong("stored"), row.getLong("indexed"), row.getLong("missing"),
						row.getLong("outdated"), row.getLong("surplus")),
				row.getBoolean("rebuilt"));
	}

}
