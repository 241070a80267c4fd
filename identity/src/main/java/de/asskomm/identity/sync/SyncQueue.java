package de.asskomm.identity.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import de.asskomm.membership.MembershipId;
import de.asskomm.organisation.OrganisationId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What the account server has yet to learn. A row per organisation and member says how
 * often it was changed ({@code wanted}) and up to which change the account server knows
 * it ({@code done}); it is written in the transaction of the change, so that none is ever
 * lost, and read anew when it is carried out, so that only the present state counts.
 */
@Repository
class SyncQueue {

	/** Longest time after which something is tried again. */
	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

	/** After how long an instance that vanished while working on something loses it. */
	private static final Duration LEASE = Duration.ofSeconds(60);

	private final JdbcClient jdbc;

	private final Clock clock;

	SyncQueue(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** What is to be made known. */
	enum Kind {

		/** An organisation; comes before its members. */
		ORGANISATION,

		/** A member of an organisation. */
		MEMBER

	}

	/**
	 * Something that this instance makes known now.
	 *
	 * @param kind what it is
	 * @param subject its identifier
	 * @param wanted up to which change it is made known
	 * @param attempts how often that failed
	 * @param invited whether the invitation was sent
	 */
	record Due(Kind kind, UUID subject, long wanted, int attempts, boolean invited) {
	}

	void want(Kind kind, UUID subject, OrganisationId organisation) {
		this.jdbc.sql("""
				INSERT INTO account_sync AS s (kind, subject_id, organisation_id, wanted, next_try_at)
				VALUES (:kind, :subject, :organisation, 1, :now)
				ON CONFLICT (kind, subject_id) DO UPDATE
				SET wanted = s.wanted + 1, attempts = 0, problem = NULL, next_try_at = :now
				""")
			.param("kind", kind.name())
			.param("subject", subject)
			.param("organisation", organisation.value())
			.param("now", now().atOffset(ZoneOffset.UTC))
			.update();
	}

	/** Lets an invitation be sent once more. */
	void inviteAgain(MembershipId member) {
		this.jdbc
			.sql("""
					UPDATE account_sync SET invited = false, wanted = wanted + 1, attempts = 0, problem = NULL, next_try_at = ?
					WHERE kind = 'MEMBER' AND subject_id = ?
					""")
			.params(now().atOffset(ZoneOffset.UTC), member.value())
			.update();
	}

	/** Takes what is due, organisations first; nobody else takes it meanwhile. */
	List<Due> take(int limit) {
		Instant now = now();
		return this.jdbc.sql("""
				UPDATE account_sync s SET leased_until = :lease
				FROM (SELECT kind, subject_id FROM account_sync
				  WHERE wanted > done AND next_try_at <= :now AND (leased_until IS NULL OR leased_until < :now)
				  ORDER BY kind DESC, next_try_at, subject_id
				  LIMIT :limit FOR UPDATE SKIP LOCKED) due
				WHERE s.kind = due.kind AND s.subject_id = due.subject_id
				RETURNING s.kind, s.subject_id, s.wanted, s.attempts, s.invited
				""")
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("lease", now.plus(LEASE).atOffset(ZoneOffset.UTC))
			.param("limit", limit)
			.query((row, number) -> new Due(Kind.valueOf(row.getString("kind")),
					row.getObject("subject_id", UUID.class), row.getLong("wanted"), row.getInt("attempts"),
					row.getBoolean("invited")))
			.list();
	}

	void invited(Due due) {
		this.jdbc.sql("UPDATE account_sync SET invited = true WHERE kind = ? AND subject_id = ?")
			.params(due.kind().name(), due.subject())
			.update();
	}

	void done(Due due) {
		this.jdbc.sql("""
				UPDATE account_sync SET done = ?, attempts = 0, problem = NULL, leased_until = NULL
				WHERE kind = ? AND subject_id = ?
				""").params(due.wanted(), due.kind().name(), due.subject()).update();
	}

	/** Tries again after a pause that grows. */
	void failed(Due due, String problem) {
		Duration pause = Duration.ofSeconds(1L << Math.min(due.attempts(), 5));
		this.jdbc.sql("""
				UPDATE account_sync SET attempts = attempts + 1, problem = ?, leased_until = NULL, next_try_at = ?
				WHERE kind = ? AND subject_id = ?
				""")
			.params(problem,
					now().plus((pause.compareTo(LONGEST_PAUSE) < 0) ? pause : LONGEST_PAUSE).atOffset(ZoneOffset.UTC),
					due.kind().name(), due.subject())
			.update();
	}

	/** What the account server has yet to learn of an organisation's members. */
	Map<MembershipId, String> open(OrganisationId organisation) {
		return this.jdbc.sql("""
				SELECT subject_id, coalesce(problem, '') AS problem FROM account_sync
				WHERE organisation_id = ? AND kind = 'MEMBER' AND wanted > done
				""")
			.param(organisation.value())
			.query((row, number) -> Map.entry(new MembershipId(row.getObject("subject_id", UUID.class)),
					row.getString("problem")))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/** Whether something about an organisation or a member is yet to be made known. */
	boolean isOpen(Kind kind, UUID subject) {
		return this.jdbc.sql("SELECT count(*) FROM account_sync WHERE kind = ? AND subject_id = ? AND wanted > done")
			.params(kind.name(), subject)
			.query(Integer.class)
			.single() > 0;
	}

	private Instant now() {
		return this.clock.instant();
	}

}
