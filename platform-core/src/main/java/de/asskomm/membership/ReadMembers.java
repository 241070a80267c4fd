package de.asskomm.membership;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import de.asskomm.organisation.Actor;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.outcome.NotAllowed;
import de.asskomm.outcome.NotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Mitglieder ansehen: who belongs to an organisation, for those who administer it.
 */
@Service
public class ReadMembers {

	private final Participations participations;

	private final Members members;

	ReadMembers(Participations participations, Members members) {
		this.participations = participations;
		this.members = members;
	}

	/**
	 * A page of an organisation's members in the order in which they were invited.
	 * @param actor who looks
	 * @param organisation the organisation
	 * @param after the last member of the page before; {@code null} for the first page
	 * @param limit greatest number, 1 to {@value Members#MAXIMUM_LIMIT}
	 * @return the members without those who left
	 * @throws NotFound if there is no such organisation, or the actor does not administer
	 * it
	 * @throws NotAllowed if it is the actor's own organisation, and the actor is no
	 * coordinator
	 */
	public List<Member> page(Actor actor, OrganisationId organisation, @Nullable MembershipId after, int limit) {
		Administration.require(actor, organisation);
		if (this.participations.find(organisation).isEmpty()) {
			throw new NotFound("organisation", organisation);
		}
		return this.members.of(organisation, after, limit);
	}

	/**
	 * Counts an organisation's members.
	 * @param actor who looks
	 * @param organisation the organisation
	 * @return how many are in which state, without those who left; a state that nobody is
	 * in is absent
	 * @throws NotFound if the actor may not know of the organisation's members
	 * @throws NotAllowed if it is the actor's own organisation, and the actor is no
	 * coordinator
	 */
	public Map<MemberState, Integer> counts(Actor actor, OrganisationId organisation) {
		Administration.require(actor, organisation);
		return this.members.counts(organisation);
	}

	/**
	 * Counts who of some members has not come yet.
	 * @param actor who looks
	 * @param organisation the organisation
	 * @param members the members
	 * @return how many of them are members of the organisation and only invited
	 * @throws NotFound if the actor may not know of the organisation's members
	 * @throws NotAllowed if it is the actor's own organisation, and the actor is no
	 * coordinator
	 */
	public int countInvited(Actor actor, OrganisationId organisation, Collection<MembershipId> members) {
		Administration.require(actor, organisation);
		return this.members.countInvited(organisation, members);
	}

	/**
	 * A member.
	 * @param actor who looks
	 * @param organisation the organisation
	 * @param id the member
	 * @return the member, if they belong to the organisation
	 * @throws NotFound if there is no such member, or the actor does not administer the
	 * organisation
	 * @throws NotAllowed if it is the actor's own organisation, and the actor is no
	 * coordinator
	 */
	public Member member(Actor actor, OrganisationId organisation, MembershipId id) {
		Administration.require(actor, organisation);
		return this.members.find(id)
			.filter((member) -> member.organisation().equals(organisation) && member.state() != MemberState.LEFT)
			.orElseThrow(() -> new NotFound("member", id));
	}

	/**
	 * The organisations that need a coordinator.
	 * @param actor who looks
	 * @return the organisations by name
	 * @throws NotAllowed if the actor neither moderates nor administers
	 */
	public List<Participation> withoutCoordinator(Actor actor) {
		Administration.requireForNetwork(actor);
		return this.participations.withoutCoordinator();
	}

}
