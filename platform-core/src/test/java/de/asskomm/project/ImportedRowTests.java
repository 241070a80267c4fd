package de.asskomm.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import de.asskomm.attachment.AttachmentId;
import de.asskomm.markdown.Markdown;
import de.asskomm.organisation.Visibility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ImportedRowTests {

	private static final Set<ProjectColumn> ALL = EnumSet.allOf(ProjectColumn.class);

	private static final Participant POLICE = new Participant("Polizeirevier", ParticipantKind.POLICE, "Streifen");

	private static final Cost WAGES = new Cost(CostKind.PERSONNEL, new BigDecimal("1000"), "halbe Stelle");

	private static final Cost MORE_WAGES = new Cost(CostKind.PERSONNEL, new BigDecimal("500"), "Aushilfe");

	private static final FundingGrant GRANT = new FundingGrant("RL KommPräv", new BigDecimal("900"), 2026,
			new BigDecimal("90"), LocalDate.of(2025, 5, 1), LocalDate.of(2025, 9, 1));

	private static final ProjectDocument DOCUMENT = new ProjectDocument(AttachmentId.next(), Licence.CC_BY);

	/** What was worked out on the platform, with details that no table has. */
	private static final ProjectContent KNOWN = content("Titel", List.of(POLICE), List.of(WAGES, MORE_WAGES),
			List.of(GRANT), List.of(DOCUMENT), 40, ProjectState.RUNNING);

	@Test
	void whatTellsTheSameChangesNothing() {
		assertThat(row(told("Titel", "Polizeirevier", "1500", ProjectState.RUNNING), ALL).onto(KNOWN)).isEqualTo(KNOWN);
	}

	@Test
	void detailsThatNoTableHasStayWhereTheyAreNotContradicted() {
		ProjectContent told = content("Neuer Titel",
				List.of(new Participant("Schule", ParticipantKind.OTHER, ""),
						new Participant("Polizeirevier", ParticipantKind.OTHER, "")),
				List.of(new Cost(CostKind.PERSONNEL, new BigDecimal("1600"), ""),
						new Cost(CostKind.MATERIAL, new BigDecimal("20"), "")),
				List.of(new FundingGrant("Stiftung", new BigDecimal("10"), 2027, null), plain(GRANT)), List.of(), 40,
				ProjectState.RUNNING);
		ProjectContent changed = row(told, ALL).onto(KNOWN);
		assertThat(changed.title()).isEqualTo("Neuer Titel");
		assertThat(changed.participants()).containsExactly(new Participant("Schule", ParticipantKind.OTHER, ""),
				POLICE);
		assertThat(changed.costs()).containsExactlyElementsOf(told.costs());
		assertThat(changed.grants()).containsExactly(told.grants().getFirst(), GRANT);
		assertThat(changed.documents()).containsExactly(DOCUMENT);
	}

	@Test
	void whatTheTableHasNoColumnForStays() {
		ProjectContent told = content("Neuer Titel", List.of(), List.of(), List.of(), List.of(), null,
				ProjectState.IDEA);
		Set<ProjectColumn> columns = EnumSet.of(ProjectColumn.ID, ProjectColumn.TITLE, ProjectColumn.FIELDS_OF_ACTION);
		ProjectContent changed = row(told, columns).onto(KNOWN);
		assertThat(ProjectPart.differing(KNOWN, changed)).containsExactly(ProjectPart.TITLE);
	}

	@Test
	void anEmptyCellTellsThatThereIsNothing() {
		ProjectContent told = content("Titel", List.of(), List.of(), List.of(), List.of(), null, ProjectState.RUNNING);
		ProjectContent changed = row(told, ALL).onto(KNOWN);
		assertThat(ProjectPart.differing(KNOWN, changed)).containsExactlyInAnyOrder(ProjectPart.PARTICIPANTS,
				ProjectPart.COSTS, ProjectPart.GRANTS, ProjectPart.STAFF_HOURS);
	}

	@Test
	void theOfficeOfAnOrganisationThatIsNotNamedStays() {
		ProjectContent told = new ProjectContent("Titel", "Kurz", List.of("graffiti"), Visibility.NETWORK,
				ProjectState.RUNNING, BeccariaSteps.EMPTY);
		assertThat(row(told, EnumSet.of(ProjectColumn.CONTACT)).onto(KNOWN).contact()).isEqualTo("Ordnungsamt");
	}

	@Test
	void aRowWithoutAKeyHasOneMadeOfAllThatItTells() {
		ProjectContent told = told("Titel", "Polizeirevier", "1500", ProjectState.RUNNING);
		String key = row(told, ALL).key();
		assertThat(key).startsWith("sha256:").hasSizeLessThanOrEqualTo(ProjectTable.MAXIMUM_KEY);
		assertThat(row(told, EnumSet.of(ProjectColumn.TITLE)).key()).isEqualTo(key);
		assertThat(row(told("Titel", "Polizeirevier", "1500", ProjectState.IDEA), ALL).key()).isNotEqualTo(key);
		assertThat(row(told("Titel", "Polizei", "1500", ProjectState.RUNNING), ALL).key()).isNotEqualTo(key);
		assertThat(row(told("Titel", "Polizeirevier", "1501", ProjectState.RUNNING), ALL).key()).isNotEqualTo(key);
		assertThat(new ImportedRow(2, "A 1", told, ALL).key()).isEqualTo("A 1");
	}

	private static ImportedRow row(ProjectContent told, Set<ProjectColumn> columns) {
		return new ImportedRow(2, "", told, columns);
	}

	/** What a table tells of the known project. */
	private static ProjectContent told(String title, String participant, String personnel, ProjectState state) {
		return content(title, List.of(new Participant(participant, ParticipantKind.OTHER, "")),
				List.of(new Cost(CostKind.PERSONNEL, new BigDecimal(personnel), "")), List.of(plain(GRANT)), List.of(),
				40, state);
	}

	private static FundingGrant plain(FundingGrant grant) {
		return new FundingGrant(grant.programme(), grant.amount(), grant.year(), grant.sharePercent());
	}

	private static ProjectContent content(String title, List<Participant> participants, List<Cost> costs,
			List<FundingGrant> grants, List<ProjectDocument> documents, @Nullable Integer hours, ProjectState state) {
		return new ProjectContent(title, "Kurz", List.of("graffiti"), Visibility.NETWORK, state,
				LocalDate.of(2026, 1, 1), null, BeccariaSteps.EMPTY, participants, costs, grants, hours, documents,
				"Ordnungsamt", ProjectResult.WORKED, new Markdown("weil"), null, true);
	}

}
