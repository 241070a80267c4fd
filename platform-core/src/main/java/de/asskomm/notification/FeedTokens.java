package de.asskomm.notification;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import de.asskomm.membership.Member;
import de.asskomm.membership.Members;
import de.asskomm.membership.Participations;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.MemberId;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.Reader;
import de.asskomm.organisation.Role;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Feed für Leseprogramme: a secret with which a program reads what somebody follows,
 * without signing in. It opens what its owner may read at that time, and nothing once
 * they no longer act for the organisation.
 */
@Service
public class FeedTokens {

	/** 160 bits. */
	private static final int BYTES = 20;

	private final SecureRandom random = new SecureRandom();

	private final JdbcClient jdbc;

	private final Follows follows;

	private final Members members;

	private final Participations participations;

	private final Clock clock;

	FeedTokens(JdbcClient jdbc, Follows follows, Members members, Participations participations, Clock clock) {
		this.jdbc = jdbc;
		this.follows = follows;
		this.members = members;
		this.participations = participations;
		this.clock = clock;
	}

	/**
	 * Makes a new secret, which is told this once. The former one opens nothing any more.
	 * @param actor whose feed it opens
	 * @return the secret, letters, digits, hyphens and underscores
	 */
	@Transactional
	public String create(Actor actor) {
		byte[] bytes = new byte[BYTES];
		this.random.nextBytes(bytes);
		String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
		this.jdbc.sql("""
				INSERT INTO feed_token (account_id, organisation_id, token_hash, created_at) VALUES (?, ?, ?, ?)
				ON CONFLICT (account_id, organisation_id)
				DO UPDATE SET token_hash = excluded.token_hash, created_at = excluded.created_at
				""")
			.params(actor.member().value(), actor.organisation().id().value(), hash(token),
					this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
		return token;
	}

	/**
	 * Makes the secret worthless. Repeating it changes nothing.
	 * @param actor whose feed it opens
	 */
	@Transactional
	public void revoke(Actor actor) {
		this.jdbc.sql("DELETE FROM feed_token WHERE account_id = ? AND organisation_id = ?")
			.params(actor.member().value(), actor.organisation().id().value())
			.update();
	}

	/**
	 * Whether somebody has a secret.
	 * @param actor who
	 * @return {@code true} if there is one
	 */
	public boolean has(Actor actor) {
		return this.jdbc.sql("SELECT count(*) FROM feed_token WHERE account_id = ? AND organisation_id = ?")
			.params(actor.member().value(), actor.organisation().id().value())
			.query(Integer.class)
			.single() > 0;
	}

	/**
	 * Finds whose feed a secret opens, as they are today.
	 * @param token the secret
	 * @return the feed, or nothing if the secret is unknown or revoked, or its owner no
	 * longer acts for the organisation, or nobody does
	 */
	@Transactional(readOnly = true)
	public Optional<PersonalFeed> find(String token) {
		return this.jdbc.sql("SELECT account_id, organisation_id FROM feed_token WHERE token_hash = ?")
			.param(hash(token))
			.query(FeedTokens::owner)
			.optional()
			.flatMap(this::feed);
	}

	private Optional<PersonalFeed> feed(Follower owner) {
		Optional<Member> member = this.members.actingAs(List.of(owner.account()))
			.stream()
			.filter((candidate) -> candidate.organisation().equals(owner.organisation()))
			.findFirst();
		return member.flatMap((acting) -> this.participations.find(owner.organisation())
			.filter((participation) -> participation.state().allowsActing())
			.map((participation) -> new PersonalFeed(owner, participation.organisation(),
					Reader.of(participation.organisation(), EnumSet.of(Role.MEMBER, acting.role())),
					FollowThings.followed(this.follows.of(owner)))));
	}

	private static Follower owner(ResultSet row, int number) throws SQLException {
		return new Follower(new MemberId(row.getObject("account_id", UUID.class)),
				new OrganisationId(row.getObject("organisation_id", UUID.class)));
	}

	private static byte[] hash(String token) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
