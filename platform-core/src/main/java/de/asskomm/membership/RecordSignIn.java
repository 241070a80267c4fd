package de.asskomm.membership;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import de.asskomm.organisation.MemberId;
import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.Organisations;
import de.asskomm.organisation.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over what the account server knows: that somebody has signed in, under which
 * name, and memberships that were made there. Nothing of this is told back to it.
 */
@Service
public class RecordSignIn {

	private final Organisations organisations;

	private final Participations participations;

	private final Members members;

	private final Clock clock;

	RecordSignIn(Organisations organisations, Participations participations, Members members, Clock clock) {
		this.organisations = organisations;
		this.participations = participations;
		this.members = members;
		this.clock = clock;
	}

	/**
	 * Somebody as the account server knows them in one organisation.
	 *
	 * @param account the account
	 * @param mail its address
	 * @param name its name
	 * @param role what it may do for the organisation
	 */
	public record Known(MemberId account, MailAddress mail, @Nullable String name, Role role) {
	}

	/**
	 * Makes sure that an organisation is known that takes part according to the account
	 * server.
	 * @param organisation the organisation
	 * @param domains its mail domains there
	 * @return whether it is new
	 */
	@Transactional
	public boolean organisation(Organisation organisation, List<MailDomain> domains) {
		Optional<Participation> known = this.participations.lock(organisation.id());
		if (known.isPresent()) {
			if (known.get().mailDomains().isEmpty() && !domains.isEmpty()) {
				this.participations.replace(known.get()
					.recorded(known.get().organisation(), domains, known.get().agreementOn(), known.get().state(),
							now()));
			}
			return false;
		}
		this.organisations.save(organisation);
		return this.participations.add(Participation.adopted(organisation, domains, now()));
	}

	/**
	 * Makes sure that a member is known whom the account server names, and that an
	 * invited one who signed in is active.
	 * @param organisation of which organisation
	 * @param known the member as the account server knows them
	 * @param signedIn whether the person has signed in
	 * @return whether anything was new
	 */
	@Transactional
	public boolean member(OrganisationId organisation, Known known, boolean signedIn) {
		Participation participation = this.participations.lock(organisation).orElse(null);
		if (participation == null) {
			return false;
		}
		Optional<Member> found = this.members.find(organisation, known.account())
			.or(() -> this.members.findByMail(organisation, List.of(known.mail())).stream().findFirst());
		if (found.isEmpty()) {
			this.members.add(List
				.of(Member.adopted(organisation, known.account(), known.mail(), known.name(), known.role(), now())));
			return true;
		}
		Member member = found.get();
		boolean activates = signedIn && member.state() == MemberState.INVITED;
		boolean same = known.account().equals(member.account()) && Objects.equals(known.name(), member.name());
		if (member.state() == MemberState.DEACTIVATED || (same && !activates)) {
			return false;
		}
		Member next = member.of(known.account(), known.name(), now());
		this.members.replace(activates ? next.in(MemberState.ACTIVE, now()) : next);
		if (activates && participation.state() == OrganisationState.INVITED) {
			this.participations.replace(participation.in(OrganisationState.ACTIVE, now()));
		}
		return true;
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

}
