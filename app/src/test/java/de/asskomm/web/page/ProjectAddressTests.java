package de.asskomm.web.page;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import de.asskomm.project.ProjectFilter;
import de.asskomm.project.ProjectId;
import de.asskomm.project.ProjectState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProjectAddressTests {

	private static final String ONE = "00000000-0000-4000-8000-00000000000a";

	private static final String TWO = "00000000-0000-4000-8000-00000000000b";

	@Test
	void keepsFiltersAndChoiceFromViewToView() {
		ProjectAddress address = new ProjectAddress("graffiti", "14627", "RUNNING", "WORKED", ONE, List.of(TWO));
		assertThat(address.view(ProjectAddress.MAP))
			.hasToString("/gute-praxis/karte?feld=graffiti&region=14627&stand=RUNNING&ergebnis=WORKED&organisation="
					+ ONE + "&projekt=" + TWO);
		assertThat(address.withState(null).withField(null).at(ProjectAddress.CSV))
			.hasToString("/gute-praxis/export.csv?region=14627&ergebnis=WORKED&organisation=" + ONE);
		assertThat(address.unfiltered().view(ProjectAddress.LIST)).hasToString("/gute-praxis?projekt=" + TWO);
		assertThat(address.kept()).extracting(Fact::label)
			.containsExactly("feld", "region", "stand", "ergebnis", "organisation");
	}

	@Test
	void whatCannotBeUnderstoodNarrowsNothing() {
		assertThat(new ProjectAddress(" ", "x", "DONE", "\u0000", "no-id", null).filter()).isEqualTo(ProjectFilter.ALL);
		assertThat(new ProjectAddress(null, null, "IDEA", null, null, null).filter().state())
			.isEqualTo(ProjectState.IDEA);
	}

	@Test
	void eachProjectIsChosenOnceAndWhatIsNoneIsCounted() {
		ProjectAddress address = choosing(List.of(ONE, TWO, ONE.toUpperCase(Locale.ROOT), "", "x"));
		assertThat(address.chosen()).containsExactly(new ProjectId(UUID.fromString(ONE)),
				new ProjectId(UUID.fromString(TWO)));
		assertThat(address.numberChosen()).isEqualTo(3);
		assertThat(choosing(null).chosen()).isEmpty();
	}

	private static ProjectAddress choosing(@Nullable List<String> projects) {
		return new ProjectAddress(null, null, null, null, null, projects);
	}

}
