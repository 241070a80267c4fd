package de.asskomm.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import de.asskomm.CoreTestApplication;
import de.asskomm.RealPostgres;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Actors;
import de.asskomm.organisation.Author;
import de.asskomm.organisation.AuthorLeft;
import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.Organisations;
import de.asskomm.organisation.Role;
import de.asskomm.outcome.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/** What the search keeps of somebody who leaves. */
@SpringBootTest(classes = CoreTestApplication.class,
		properties = { "platform.search.uri=http://127.0.0.1:1", "spring.kafka.bootstrap-servers=127.0.0.1:1" })
@ContextConfiguration(initializers = RealPostgres.class)
class FormerMembersIntegrationTests {

	private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

	private static final String OFFICE = "Geschäftsstelle";

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private Organisations organisations;

	@Autowired
	private SynonymGroups groups;

	@Autowired
	private SaveSearch saveSearch;

	@Autowired
	private TransactionOperations transaction;

	private final Organisation town = Actors.town("Stadt Großenhain", Actors.MEISSEN);

	private Organisation council;

	private Actor moderator;

	@BeforeEach
	void haveACouncil() {
		this.council = Actors.statePreventionCouncil(this.organisations);
		this.moderator = Actors.actor(this.council, Role.MODERATOR);
	}

	@Test
	void showsTheOfficeForChangesOfSynonymsByWhoeverLeftTheCouncil() {
		SynonymGroupId own = changedBy(this.moderator);
		SynonymGroupId other = changedBy(Actors.actor(this.council, Role.MODERATOR));
		leaves(this.moderator, this.council);
		assertThat(author(own)).isEqualTo(new Author(this.moderator.member(), OFFICE));
		assertThat(author(other).displayName()).isEqualTo(this.moderator.displayName()).isNotEqualTo(OFFICE);
	}

	@Test
	void namesWhoeverStaysInTheCouncilAndLeavesAnotherOrganisation() {
		SynonymGroupId changed = changedBy(this.moderator);
		leaves(this.moderator, this.town);
		assertThat(author(changed)).isEqualTo(this.moderator.author());
	}

	@Test
	void deletesOnlyTheSearchesThatWhoeverLeftHadSavedForTheOrganisation() {
		Actor leaving = Actors.member(this.town);
		Actor elsewhere = new Actor(leaving.member(), "Amt", Actors.town("Stadt Wilsdruff", Actors.MEISSEN),
				Set.of(Role.MEMBER));
		Actor colleague = Actors.member(this.town);
		saved(leaving);
		SavedSearch stays = saved(elsewhere);
		SavedSearch ofTheColleague = saved(colleague);
		leaves(leaving, this.town);
		assertThat(this.saveSearch.of(leaving)).isEmpty();
		assertThat(this.saveSearch.of(elsewhere)).containsExactly(stays);
		assertThat(this.saveSearch.of(colleague)).containsExactly(ofTheColleague);
	}

	private void leaves(Actor actor, Organisation organisation) {
		this.transaction.executeWithoutResult(
				(status) -> this.events.publishEvent(new AuthorLeft(actor.member(), organisation.id(), OFFICE)));
	}

	private SynonymGroupId changedBy(Actor actor) {
		SynonymGroupId group = SynonymGroupId.next();
		this.transaction.executeWithoutResult((status) -> {
			long number = this.groups.lock().version() + 1;
			this.groups.apply(new SynonymChange(number, group, 1, null,
					new SynonymContent(List.of("wort" + number, "anderes" + number), null, ""), actor.author(), NOON));
		});
		return group;
	}

	private Author author(SynonymGroupId group) {
		return this.groups.lastChange(group).map(SynonymChange::by).orElseThrow();
	}

	private SavedSearch saved(Actor actor) {
		return ((Outcome.Done<SavedSearch>) this.saveSearch.save(actor, null, new Sought("müll", Map.of()))).value();
	}

}
