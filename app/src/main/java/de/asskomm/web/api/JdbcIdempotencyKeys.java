package de.asskomm.web.api;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Idempotency keys in PostgreSQL. The primary key makes a concurrent repeat wait for the
 * first request's transaction.
 */
@Repository
class JdbcIdempotencyKeys implements IdempotencyKeys {

	private final JdbcClient jdbc;

	JdbcIdempotencyKeys(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Optional<Use> take(Claim claim, Instant now, Instant expired) {
		int taken = this.jdbc.sql("""
				INSERT INTO idempotency_key AS k (member_id, key, route, request_hash, created_at)
				VALUES (:member, :key, :route, :hash, :now)
				ON CONFLICT (member_id, key) DO UPDATE
				SET route = :route, request_hash = :hash, resource_id = NULL, created_at = :now
				WHERE k.created_at < :expired
				""")
			.param("member", claim.member().value())
			.param("key", claim.key())
			.param("route", claim.route())
			.param("hash", claim.requestHash())
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("expired", expired.atOffset(ZoneOffset.UTC))
			.update();
		if (taken > 0) {
			return Optional.empty();
		}
		return this.jdbc
			.sql("SELECT route, request_hash, resource_id FROM idempotency_key WHERE member_id = ? AND key = ?")
			.params(claim.member().value(), claim.key())
			.query((row, number) -> new Use(row.getString("route"), row.getString("request_hash"),
					row.getObject("resource_id", UUID.class)))
			.optional();
	}

	@Override
	public void remember(Claim claim, UUID resource) {
		this.jdbc.sql("UPDATE idempotency_key SET resource_id = ? WHERE member_id = ? AND key = ?")
			.params(resource, claim.member().value(), claim.key())
			.update();
	}

	@Override
	public int forget(Instant expired) {
		return this.jdbc.sql("DELETE FROM idempotency_key WHERE created_at < ?")
			.param(expired.atOffset(ZoneOffset.UTC))
			.update();
	}

}
