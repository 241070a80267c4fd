package de.asskomm.notification;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import de.asskomm.CoreIntegrationTest;
import de.asskomm.RecordedEvents;
import de.asskomm.discussion.Comment;
import de.asskomm.discussion.WriteComment;
import de.asskomm.exchange.Feed;
import de.asskomm.exchange.FeedFilter;
import de.asskomm.exchange.Post;
import de.asskomm.exchange.PostDraft;
import de.asskomm.exchange.PostDraft.Wanted;
import de.asskomm.exchange.PostFixture;
import de.asskomm.exchange.PublishPost;
import de.asskomm.exchange.RevisePost;
import de.asskomm.fieldofaction.FieldOfAction;
import de.asskomm.fieldofaction.FieldsOfAction;
import de.asskomm.membership.MailAddress;
import de.asskomm.membership.RecordSignIn;
import de.asskomm.municipality.DistrictKey;
import de.asskomm.notification.NotificationPage.Entry;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Actors;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.Role;
import de.asskomm.outcome.NotFound;
import de.asskomm.outcome.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@CoreIntegrationTest
class NotifyIntegrationTests {

	@Autowired
	private Notify notify;

	@Autowired
	private Notifications notifications;

	@Autowired
	private ReadNotifications readNotifications;

	@Autowired
	private FollowThings followThings;

	@Autowired
	private PublishPost publishPost;

	@Autowired
	private RevisePost revisePost;

	@Autowired
	private WriteComment writeComment;

	@Autowired
	private Feed feed;

	@Autowired
	private RecordedEvents events;

	@Autowired
	private RecordSignIn recordSignIn;

	@Autowired
	private TransactionTemplate transaction;

	private final Actor author = Actors.coordinator(Actors.town("Stadt Großenhain", Actors.MEISSEN));

	private final Actor neighbour = Actors.coordinator(Actors.town("Stadt Wilsdruff", Actors.MEISSEN));

	private final Actor stranger = Actors.coordinator(Actors.town("Stadt Flöha", Actors.MITTELSACHSEN));

	@BeforeEach
	void knowEverybody(@Autowired FieldsOfAction fields) {
		fields.addIfMissing(new FieldOfAction(PostFixture.FIELD, "Graffiti", 1));
		for (Actor actor : List.of(this.author, this.neighbour, this.stranger)) {
			this.recordSignIn.organisation(actor.organisation(), List.of());
			this.recordSignIn.member(actor.organisation().id(), new RecordSignIn.Known(actor.member(),
					new MailAddress(UUID.randomUUID() + "@stadt.example"), "Erika", Role.COORDINATOR), true);
		}
	}

	@Test
	void whoeverIsNamedIsTold() {
		Post post = named("NETWORK", this.neighbour);
		now((event) -> this.notify.published(event, post.id(), Instant.now()));
		assertThat(told(this.neighbour)).containsExactly(NotificationType.MENTION);
		assertThat(this.readNotifications.unread(this.neighbour)).isEqualTo(1);
		assertThat(told(this.stranger)).isEmpty();
		assertThat(told(this.author)).isEmpty();
		assertThat(this.events.committed(NotificationsSent.class,
				(sent) -> sent.subject().equals(new Subject.OfPost(post.id(), null))))
			.singleElement()
			.satisfies((sent) -> assertThat(sent.recipients()).containsExactly(this.neighbour.member()));
	}

	@Test
	void whoeverDoesNotCoordinateIsToldAsWell() {
		Actor member = Actors.member(this.neighbour.organisation());
		this.recordSignIn.member(member.organisation().id(), new RecordSignIn.Known(member.member(),
				new MailAddress(UUID.randomUUID() + "@stadt.example"), "Karl", Role.MEMBER), true);
		Post post = named("NETWORK", this.neighbour);
		now((event) -> this.notify.published(event, post.id(), Instant.now()));
		assertThat(told(member)).containsExactly(NotificationType.MENTION);
	}

	@Test
	void theSameEventIsToldOnce() {
		Post post = named("NETWORK", this.neighbour);
		UUID event = UUID.randomUUID();
		for (int time = 0; time < 2; time++) {
			this.transaction.executeWithoutResult((status) -> this.notify.published(event, post.id(), Instant.now()));
		}
		now((changed) -> this.notify.changed(changed, post.id(), Instant.now()));
		assertThat(told(this.neighbour)).hasSize(1);
	}

	@Test
	void nobodyIsToldOfWhatTheyMayNotRead() {
		this.followThings.follow(this.stranger,
				new Follow(FollowKind.ORGANISATION, this.author.organisation().id().toString()));
		Post post = named("DISTRICT", this.neighbour, this.stranger);
		now((event) -> this.notify.published(event, post.id(), Instant.now()));
		assertThat(told(this.neighbour)).containsExactly(NotificationType.MENTION);
		assertThat(told(this.stranger)).isEmpty();
	}

	@Test
	void whoeverCanNoLongerReadItIsNoLongerTold() {
		Post post = named("NETWORK", this.neighbour, this.stranger);
		now((event) -> this.notify.published(event, post.id(), Instant.now()));
		done(this.revisePost.revise(this.author, post.id(), 1, draft("DISTRICT", this.neighbour, this.stranger), true));
		now((event) -> this.notify.changed(event, post.id(), Instant.now()));
		assertThat(told(this.neighbour)).hasSize(1);
		assertThat(told(this.stranger)).isEmpty();
		this.revisePost.withdraw(this.author, post.id());
		now((event) -> this.notify.gone(post.id()));
		assertThat(told(this.neighbour)).isEmpty();
	}

	@Test
	void answersAreToldToTheAskingTownAndToWhomTheyAnswer() {
		Post post = done(this.publishPost.publish(this.author, PostFixture.question("Wer weiß Rat?")));
		Comment first = commented(this.neighbour, post, null);
		Comment reply = commented(this.stranger, post, first);
		assertThat(told(this.author)).containsExactly(NotificationType.COMMENT, NotificationType.COMMENT);
		assertThat(told(this.neighbour)).containsExactly(NotificationType.REPLY);
		done(this.writeComment.accept(this.author, post.id(), first.id()));
		for (int time = 0; time < 2; time++) {
			now((event) -> this.notify.changed(event, post.id(), Instant.now()));
		}
		assertThat(told(this.neighbour)).containsExactly(NotificationType.ACCEPTED, NotificationType.REPLY);
		this.writeComment.withdraw(this.stranger, reply.id());
		now((event) -> this.notify.commentGone(reply.id()));
		assertThat(told(this.neighbour)).containsExactly(NotificationType.ACCEPTED);
	}

	@Test
	void followersAreToldAndHaveAFeedOfTheirOwn() {
		this.followThings.follow(this.stranger, new Follow(FollowKind.DISTRICT, Actors.MEISSEN.value()));
		Post post = done(this.publishPost.publish(this.author, PostFixture.report()));
		now((event) -> this.notify.published(event, post.id(), Instant.now()));
		assertThat(told(this.stranger)).containsExactly(NotificationType.FOLLOWED);
		FeedFilter followed = FeedFilter.ALL.followed(this.followThings.followed(this.stranger));
		assertThat(this.feed.page(this.stranger.reader(), followed, null, 100).posts()).contains(post)
			.allSatisfy((found) -> assertThat(found.district()).isEqualTo(new DistrictKey("14627")));
		this.followThings.unfollow(this.stranger, new Follow(FollowKind.DISTRICT, Actors.MEISSEN.value()));
		this.followThings.follow(this.stranger, new Follow(FollowKind.POST, post.id().toString()));
		commented(this.neighbour, post, null);
		assertThat(told(this.stranger)).containsExactly(NotificationType.FOLLOWED, NotificationType.FOLLOWED);
	}

	@Test
	void nobodyFollowsWhatIsNotThere() {
		Post narrow = named("LPR");
		assertThatExceptionOfType(NotFound.class).isThrownBy(
				() -> this.followThings.follow(this.stranger, new Follow(FollowKind.POST, narrow.id().toString())));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.followThings.follow(this.stranger,
				new Follow(FollowKind.ORGANISATION, UUID.randomUUID().toString())));
		assertThat(Follow.parse("post", "unsinn")).isEmpty();
		assertThat(Follow.parse("unsinn", "x")).isEmpty();
	}

	@Test
	void everybodyDecidesWhatToBeTold() {
		this.readNotifications.want(this.neighbour, EnumSet.of(NotificationType.REPLY));
		Post post = named("NETWORK", this.neighbour);
		now((event) -> this.notify.published(event, post.id(), Instant.now()));
		assertThat(told(this.neighbour)).isEmpty();
		assertThat(this.readNotifications.wanted(this.neighbour)).isEqualTo(Set.of(NotificationType.REPLY));
		this.readNotifications.want(this.neighbour, EnumSet.allOf(NotificationType.class));
		assertThat(this.readNotifications.wanted(this.neighbour)).hasSize(NotificationType.values().length);
	}

	@Test
	void whatWasReadIsNoLongerCounted() {
		for (int number = 0; number < 3; number++) {
			Post post = named("NETWORK", this.neighbour);
			now((event) -> this.notify.published(event, post.id(), Instant.now()));
		}
		NotificationPage page = this.readNotifications.page(this.neighbour, null, 2);
		assertThat(page.entries()).hasSize(2);
		UUID newest = page.entries().getFirst().notification().id();
		this.readNotifications.read(this.stranger, List.of(newest));
		assertThat(this.readNotifications.unread(this.neighbour)).isEqualTo(3);
		this.readNotifications.read(this.neighbour, List.of(newest));
		assertThat(this.readNotifications.unread(this.neighbour)).isEqualTo(2);
		assertThat(this.readNotifications.page(this.neighbour, page.next(), 2).entries()).hasSize(1);
		this.readNotifications.read(this.neighbour, null);
		assertThat(this.readNotifications.unread(this.neighbour)).isZero();
	}

	@Test
	void whatCannotBeReadIsNotShown() {
		Post post = named("NETWORK", this.neighbour);
		now((event) -> this.notify.published(event, post.id(), Instant.now()));
		Entry entry = this.readNotifications.page(this.neighbour, null, 100).entries().getFirst();
		UUID id = entry.notification().id();
		assertThat(entry.post()).isEqualTo(post);
		assertThat(this.readNotifications.find(this.neighbour, id)).contains(entry.notification());
		assertThat(this.readNotifications.find(this.stranger, id)).isEmpty();
		this.revisePost.withdraw(this.author, post.id());
		assertThat(this.readNotifications.page(this.neighbour, null, 100).entries()).isEmpty();
	}

	private Comment commented(Actor actor, Post post, Comment parent) {
		Comment comment = done(
				this.writeComment.write(actor, post.id(), (parent != null) ? parent.id() : null, "Bei uns so."));
		now((event) -> this.notify.commented(event, comment.id(), Instant.now()));
		return comment;
	}

	private Post named(String visibility, Actor... named) {
		return done(this.publishPost.publish(this.author, draft(visibility, named)));
	}

	private static PostDraft draft(String visibility, Actor... named) {
		List<OrganisationId> mentions = List.of(named).stream().map((actor) -> actor.organisation().id()).toList();
		return new PostDraft("NOTICE", "Gemeinsam", "Machen Sie mit?", null, null, null, null, null,
				List.of(PostFixture.FIELD), visibility, null, Wanted.NOTHING, mentions, List.of());
	}

	private void now(Consumer<UUID> act) {
		this.transaction.executeWithoutResult((status) -> act.accept(UUID.randomUUID()));
	}

	private List<NotificationType> told(Actor actor) {
		return this.notifications.newest(new Follower(actor.member(), actor.organisation().id()), null, 100)
			.stream()
			.map(Notification::type)
			.toList();
	}

	private static <T> T done(Outcome<T> outcome) {
		return ((Outcome.Done<T>) outcome).value();
	}

}
