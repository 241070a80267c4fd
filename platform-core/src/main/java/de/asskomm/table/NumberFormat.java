package de.asskomm.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * How a workbook shows a number: that decides whether it is a day, a percentage or just a
 * number.
 */
enum NumberFormat {

	/** A number. */
	PLAIN,

	/** A number of days since the calendar's beginning. */
	DATE,

	/** A part of one. */
	PERCENT;

	/** Number of characters of a day, such as 2026-12-31. */
	static final int DAY = 10;

	/** So many digits of a number are told; what follows is how programs calculate. */
	private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

	/** Numbers that are longer, or have greater exponents, are no amounts of anything. */
	private static final int LONGEST = 40;

	/**
	 * Texts in quotes, colours and conditions in brackets, single letters as they are.
	 */
	private static final Pattern NOT_SHOWN = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.");

	/** The last day that Excel knows: 31.12.9999. */
	private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	/** Up to here days are counted as if 1900 had been a leap year. */
	private static final long LEAP_DAY = 60;

	/**
	 * The format with a code of its own.
	 * @param code such as {@code dd.mm.yyyy}
	 * @return the format
	 */
	static NumberFormat ofCode(String code) {
		String shown = NOT_SHOWN.matcher(code).replaceAll("").toLowerCase(Locale.ROOT);
		if (shown.equals("general") || shown.equals("standard")) {
			return PLAIN;
		}
		if (shown.indexOf('y') >= 0 || shown.indexOf('d') >= 0) {
			return DATE;
		}
		return (shown.indexOf('%') >= 0) ? PERCENT : PLAIN;
	}

	/**
	 * The format that every workbook knows by a number.
	 * @param number its number
	 * @return the format
	 */
	static NumberFormat ofNumber(String number) {
		return switch (number) {
			case "14", "15", "16", "17", "22", "27", "28", "29", "30", "31", "36", "50", "51", "52", "53", "54", "57",
					"58" ->
				DATE;
			case "9", "10" -> PERCENT;
			default -> PLAIN;
		};
	}

	/**
	 * A number as a German reader would type it.
	 * @param raw as the workbook keeps it
	 * @param from1904 whether days are counted from 1904
	 * @return a day as {@code 2026-12-31}, a number with a comma before its decimals, or
	 * what is there if it is no number
	 */
	String show(String raw, boolean from1904) {
		BigDecimal number = number(raw.strip());
		if (number == null) {
			return raw;
		}
		if (this == DATE && number.signum() > 0 && number.compareTo(LAST_DAY) <= 0) {
			return day(number.longValue(), from1904).toString();
		}
		BigDecimal told = ((this == PERCENT) ? number.multiply(HUNDRED) : number).round(DIGITS);
		String digits = told.signum() == 0 ? "0" : told.stripTrailingZeros().toPlainString();
		return digits.replace('.', ',');
	}

	private static LocalDate day(long number, boolean from1904) {
		if (from1904) {
			return LocalDate.of(1904, 1, 1).plusDays(number);
		}
		return LocalDate.of(1899, 12, (number > LEAP_DAY) ? 30 : 31).plusDays(number);
	}

	private static @Nullable BigDecimal number(String raw) {
		if (raw.isEmpty() || raw.length() > LONGEST) {
			return null;
		}
		try {
			BigDecimal number = new BigDecimal(raw);
			return (Math.abs((long) number.precision() - number.scale()) <= LONGEST) ? number : null;
		}
		catch (NumberFormatException ex) {
			// told as it is
			return null;
		}
	}

}
