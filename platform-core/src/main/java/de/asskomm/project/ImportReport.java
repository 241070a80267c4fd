package de.asskomm.project;

import java.util.List;

/**
 * What an import did, or would do. As long as there is an error it does nothing.
 *
 * @param rows number of projects in the table
 * @param created how many are new
 * @param changed how many say something else than the platform knows, and become a new
 * version
 * @param unchanged how many the platform knows just so
 * @param unknownColumns headings that say nothing to the platform; these columns are left
 * out
 * @param errors the first {@value #MAXIMUM_ERRORS} errors, in the order of the rows
 * @param errorCount number of all errors
 */
public record ImportReport(int rows, int created, int changed, int unchanged, List<String> unknownColumns,
		List<ImportFinding> errors, int errorCount) {

	/** Greatest number of errors that are told one by one. */
	public static final int MAXIMUM_ERRORS = 500;

	public ImportReport {
		unknownColumns = List.copyOf(unknownColumns);
		errors = List.copyOf(errors);
		if (errors.size() > MAXIMUM_ERRORS || errorCount < errors.size()) {
			throw new IllegalArgumentException("Errors are told one by one up to a number, and counted all");
		}
	}

	/**
	 * Whether all rows can be imported.
	 * @return {@code true} if there is no error
	 */
	public boolean isClean() {
		return this.errorCount == 0;
	}

	/**
	 * How many projects an import changes.
	 * @return the new ones and those with a new version
	 */
	public int toDo() {
		return this.created + this.changed;
	}

}
