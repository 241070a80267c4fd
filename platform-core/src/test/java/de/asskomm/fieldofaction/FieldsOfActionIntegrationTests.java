package de.asskomm.fieldofaction;

import de.asskomm.RealPostgres;
import de.asskomm.fieldofaction.ImportReport.Kept;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

@ApplicationModuleTest
@ContextConfiguration(initializers = RealPostgres.class)
@Transactional
class FieldsOfActionIntegrationTests {

	@Autowired
	private FieldsOfAction fields;

	@Autowired
	private ImportFieldsOfAction importFieldsOfAction;

	@Test
	void startsWithFifteenFieldsInTheirOrder() {
		assertThat(this.importFieldsOfAction.run().added()).hasSize(15);
		assertThat(this.fields.all()).extracting(FieldOfAction::label)
			.containsExactly("Graffiti und Sachbeschädigung", "Vermüllung und Sauberkeit", "Gewalt",
					"Extremismus und Demokratiestärkung", "Drogen und Sucht", "Jugend",
					"Schutz von Amts- und Mandatsträgern", "Bürgerbeteiligung", "Bürgerkommunikation", "Videoschutz",
					"Sozialraum- und Bedarfsanalyse", "Verkehrssicherheit", "Gemeindlicher Vollzugsdienst",
					"Städtebauliche Kriminalprävention", "Aufbau von Präventionsgremien");
	}

	@Test
	void addsNothingTheSecondTime() {
		this.importFieldsOfAction.run();
		ImportReport second = this.importFieldsOfAction.run();
		assertThat(second.changedAnything()).isFalse();
		assertThat(second.unchanged()).isEqualTo(15);
		assertThat(second.lines()).containsExactly("Fields of action: 0 added, 0 kept as edited, 15 unchanged");
	}

	@Test
	void leavesAloneWhatThePreventionCouncilEdited(@Autowired JdbcClient jdbc) {
		this.importFieldsOfAction.run();
		jdbc.sql("UPDATE field_of_action SET label = 'Sauberkeit im Ort' WHERE key = 'littering'").update();
		this.fields.addIfMissing(new FieldOfAction("loneliness", "Einsamkeit", 16));
		ImportReport report = this.importFieldsOfAction.run();
		assertThat(report.kept()).containsExactly(new Kept(new FieldOfAction("littering", "Sauberkeit im Ort", 2),
				new FieldOfAction("littering", "Vermüllung und Sauberkeit", 2)));
		assertThat(report.changedAnything()).isFalse();
		assertThat(this.fields.find("littering")).map(FieldOfAction::label).contains("Sauberkeit im Ort");
		assertThat(this.fields.exists("loneliness")).isTrue();
	}

	@Test
	void addsAFieldOnlyOnce() {
		assertThat(this.fields.addIfMissing(new FieldOfAction("noise", "Lärm", 1))).isTrue();
		assertThat(this.fields.addIfMissing(new FieldOfAction("noise", "Ruhestörung", 2))).isFalse();
		assertThat(this.fields.find("noise")).contains(new FieldOfAction("noise", "Lärm", 1));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "graffitti", "Graffiti", "' OR true --", "a\u0000b" })
	void knowsNoOtherKeys(String key) {
		this.importFieldsOfAction.run();
		assertThat(this.fields.exists(key)).isFalse();
		assertThat(this.fields.find(key)).isEmpty();
	}

}
