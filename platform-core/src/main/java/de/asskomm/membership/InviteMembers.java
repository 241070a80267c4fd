package de.asskomm.membership;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import de.asskomm.membership.Invitation.Result;
import de.asskomm.membership.MembershipEvent.MemberChanged;
import de.asskomm.organisation.Actor;
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
 * Mitglieder einladen: an organisation brings in its own people, one or many at once.
 */
@Service
public class InviteMembers {

	/** Greatest number of people in one list. */
	public static final int MAXIMUM_LINES = 500;

	private final Participations participations;

	private final Members members;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	InviteMembers(Participations participations, Members members, ApplicationEventPublisher events, Clock clock) {
		this.participations = participations;
		this.members = members;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Invites people. Those who can be invited are, whatever is wrong with others.
	 * @param actor who invites
	 * @param organisation into which organisation
	 * @param lines the people
	 * @param roleName name of the {@link Role} that all of them get
	 * @return what became of each, in the order of the lines, or what is wrong with the
	 * list as a whole
	 * @throws NotFound if the actor may not know of the organisation's members
	 * @throws NotAllowed if the actor does not coordinate the organisation
	 */
	@Transactional
	public Outcome<List<Invitation>> invite(Actor actor, OrganisationId organisation, List<InvitationLine> lines,
			@Nullable String roleName) {
		Administration.require(actor, organisation);
		Participation participation = this.participations.lock(organisation)
			.orElseThrow(() -> new NotFound("organisation", organisation));
		Optional<Role> role = Roles.parse(roleName);
		Violations violations = new Violations();
		violations.require(!lines.isEmpty(), "members", "members.missing");
		violations.require(lines.size() <= MAXIMUM_LINES, "members", "members.too-many", MAXIMUM_LINES);
		violations.require(role.filter((wanted) -> Administration.mayGive(actor, wanted, participation)).isPresent(),
				"role", "member.role.unknown");
		violations.require(participation.state().allowsActing(), "members", "organisation.closed");
		if (!violations.isEmpty()) {
			return violations.refusal();
		}
		return new Outcome.Done<>(invite(participation, lines, role.orElseThrow()));
	}

	private List<Invitation> invite(Participation participation, List<InvitationLine> lines, Role role) {
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		Set<MailAddress> taken = taken(participation.id(), lines);
		List<Invitation> invitations = new ArrayList<>();
		List<Member> invited = new ArrayList<>();
		for (InvitationLine line : lines) {
			Optional<MailAddress> address = MailAddress.parse(line.address());
			Result result = judge(participation, address, taken);
			Member member = null;
			if (result == Result.INVITED) {
				member = Member.invited(participation.id(), address.orElseThrow(), line.name(), role, now);
				invited.add(member);
			}
			invitations.add(new Invitation(line.address(), result, member));
		}
		this.members.add(invited);
		invited.forEach((member) -> this.events.publishEvent(new MemberChanged(member)));
		return invitations;
	}

	private Set<MailAddress> taken(OrganisationId organisation, List<InvitationLine> lines) {
		Set<MailAddress> wanted = lines.stream()
			.map(InvitationLine::address)
			.map(MailAddress::parse)
			.flatMap(Optional::stream)
			.collect(Collectors.toSet());
		return this.members.findByMail(organisation, wanted)
			.stream()
			.map(Member::mail)
			.collect(Collectors.toCollection(HashSet::new));
	}

	private static Result judge(Participation participation, Optional<MailAddress> address, Set<MailAddress> taken) {
		if (address.isEmpty()) {
			return Result.WRONG_ADDRESS;
		}
		if (!participation.allows(address.get())) {
			return Result.DOMAIN_NOT_ALLOWED;
		}
		return taken.add(address.get()) ? Result.INVITED : Result.ALREADY_THERE;
	}

}
