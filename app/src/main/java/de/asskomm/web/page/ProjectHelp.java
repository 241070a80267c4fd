package de.asskomm.web.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import de.asskomm.project.Completeness;
import de.asskomm.project.CostSharing;
import de.asskomm.project.FundingPlan;
import de.asskomm.project.ProjectContent;
import de.asskomm.web.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What helps while somebody fills a project's record: how far it is, what the money adds
 * up to, where it does not fit the funding guideline.
 *
 * @param filled how far the record is, in words
 * @param next what would help others most now; absent when all is told
 * @param percent the same in percent
 * @param money what costs, grants and own share add up to; empty while nothing is typed
 * @param findings where the plan does not fit the guideline
 * @param shares what each municipality takes, and the sum; empty unless a cost is shared
 */
record ProjectHelp(String filled, @Nullable String next, int percent, List<Fact> money, List<String> findings,
		List<Fact> shares) {

	private static final int WHOLE = 100;

	static ProjectHelp of(ProjectContent content, Wording wording) {
		Completeness completeness = Completeness.of(content);
		FundingPlan plan = new FundingPlan(content.costs(), content.grants());
		return new ProjectHelp(wording.text("project.filled", completeness.filled(), completeness.of()),
				completeness.next().map((part) -> wording.text("project.next." + part)).orElse(null),
				completeness.filled() * WHOLE / completeness.of(), money(content, plan, wording),
				plan.findings().stream().map(wording::finding).toList(), shares(content.sharing(), wording));
	}

	/** The sums under the lists of costs and grants. */
	static List<Fact> money(ProjectContent content, FundingPlan plan, Wording wording) {
		if (content.costs().isEmpty() && content.grants().isEmpty()) {
			return List.of();
		}
		BigDecimal granted = content.grants()
			.stream()
			.map((grant) -> grant.amount())
			.reduce(BigDecimal.ZERO, BigDecimal::add);
		return List.of(new Fact(wording.text("project.cost.total"), wording.exactEuro(content.totalCost())),
				new Fact(wording.text("project.cost.eligible"), wording.exactEuro(plan.eligible())),
				new Fact(wording.text("project.grants.total"), wording.exactEuro(granted)),
				new Fact(wording.text("project.own-share"), wording.exactEuro(plan.ownShare())));
	}

	/** What each takes, and the sum that shows that nothing is lost. */
	static List<Fact> shares(@Nullable CostSharing sharing, Wording wording) {
		if (sharing == null) {
			return List.of();
		}
		List<Fact> shares = new ArrayList<>();
		sharing.shares()
			.forEach((share) -> shares.add(new Fact(
					wording.text("project.share." + sharing.key(), share.name(), wording.decimal(share.weight())),
					wording.exactEuro(share.amount()))));
		shares.add(new Fact(wording.text("project.share.sum"), wording.exactEuro(sharing.total())));
		return shares;
	}

}
