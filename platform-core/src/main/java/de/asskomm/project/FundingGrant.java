package de.asskomm.project;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * Zuwendung: money granted to a project for one year.
 *
 * @param programme under which programme
 * @param amount in euro and cent, always with two decimals
 * @param year for which year
 * @param sharePercent share of the grant in the cost, 0 to 100 with two decimals, if
 * known
 */
public record FundingGrant(String programme, BigDecimal amount, int year, @Nullable BigDecimal sharePercent) {

	private static final int DECIMALS = 2;

	private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

	public FundingGrant {
		if (amount.signum() < 0 || amount.scale() > DECIMALS) {
			throw new IllegalArgumentException("A grant is an amount in euro and cent");
		}
		amount = amount.setScale(DECIMALS);
		if (sharePercent != null) {
			if (sharePercent.signum() < 0 || sharePercent.compareTo(WHOLE) > 0 || sharePercent.scale() > DECIMALS) {
				throw new IllegalArgumentException("A share is 0 to 100 percent with two decimals at most");
			}
			sharePercent = sharePercent.setScale(DECIMALS);
		}
	}

}
