package de.asskomm.membership;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import de.asskomm.membership.Invitation.Result;
import de.asskomm.membership.MembershipEvent.MemberChanged;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Actors;
import de.asskomm.organisation.AuthorLeft;
import de.asskomm.organisation.MemberId;
import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.Role;
import de.asskomm.outcome.NotAllowed;
import de.asskomm.outcome.NotFound;
import de.asskomm.outcome.Outcome;
import de.asskomm.outcome.Outcome.Done;
import de.asskomm.outcome.Outcome.Invalid;
import de.asskomm.outcome.Outcome.Stale;
import de.asskomm.outcome.Violation;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Coordinators administer their own organisation only. */
class OwnPeopleTests {

	private static final Instant NOW = Instant.parse("2026-05-12T07:40:00Z");

	private static final LocalDate TODAY = LocalDate.of(2026, 5, 12);

	private final Organisation town = Actors.town("Stadt Großenhain", Actors.MEISSEN);

	private final Organisation council = Actors.statePreventionCouncil();

	private final Actor coordinator = Actors.coordinator(this.town);

	private final Actor stranger = Actors.coordinator(Actors.town("Stadt Flöha", Actors.MITTELSACHSEN));

	private final Actor administrator = Actors.actor(this.council, Role.MEMBER, Role.ADMIN);

	private final InMemoryMembership membership = new InMemoryMembership();

	private final List<Object> events = new ArrayList<>();

	private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

	private final InviteMembers inviteMembers = new InviteMembers(this.membership, this.membership, this.events::add,
			this.clock);

	private final ChangeMember changeMember = new ChangeMember(this.membership, this.membership, this.events::add,
			this.clock);

	private final RecordSignIn recordSignIn = new RecordSignIn(new de.asskomm.organisation.InMemoryOrganisations(),
			this.membership, this.membership, this.clock);

	private final Member own;

	OwnPeopleTests() {
		this.membership.takesPart(this.town, "grossenhain.example", NOW);
		this.membership.takesPart(this.council, "lpr.example", NOW);
		this.own = this.membership.acts(this.town.id(), this.coordinator.member(), "amt@grossenhain.example",
				Role.COORDINATOR, NOW);
	}

	@Test
	void invitesWhoCanBeInvitedAndSaysWhyOthersCannot() {
		List<InvitationLine> lines = InvitationLine.parse("""
				Erika Muster <Erika.Muster@Grossenhain.example>
				bauhof@technik.grossenhain.example; kein-at-zeichen
				jemand@anderswo.example
				amt@grossenhain.example, erika.muster@grossenhain.example
				""");
		List<Invitation> invitations = done(
				this.inviteMembers.invite(this.coordinator, this.town.id(), lines, "MEMBER"));
		assertThat(invitations).extracting(Invitation::result)
			.containsExactly(Result.INVITED, Result.INVITED, Result.WRONG_ADDRESS, Result.DOMAIN_NOT_ALLOWED,
					Result.ALREADY_THERE, Result.ALREADY_THERE);
		Member first = invitations.getFirst().member();
		assertThat(first.name()).isEqualTo("Erika Muster");
		assertThat(first.mail()).hasToString("erika.muster@grossenhain.example");
		assertThat(first.state()).isEqualTo(MemberState.INVITED);
		assertThat(this.events).hasSize(2).allMatch(MemberChanged.class::isInstance);
	}

	@Test
	void refusesAListThatIsEmptyTooLongOrForAnUnknownRole() {
		assertThat(codes(this.inviteMembers.invite(this.coordinator, this.town.id(), List.of(), "BOSS")))
			.containsExactly("members.missing", "member.role.unknown");
		List<InvitationLine> tooMany = IntStream.rangeClosed(0, InviteMembers.MAXIMUM_LINES)
			.mapToObj((number) -> new InvitationLine(number + "@grossenhain.example", null))
			.toList();
		assertThat(codes(this.inviteMembers.invite(this.coordinator, this.town.id(), tooMany, "MEMBER")))
			.containsExactly("members.too-many");
	}

	@Test
	void onlyAdministratorsGiveRolesOfThePlatformAndOnlyInThePreventionCouncil() {
		List<InvitationLine> town = List.of(new InvitationLine("neu@grossenhain.example", null));
		List<InvitationLine> office = List.of(new InvitationLine("neu@lpr.example", null));
		assertThat(codes(this.inviteMembers.invite(this.coordinator, this.town.id(), town, "MODERATOR")))
			.containsExactly("member.role.unknown");
		assertThat(codes(this.inviteMembers.invite(this.administrator, this.town.id(), town, "ADMIN")))
			.containsExactly("member.role.unknown");
		assertThat(codes(this.inviteMembers.invite(Actors.actor(this.council, Role.MODERATOR), this.council.id(),
				office, "MODERATOR")))
			.containsExactly("member.role.unknown");
		assertThat(done(this.inviteMembers.invite(this.administrator, this.council.id(), office, "MODERATOR")))
			.extracting(Invitation::result)
			.containsExactly(Result.INVITED);
	}

	@Test
	void nobodyAdministersAnotherOrganisation() {
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.inviteMembers.invite(this.stranger,
				this.town.id(), List.of(new InvitationLine("x@grossenhain.example", null)), "MEMBER"));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.changeMember.deactivate(this.stranger, this.own.id(), 1));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.changeMember.giveRole(this.stranger, this.own.id(), 1, "MEMBER", null));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.changeMember.remove(this.stranger, this.own.id()));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.changeMember.handOver(this.stranger, this.own.id(), this.own.id(), false));
		Actor member = Actors.member(this.town);
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> this.changeMember.deactivate(member, this.own.id(), 1));
		assertThat(this.events).isEmpty();
	}

	@Test
	void theLastCoordinatorStaysUntilThereIsASuccessor() {
		assertThat(codes(this.changeMember.remove(this.coordinator, this.own.id())))
			.containsExactly("member.last-coordinator");
		assertThat(codes(this.changeMember.deactivate(this.coordinator, this.own.id(), 1)))
			.containsExactly("member.last-coordinator");
		assertThat(codes(this.changeMember.giveRole(this.coordinator, this.own.id(), 1, "MEMBER", null)))
			.containsExactly("member.last-coordinator");
		assertThat(codes(this.changeMember.giveRole(this.coordinator, this.own.id(), 1, "COORDINATOR", TODAY)))
			.as("not even as a deputy of oneself")
			.containsExactly("member.last-coordinator");
		Member deputy = member("vertretung@grossenhain.example", Role.MEMBER);
		done(this.changeMember.giveRole(this.coordinator, deputy.id(), 1, "COORDINATOR", TODAY.plusWeeks(3)));
		assertThat(codes(this.changeMember.remove(this.coordinator, this.own.id()))).as("a deputy is no successor")
			.containsExactly("member.last-coordinator");
		member("zweite@grossenhain.example", Role.COORDINATOR);
		assertThat(done(this.changeMember.remove(this.coordinator, this.own.id())).state()).isEqualTo(MemberState.LEFT);
	}

	@Test
	void handsOverAndLeavesWithoutAName() {
		Member successor = member("nachfolge@grossenhain.example", Role.MEMBER);
		Member next = done(this.changeMember.handOver(this.coordinator, this.own.id(), successor.id(), false));
		assertThat(next.isPermanentCoordinator()).isTrue();
		Member left = this.membership.find(this.own.id()).orElseThrow();
		assertThat(left.state()).isEqualTo(MemberState.LEFT);
		assertThat(left.name()).isNull();
		assertThat(left.shownName()).isEqualTo("Koordinierungsstelle");
		assertThat(this.events)
			.contains(new AuthorLeft(this.coordinator.member(), this.town.id(), "Koordinierungsstelle"));
	}

	@Test
	void handsOverToWhoeverActsForTheSameOrganisationOnly() {
		Member invited = done(this.inviteMembers.invite(this.coordinator, this.town.id(),
				List.of(new InvitationLine("neu@grossenhain.example", null)), "MEMBER"))
			.getFirst()
			.member();
		assertThat(codes(this.changeMember.handOver(this.coordinator, this.own.id(), invited.id(), true)))
			.containsExactly("member.successor.not-active");
		assertThat(codes(this.changeMember.handOver(this.coordinator, this.own.id(), this.own.id(), true)))
			.contains("member.successor.unknown");
		Member other = this.membership.acts(this.council.id(), new MemberId(UUID.randomUUID()), "b@lpr.example",
				Role.MEMBER, NOW);
		assertThat(codes(this.changeMember.handOver(this.coordinator, this.own.id(), other.id(), true)))
			.contains("member.successor.unknown");
	}

	@Test
	void aDeputyCoordinatesUntilTheLastDay() {
		Member deputy = member("vertretung@grossenhain.example", Role.MEMBER);
		assertThat(
				codes(this.changeMember.giveRole(this.coordinator, deputy.id(), 1, "COORDINATOR", TODAY.minusDays(1))))
			.containsExactly("member.until.past");
		assertThat(
				codes(this.changeMember.giveRole(this.coordinator, deputy.id(), 1, "COORDINATOR", TODAY.plusYears(2))))
			.containsExactly("member.until.too-late");
		assertThat(codes(this.changeMember.giveRole(this.coordinator, deputy.id(), 1, "MEMBER", TODAY)))
			.containsExactly("member.until.coordinators-only");
		done(this.changeMember.giveRole(this.coordinator, deputy.id(), 1, "COORDINATOR", TODAY));
		assertThat(this.changeMember.endDeputies()).as("still the last day").isZero();
		ChangeMember tomorrow = new ChangeMember(this.membership, this.membership, this.events::add,
				Clock.fixed(NOW.plusSeconds(86_400), ZoneOffset.UTC));
		assertThat(tomorrow.endDeputies()).isEqualTo(1);
		assertThat(this.membership.find(deputy.id()).orElseThrow().role()).isEqualTo(Role.MEMBER);
	}

	@Test
	void refusesADecisionThatIsBasedOnAnOlderVersion() {
		Member colleague = member("zweite@grossenhain.example", Role.MEMBER);
		done(this.changeMember.deactivate(this.coordinator, colleague.id(), 1));
		assertThat(this.changeMember.giveRole(this.coordinator, colleague.id(), 1, "COORDINATOR", null))
			.isInstanceOf(Stale.class);
		assertThat(done(this.changeMember.reactivate(this.coordinator, colleague.id(), 2)).state())
			.isEqualTo(MemberState.ACTIVE);
	}

	@Test
	void everybodyLeavesThemselvesButNobodyElse() {
		Actor member = Actors.member(this.town);
		Member self = this.membership.acts(this.town.id(), member.member(), "selbst@grossenhain.example", Role.MEMBER,
				NOW);
		Member colleague = member("andere@grossenhain.example", Role.MEMBER);
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> this.changeMember.remove(member, colleague.id()));
		assertThat(done(this.changeMember.remove(member, self.id())).state()).isEqualTo(MemberState.LEFT);
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.changeMember.remove(member, self.id()));
	}

	@Test
	void whoeverSignsInForTheFirstTimeIsActiveAndTheOrganisationToo() {
		Member invited = done(this.inviteMembers.invite(this.coordinator, this.town.id(),
				List.of(new InvitationLine("neu@grossenhain.example", null)), "COORDINATOR"))
			.getFirst()
			.member();
		MemberId account = new MemberId(UUID.randomUUID());
		RecordSignIn.Known known = new RecordSignIn.Known(account, invited.mail(), "Max Muster", Role.COORDINATOR);
		assertThat(this.recordSignIn.member(this.town.id(), known, false)).isTrue();
		assertThat(this.membership.find(invited.id()).orElseThrow().state()).isEqualTo(MemberState.INVITED);
		assertThat(this.recordSignIn.member(this.town.id(), known, true)).isTrue();
		Member active = this.membership.find(invited.id()).orElseThrow();
		assertThat(active.state()).isEqualTo(MemberState.ACTIVE);
		assertThat(active.account()).isEqualTo(account);
		assertThat(active.name()).isEqualTo("Max Muster");
		assertThat(this.recordSignIn.member(this.town.id(), known, true)).as("nothing new").isFalse();
	}

	@Test
	void signingInDoesNotBringBackWhoeverWasDeactivated() {
		Member colleague = member("zweite@grossenhain.example", Role.MEMBER);
		done(this.changeMember.deactivate(this.coordinator, colleague.id(), 1));
		assertThat(this.recordSignIn.member(this.town.id(),
				new RecordSignIn.Known(colleague.account(), colleague.mail(), "Neu", Role.MEMBER), true))
			.isFalse();
		assertThat(this.membership.find(colleague.id()).orElseThrow().state()).isEqualTo(MemberState.DEACTIVATED);
	}

	@Test
	void everybodyDecidesWhatOthersSeeOfThem() {
		ContactCard card = new ContactCard(true, true, false, "03522 304-0");
		Member shown = done(this.changeMember.show(this.coordinator, " Ordnungsamt ", card));
		assertThat(shown.office()).isEqualTo("Ordnungsamt");
		assertThat(shown.card()).isEqualTo(card);
		assertThat(codes(this.changeMember.show(this.coordinator, "", card))).containsExactly("text.missing");
	}

	private Member member(String mail, Role role) {
		return this.membership.acts(this.town.id(), new MemberId(UUID.randomUUID()), mail, role, NOW);
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
