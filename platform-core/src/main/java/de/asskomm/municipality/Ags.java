package de.asskomm.municipality;

import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Amtlicher Gemeindeschlüssel (AGS): the official key of a Saxon municipality.
 *
 * @param value eight digits, the first two being 14 for Saxony
 */
public record Ags(String value) implements Comparable<Ags> {

	private static final Pattern FORMAT = Pattern.compile("14[0-9]{6}");

	/**
	 * Checks the key.
	 * @throws IllegalArgumentException if the value is no key of a Saxon municipality
	 */
	public Ags {
		if (!FORMAT.matcher(value).matches()) {
			throw new IllegalArgumentException("An AGS has eight digits and starts with 14");
		}
	}

	/**
	 * Reads a key that somebody typed or sent.
	 * @param text what was sent
	 * @return the key, or nothing if the text is none
	 */
	public static Optional<Ags> parse(@Nullable String text) {
		return Optional.ofNullable(text).filter((value) -> FORMAT.matcher(value).matches()).map(Ags::new);
	}

	/**
	 * The district that the municipality belongs to; the key says it.
	 * @return the key of the district
	 */
	public DistrictKey district() {
		return new DistrictKey(this.value.substring(0, 5));
	}

	@Override
	public int compareTo(Ags other) {
		return this.value.compareTo(other.value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
