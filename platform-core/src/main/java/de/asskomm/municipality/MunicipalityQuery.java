package de.asskomm.municipality;

import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for in the register. Everything given has to match.
 *
 * @param q words, each of which has to be part of the name or the beginning of a postal
 * code; case, umlauts and accents make no difference, ä may be typed as a or ae; absent
 * or blank means all
 * @param district only municipalities of this district
 * @param sizeClass only municipalities of this class
 * @param cursor the last municipality of the page before, absent for the first page
 * @param limit most municipalities on a page, 1 to {@value #MAXIMUM_LIMIT}
 */
public record MunicipalityQuery(@Nullable String q, @Nullable DistrictKey district, @Nullable SizeClass sizeClass,
		@Nullable Ags cursor, int limit) {

	/** Greatest number of municipalities on a page; all of Saxony fits. */
	public static final int MAXIMUM_LIMIT = 500;

	/**
	 * Checks the limit and tidies the words.
	 * @throws IllegalArgumentException if the limit is out of range
	 */
	public MunicipalityQuery {
		if (limit < 1 || limit > MAXIMUM_LIMIT) {
			throw new IllegalArgumentException("A page has 1 to " + MAXIMUM_LIMIT + " municipalities");
		}
		if (q != null) {
			// The database takes every character but the null character.
			q = q.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
			q = q.isEmpty() ? null : q;
		}
	}

	/**
	 * The same query for the page after.
	 * @param last the last municipality of this page
	 * @return the query for the next page
	 */
	public MunicipalityQuery after(Ags last) {
		return new MunicipalityQuery(this.q, this.district, this.sizeClass, last, this.limit);
	}

}
