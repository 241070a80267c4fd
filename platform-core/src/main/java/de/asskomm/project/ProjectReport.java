package de.asskomm.project;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What a project's record becomes on paper, with the figures that have to add up: what is
 * spent and what is not used any more is what is granted and what the organisation pays
 * itself.
 *
 * @param kind which document the record becomes
 * @param expenses what is spent, one for each kind of cost that there is, in their order
 * @param total sum of the expenses in euro and cent
 * @param eligible what a grant may pay for
 * @param granted sum of the grants
 * @param ownShare what the organisation pays itself
 * @param unspent what is granted beyond the expenses, mostly nothing
 * @param grantedPercent share of the grants in what they may pay for, in percent with two
 * decimals; {@code null} while nothing is eligible
 * @param findings where the plan does not fit the guideline
 */
public record ProjectReport(Kind kind, List<Expense> expenses, BigDecimal total, BigDecimal eligible,
		BigDecimal granted, BigDecimal ownShare, BigDecimal unspent, @Nullable BigDecimal grantedPercent,
		List<FundingFinding> findings) {

	private static final int DECIMALS = 2;

	private static final int PERCENT = 2;

	public ProjectReport {
		expenses = List.copyOf(expenses);
		findings = List.copyOf(findings);
		if (total.add(unspent).compareTo(granted.add(ownShare)) != 0) {
			throw new IllegalArgumentException("What is spent and what pays for it are the same");
		}
	}

	/**
	 * Which document a record becomes.
	 */
	public enum Kind {

		/**
		 * Antrag: the description along the Beccaria standards and the plan of financing
		 * that an application consists of (RL KommPräv, part VI no. 3).
		 */
		APPLICATION,

		/**
		 * Verwendungsnachweis: what was done with a grant, told and in figures.
		 */
		USE_OF_GRANT;

		/**
		 * The document that fits a project: once it has a grant and has begun, it has to
		 * tell what became of the money; before, it applies for it.
		 * @param content what is recorded
		 * @return the kind of document
		 */
		public static Kind of(ProjectContent content) {
			boolean begun = switch (content.state()) {
				case IDEA, PLANNED -> false;
				case RUNNING, FINISHED, STOPPED -> true;
			};
			return (begun && !content.grants().isEmpty()) ? USE_OF_GRANT : APPLICATION;
		}

	}

	/**
	 * What is spent on one kind of cost.
	 *
	 * @param kind the kind of cost
	 * @param costs the single costs, at least one
	 * @param amount their sum in euro and cent
	 * @param eligible what a grant may pay for of it
	 */
	public record Expense(CostKind kind, List<Cost> costs, BigDecimal amount, BigDecimal eligible) {

		public Expense {
			costs = List.copyOf(costs);
		}

		private static Expense of(CostKind kind, List<Cost> costs) {
			return new Expense(kind, costs, Money.sum(costs.stream().map(Cost::amount).toList()),
					new FundingPlan(costs, List.of()).eligible());
		}

	}

	/**
	 * The document that a record becomes.
	 * @param content what is recorded
	 * @return the document
	 */
	public static ProjectReport of(ProjectContent content) {
		FundingPlan plan = new FundingPlan(content.costs(), content.grants());
		List<Expense> expenses = Stream.of(CostKind.values())
			.map((kind) -> Expense.of(kind, content.costs().stream().filter((cost) -> cost.kind() == kind).toList()))
			.filter((expense) -> !expense.costs().isEmpty())
			.toList();
		BigDecimal total = content.totalCost();
		BigDecimal granted = Money.sum(content.grants().stream().map(FundingGrant::amount).toList());
		BigDecimal eligible = plan.eligible();
		return new ProjectReport(Kind.of(content), expenses, total, eligible, granted, plan.ownShare(),
				granted.subtract(total).max(Money.NOTHING), percent(granted, eligible), plan.findings());
	}

	/**
	 * Whether certificates of education have to come with it: an application whose grant
	 * pays people has to show what they have learnt (RL KommPräv, part VI no. 3).
	 * @return {@code true} for an application for personnel
	 */
	public boolean needsCertificates() {
		return this.kind == Kind.APPLICATION && this.granted.signum() > 0
				&& this.expenses.stream().anyMatch((expense) -> expense.kind() == CostKind.PERSONNEL);
	}

	private static @Nullable BigDecimal percent(BigDecimal granted, BigDecimal eligible) {
		return (eligible.signum() > 0)
				? granted.movePointRight(PERCENT).divide(eligible, DECIMALS, RoundingMode.HALF_UP) : null;
	}

}
