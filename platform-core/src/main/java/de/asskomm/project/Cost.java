package de.asskomm.project;

import java.math.BigDecimal;

/**
 * Kosten: what one kind of expense of a project amounts to over its whole time.
 *
 * @param kind what the money is spent on
 * @param amount in euro and cent, 0 to {@link Money#MAXIMUM}
 * @param note what exactly; may be empty
 */
public record Cost(CostKind kind, BigDecimal amount, String note) {

	public Cost {
		amount = Money.exact(amount);
	}

}
