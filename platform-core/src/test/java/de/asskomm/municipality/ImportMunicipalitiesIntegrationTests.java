package de.asskomm.municipality;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import de.asskomm.RealPostgres;
import de.asskomm.municipality.ImportReport.Change;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Each test is rolled back, so it starts from an empty register. */
@ApplicationModuleTest
@ContextConfiguration(initializers = RealPostgres.class)
@Transactional
class ImportMunicipalitiesIntegrationTests {

	private static final Resource DISTRICTS = new ClassPathResource("reference/saxony-districts.csv");

	private static final Resource MUNICIPALITIES = new ClassPathResource("reference/saxony-municipalities.csv");

	@Autowired
	private ImportMunicipalities shipped;

	@Autowired
	private JdbcMunicipalities register;

	@Test
	void loadsAllOfSaxonyOnce() {
		ImportReport first = this.shipped.run();
		assertThat(first.districts().added()).hasSize(13);
		assertThat(first.municipalities().added()).hasSize(418);
		assertThat(first.lines()).containsExactly("Districts: 13 added, 0 changed, 0 unchanged, 0 no longer listed",
				"Municipalities: 418 added, 0 changed, 0 unchanged, 0 no longer listed");
		ImportReport second = this.shipped.run();
		assertThat(second.changedAnything()).isFalse();
		assertThat(second.districts().unchanged()).isEqualTo(13);
		assertThat(second.municipalities().unchanged()).isEqualTo(418);
	}

	@Test
	void storesEveryFieldAsItIsInTheFile() {
		this.shipped.run();
		assertThat(this.register.all())
			.containsExactlyInAnyOrderElementsOf(new RegisterFiles(DISTRICTS, MUNICIPALITIES).read().municipalities());
	}

	@Test
	void reportsAndStoresWhatChangedInAMunicipality() throws IOException {
		this.shipped.run();
		ImportReport report = importing(municipalities().replace("Großenhain,,\"", "Großenhain,Wulki Háj,\"")
			.replace("18183,2024-12-31", "18200,2025-12-31"));
		assertThat(report.municipalities().unchanged()).isEqualTo(417);
		assertThat(report.municipalities().changed()).singleElement().satisfies((change) -> {
			assertThat(change).extracting(Change::key).isEqualTo("14627060");
			assertThat(change.fields()).extracting(ImportReport.FieldChange::field)
				.containsExactly("nameSorbian", "population", "populationDate");
		});
		Municipality grossenhain = this.register.find(new Ags("14627060")).orElseThrow();
		assertThat(grossenhain.population()).isEqualTo(18_200);
		assertThat(grossenhain.nameSorbian()).isEqualTo("Wulki Háj");
		assertThat(importing(municipalities()).municipalities().changed()).hasSize(1);
		assertThat(this.register.find(new Ags("14627060")).orElseThrow().nameSorbian()).isNull();
	}

	@Test
	void keepsAMunicipalityThatTheFileNoLongerLists() throws IOException {
		this.shipped.run();
		String withoutGrossenhain = municipalities().replaceAll("(?m)^14627060,.*\\R", "");
		ImportReport report = importing(withoutGrossenhain);
		assertThat(report.municipalities().missing()).containsExactly("14627060");
		assertThat(report.changedAnything()).isFalse();
		assertThat(this.register.find(new Ags("14627060"))).isPresent();
	}

	@Test
	void storesNothingOfAFileWithAMistake() throws IOException {
		String mistaken = municipalities().replace("18183,2024-12-31", "-1,2024-12-31");
		assertThatExceptionOfType(InvalidRegisterException.class).isThrownBy(() -> importing(mistaken))
			.withMessageMatching("municipalities.csv, line \\d+: A population is not negative");
		assertThat(this.register.districts()).isEmpty();
		assertThat(this.register.all()).isEmpty();
	}

	private ImportReport importing(String municipalities) {
		return new ImportMunicipalities(this.register,
				new RegisterFiles(DISTRICTS, RegisterFilesTests.file("municipalities.csv", municipalities)))
			.run();
	}

	private static String municipalities() throws IOException {
		return MUNICIPALITIES.getContentAsString(StandardCharsets.UTF_8);
	}

}
