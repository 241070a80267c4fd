package de.asskomm.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import de.asskomm.CoreIntegrationTest;
import de.asskomm.RecordedEvents;
import de.asskomm.exchange.PostFixture;
import de.asskomm.fieldofaction.FieldOfAction;
import de.asskomm.fieldofaction.FieldsOfAction;
import de.asskomm.membership.MailAddress;
import de.asskomm.membership.RecordSignIn;
import de.asskomm.municipality.DistrictKey;
import de.asskomm.notification.Subject.OfProjects;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Actors;
import de.asskomm.organisation.Role;
import de.asskomm.outcome.Outcome;
import de.asskomm.project.Origin;
import de.asskomm.project.PreventionProject;
import de.asskomm.project.ProjectDraft;
import de.asskomm.project.RecordProject;
import de.asskomm.project.ReviseProject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@CoreIntegrationTest
class NotifyOfProjectsIntegrationTests {

	/** Other tests' projects are of other districts. */
	private static final DistrictKey DISTRICT = new DistrictKey("14730");

	private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

	@Autowired
	private NotifyOfProjects notify;

	@Autowired
	private Notifications notifications;

	@Autowired
	private ReadNotifications readNotifications;

	@Autowired
	private FollowThings followThings;

	@Autowired
	private RecordProject recordProject;

	@Autowired
	private ReviseProject reviseProject;

	@Autowired
	private RecordSignIn recordSignIn;

	@Autowired
	private RecordedEvents events;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	private final Actor owner = Actors.coordinator(Actors.town("Stadt Großenhain", DISTRICT));

	private final Actor neighbour = Actors.coordinator(Actors.town("Stadt Wilsdruff", DISTRICT));

	private final Actor stranger = Actors.coordinator(Actors.town("Stadt Flöha", Actors.MITTELSACHSEN));

	private final Actor council = Actors.moderator();

	@BeforeEach
	void knowEverybody(@Autowired FieldsOfAction fields) {
		fields.addIfMissing(new FieldOfAction(PostFixture.FIELD, "Graffiti", 1));
		for (Actor actor : List.of(this.owner, this.neighbour, this.stranger)) {
			this.recordSignIn.organisation(actor.organisation(), List.of());
			signIn(actor, Role.COORDINATOR);
		}
	}

	@Test
	void whoFollowsIsToldOfANewProject() {
		follow(this.stranger, FollowKind.DISTRICT, DISTRICT.value());
		follow(this.neighbour, FollowKind.ORGANISATION, this.owner.organisation().id().toString());
		follow(this.owner, FollowKind.ORGANISATION, this.owner.organisation().id().toString());
		PreventionProject project = published("NETWORK");
		now((event) -> this.notify.published(event, project.id(), NOON));
		assertThat(told(this.stranger)).containsExactly(NotificationType.PROJECT_PUBLISHED);
		assertThat(told(this.neighbour)).containsExactly(NotificationType.PROJECT_PUBLISHED);
		assertThat(told(this.owner)).isEmpty();
		assertThat(this.readNotifications.page(this.neighbour, null, 10).entries()).singleElement()
			.satisfies((entry) -> assertThat(entry.project()).isEqualTo(project));
	}

	@Test
	void nobodyIsToldOfWhatTheyMayNotRead() {
		follow(this.stranger, FollowKind.ORGANISATION, this.owner.organisation().id().toString());
		PreventionProject project = published("DISTRICT");
		now((event) -> this.notify.published(event, project.id(), NOON));
		assertThat(told(this.stranger)).isEmpty();
	}

	@Test
	void whoFollowsATownIsNotToldOfWhatItTellsWithoutItsName() {
		this.recordSignIn.organisation(this.council.organisation(), List.of());
		follow(this.stranger, FollowKind.ORGANISATION, this.owner.organisation().id().toString());
		PreventionProject project = done(
				this.recordProject.record(this.owner, typed("NETWORK", null, true), Origin.RECORDED_HERE, true));
		now((event) -> this.notify.published(event, project.id(), NOON));
		assertThat(told(this.stranger)).isEmpty();
		follow(this.neighbour, FollowKind.DISTRICT, DISTRICT.value());
		now((event) -> this.notify.published(event, project.id(), NOON));
		assertThat(this.readNotifications.page(this.neighbour, null, 10).entries()).singleElement()
			.satisfies((entry) -> assertThat(entry.notification().by()).isEqualTo(project.organisation())
				.isNotEqualTo(this.owner.organisation().id()));
	}

	@Test
	void onlyNewsOfAProjectAreTold() {
		PreventionProject project = published("NETWORK");
		follow(this.stranger, FollowKind.PROJECT, project.id().toString());
		now((event) -> this.notify.changed(event, project.id(), false, NOON));
		assertThat(told(this.stranger)).isEmpty();
		now((event) -> this.notify.changed(event, project.id(), true, NOON));
		assertThat(told(this.stranger)).containsExactly(NotificationType.PROJECT_CHANGED);
	}

	@Test
	void whoeverCanNoLongerReadItIsNoLongerTold() {
		PreventionProject project = published("NETWORK");
		follow(this.stranger, FollowKind.PROJECT, project.id().toString());
		follow(this.neighbour, FollowKind.PROJECT, project.id().toString());
		now((event) -> this.notify.changed(event, project.id(), true, NOON));
		this.reviseProject.revise(this.owner, project.id(), 1, typed("DISTRICT", null, false), true);
		now((event) -> this.notify.changed(event, project.id(), false, NOON));
		assertThat(told(this.stranger)).isEmpty();
		assertThat(told(this.neighbour)).hasSize(1);
		this.reviseProject.withdraw(this.owner, project.id());
		assertThat(this.readNotifications.page(this.neighbour, null, 10).entries()).isEmpty();
		now((event) -> this.notify.gone(project.id()));
		assertThat(told(this.neighbour)).isEmpty();
	}

	@Test
	void theOwnerIsToldWhoTakesItsProjectOver() {
		Actor member = Actors.member(this.owner.organisation());
		signIn(member, Role.MEMBER);
		PreventionProject model = published("NETWORK");
		PreventionProject adopted = done(this.recordProject.adopt(this.stranger, model.id(), "ohne Plakate"));
		now((event) -> this.notify.published(event, adopted.id(), NOON));
		assertThat(told(this.owner)).containsExactly(NotificationType.PROJECT_ADOPTED);
		assertThat(told(member)).isEmpty();
		assertThat(this.readNotifications.page(this.owner, null, 10).entries()).singleElement().satisfies((entry) -> {
			assertThat(entry.notification().by()).isEqualTo(this.stranger.organisation().id());
			assertThat(entry.project()).isEqualTo(adopted);
		});
	}

	@Test
	void theOwnerIsToldOfANominationByOthersAndOfItsRating() {
		PreventionProject project = published("NETWORK");
		follow(this.neighbour, FollowKind.PROJECT, project.id().toString());
		now((event) -> this.notify.nominated(event, project.id(), this.owner.organisation().id(), NOON));
		assertThat(told(this.owner)).isEmpty();
		now((event) -> this.notify.nominated(event, project.id(), this.stranger.organisation().id(), NOON));
		assertThat(told(this.owner)).containsExactly(NotificationType.PROJECT_NOMINATED);
		now((event) -> this.notify.rated(event, project.id(), this.council.organisation().id(), NOON));
		assertThat(told(this.owner)).containsExactly(NotificationType.PROJECT_RATED,
				NotificationType.PROJECT_NOMINATED);
		assertThat(told(this.neighbour)).containsExactly(NotificationType.PROJECT_RATED);
	}

	@Test
	void thousandsOfProjectsAtOnceAreToldOnceAnHour() {
		follow(this.stranger, FollowKind.ORGANISATION, this.owner.organisation().id().toString());
		PreventionProject first = published("NETWORK");
		now((event) -> this.notify.published(event, first.id(), NOON));
		for (int number = 0; number < 4; number++) {
			PreventionProject further = published("NETWORK");
			UUID event = UUID.randomUUID();
			for (int time = 0; time < 2; time++) {
				this.transaction
					.executeWithoutResult((status) -> this.notify.published(event, further.id(), NOON.plusSeconds(9)));
			}
		}
		assertThat(this.readNotifications.page(this.stranger, null, 10).entries()).singleElement()
			.satisfies((entry) -> {
				assertThat(entry.projects()).isEqualTo(5);
				assertThat(entry.title()).isNull();
			});
		assertThat(this.events.committed(NotificationsSent.class,
				(sent) -> sent.organisation().equals(this.owner.organisation().id())))
			.hasSize(1);
		PreventionProject later = published("NETWORK");
		now((event) -> this.notify.published(event, later.id(), NOON.plus(Duration.ofHours(2))));
		assertThat(told(this.stranger)).hasSize(2);
		this.readNotifications.read(this.stranger, null);
		PreventionProject unread = published("NETWORK");
		now((event) -> this.notify.published(event, unread.id(), NOON.plus(Duration.ofHours(2))));
		assertThat(told(this.stranger)).hasSize(3);
	}

	@Test
	void whoSpeaksForTheOwnerIsAskedWhetherItIsStillRightUntilItSaysSo() {
		PreventionProject project = published("NETWORK");
		now((event) -> this.notify.reviewDue(event, project.id(), NOON));
		assertThat(told(this.owner)).isEmpty();
		this.jdbc.sql("UPDATE prevention_project SET confirmed_on = ? WHERE id = ?")
			.params(LocalDate.now().minusMonths(12), project.id().value())
			.update();
		now((event) -> this.notify.reviewDue(event, project.id(), NOON));
		assertThat(told(this.owner)).containsExactly(NotificationType.PROJECT_REVIEW);
		assertThat(told(this.stranger)).isEmpty();
		assertThat(this.notifications.newest(follower(this.owner), null, 1)).extracting(Notification::subject)
			.containsExactly(new OfProjects(project.id()));
		this.reviseProject.confirm(this.owner, project.id());
		now((event) -> this.notify.changed(event, project.id(), false, NOON));
		assertThat(told(this.owner)).isEmpty();
	}

	@Test
	void everybodyDecidesWhatToBeTold() {
		EnumSet<NotificationType> wanted = EnumSet.complementOf(EnumSet.of(NotificationType.PROJECT_PUBLISHED));
		this.readNotifications.want(this.stranger, wanted);
		follow(this.stranger, FollowKind.ORGANISATION, this.owner.organisation().id().toString());
		PreventionProject project = published("NETWORK");
		now((event) -> this.notify.published(event, project.id(), NOON));
		assertThat(told(this.stranger)).isEmpty();
		now((event) -> this.notify.changed(event, project.id(), true, NOON));
		assertThat(told(this.stranger)).containsExactly(NotificationType.PROJECT_CHANGED);
	}

	private void signIn(Actor actor, Role role) {
		this.recordSignIn.member(actor.organisation().id(), new RecordSignIn.Known(actor.member(),
				new MailAddress(UUID.randomUUID() + "@stadt.example"), "Erika", role), true);
	}

	private void follow(Actor actor, FollowKind kind, String key) {
		this.followThings.follow(actor, new Follow(kind, key));
	}

	private PreventionProject published(String visibility) {
		return done(this.recordProject.record(this.owner, typed(visibility, null, false), Origin.RECORDED_HERE, true));
	}

	private void now(Consumer<UUID> act) {
		this.transaction.executeWithoutResult((status) -> act.accept(UUID.randomUUID()));
	}

	private List<NotificationType> told(Actor actor) {
		return this.notifications.newest(follower(actor), null, 100).stream().map(Notification::type).toList();
	}

	private static Follower follower(Actor actor) {
		return new Follower(actor.member(), actor.organisation().id());
	}

	private static ProjectDraft typed(String visibility, @Nullable String state, boolean anonymous) {
		return new ProjectDraft("Meldekarte", "", List.of(PostFixture.FIELD), visibility, state, null, null, List.of(),
				List.of(), List.of(), List.of(), null, List.of(), null, null, null, null, anonymous);
	}

	private static <T> T done(Outcome<T> outcome) {
		return ((Outcome.Done<T>) outcome).value();
	}

}
