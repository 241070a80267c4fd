package de.asskomm.project;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Zuwendung: money that a project gets, or applies for, for one year.
 *
 * @param programme under which programme
 * @param amount in euro and cent, 0 to {@link Money#MAXIMUM}
 * @param year for which year, 1990 to 2099
 * @param sharePercent share of the grant in the costs that it may pay for, 0 to 100 with
 * two decimals, if known
 * @param consultedOn when the prevention council was consulted about it, if it was
 * @param appliedOn when it was applied for, if it was
 */
public record FundingGrant(String programme, BigDecimal amount, int year, @Nullable BigDecimal sharePercent,
		@Nullable LocalDate consultedOn, @Nullable LocalDate appliedOn) {

	/** First year that a grant can be for. */
	public static final int EARLIEST_YEAR = 1990;

	/** Last year that a grant can be for. */
	public static final int LATEST_YEAR = 2099;

	private static final int DECIMALS = 2;

	private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

	public FundingGrant {
		amount = Money.exact(amount);
		if (year < EARLIEST_YEAR || year > LATEST_YEAR) {
			throw new IllegalArgumentException("A grant is for a year of our time");
		}
		if (sharePercent != null) {
			if (sharePercent.signum() < 0 || sharePercent.compareTo(WHOLE) > 0
					|| sharePercent.stripTrailingZeros().scale() > DECIMALS) {
				throw new IllegalArgumentException("A share is 0 to 100 percent with two decimals at most");
			}
			sharePercent = sharePercent.setScale(DECIMALS);
		}
	}

	/**
	 * A grant of which nothing is known but the money.
	 * @param programme under which programme
	 * @param amount in euro and cent
	 * @param year for which year
	 * @param sharePercent share in the costs, if known
	 */
	public FundingGrant(String programme, BigDecimal amount, int year, @Nullable BigDecimal sharePercent) {
		this(programme, amount, year, sharePercent, null, null);
	}

}
