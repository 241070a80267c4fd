package de.asskomm.municipality;

import java.util.List;

import de.asskomm.municipality.ImportReport.Change;
import de.asskomm.municipality.ImportReport.FieldChange;
import de.asskomm.municipality.ImportReport.Section;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RegisterComparisonTests {

	private final RegisterComparison<Municipality> comparison = RegisterComparison.ofMunicipalities();

	@Test
	void namesEveryFieldThatDiffersBeforeAndAfter() {
		Section section = this.comparison.compare(List.of(MunicipalityFixture.grossenhain(18_183)),
				List.of(MunicipalityFixture.grossenhain(18_200)));
		assertThat(section.changed()).containsExactly(
				new Change("14627060", "Großenhain", List.of(new FieldChange("population", "18183", "18200"))));
		assertThat(section.unchanged()).isZero();
		assertThat(new ImportReport(noDistricts(), section).lines())
			.contains("14627060 Großenhain: population \"18183\" -> \"18200\"");
	}

	@Test
	void tellsNewFromUnchangedEntries() {
		Section first = this.comparison.compare(List.of(), List.of(MunicipalityFixture.grossenhain()));
		assertThat(first.added()).containsExactly("14627060");
		assertThat(first.changedAnything()).isTrue();
		Section second = this.comparison.compare(List.of(MunicipalityFixture.grossenhain()),
				List.of(MunicipalityFixture.grossenhain()));
		assertThat(second.changedAnything()).isFalse();
		assertThat(second.unchanged()).isOne();
	}

	@Test
	void reportsWhatTheFileNoLongerListsWithoutCallingItAChange() {
		Section section = this.comparison.compare(List.of(MunicipalityFixture.grossenhain()), List.of());
		assertThat(section.missing()).containsExactly("14627060");
		assertThat(section.changedAnything()).isFalse();
	}

	private static Section noDistricts() {
		return new Section(List.of(), List.of(), List.of(), 0);
	}

}
