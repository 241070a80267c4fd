package de.asskomm.fieldofaction;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import de.asskomm.RealPostgres;
import de.asskomm.fieldofaction.ImportReport.Kept;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@ApplicationModuleTest
@ContextConfiguration(initializers = RealPostgres.class)
@Transactional
class FieldsOfActionIntegrationTests {

	@Autowired
	private FieldsOfAction fields;

	@Autowired
	private ImportFieldsOfAction importFieldsOfAction;

	@AfterEach
	void removeWhatWasCommitted(@Autowired JdbcClient jdbc) {
		jdbc.sql("DELETE FROM field_of_action WHERE position >= 90").update();
	}

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

	@Test
	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	void aFieldShowsToOthersOnceItIsCommitted(@Autowired TransactionTemplate transaction) {
		FieldOfAction field = new FieldOfAction("commitment", "Ehrenamt", 90);
		assertThat(this.fields.exists("commitment")).isFalse();
		transaction.executeWithoutResult((status) -> {
			this.fields.addIfMissing(field);
			assertThat(this.fields.find("commitment")).as("in the transaction").contains(field);
			assertThat(elsewhere(() -> this.fields.exists("commitment"))).as("elsewhere").isFalse();
		});
		assertThat(this.fields.all()).as("after the commit").contains(field);
		assertThat(elsewhere(() -> this.fields.exists("commitment"))).isTrue();
	}

	@Test
	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	void aFieldThatIsTakenBackNeverShows(@Autowired TransactionTemplate transaction) {
		transaction.executeWithoutResult((status) -> {
			this.fields.addIfMissing(new FieldOfAction("mistake", "Versehen", 91));
			assertThat(this.fields.exists("mistake")).isTrue();
			status.setRollbackOnly();
		});
		assertThat(this.fields.exists("mistake")).isFalse();
	}

	@Test
	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	void whatAnotherInstanceAddsShowsAfterAFewSeconds(@Autowired JdbcFieldsOfAction stored) {
		AtomicLong time = new AtomicLong(1);
		KnownFieldsOfAction here = new KnownFieldsOfAction(stored, time::get);
		assertThat(here.exists("elsewhere")).isFalse();
		this.fields.addIfMissing(new FieldOfAction("elsewhere", "Anderswo", 92));
		time.addAndGet(KnownFieldsOfAction.VALID_FOR.toNanos() - 1);
		assertThat(here.exists("elsewhere")).as("read from memory").isFalse();
		time.addAndGet(1);
		assertThat(here.exists("elsewhere")).isTrue();
		assertThat(here.addIfMissing(new FieldOfAction("elsewhere", "Anderswo", 92))).isFalse();
	}

	private static <T> T elsewhere(Supplier<T> work) {
		return CompletableFuture.supplyAsync(work).orTimeout(10, TimeUnit.SECONDS).join();
	}

}
