package de.asskomm.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import de.asskomm.AtOnce;
import de.asskomm.CoreIntegrationTest;
import de.asskomm.RecordedEvents;
import de.asskomm.exchange.Post;
import de.asskomm.exchange.PostDraft;
import de.asskomm.exchange.Posts;
import de.asskomm.exchange.PublishPost;
import de.asskomm.fieldofaction.FieldOfAction;
import de.asskomm.fieldofaction.FieldsOfAction;
import de.asskomm.membership.Invitation.Result;
import de.asskomm.membership.MembershipEvent.MemberChanged;
import de.asskomm.membership.MembershipEvent.ParticipationChanged;
import de.asskomm.municipality.ImportMunicipalities;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Actors;
import de.asskomm.organisation.Author;
import de.asskomm.organisation.MemberId;
import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.Role;
import de.asskomm.outcome.NotAllowed;
import de.asskomm.outcome.Outcome;
import de.asskomm.outcome.Outcome.Done;
import de.asskomm.outcome.Outcome.Invalid;
import de.asskomm.outcome.Outcome.Stale;
import de.asskomm.outcome.Violation;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@CoreIntegrationTest
class MembershipIntegrationTests {

	private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);

	@Autowired
	private OpenOrganisation openOrganisation;

	@Autowired
	private InviteMembers inviteMembers;

	@Autowired
	private ChangeMember changeMember;

	@Autowired
	private DescribeOrganisation describeOrganisation;

	@Autowired
	private RecordSignIn recordSignIn;

	@Autowired
	private Participations participations;

	@Autowired
	private Members members;

	@Autowired
	private RecordedEvents events;

	@Test
	void opensATownAndInvitesItsFirstCoordinator(@Autowired ImportMunicipalities register) {
		register.run();
		Actor moderator = Actors.moderator();
		OrganisationDraft draft = new OrganisationDraft("Stadt Döbeln", "MUNICIPALITY", "14522080", null,
				List.of("@doebeln.example", "stadt-doebeln.example"), LocalDate.of(2024, 3, 1));
		Participation opened = done(this.openOrganisation.open(moderator, draft, "Amt@Doebeln.example"));
		assertThat(opened.state()).isEqualTo(OrganisationState.INVITED);
		assertThat(opened.organisation().alias()).startsWith("stadt-doebeln-");
		assertThat(opened.organisation().district()).hasToString("14522");
		assertThat(this.participations.find(opened.id())).contains(opened);
		assertThat(this.members.of(opened.id(), null, 10)).singleElement().satisfies((first) -> {
			assertThat(first.mail()).hasToString("amt@doebeln.example");
			assertThat(first.role()).isEqualTo(Role.COORDINATOR);
			assertThat(first.state()).isEqualTo(MemberState.INVITED);
		});
		assertThat(this.events.committed(ParticipationChanged.class,
				(event) -> event.participation().id().equals(opened.id())))
			.hasSize(1);
		assertThat(this.events.committed(MemberChanged.class,
				(event) -> event.member().organisation().equals(opened.id())))
			.hasSize(1);
		assertThat(codes(this.openOrganisation.open(moderator, draft, "amt@doebeln.example")))
			.containsExactly("organisation.ags.taken");
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> this.openOrganisation.open(Actors.coordinator(opened.organisation()), draft, "x@y.de"));
	}

	@Test
	void namesEverythingThatIsWrongWithAnOrganisationAtOnce() {
		OrganisationDraft draft = new OrganisationDraft(" ", "TOWN", null, "99999", List.of("kein domain"),
				LocalDate.now().plusDays(2));
		assertThat(codes(this.openOrganisation.open(Actors.moderator(), draft, "niemand"))).containsExactly(
				"text.missing", "organisation.domains.malformed", "organisation.agreement.date",
				"organisation.type.unknown", "organisation.district.unknown", "mail.malformed");
	}

	@Test
	void recordsChangesAndClosesAnOrganisation() {
		Participation town = town();
		Actor moderator = Actors.moderator();
		OrganisationDraft draft = new OrganisationDraft("Freier Träger Neu", null, null, null, List.of("neu.example"),
				LocalDate.of(2025, 1, 1));
		Participation changed = done(
				this.openOrganisation.record(moderator, town.id(), town.version(), draft, "SUSPENDED"));
		assertThat(changed.organisation().name()).isEqualTo("Freier Träger Neu");
		assertThat(this.participations.find(town.id())).contains(changed);
		assertThat(this.participations.closed()).contains(town.id());
		assertThat(this.openOrganisation.record(moderator, town.id(), town.version(), draft, "ACTIVE"))
			.isInstanceOf(Stale.class);
		Actor coordinator = Actors.coordinator(changed.organisation());
		assertThat(codes(this.inviteMembers.invite(coordinator, town.id(),
				List.of(new InvitationLine("a@neu.example", null)), "MEMBER")))
			.containsExactly("organisation.closed");
	}

	@Test
	void tellsWhatAnOrganisationTellsOfItself() {
		Participation town = town();
		Actor coordinator = Actors.coordinator(town.organisation());
		assertThat(codes(this.describeOrganisation.describe(coordinator, town.id(), 1,
				new DescribeOrganisation.Draft("x", "nein", null, "javascript:alert(1)", List.of("unbekannt")))))
			.containsExactly("mail.malformed", "organisation.website.malformed", "post.fields.unknown");
		Participation told = done(
				this.describeOrganisation.describe(coordinator, town.id(), 1, new DescribeOrganisation.Draft("Wir.",
						"amt@town.example", "03522 1", "https://town.example/", List.of())));
		assertThat(this.participations.find(town.id())).contains(told);
	}

	@Test
	void invitesEachPersonOnceHoweverManyTryAtTheSameTime() {
		Participation town = town();
		Actor coordinator = Actors.coordinator(town.organisation());
		List<InvitationLine> lines = List.of(new InvitationLine("eins@town.example", null),
				new InvitationLine("zwei@town.example", null));
		List<Outcome<List<Invitation>>> answers = AtOnce.run(4,
				(number) -> this.inviteMembers.invite(coordinator, town.id(), lines, "MEMBER"));
		assertThat(answers.stream()
			.flatMap((answer) -> done(answer).stream())
			.filter((invitation) -> invitation.result() == Result.INVITED)).hasSize(2);
		assertThat(this.members.of(town.id(), null, 10)).hasSize(2);
	}

	@Test
	void twoCoordinatorsCannotBothLeaveAtTheSameTime() {
		Participation town = town();
		List<Actor> coordinators = List.of(Actors.coordinator(town.organisation()),
				Actors.coordinator(town.organisation()));
		List<Member> known = coordinators.stream().map((actor) -> adopt(town.id(), actor, Role.COORDINATOR)).toList();
		List<Outcome<Member>> answers = AtOnce.run(2,
				(number) -> this.changeMember.remove(coordinators.get(number), known.get(number).id()));
		assertThat(answers).filteredOn(Done.class::isInstance).hasSize(1);
		assertThat(this.members.permanentCoordinators(town.id())).isEqualTo(1);
	}

	@Test
	void whatSomebodyWroteStaysWithTheTownAndShowsTheOffice(@Autowired PublishPost publishPost, @Autowired Posts posts,
			@Autowired FieldsOfAction fields) {
		Participation town = town();
		Actor writer = Actors.member(town.organisation());
		Actor coordinator = Actors.coordinator(town.organisation());
		adopt(town.id(), coordinator, Role.COORDINATOR);
		Member left = adopt(town.id(), writer, Role.COORDINATOR);
		Actor speaking = new Actor(writer.member(), "Erika Muster", town.organisation(), Set.of(Role.COORDINATOR));
		fields.addIfMissing(new FieldOfAction("graffiti", "Graffiti und Sachbeschädigung", 1));
		Post post = done(publishPost.publish(speaking, new PostDraft("NOTICE", "Titel", "Text", null, null, null, null,
				null, List.of("graffiti"), "NETWORK", null)));
		done(this.changeMember.remove(coordinator, left.id()));
		assertThat(posts.find(post.id()).orElseThrow().author())
			.isEqualTo(new Author(writer.member(), "Koordinierungsstelle"));
		assertThat(this.members.endedSince(NOW.minusSeconds(60))).extracting(Member::account).contains(writer.member());
	}

	@Test
	void knowsWhoNeedsACoordinator() {
		Participation town = town();
		assertThat(this.participations.withoutCoordinator()).extracting(Participation::id).contains(town.id());
		adopt(town.id(), Actors.coordinator(town.organisation()), Role.COORDINATOR);
		assertThat(this.participations.withoutCoordinator()).extracting(Participation::id).doesNotContain(town.id());
	}

	@Test
	void namesOnlyWhoWantsToBeNamed() {
		Participation town = town();
		Actor coordinator = Actors.coordinator(town.organisation());
		Member listed = adopt(town.id(), coordinator, Role.COORDINATOR);
		adopt(town.id(), Actors.member(town.organisation()), Role.MEMBER);
		assertThat(this.members.contacts(List.of(town.id()))).extracting(Member::id).containsExactly(listed.id());
		done(this.changeMember.show(coordinator, "Amt", new ContactCard(false, false, false, null)));
		assertThat(this.members.contacts(List.of(town.id()))).isEmpty();
	}

	private Participation town() {
		Organisation organisation = Actors.town("Stadt " + UUID.randomUUID(), Actors.MEISSEN);
		this.recordSignIn.organisation(organisation, List.of(new MailDomain("town.example")));
		return this.participations.find(organisation.id()).orElseThrow();
	}

	private Member adopt(OrganisationId organisation, Actor actor, Role role) {
		MemberId account = actor.member();
		this.recordSignIn.member(organisation,
				new RecordSignIn.Known(account, new MailAddress(account + "@town.example"), "Erika Muster", role),
				true);
		return this.members.find(organisation, account).orElseThrow();
	}

	private static <T> T done(Outcome<T> outcome) {
		assertThat(outcome).isInstanceOf(Done.class);
		return ((Done<T>) outcome).value();
	}

	private static List<String> codes(Outcome<?> outcome) {
		assertThat(outcome).isInstanceOf(Invalid.class);
		return ((Invalid<?>) outcome).violations().stream().map(Violation::code).toList();
	}

}
