package de.asskomm.notification;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import de.asskomm.organisation.MemberId;
import de.asskomm.organisation.OrganisationId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What people follow, in PostgreSQL.
 */
@Repository
class JdbcFollows implements Follows {

	private final JdbcClient jdbc;

	JdbcFollows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Set<Follow> of(Follower follower) {
		return new HashSet<>(this.jdbc.sql("SELECT kind, key FROM follow WHERE account_id = ? AND organisation_id = ?")
			.params(follower.account().value(), follower.organisation().value())
			.query((row, number) -> new Follow(FollowKind.valueOf(row.getString("kind")), row.getString("key")))
			.list());
	}

	@Override
	public void add(Follower follower, Follow follow, Instant now) {
		this.jdbc.sql("""
				INSERT INTO follow (account_id, organisation_id, kind, key, created_at) VALUES (?, ?, ?, ?, ?)
				ON CONFLICT DO NOTHING
				""")
			.params(follower.account().value(), follower.organisation().value(), follow.kind().name(), follow.key(),
					now.atOffset(ZoneOffset.UTC))
			.update();
	}

	@Override
	public void remove(Follower follower, Follow follow) {
		this.jdbc.sql("DELETE FROM follow WHERE account_id = ? AND organisation_id = ? AND kind = ? AND key = ?")
			.params(follower.account().value(), follower.organisation().value(), follow.kind().name(), follow.key())
			.update();
	}

	@Override
	public Set<Follower> followers(Collection<Follow> subjects) {
		return new HashSet<>(this.jdbc.sql("""
				SELECT DISTINCT f.account_id, f.organisation_id
				FROM unnest(?::text[], ?::text[]) AS s (kind, key)
				JOIN follow f ON f.kind = s.kind AND f.key = s.key
				""")
			.params(subjects.stream().map((subject) -> subject.kind().name()).toArray(String[]::new),
					subjects.stream().map(Follow::key).toArray(String[]::new))
			.query((row, number) -> new Follower(new MemberId(row.getObject("account_id", UUID.class)),
					new OrganisationId(row.getObject("organisation_id", UUID.class))))
			.list());
	}

}
