package de.asskomm.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A plan of costs and grants, held against RL KommPräv. */
class FundingPlanTests {

	private static final LocalDate CONSULTED = LocalDate.of(2026, 9, 1);

	private static final LocalDate APPLIED = LocalDate.of(2026, 10, 1);

	@Test
	void aPlanWithinTheRulesHasNothingToMend() {
		assertThat(findings(grant("27000", "90", CONSULTED, APPLIED), cost(CostKind.PERSONNEL, "30000"))).isEmpty();
	}

	@Test
	void theStatePaysNinetyPercentAtMost() {
		assertThat(findings(grant("27000.01", null, CONSULTED, APPLIED), cost(CostKind.PERSONNEL, "30000")))
			.containsExactly(
					new FundingFinding(FundingRule.AT_MOST_NINETY_PERCENT, 0, List.of(new BigDecimal("27000.00"))));
		assertThat(findings(grant("20000", "90.01", CONSULTED, APPLIED), cost(CostKind.MATERIAL, "30000")))
			.extracting(FundingFinding::rule)
			.containsExactly(FundingRule.AT_MOST_NINETY_PERCENT);
	}

	@Test
	void whoeverGetsAllPaidHasNoShareOfItsOwn() {
		assertThat(findings(grant("30000", null, CONSULTED, APPLIED), cost(CostKind.PERSONNEL, "30000")))
			.extracting(FundingFinding::rule)
			.containsExactly(FundingRule.AT_MOST_NINETY_PERCENT, FundingRule.OWN_SHARE);
	}

	@Test
	void investmentsDoNotCount() {
		assertThat(findings(grant("20000", null, CONSULTED, APPLIED), cost(CostKind.PERSONNEL, "20000"),
				cost(CostKind.INVESTMENT, "50000")))
			.containsExactly(
					new FundingFinding(FundingRule.AT_MOST_NINETY_PERCENT, 0, List.of(new BigDecimal("18000.00"))),
					new FundingFinding(FundingRule.NO_INVESTMENTS, 0, List.of(new BigDecimal("20000.00"))));
	}

	@Test
	void theCouncilIsConsultedBeforeAnApplication() {
		assertThat(findings(grant("20000", null, APPLIED.plusDays(1), APPLIED), cost(CostKind.OTHER, "30000")))
			.extracting(FundingFinding::rule)
			.containsExactly(FundingRule.CONSULTATION_FIRST);
		assertThat(findings(grant("20000", null, null, null), cost(CostKind.OTHER, "30000")))
			.extracting(FundingFinding::rule)
			.containsExactly(FundingRule.CONSULTATION_FIRST);
	}

	@ParameterizedTest
	@CsvSource({ "2026-08-30, false", "2026-08-31, true", "2026-10-15, true", "2026-10-16, false", "2025-09-15, false",
			"2027-09-15, false" })
	void anApplicationIsMadeInAutumnForTheNextYear(LocalDate applied, boolean inTime) {
		List<FundingFinding> findings = findings(grant("20000", null, LocalDate.of(2025, 1, 1), applied),
				cost(CostKind.OTHER, "30000"));
		assertThat(findings.isEmpty()).isEqualTo(inTime);
		assertThat(findings).allMatch((finding) -> finding.rule() == FundingRule.APPLICATION_WINDOW);
	}

	@Test
	void aSmallGrantIsAnException() {
		assertThat(findings(grant("10000", null, CONSULTED, APPLIED), cost(CostKind.OTHER, "30000")))
			.extracting(FundingFinding::rule)
			.containsExactly(FundingRule.SMALL_GRANT);
	}

	@Test
	void otherProgrammesHaveOtherRules() {
		FundingGrant other = new FundingGrant("Weltoffenes Sachsen", new BigDecimal("30000"), 2027, null);
		assertThat(new FundingPlan(List.of(cost(CostKind.INVESTMENT, "30000")), List.of(other)).findings()).isEmpty();
	}

	private static List<FundingFinding> findings(FundingGrant grant, Cost... costs) {
		return new FundingPlan(List.of(costs), List.of(grant)).findings();
	}

	private static FundingGrant grant(String amount, @Nullable String share, @Nullable LocalDate consulted,
			@Nullable LocalDate applied) {
		return new FundingGrant("RL KommPräv", new BigDecimal(amount), 2027,
				(share != null) ? new BigDecimal(share) : null, consulted, applied);
	}

	private static Cost cost(CostKind kind, String amount) {
		return new Cost(kind, new BigDecimal(amount), "");
	}

}
