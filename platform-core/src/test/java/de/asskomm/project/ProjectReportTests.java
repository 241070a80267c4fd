package de.asskomm.project;

import java.math.BigDecimal;
import java.util.List;

import de.asskomm.markdown.Markdown;
import de.asskomm.organisation.Visibility;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which document a project's record becomes, and that its figures add up. */
class ProjectReportTests {

	@ParameterizedTest
	@EnumSource(names = { "RUNNING", "FINISHED", "STOPPED" })
	void whoeverHasBegunWithAGrantTellsWhatBecameOfIt(ProjectState state) {
		assertThat(report(state, List.of(), List.of(grant("10000"))).kind()).isEqualTo(ProjectReport.Kind.USE_OF_GRANT);
	}

	@ParameterizedTest
	@EnumSource(names = { "IDEA", "PLANNED" })
	void whatHasNotBegunAppliesForItsGrant(ProjectState state) {
		assertThat(report(state, List.of(), List.of(grant("10000"))).kind()).isEqualTo(ProjectReport.Kind.APPLICATION);
	}

	@ParameterizedTest
	@EnumSource
	void withoutAGrantThereIsNothingToProve(ProjectState state) {
		assertThat(report(state, List.of(cost(CostKind.MATERIAL, "5")), List.of()).kind())
			.isEqualTo(ProjectReport.Kind.APPLICATION);
	}

	@Test
	void sumsTheCostsByKindInTheirOrder() {
		ProjectReport report = report(ProjectState.PLANNED,
				List.of(cost(CostKind.INVESTMENT, "999.99"), cost(CostKind.PERSONNEL, "12000"),
						cost(CostKind.MATERIAL, "0.01"), cost(CostKind.PERSONNEL, "500.50")),
				List.of(grant("9000"), grant("1000")));
		assertThat(report.expenses())
			.extracting(ProjectReport.Expense::kind, ProjectReport.Expense::amount, ProjectReport.Expense::eligible)
			.containsExactly(tuple(CostKind.PERSONNEL, "12500.50", "12500.50"),
					tuple(CostKind.MATERIAL, "0.01", "0.01"), tuple(CostKind.INVESTMENT, "999.99", "0.00"));
		assertThat(report.total()).isEqualTo("13500.50");
		assertThat(report.eligible()).isEqualTo("12500.51");
		assertThat(report.granted()).isEqualTo("10000.00");
		assertThat(report.ownShare()).isEqualTo("3500.50");
		assertThat(report.unspent()).isEqualTo("0.00");
		assertThat(report.grantedPercent()).isEqualTo("80.00");
	}

	@Test
	void whatIsGrantedBeyondTheExpensesIsUnspent() {
		ProjectReport report = report(ProjectState.FINISHED, List.of(cost(CostKind.MATERIAL, "800")),
				List.of(grant("1000")));
		assertThat(report.ownShare()).isEqualTo("0.00");
		assertThat(report.unspent()).isEqualTo("200.00");
		assertThat(report.total().add(report.unspent())).isEqualTo(report.granted().add(report.ownShare()));
	}

	@Test
	void tellsNoShareWhereNothingIsEligible() {
		ProjectReport report = report(ProjectState.PLANNED, List.of(cost(CostKind.INVESTMENT, "800")),
				List.of(grant("100")));
		assertThat(report.grantedPercent()).isNull();
		assertThat(report.findings()).extracting(FundingFinding::rule).contains(FundingRule.NO_INVESTMENTS);
	}

	@Test
	void whoPaysPeopleFromAGrantShowsWhatTheyHaveLearnt() {
		List<Cost> personnel = List.of(cost(CostKind.PERSONNEL, "800"));
		assertThat(report(ProjectState.PLANNED, personnel, List.of(grant("100"))).needsCertificates()).isTrue();
		assertThat(report(ProjectState.PLANNED, personnel, List.of()).needsCertificates()).isFalse();
		assertThat(report(ProjectState.RUNNING, personnel, List.of(grant("100"))).needsCertificates()).isFalse();
		assertThat(report(ProjectState.PLANNED, List.of(cost(CostKind.MATERIAL, "800")), List.of(grant("100")))
			.needsCertificates()).isFalse();
	}

	@Test
	void aRecordWithoutMoneyHasNothingToSum() {
		ProjectReport report = report(ProjectState.IDEA, List.of(), List.of());
		assertThat(report.expenses()).isEmpty();
		assertThat(report.total()).isEqualTo("0.00");
		assertThat(report.findings()).isEmpty();
	}

	private static Tuple tuple(CostKind kind, String amount, String eligible) {
		return Tuple.tuple(kind, new BigDecimal(amount), new BigDecimal(eligible));
	}

	private static Cost cost(CostKind kind, String amount) {
		return new Cost(kind, new BigDecimal(amount), "");
	}

	private static FundingGrant grant(String amount) {
		return new FundingGrant(FundingPlan.PROGRAMME, new BigDecimal(amount), 2026, null);
	}

	private static ProjectReport report(ProjectState state, List<Cost> costs, List<FundingGrant> grants) {
		return ProjectReport.of(new ProjectContent("Titel", "", List.of("graffiti"), Visibility.NETWORK, state, null,
				null, BeccariaSteps.EMPTY, List.of(), costs, grants, null, List.of(), "", null, Markdown.EMPTY, null,
				false));
	}

}
