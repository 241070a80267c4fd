package de.asskomm.municipality;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Kommunen wie meine: the municipalities that are like a certain one, without itself.
 */
public final class SimilarTowns {

	/**
	 * Who is like few others gets at least that many, as long as they are like it at all.
	 */
	private static final int FEW = 5;

	private final Map<Closeness, List<TownSimilarity>> towns = new EnumMap<>(Closeness.class);

	private final Map<Ags, TownSimilarity> byAgs = new HashMap<>();

	private SimilarTowns(List<TownSimilarity> others) {
		for (TownSimilarity other : others) {
			closeness(other.value()).ifPresent((closeness) -> {
				this.towns.computeIfAbsent(closeness, (key) -> new ArrayList<>()).add(other);
				this.byAgs.put(other.town().ags(), other);
			});
		}
	}

	/**
	 * Finds the municipalities that are like one of them.
	 * @param asked the municipality
	 * @param register all municipalities
	 * @param profiles what each tells of; who is missing tells nothing
	 * @return the similar ones
	 */
	public static SimilarTowns to(Municipality asked, Collection<Municipality> register,
			Map<Ags, FieldProfile> profiles) {
		FieldProfile own = profiles.getOrDefault(asked.ags(), FieldProfile.EMPTY);
		return new SimilarTowns(register.stream()
			.filter((other) -> !other.ags().equals(asked.ags()))
			.map((other) -> TownSimilarity.between(asked, own, other,
					profiles.getOrDefault(other.ags(), FieldProfile.EMPTY)))
			.sorted(Comparator.comparingDouble(TownSimilarity::value)
				.reversed()
				.thenComparing((similarity) -> similarity.town().ags()))
			.toList());
	}

	private Optional<Closeness> closeness(double value) {
		if (value >= Closeness.VERY_CLOSE.from) {
			return Optional.of(Closeness.VERY_CLOSE);
		}
		if (value >= Closeness.CLOSE.from) {
			return Optional.of(Closeness.CLOSE);
		}
		return (value >= Closeness.NEXT.from && this.byAgs.size() < FEW) ? Optional.of(Closeness.NEXT)
				: Optional.empty();
	}

	/**
	 * The similar municipalities of a class.
	 * @param closeness the class
	 * @return its municipalities, the most similar first
	 */
	public List<TownSimilarity> towns(Closeness closeness) {
		return List.copyOf(this.towns.getOrDefault(closeness, List.of()));
	}

	/**
	 * Whether a municipality is among the similar ones, and why.
	 * @param ags its key
	 * @return how alike it is, if it is alike
	 */
	public Optional<TownSimilarity> find(Ags ags) {
		return Optional.ofNullable(this.byAgs.get(ags));
	}

	/**
	 * How close a similar municipality is, in classes. A search ranks by classes, since a
	 * difference of some hundredths says nothing.
	 */
	public enum Closeness {

		/** Alike in nearly everything. A municipality has about ten of these. */
		VERY_CLOSE(.80),

		/** Alike in what matters. About thirty more. */
		CLOSE(.65),

		/** Not close, but among the nearest that there are: for the few large cities. */
		NEXT(.40);

		private final double from;

		Closeness(double from) {
			this.from = from;
		}

	}

}
