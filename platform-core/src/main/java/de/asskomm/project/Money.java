package de.asskomm.project;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Amounts in euro and cent, as people type them and as they are kept.
 */
public final class Money {

	/** Greatest amount that a project can name, in euro. */
	public static final BigDecimal MAXIMUM = new BigDecimal("999999999999.99");

	/** Nothing. */
	public static final BigDecimal NOTHING = new BigDecimal("0.00");

	private static final int DECIMALS = 2;

	/** „4.300“, „4300“, „4 300,50 €“, and „4300.50“ as programs write it. */
	private static final Pattern TYPED = Pattern.compile(
			"(?:(\\d{1,3}(?:[.\\s\\u00a0\\u202f]\\d{3})+)(?:,(\\d{1,2}))?|(\\d+)(?:[,.](\\d{1,2}))?)[\\s\\u00a0]*(?:€|EUR|Euro)?");

	private Money() {
	}

	/**
	 * Reads an amount as Germans type it: points or spaces between thousands, a comma
	 * before cents, with or without the sign of the currency.
	 * @param typed what was typed
	 * @return the amount with two decimals, or empty if it is none or too great
	 */
	public static Optional<BigDecimal> parse(String typed) {
		Matcher matcher = TYPED.matcher(typed.strip());
		if (!matcher.matches()) {
			return Optional.empty();
		}
		boolean grouped = matcher.group(1) != null;
		String euro = grouped ? matcher.group(1).replaceAll("[.\\s\\u00a0\\u202f]", "") : matcher.group(3);
		String cent = Objects.requireNonNullElse(matcher.group(grouped ? 2 : 4), "0");
		return Optional.of(new BigDecimal(euro + "." + cent).setScale(DECIMALS))
			.filter((amount) -> amount.compareTo(MAXIMUM) <= 0);
	}

	/**
	 * The sum of some amounts.
	 * @param amounts the amounts
	 * @return their sum with two decimals
	 */
	public static BigDecimal sum(Collection<BigDecimal> amounts) {
		return amounts.stream().reduce(NOTHING, BigDecimal::add);
	}

	/**
	 * An amount with exactly two decimals.
	 * @throws IllegalArgumentException if it is negative, too great, or less than a cent
	 * is told apart
	 */
	static BigDecimal exact(BigDecimal amount) {
		if (amount.signum() < 0 || amount.compareTo(MAXIMUM) > 0 || amount.stripTrailingZeros().scale() > DECIMALS) {
			throw new IllegalArgumentException("An amount is in euro and cent, from 0 to " + MAXIMUM);
		}
		return amount.setScale(DECIMALS);
	}

}
