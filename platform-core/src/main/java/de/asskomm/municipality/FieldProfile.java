package de.asskomm.municipality;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * Profil der Handlungsfelder: what a municipality tells of, as the number of its entries
 * in each field of action.
 *
 * @param entries number of entries by key of the field, none below 1
 */
public record FieldProfile(Map<String, Long> entries) {

	/** A municipality that has told nothing yet. */
	public static final FieldProfile EMPTY = new FieldProfile(Map.of());

	/** Of fewer entries a direction shows by chance only. */
	static final int MINIMUM_ENTRIES = 3;

	public FieldProfile {
		entries = Map.copyOf(entries);
	}

	/**
	 * How alike two profiles are: the cosine of the angle between them, so that it
	 * matters what somebody tells of and not how much.
	 * @param other the other profile
	 * @return 0 for nothing in common to 1 for the same shares; nothing if one of them is
	 * of too few entries to tell
	 */
	OptionalDouble similarity(FieldProfile other) {
		if (!isTelling() || !other.isTelling()) {
			return OptionalDouble.empty();
		}
		double product = this.entries.entrySet()
			.stream()
			.mapToDouble((field) -> field.getValue() * (double) other.entries.getOrDefault(field.getKey(), 0L))
			.sum();
		return OptionalDouble.of(Math.min(1, product / Math.sqrt(square() * other.square())));
	}

	private boolean isTelling() {
		return this.entries.values().stream().mapToLong(Long::longValue).sum() >= MINIMUM_ENTRIES;
	}

	private double square() {
		return this.entries.values().stream().mapToDouble((number) -> (double) number * number).sum();
	}

}
