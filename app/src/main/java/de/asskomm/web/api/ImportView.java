package de.asskomm.web.api;

import java.util.List;
import java.util.function.Function;

import de.asskomm.outcome.Violation;
import de.asskomm.project.ImportReport;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What an import did, or would do.
 *
 * @param dryRun whether the table was only checked
 * @param rows number of projects in the table
 * @param created how many are new
 * @param changed how many become a new version
 * @param unchanged how many are there just so
 * @param unknownColumns headings of columns that were left out
 * @param errors the first errors, in the order of the rows
 * @param errorCount number of all errors; as long as there is one, nothing is imported
 */
@Schema(name = "ProjectImport")
record ImportView(boolean dryRun, @Schema(example = "120") int rows, @Schema(example = "118") int created,
		@Schema(example = "1") int changed, @Schema(example = "1") int unchanged, List<String> unknownColumns,
		List<LineView> errors, int errorCount) {

	/**
	 * What has to be mended in a row.
	 *
	 * @param line number of the row as programs for tables count, from 1
	 * @param column heading of the column; empty if it is about the whole row
	 * @param code which rule
	 * @param text the same in words, in the language asked for
	 */
	@Schema(name = "ProjectImportError")
	record LineView(@Schema(example = "17") int line, @Schema(example = "Beginn") String column,
			@Schema(example = "project.day") String code, String text) {
	}

	/**
	 * The report as it is answered.
	 * @param dryRun whether the table was only checked
	 * @param report the report
	 * @param texts says a violation in words
	 * @return the view
	 */
	static ImportView of(boolean dryRun, ImportReport report, Function<Violation, String> texts) {
		return new ImportView(dryRun, report.rows(), report.created(), report.changed(), report.unchanged(),
				report.unknownColumns(),
				report.errors()
					.stream()
					.map((finding) -> new LineView(finding.line(), finding.column(), finding.violation().code(),
							texts.apply(finding.violation())))
					.toList(),
				report.errorCount());
	}

}
