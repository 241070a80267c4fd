package de.asskomm.web.page;

import java.util.List;

import de.asskomm.web.wording.Moment;

/**
 * How the index of the search stands beside the database.
 *
 * @param busy whether it is built or repaired now
 * @param checks the last comparisons, the latest first
 */
record IndexView(boolean busy, List<Check> checks) {

	/**
	 * A comparison.
	 *
	 * @param when when it was
	 * @param outcome what came of it
	 * @param same whether nothing differed
	 * @param stored number of entries in the database
	 * @param indexed number of entries in the index
	 * @param missing number of entries that the index lacked
	 * @param outdated number of entries of another version
	 * @param surplus number of entries too many
	 */
	record Check(Moment when, String outcome, boolean same, String stored, String indexed, String missing,
			String outdated, String surplus) {

	}

}
