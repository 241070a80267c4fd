package de.asskomm.membership;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BiFunction;

import de.asskomm.membership.MembershipEvent.MemberChanged;
import de.asskomm.municipality.Saxony;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.AuthorLeft;
import de.asskomm.organisation.MemberId;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.Role;
import de.asskomm.outcome.NotAllowed;
import de.asskomm.outcome.NotFound;
import de.asskomm.outcome.Outcome;
import de.asskomm.outcome.Violations;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mitglied ändern: role, deputy, deactivation, leaving, hand-over. An organisation that
 * takes part never loses its last coordinator this way.
 */
@Service
public class ChangeMember {

	/** Longest time for which somebody is named as a deputy, in months. */
	public static final int MAXIMUM_DEPUTY_MONTHS = 12;

	private static final int MAXIMUM_OFFICE = 200;

	private static final int MAXIMUM_PHONE = 50;

	private final Participations participations;

	private final Members members;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ChangeMember(Participations participations, Members members, ApplicationEventPublisher events, Clock clock) {
		this.participations = participations;
		this.members = members;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Gives a member another role, for good or, as a deputy, until a day.
	 * @param actor who decides
	 * @param id the member
	 * @param version the version that the decision is based on
	 * @param roleName name of the {@link Role}
	 * @param until last day of a deputy; {@code null} for good
	 * @return the member, what has to be mended, or the member as somebody else changed
	 * them meanwhile
	 * @throws NotFound if there is no such member, or the actor may not know
	 * @throws NotAllowed if the actor does not coordinate the organisation
	 */
	@Transactional
	public Outcome<Member> giveRole(Actor actor, MembershipId id, long version, @Nullable String roleName,
			@Nullable LocalDate until) {
		return change(actor, id, version, (participation, member) -> {
			Optional<Role> role = Roles.parse(roleName);
			LocalDate today = Saxony.today(this.clock);
			Violations violations = new Violations();
			violations.require(
					role.filter((wanted) -> Administration.mayGive(actor, wanted, participation)
							&& Administration.mayGive(actor, member.role(), participation))
						.isPresent(),
					"role", "member.role.unknown");
			if (until != null) {
				violations.require(role.filter((wanted) -> wanted == Role.COORDINATOR).isPresent(), "until",
						"member.until.coordinators-only");
				violations.require(!until.isBefore(today), "until", "member.until.past");
				violations.require(!until.isAfter(today.plusMonths(MAXIMUM_DEPUTY_MONTHS)), "until",
						"member.until.too-late", MAXIMUM_DEPUTY_MONTHS);
			}
			if (!violations.isEmpty()) {
				return violations.refusal();
			}
			return keepingACoordinator(participation, member, member.withRole(role.orElseThrow(), until, now()));
		});
	}

	/**
	 * Keeps a member from acting for the organisation, until {@link #reactivate}.
	 * @param actor who decides
	 * @param id the member
	 * @param version the version that the decision is based on
	 * @return the member, what has to be mended, or the member as somebody else changed
	 * them meanwhile
	 * @throws NotFound if there is no such member, or the actor may not know
	 * @throws NotAllowed if the actor does not coordinate the organisation
	 */
	@Transactional
	public Outcome<Member> deactivate(Actor actor, MembershipId id, long version) {
		return change(actor, id, version, (participation, member) -> keepingACoordinator(participation, member,
				member.in(MemberState.DEACTIVATED, now())));
	}

	/**
	 * Lets a deactivated member act again.
	 * @param actor who decides
	 * @param id the member
	 * @param version the version that the decision is based on
	 * @return the member, or the member as somebody else changed them meanwhile
	 * @throws NotFound if there is no such member, or the actor may not know
	 * @throws NotAllowed if the actor does not coordinate the organisation
	 */
	@Transactional
	public Outcome<Member> reactivate(Actor actor, MembershipId id, long version) {
		return change(actor, id, version, (participation, member) -> new Outcome.Done<>(
				member.in((member.account() != null) ? MemberState.ACTIVE : MemberState.INVITED, now())));
	}

	/**
	 * Lets a member leave. What they wrote stays with the organisation and shows the
	 * office.
	 * @param actor who decides; everybody may leave themselves
	 * @param id the member
	 * @return the member as they left, or why that is not possible
	 * @throws NotFound if there is no such member, or the actor may not know
	 * @throws NotAllowed if the actor does not coordinate the organisation
	 */
	@Transactional
	public Outcome<Member> remove(Actor actor, MembershipId id) {
		Member member = this.members.find(id).orElseThrow(() -> notFound(id));
		boolean own = actor.member().equals(member.account())
				&& actor.organisation().id().equals(member.organisation());
		if (!own) {
			Administration.require(actor, member.organisation());
		}
		Participation participation = lock(member.organisation());
		Member current = present(id);
		Violations violations = new Violations();
		violations.require(own || Administration.mayGive(actor, current.role(), participation), "role",
				"member.role.unknown");
		if (!violations.isEmpty()) {
			return violations.refusal();
		}
		return store(keepingACoordinator(participation, current, current.in(MemberState.LEFT, now())));
	}

	/**
	 * Hands the coordination over: the successor coordinates from now on, the predecessor
	 * leaves or stays as a plain member.
	 * @param actor who decides; a coordinator of the organisation
	 * @param from the predecessor
	 * @param to the successor, a member who has signed in
	 * @param stays whether the predecessor stays as a member
	 * @return the successor, or what has to be mended
	 * @throws NotFound if there are no such members, or the actor may not know
	 * @throws NotAllowed if the actor does not coordinate the organisation
	 */
	@Transactional
	public Outcome<Member> handOver(Actor actor, MembershipId from, MembershipId to, boolean stays) {
		Member known = this.members.find(from).orElseThrow(() -> notFound(from));
		Administration.require(actor, known.organisation());
		Participation participation = lock(known.organisation());
		Member predecessor = present(from);
		Member successor = present(to);
		Violations violations = new Violations();
		violations.require(successor.organisation().equals(participation.id()) && !from.equals(to), "successor",
				"member.successor.unknown");
		violations.require(successor.state() == MemberState.ACTIVE, "successor", "member.successor.not-active");
		violations.require(predecessor.isPermanentCoordinator(), "member", "member.no-coordinator");
		if (!violations.isEmpty()) {
			return violations.refusal();
		}
		Outcome<Member> done = store(new Outcome.Done<>(successor.withRole(Role.COORDINATOR, null, now())));
		store(new Outcome.Done<>(
				stays ? predecessor.withRole(Role.MEMBER, null, now()) : predecessor.in(MemberState.LEFT, now())));
		return done;
	}

	/**
	 * Decides what others see of oneself.
	 * @param actor who decides about themselves
	 * @param office what the office is called
	 * @param card what is shown
	 * @return the member, or what has to be mended
	 * @throws NotFound if the platform does not know the actor's membership yet
	 */
	@Transactional
	public Outcome<Member> show(Actor actor, @Nullable String office, ContactCard card) {
		Member member = this.members.find(actor.organisation().id(), actor.member())
			.orElseThrow(() -> new NotFound("membership of", actor.member()));
		Violations violations = new Violations();
		violations.requireText(office, "office", MAXIMUM_OFFICE);
		violations.limit(card.phone(), "phone", MAXIMUM_PHONE);
		if (!violations.isEmpty() || office == null) {
			return violations.refusal();
		}
		lock(member.organisation());
		return store(new Outcome.Done<>(present(member.id()).showing(office.strip(), card, now())));
	}

	/**
	 * Ends the roles of deputies whose last day has passed.
	 * @return how many
	 */
	@Transactional
	public int endDeputies() {
		var due = this.members.deputiesBefore(Saxony.today(this.clock));
		for (Member deputy : due) {
			store(new Outcome.Done<>(deputy.withRole(Role.MEMBER, null, now())));
		}
		return due.size();
	}

	private Outcome<Member> change(Actor actor, MembershipId id, long version,
			BiFunction<Participation, Member, Outcome<Member>> act) {
		Member known = this.members.find(id).orElseThrow(() -> notFound(id));
		Administration.require(actor, known.organisation());
		Participation participation = lock(known.organisation());
		Member member = present(id);
		return (member.version() == version) ? store(act.apply(participation, member)) : new Outcome.Stale<>(member);
	}

	private Outcome<Member> keepingACoordinator(Participation participation, Member before, Member after) {
		Violations violations = new Violations();
		boolean lost = before.isPermanentCoordinator() && !after.isPermanentCoordinator();
		violations.require(
				!lost || !participation.state().allowsActing()
						|| this.members.permanentCoordinators(participation.id()) > 1,
				"member", "member.last-coordinator");
		return violations.isEmpty() ? new Outcome.Done<>(after) : violations.refusal();
	}

	private Outcome<Member> store(Outcome<Member> outcome) {
		if (outcome instanceof Outcome.Done<Member>(Member member)) {
			this.members.replace(member);
			this.events.publishEvent(new MemberChanged(member));
			MemberId account = member.account();
			if (member.state() == MemberState.LEFT && account != null) {
				this.events.publishEvent(new AuthorLeft(account, member.organisation(), member.office()));
			}
		}
		return outcome;
	}

	private Participation lock(OrganisationId organisation) {
		return this.participations.lock(organisation).orElseThrow(() -> new NotFound("organisation", organisation));
	}

	/** The member as they are now that nobody else can change them. */
	private Member present(MembershipId id) {
		return this.members.find(id)
			.filter((member) -> member.state() != MemberState.LEFT)
			.orElseThrow(() -> notFound(id));
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

	private static NotFound notFound(MembershipId id) {
		return new NotFound("member", id);
	}

}
