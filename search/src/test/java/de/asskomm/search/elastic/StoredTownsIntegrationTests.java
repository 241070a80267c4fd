package de.asskomm.search.elastic;

import java.time.Clock;

import de.asskomm.exchange.Feed;
import de.asskomm.municipality.Ags;
import de.asskomm.municipality.Municipalities;
import de.asskomm.municipality.TownSimilarity;
import de.asskomm.municipality.TownSimilarity.Part;
import de.asskomm.organisation.Actors;
import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.Organisations;
import de.asskomm.organisation.Reader;
import de.asskomm.organisation.Visibility;
import de.asskomm.project.Projects;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@SearchIntegrationTest
class StoredTownsIntegrationTests {

	private static final Ags MEISSEN = new Ags("14627140");

	private static final Ags RADEBEUL = new Ags("14627210");

	@Autowired
	private Knowledge knowledge;

	@Autowired
	private Municipalities municipalities;

	@Autowired
	private Organisations organisations;

	@Autowired
	private Feed feed;

	@Autowired
	private Projects projects;

	@Test
	void countsWhatTownsTellOfAsFarAsTheReaderMayRead() {
		Organisation meissen = this.knowledge.town("Stadt Meißen", MEISSEN.value());
		Organisation radebeul = this.knowledge.town("Stadt Radebeul", RADEBEUL.value());
		Reader member = Actors.member(this.knowledge.leipzig()).reader();
		Reader council = Actors.moderator().reader();
		tell(meissen, Visibility.LPR);
		tell(radebeul, Visibility.LPR);
		tell(meissen, Visibility.DISTRICT);
		tell(radebeul, Visibility.DISTRICT);
		for (int i = 0; i < 3; i++) {
			this.knowledge.unnamedProject(meissen, "Ungenannt");
			this.knowledge.unnamedProject(radebeul, "Ungenannt");
		}
		assertThat(similarity(council).parts()).doesNotContainKey(Part.FIELDS_OF_ACTION);
		assertThat(similarity(Actors.member(meissen).reader()).parts()).doesNotContainKey(Part.FIELDS_OF_ACTION);
		tell(meissen, Visibility.NETWORK);
		tell(radebeul, Visibility.NETWORK);
		assertThat(similarity(member).parts()).containsEntry(Part.FIELDS_OF_ACTION, 1.0);
		assertThat(similarity(Reader.anonymous()).parts()).doesNotContainKey(Part.FIELDS_OF_ACTION);
	}

	@Test
	void knowsNothingLikeAMunicipalityThatDoesNotExist() {
		assertThat(towns().of(new Ags("14999999"), Reader.anonymous())).isEmpty();
	}

	private void tell(Organisation town, Visibility visibility) {
		this.knowledge.post(town, "Erste", "Text", visibility, Knowledge.IN_2023, "drugs");
		this.knowledge.post(town, "Zweite", "Text", visibility, Knowledge.IN_2023, "drugs");
		this.knowledge.project(town, "Dritte", "Text", visibility, "drugs");
	}

	private TownSimilarity similarity(Reader reader) {
		return towns().of(MEISSEN, reader).orElseThrow().find(RADEBEUL).orElseThrow();
	}

	/** One that has not read anything yet. */
	private TownsLike towns() {
		return new StoredTowns(this.municipalities, this.organisations, this.feed, this.projects, Clock.systemUTC());
	}

}
