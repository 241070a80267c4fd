package de.asskomm.project;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * Zuwendung: money granted to a project for one year.
 *
 * @param programme under which programme
 * @param amount in euro, with two decimals at most
 * @param year for which year
 * @param sharePercent share of the grant in the cost, 0 to 100, if known
 */
public record FundingGrant(String programme, BigDecimal amount, int year, @Nullable BigDecimal sharePercent) {

	public FundingGrant {
		if (amount.signum() < 0 || amount.scale() > 2) {
			throw new IllegalArgumentException("A grant is an amount in euro and cent");
		}
	}

}
