package de.asskomm.membership;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.asskomm.organisation.MemberId;
import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.Role;
import org.jspecify.annotations.Nullable;

/** Organisations that take part and their members in memory, for tests of rules. */
public final class InMemoryMembership implements Participations, Members {

	private final Map<OrganisationId, Participation> participations = new LinkedHashMap<>();

	private final Map<MembershipId, Member> members = new LinkedHashMap<>();

	/** An active organisation with one mail domain. */
	public Participation takesPart(Organisation organisation, String domain, Instant now) {
		Participation participation = Participation.adopted(organisation, List.of(new MailDomain(domain)), now);
		add(participation);
		return participation;
	}

	/** Somebody who acts for an organisation. */
	public Member acts(OrganisationId organisation, MemberId account, String mail, Role role, Instant now) {
		Member member = Member.adopted(organisation, account, new MailAddress(mail), "Erika Muster", role, now);
		add(List.of(member));
		return member;
	}

	/** An organisation for which nobody may act. */
	public void suspend(Participation participation, Instant now) {
		replace(participation.in(OrganisationState.SUSPENDED, now));
	}

	/** Decisions about these members. */
	public ChangeMember changing(Clock clock) {
		return new ChangeMember(this, this, (event) -> {
		}, clock);
	}

	private Stream<Member> present() {
		return this.members.values().stream().filter((member) -> member.state() != MemberState.LEFT);
	}

	@Override
	public Optional<Participation> find(OrganisationId organisation) {
		return Optional.ofNullable(this.participations.get(organisation));
	}

	@Override
	public Optional<Participation> lock(OrganisationId organisation) {
		return find(organisation);
	}

	@Override
	public boolean add(Participation participation) {
		return this.participations.putIfAbsent(participation.id(), participation) == null;
	}

	@Override
	public void replace(Participation participation) {
		this.participations.put(participation.id(), participation);
	}

	@Override
	public List<OrganisationId> ids() {
		return List.copyOf(this.participations.keySet());
	}

	@Override
	public List<OrganisationId> closed() {
		return this.participations.values()
			.stream()
			.filter((participation) -> !participation.state().allowsActing())
			.map(Participation::id)
			.toList();
	}

	@Override
	public List<Participation> withoutCoordinator() {
		return this.participations.values()
			.stream()
			.filter((participation) -> participation.state().allowsActing()
					&& permanentCoordinators(participation.id()) == 0)
			.toList();
	}

	@Override
	public Optional<Member> find(MembershipId id) {
		return Optional.ofNullable(this.members.get(id));
	}

	@Override
	public Optional<Member> find(OrganisationId organisation, MemberId account) {
		return present()
			.filter((member) -> member.organisation().equals(organisation) && account.equals(member.account()))
			.findFirst();
	}

	@Override
	public Optional<Member> findLeft(OrganisationId organisation, MemberId account) {
		return this.members.values()
			.stream()
			.filter((member) -> member.state() == MemberState.LEFT && member.organisation().equals(organisation)
					&& account.equals(member.account()))
			.max(Comparator.comparing(Member::updatedAt));
	}

	@Override
	public List<Member> findByMail(OrganisationId organisation, Collection<MailAddress> mails) {
		return present().filter((member) -> member.organisation().equals(organisation) && mails.contains(member.mail()))
			.toList();
	}

	@Override
	public List<Member> of(OrganisationId organisation, @Nullable MembershipId after, int limit) {
		return present().filter((member) -> member.organisation().equals(organisation))
			.filter((member) -> after == null || member.id().value().compareTo(after.value()) > 0)
			.limit(limit)
			.toList();
	}

	@Override
	public Map<MemberState, Integer> counts(OrganisationId organisation) {
		return present().filter((member) -> member.organisation().equals(organisation))
			.collect(Collectors.groupingBy(Member::state, Collectors.summingInt((member) -> 1)));
	}

	@Override
	public int countInvited(OrganisationId organisation, Collection<MembershipId> members) {
		return (int) present().filter((member) -> member.organisation().equals(organisation))
			.filter((member) -> member.state() == MemberState.INVITED && members.contains(member.id()))
			.count();
	}

	@Override
	public List<Member> acting(Collection<OrganisationId> organisations) {
		return present().filter((member) -> organisations.contains(member.organisation()))
			.filter((member) -> member.state() == MemberState.ACTIVE && member.account() != null)
			.toList();
	}

	@Override
	public List<Member> actingAs(Collection<MemberId> accounts) {
		return present().filter((member) -> member.account() != null && accounts.contains(member.account()))
			.filter((member) -> member.state() == MemberState.ACTIVE)
			.toList();
	}

	@Override
	public List<Member> contacts(Collection<OrganisationId> organisations) {
		return present().filter((member) -> organisations.contains(member.organisation()) && member.card().listed())
			.toList();
	}

	@Override
	public int permanentCoordinators(OrganisationId organisation) {
		return (int) present()
			.filter((member) -> member.organisation().equals(organisation) && member.isPermanentCoordinator())
			.count();
	}

	@Override
	public List<Member> deputiesBefore(LocalDate today) {
		return present().filter((member) -> {
			LocalDate until = member.until();
			return until != null && until.isBefore(today);
		}).toList();
	}

	@Override
	public Set<Member> endedSince(Instant since) {
		return this.members.values()
			.stream()
			.filter((member) -> !member.state().allowsActing() && !member.updatedAt().isBefore(since))
			.filter((member) -> this.members.values()
				.stream()
				.noneMatch((other) -> other.state().allowsActing() && other.organisation().equals(member.organisation())
						&& Objects.equals(other.account(), member.account())))
			.collect(Collectors.toSet());
	}

	@Override
	public void add(List<Member> added) {
		added.forEach((member) -> this.members.put(member.id(), member));
	}

	@Override
	public void replace(Member member) {
		this.members.put(member.id(), member);
	}

	@Override
	public void link(MembershipId id, MemberId account) {
		Member member = this.members.get(id);
		this.members.put(id,
				new Member(id, member.version(), member.organisation(), account, member.mail(), member.name(),
						member.office(), member.role(), member.until(), member.state(), member.card(),
						member.createdAt(), member.updatedAt()));
	}

}
