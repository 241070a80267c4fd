package de.asskomm.project;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import de.asskomm.fieldofaction.FieldOfAction;
import de.asskomm.outcome.Violation;
import de.asskomm.table.TableRow;
import de.asskomm.table.UnreadableTable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ProjectTableTests {

	private static final List<FieldOfAction> FIELDS = List
		.of(new FieldOfAction("graffiti", "Graffiti und Sachbeschädigung", 1), new FieldOfAction("youth", "Jugend", 2));

	private static final ProjectWords WORDS = ProjectWords.of((visibility) -> switch (visibility) {
		case PUBLIC -> "Öffentlich";
		case NETWORK -> "Alle Mitglieder im Netz";
		case DISTRICT -> "Nur mein Landkreis";
		case LPR -> "Nur der Landespräventionsrat";
	}, ProjectState::name, ProjectResult::name);

	@Test
	void findsColumnsByTheirHeadingsInAnyOrderAndTellsWhichItDoesNotKnow() throws Exception {
		ProjectTable table = table("Farbe|  HANDLUNGSFELDER |kosten  personal|titel||Kennung",
				"rot|Jugend|4.300,50 €|Treff||A 1");
		assertThat(table.unknown()).containsExactly("Farbe");
		ProjectTable.Typed typed = read(table);
		assertThat(typed.violations()).isEmpty();
		assertThat(typed.draft().title()).isEqualTo("Treff");
		assertThat(typed.draft().fieldsOfAction()).containsExactly("youth");
		assertThat(typed.draft().costs().getFirst())
			.isEqualTo(new ProjectDraft.CostRow("PERSONNEL", "4.300,50 €", null));
		assertThat(table.key(table.rows().getFirst())).isEqualTo("A 1");
		assertThat(table.columns(table.rows().getFirst())).containsExactlyInAnyOrder(ProjectColumn.ID,
				ProjectColumn.TITLE, ProjectColumn.FIELDS_OF_ACTION, ProjectColumn.COST_PERSONNEL);
	}

	@Test
	void everyHeadingOfTheExportIsKnown() throws Exception {
		String headings = String.join("|", Arrays.stream(ProjectColumn.values()).map(ProjectColumn::heading).toList());
		ProjectTable table = table(headings, "1|T|Jugend");
		assertThat(table.unknown()).isEmpty();
		assertThat(table.columns(table.rows().getFirst())).doesNotContain(ProjectColumn.VISIBILITY, ProjectColumn.STATE)
			.hasSize(ProjectColumn.values().length - 2);
	}

	@Test
	void understandsWordsNamesAndDaysAsPeopleWriteThem() throws Exception {
		ProjectTable table = table("Titel|Handlungsfelder|Sichtbarkeit|Stand|Beginn|Ende|Ergebnis",
				"T|graffiti;  JUGEND ; graffiti;|öffentlich|running|1.3.2026|2026-12-31|worked");
		ProjectTable.Typed typed = read(table);
		assertThat(typed.violations()).isEmpty();
		ProjectDraft draft = typed.draft();
		assertThat(draft.fieldsOfAction()).containsExactly("graffiti", "youth");
		assertThat(draft.visibility()).isEqualTo("PUBLIC");
		assertThat(draft.state()).isEqualTo("RUNNING");
		assertThat(draft.startedOn()).isEqualTo("2026-03-01");
		assertThat(draft.finishedOn()).isEqualTo("2026-12-31");
		assertThat(draft.result()).isEqualTo("WORKED");
	}

	@Test
	void saysOfEachCellWhatCannotBeUnderstood() throws Exception {
		ProjectTable table = table("Titel|Handlungsfelder|Sichtbarkeit|Beginn|Ende|Kennung",
				"T|Jugend;Weltraum|niemand|31.02.2026|bald|" + "k".repeat(101));
		assertThat(read(table).violations()).containsExactly(Violation.of("Kennung", "text.too-long", 100, 101),
				Violation.of("Handlungsfelder", "post.fields.unknown", "Weltraum"),
				Violation.of("Sichtbarkeit", "project.import.word", "niemand",
						"Öffentlich, Alle Mitglieder im Netz, Nur mein Landkreis, Nur der Landespräventionsrat"),
				Violation.of("Beginn", "project.import.day", "31.02.2026"),
				Violation.of("Ende", "project.import.day", "bald"));
	}

	@Test
	void readsSeveralGrantsSideBySide() throws Exception {
		String headings = "Titel|Handlungsfelder|Förderprogramm|Fördersumme|Förderjahr|Förderanteil";
		ProjectTable table = table(headings, "T|Jugend|RL KommPräv; Stiftung|10.000; 2.500,00|2026; 2027|90; ");
		assertThat(read(table).draft().grants()).containsExactly(
				new ProjectDraft.GrantRow("RL KommPräv", "10.000", "2026", "90", null, null),
				new ProjectDraft.GrantRow("Stiftung", "2.500,00", "2027", "", null, null));
		ProjectTable different = table(headings, "T|Jugend|RL KommPräv; Stiftung|10.000|2026; 2027|");
		assertThat(read(different).violations())
			.containsExactly(Violation.of("Förderprogramm", "project.import.grants"));
		ProjectTable without = table(headings, "T|Jugend||||");
		assertThat(read(without).draft().grants()).isEmpty();
	}

	@Test
	void aCellWithoutAHeadingOrWithAnErrorIsNoAccident() throws Exception {
		ProjectTable table = ProjectTable.of(List.of(new TableRow(1, List.of("Titel", "", "Handlungsfelder")),
				new TableRow(2, List.of("T", "verrutscht", "", "weiter rechts"), Set.of(2))));
		assertThat(read(table).violations()).containsExactly(Violation.of("Handlungsfelder", "project.import.cell"),
				Violation.of("", "project.import.extra-cell", "verrutscht"));
	}

	@Test
	void saysWhatIsWrongWithTheHeadings() {
		assertThat(refused("Name|Ort", "a|b")).isEqualTo(Violation.of("file", "project.import.headings"));
		assertThat(refused("Titel|Ort", "a|b"))
			.isEqualTo(Violation.of("file", "project.import.column-missing", "Handlungsfelder"));
		assertThat(refused("Titel|Handlungsfelder|titel", "a|b"))
			.isEqualTo(Violation.of("file", "project.import.column-twice", "Titel"));
		assertThat(refused("Titel|Handlungsfelder")).isEqualTo(Violation.of("file", "project.import.no-rows"));
	}

	@Test
	void everyFieldOfADraftLeadsToItsColumn() {
		assertThat(ProjectTable.heading("title")).isEqualTo("Titel");
		assertThat(ProjectTable.heading("conclusions")).isEqualTo("Schlussfolgerungen");
		assertThat(ProjectTable.heading("participants[3].name")).isEqualTo("Beteiligte");
		assertThat(ProjectTable.heading("costs[3].amount")).isEqualTo("Kosten Investitionen");
		assertThat(ProjectTable.heading("grants[0].programme")).isEqualTo("Förderprogramm");
		assertThat(ProjectTable.heading("grants[1].share")).isEqualTo("Förderanteil");
		assertThat(ProjectTable.heading("staffHours")).isEqualTo("Arbeitsstunden");
	}

	private static ProjectTable.Typed read(ProjectTable table) {
		return table.read(table.rows().getFirst(), WORDS, FIELDS);
	}

	private static ProjectTable table(String... rows) throws UnreadableTable {
		List<TableRow> read = new ArrayList<>();
		for (int row = 0; row < rows.length; row++) {
			read.add(new TableRow(row + 1, List.of(rows[row].split("\\|", -1))));
		}
		return ProjectTable.of(read);
	}

	private static Violation refused(String... rows) {
		Violation[] violation = new Violation[1];
		assertThatExceptionOfType(UnreadableTable.class).isThrownBy(() -> table(rows))
			.satisfies((refusal) -> violation[0] = refusal.violation());
		return violation[0];
	}

}
