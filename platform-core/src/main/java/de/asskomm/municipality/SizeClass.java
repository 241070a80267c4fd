package de.asskomm.municipality;

import java.util.Arrays;

/**
 * Größenklasse: how many inhabitants a municipality has, roughly. Municipalities of one
 * class have similar means, so they can learn most from each other.
 * <p>
 * The bounds of 5,000, 10,000, 20,000, 50,000 and 100,000 inhabitants are those of the
 * Stadt- und Gemeindetypen of the Bundesinstitut für Bau-, Stadt- und Raumforschung
 * (BBSR): smaller and larger Kleinstadt, smaller and larger Mittelstadt, Großstadt; only
 * the population counts here, not the central function. Below them the bound of 2,000,
 * from which German official statistics since 1871 speaks of a Landstadt, separates the
 * many very small municipalities.
 */
public enum SizeClass {

	/** Up to 1,999 inhabitants. */
	UNDER_2000(0, 1_999),

	/** 2,000 to 4,999 inhabitants. */
	FROM_2000(2_000, 4_999),

	/** 5,000 to 9,999 inhabitants. */
	FROM_5000(5_000, 9_999),

	/** 10,000 to 19,999 inhabitants. */
	FROM_10000(10_000, 19_999),

	/** 20,000 to 49,999 inhabitants. */
	FROM_20000(20_000, 49_999),

	/** 50,000 to 99,999 inhabitants. */
	FROM_50000(50_000, 99_999),

	/** 100,000 inhabitants and more. */
	FROM_100000(100_000, Integer.MAX_VALUE);

	private final int minimum;

	private final int maximum;

	SizeClass(int minimum, int maximum) {
		this.minimum = minimum;
		this.maximum = maximum;
	}

	/**
	 * The class of a population.
	 * @param population number of inhabitants, not negative
	 * @return its class
	 * @throws IllegalArgumentException if the number is negative
	 */
	public static SizeClass of(int population) {
		return Arrays.stream(values())
			.filter((candidate) -> candidate.contains(population))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("A population is not negative"));
	}

	/**
	 * Smallest population of this class.
	 * @return number of inhabitants
	 */
	public int minimum() {
		return this.minimum;
	}

	/**
	 * Greatest population of this class; the last class has no bound.
	 * @return number of inhabitants, {@link Integer#MAX_VALUE} for the last class
	 */
	public int maximum() {
		return this.maximum;
	}

	/**
	 * Whether a population is of this class.
	 * @param population number of inhabitants
	 * @return {@code true} if it lies within the bounds
	 */
	public boolean contains(int population) {
		return this.minimum <= population && population <= this.maximum;
	}

	/**
	 * Key of the German label in the message bundle.
	 * @return the message key, such as {@code size-class.FROM_10000}
	 */
	public String messageKey() {
		return "size-class." + name();
	}

}
