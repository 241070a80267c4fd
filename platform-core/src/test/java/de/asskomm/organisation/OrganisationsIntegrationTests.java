package de.asskomm.organisation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import de.asskomm.AtOnce;
import de.asskomm.CoreIntegrationTest;
import de.asskomm.RecordedEvents;
import de.asskomm.municipality.Ags;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@CoreIntegrationTest
class OrganisationsIntegrationTests {

	@Autowired
	private Organisations organisations;

	@Autowired
	private RecordedEvents events;

	private final Ags ags = new Ags("14" + ThreadLocalRandom.current().nextInt(100_000, 1_000_000));

	@ParameterizedTest
	@EnumSource(OrganisationType.class)
	void keepsEveryField(OrganisationType type) {
		Organisation organisation = organisation("Stadt Großenhain „ß“ 👮", type, this.ags);
		assertThat(this.organisations.save(organisation)).isTrue();
		assertThat(this.organisations.find(organisation.id())).contains(organisation);
		assertThat(this.organisations.findByAgs(this.ags)).contains(organisation);
		assertThat(this.organisations.all()).contains(organisation);
	}

	@Test
	void keepsWhatIsNotTold() {
		Organisation police = Actors.police("Polizeidirektion Dresden");
		this.organisations.save(police);
		assertThat(this.organisations.find(police.id())).contains(police);
	}

	@Test
	void saysWhetherSomethingChanged() {
		Organisation before = organisation("Stadt Großenhain", OrganisationType.MUNICIPALITY, this.ags);
		Organisation after = new Organisation(before.id(), before.alias(), "Große Kreisstadt Großenhain",
				OrganisationType.MUNICIPAL_ASSOCIATION, null, null);
		assertThat(this.organisations.save(before)).isTrue();
		assertThat(this.organisations.save(before)).isFalse();
		assertThat(this.organisations.save(after)).isTrue();
		assertThat(this.organisations.save(after)).isFalse();
		assertThat(this.organisations.find(before.id())).contains(after);
		assertThat(this.organisations.findByAgs(this.ags)).isEmpty();
		assertThat(this.events.committed(OrganisationChanged.class,
				(event) -> event.organisation().id().equals(before.id())))
			.extracting(OrganisationChanged::version)
			.containsExactly(1L, 2L);
	}

	@Test
	void isStoredOnceHoweverOftenItIsTried() {
		Organisation organisation = organisation("Stadt Großenhain", OrganisationType.MUNICIPALITY, this.ags);
		assertThat(AtOnce.run(8, (number) -> this.organisations.save(organisation))).containsOnlyOnce(true);
	}

	@Test
	void twoOrganisationsDoNotShareAnAddress() {
		Organisation first = Actors.police("Polizeidirektion Dresden");
		this.organisations.save(first);
		Organisation second = new Organisation(new OrganisationId(UUID.randomUUID()), first.alias(), "Polizei",
				OrganisationType.POLICE, null, null);
		assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> this.organisations.save(second));
	}

	@Test
	void findsSeveralAtOnce() {
		Organisation first = Actors.town("Stadt Großenhain", Actors.MEISSEN);
		Organisation second = Actors.police("Polizeidirektion Dresden");
		this.organisations.save(first);
		this.organisations.save(second);
		OrganisationId unknown = new OrganisationId(UUID.randomUUID());
		assertThat(this.organisations.findAll(List.of(second.id(), unknown, first.id(), first.id())))
			.isEqualTo(Map.of(first.id(), first, second.id(), second));
		assertThat(this.organisations.findAll(List.of())).isEmpty();
		assertThat(this.organisations.find(unknown)).isEmpty();
	}

	@Test
	void listsInGermanOrder() {
		String run = UUID.randomUUID().toString();
		List<String> sorted = List.of(run + " Oelsnitz", run + " Öhringen", run + " Oschatz", run + " Zittau");
		sorted.reversed().forEach((name) -> this.organisations.save(Actors.police(name)));
		assertThat(this.organisations.all()).extracting(Organisation::name).containsSubsequence(sorted);
	}

	private static Organisation organisation(String name, OrganisationType type, @Nullable Ags ags) {
		UUID id = UUID.randomUUID();
		return new Organisation(new OrganisationId(id), "alias-" + id, name, type, ags, Actors.MEISSEN);
	}

}
