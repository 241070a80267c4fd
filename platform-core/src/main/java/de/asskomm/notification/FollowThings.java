package de.asskomm.notification;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import de.asskomm.exchange.Feed;
import de.asskomm.exchange.Followed;
import de.asskomm.exchange.PostId;
import de.asskomm.fieldofaction.FieldsOfAction;
import de.asskomm.municipality.DistrictKey;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.Organisations;
import de.asskomm.outcome.NotAllowed;
import de.asskomm.outcome.NotFound;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Folgen: somebody wants to be told what is new about something.
 */
@Service
public class FollowThings {

	private final Follows follows;

	private final FieldsOfAction fields;

	private final Organisations organisations;

	private final Feed feed;

	private final Clock clock;

	FollowThings(Follows follows, FieldsOfAction fields, Organisations organisations, Feed feed, Clock clock) {
		this.follows = follows;
		this.fields = fields;
		this.organisations = organisations;
		this.feed = feed;
		this.clock = clock;
	}

	/**
	 * Follows something. Repeating it changes nothing.
	 * @param actor who
	 * @param follow what
	 * @throws NotFound if there is no such thing for the actor
	 * @throws NotAllowed if the actor follows {@value Follows#MAXIMUM} things already
	 */
	@Transactional
	public void follow(Actor actor, Follow follow) {
		boolean known = switch (follow.kind()) {
			case FIELD_OF_ACTION -> this.fields.all().stream().anyMatch((field) -> field.key().equals(follow.key()));
			case DISTRICT, PROJECT -> true;
			case ORGANISATION -> this.organisations.find(new OrganisationId(UUID.fromString(follow.key()))).isPresent();
			case POST -> this.feed.open(actor.reader(), PostId.parse(follow.key())).isPresent();
		};
		if (!known) {
			throw new NotFound("follow", follow.key());
		}
		if (this.follows.of(follower(actor)).size() >= Follows.MAXIMUM) {
			throw new NotAllowed("not-allowed.follows-too-much");
		}
		this.follows.add(follower(actor), follow, this.clock.instant().truncatedTo(ChronoUnit.MICROS));
	}

	/**
	 * Follows something no longer. Repeating it changes nothing.
	 * @param actor who
	 * @param follow what
	 */
	@Transactional
	public void unfollow(Actor actor, Follow follow) {
		this.follows.remove(follower(actor), follow);
	}

	/**
	 * What somebody follows.
	 * @param actor who
	 * @return all of it
	 */
	public Set<Follow> of(Actor actor) {
		return this.follows.of(follower(actor));
	}

	/**
	 * What somebody follows, for narrowing the feed to it.
	 * @param actor who
	 * @return all of it
	 */
	public Followed followed(Actor actor) {
		return followed(of(actor));
	}

	static Followed followed(Set<Follow> follows) {
		return new Followed(keys(follows, FollowKind.FIELD_OF_ACTION),
				keys(follows, FollowKind.DISTRICT).stream().map(DistrictKey::new).collect(Collectors.toSet()),
				keys(follows, FollowKind.ORGANISATION).stream()
					.map((key) -> new OrganisationId(UUID.fromString(key)))
					.collect(Collectors.toSet()),
				keys(follows, FollowKind.PROJECT).stream().map(UUID::fromString).collect(Collectors.toSet()),
				keys(follows, FollowKind.POST).stream().map(PostId::parse).collect(Collectors.toSet()));
	}

	private static Set<String> keys(Set<Follow> follows, FollowKind kind) {
		return follows.stream().filter((follow) -> follow.kind() == kind).map(Follow::key).collect(Collectors.toSet());
	}

	private static Follower follower(Actor actor) {
		return new Follower(actor.member(), actor.organisation().id());
	}

}
