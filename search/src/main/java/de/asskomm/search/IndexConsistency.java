package de.asskomm.search;

/**
 * How far the index tells what the database tells. Changes of the last moments may still
 * be on their way.
 *
 * @param stored number of entries that should be found
 * @param indexed number of entries in the index
 * @param missing number of entries that should be found and are not in the index
 * @param outdated number of entries that are indexed in another version
 * @param surplus number of entries in the index that should not be found
 */
public record IndexConsistency(long stored, long indexed, long missing, long outdated, long surplus) {

	/**
	 * Whether nothing differs.
	 * @return {@code true} if the index equals the database
	 */
	public boolean isConsistent() {
		return this.missing == 0 && this.outdated == 0 && this.surplus == 0;
	}

}
