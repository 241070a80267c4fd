package de.asskomm.project;

import de.asskomm.outcome.Violation;

/**
 * What has to be mended in a table before its projects can be imported.
 *
 * @param line number of the row as programs for tables count, from 1
 * @param violation the broken rule; its field is the column's heading, empty if it is
 * about the whole row
 */
public record ImportFinding(int line, Violation violation) {

	/**
	 * In which column it is.
	 * @return its heading; empty if it is about the whole row
	 */
	public String column() {
		return this.violation.field();
	}

}
