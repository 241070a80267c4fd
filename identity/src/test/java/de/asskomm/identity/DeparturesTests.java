package de.asskomm.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import de.asskomm.identity.Departures.AccessEnded;
import de.asskomm.membership.ChangeMember;
import de.asskomm.membership.InMemoryMembership;
import de.asskomm.membership.Member;
import de.asskomm.membership.Participation;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Actors;
import de.asskomm.organisation.MemberId;
import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.Role;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever may no longer act does not, whatever the token says. */
class DeparturesTests {

	private static final Instant NOW = Instant.parse("2026-05-12T07:40:00Z");

	private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

	private final Organisation town = Actors.town("Stadt Großenhain", Actors.MEISSEN);

	private final Organisation other = Actors.town("Stadt Wilsdruff", Actors.MEISSEN);

	private final InMemoryMembership membership = new InMemoryMembership();

	private final List<Object> events = new ArrayList<>();

	private final Departures departures = new Departures(this.membership, this.membership,
			new KnownMemberships((organisation, account, mail, name, role) -> {
			}, this.clock), this.events::add, this.clock);

	private final MemberId person = new MemberId(UUID.randomUUID());

	private final Member member;

	private final Account account = new Account(this.person, "Erika Muster",
			List.of(new Membership(this.town, Set.of(Role.MEMBER, Role.COORDINATOR)),
					new Membership(this.other, Set.of(Role.MEMBER))));

	DeparturesTests() {
		this.membership.takesPart(this.town, "grossenhain.example", NOW);
		this.membership.takesPart(this.other, "wilsdruff.example", NOW);
		this.member = this.membership.acts(this.town.id(), this.person, "amt@grossenhain.example", Role.MEMBER, NOW);
		this.departures.look();
	}

	@Test
	void nothingIsTakenFromWhoeverMayAct() {
		assertThat(this.departures.present(this.account)).isSameAs(this.account);
		this.departures.look();
		assertThat(this.events).isEmpty();
	}

	@Test
	void whoeverWasDeactivatedActsForTheOtherOrganisationOnly() {
		deactivate(this.member);
		this.departures.look();
		assertThat(this.departures.present(this.account).memberships())
			.extracting((membership) -> membership.organisation().name())
			.containsExactly("Stadt Wilsdruff");
		assertThat(this.events).containsExactly(new AccessEnded(this.person));
		this.departures.look();
		assertThat(this.events).as("told once").hasSize(1);
	}

	@Test
	void whoeverIsLetInAgainActsAgain() {
		Member deactivated = deactivate(this.member);
		this.departures.look();
		changing().reactivate(administrator(), deactivated.id(), deactivated.version());
		this.departures.look();
		assertThat(this.departures.present(this.account)).isSameAs(this.account);
	}

	@Test
	void nobodyActsForAnOrganisationThatIsClosed() {
		Participation open = this.membership.find(this.town.id()).orElseThrow();
		this.membership.suspend(open, NOW);
		this.departures.look();
		assertThat(this.departures.present(this.account).memberships()).hasSize(1);
		assertThat(this.events).containsExactly(new AccessEnded(this.person));
	}

	private Member deactivate(Member active) {
		changing().deactivate(administrator(), active.id(), active.version());
		return this.membership.find(active.id()).orElseThrow();
	}

	private static Actor administrator() {
		return Actors.actor(Actors.statePreventionCouncil(), Role.MEMBER, Role.ADMIN);
	}

	private ChangeMember changing() {
		return this.membership.changing(this.clock);
	}

}
