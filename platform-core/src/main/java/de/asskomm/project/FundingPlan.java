package de.asskomm.project;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Finanzierungsplan: what a project costs and who pays, held against RL KommPräv.
 *
 * @param costs the costs
 * @param grants the grants
 */
public record FundingPlan(List<Cost> costs, List<FundingGrant> grants) {

	/** How the programme is called whose rules are known. */
	public static final String PROGRAMME = "RL KommPräv";

	/** The greatest share that the state pays, in percent (part V no. 2). */
	public static final int GREATEST_SHARE = 90;

	/** Up to this amount in euro a grant is an exception (part V no. 6). */
	public static final BigDecimal SMALL = new BigDecimal("10000.00");

	private static final int CENT = 2;

	public FundingPlan {
		costs = List.copyOf(costs);
		grants = List.copyOf(grants);
	}

	/**
	 * What a grant may pay for: all costs but investments (part V no. 4).
	 * @return the sum in euro and cent
	 */
	public BigDecimal eligible() {
		return Money
			.sum(this.costs.stream().filter((cost) -> cost.kind() != CostKind.INVESTMENT).map(Cost::amount).toList());
	}

	/**
	 * What the organisation pays itself.
	 * @return costs less grants, in euro and cent; 0 if more is granted than it costs
	 */
	public BigDecimal ownShare() {
		return Money.sum(this.costs.stream().map(Cost::amount).toList())
			.subtract(Money.sum(this.grants.stream().map(FundingGrant::amount).toList()))
			.max(Money.NOTHING);
	}

	/**
	 * Holds every grant of the programme against its rules. Rules that need a figure are
	 * left out while it is missing.
	 * @return what does not fit, grant by grant in the order of the rules
	 */
	public List<FundingFinding> findings() {
		List<FundingFinding> findings = new ArrayList<>();
		for (int number = 0; number < this.grants.size(); number++) {
			FundingGrant grant = this.grants.get(number);
			if (isKnown(grant.programme())) {
				checkAmount(grant, number, findings);
				checkDates(grant, number, findings);
			}
		}
		return findings;
	}

	private void checkAmount(FundingGrant grant, int number, List<FundingFinding> findings) {
		BigDecimal eligible = eligible();
		BigDecimal greatest = eligible.multiply(BigDecimal.valueOf(GREATEST_SHARE))
			.movePointLeft(2)
			.setScale(CENT, RoundingMode.DOWN);
		BigDecimal share = grant.sharePercent();
		boolean known = eligible.signum() > 0;
		boolean shareTooGreat = share != null && share.compareTo(BigDecimal.valueOf(GREATEST_SHARE)) > 0;
		if (shareTooGreat || (known && grant.amount().compareTo(greatest) > 0)) {
			findings.add(new FundingFinding(FundingRule.AT_MOST_NINETY_PERCENT, number,
					known ? List.of(greatest) : List.of()));
		}
		if (!this.costs.isEmpty() && ownShare().signum() == 0) {
			findings.add(new FundingFinding(FundingRule.OWN_SHARE, number, List.of()));
		}
		if (this.costs.stream().anyMatch((cost) -> cost.kind() == CostKind.INVESTMENT && cost.amount().signum() > 0)) {
			findings.add(new FundingFinding(FundingRule.NO_INVESTMENTS, number, List.of(eligible)));
		}
		if (grant.amount().compareTo(SMALL) <= 0) {
			findings.add(new FundingFinding(FundingRule.SMALL_GRANT, number, List.of()));
		}
	}

	private static void checkDates(FundingGrant grant, int number, List<FundingFinding> findings) {
		LocalDate consulted = grant.consultedOn();
		LocalDate applied = grant.appliedOn();
		if (consulted == null || (applied != null && consulted.isAfter(applied))) {
			findings.add(new FundingFinding(FundingRule.CONSULTATION_FIRST, number, List.of()));
		}
		LocalDate opens = LocalDate.of(grant.year() - 1, Month.AUGUST, 31);
		LocalDate closes = LocalDate.of(grant.year() - 1, Month.OCTOBER, 15);
		if (applied != null && (applied.isBefore(opens) || applied.isAfter(closes))) {
			findings.add(new FundingFinding(FundingRule.APPLICATION_WINDOW, number, List.of(opens, closes)));
		}
	}

	private static boolean isKnown(String programme) {
		String name = programme.toLowerCase(Locale.GERMAN);
		return name.contains("kommpräv") || name.contains("kommunale prävention")
				|| name.contains("kommunalen prävention");
	}

}
