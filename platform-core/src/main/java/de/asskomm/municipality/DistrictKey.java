package de.asskomm.municipality;

import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Kreisschlüssel: the official key of a Saxon district, the first five digits of the keys
 * of its municipalities.
 *
 * @param value five digits, the first two being 14 for Saxony
 */
public record DistrictKey(String value) implements Comparable<DistrictKey> {

	private static final Pattern FORMAT = Pattern.compile("14[0-9]{3}");

	/**
	 * Checks the key.
	 * @throws IllegalArgumentException if the value is no key of a Saxon district
	 */
	public DistrictKey {
		if (!FORMAT.matcher(value).matches()) {
			throw new IllegalArgumentException("A district key has five digits and starts with 14");
		}
	}

	/**
	 * Reads a key that somebody typed or sent.
	 * @param text what was sent
	 * @return the key, or nothing if the text is none
	 */
	public static Optional<DistrictKey> parse(@Nullable String text) {
		return Optional.ofNullable(text).filter((value) -> FORMAT.matcher(value).matches()).map(DistrictKey::new);
	}

	@Override
	public int compareTo(DistrictKey other) {
		return this.value.compareTo(other.value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
