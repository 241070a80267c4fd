package de.asskomm.web.export;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import de.asskomm.markdown.Markdown;
import de.asskomm.project.BeccariaSteps;
import de.asskomm.project.Cost;
import de.asskomm.project.CostKind;
import de.asskomm.project.FundingGrant;
import de.asskomm.project.Money;
import de.asskomm.project.Participant;
import de.asskomm.project.PreventionProject;
import de.asskomm.project.ProjectColumn;
import de.asskomm.project.ProjectContent;
import de.asskomm.web.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A project as a row of a table.
 *
 * @param project the project
 * @param fields label of each field of action by its key
 * @param wording the words
 */
record ProjectRow(PreventionProject project, Map<String, String> fields, Wording wording) {

	/**
	 * What stands in the row, in the order of the columns.
	 * @return one cell for each {@link ProjectColumn}
	 */
	List<Cell> cells() {
		List<Cell> cells = new ArrayList<>();
		for (ProjectColumn column : ProjectColumn.values()) {
			cells.add(cell(column));
		}
		return cells;
	}

	private Cell cell(ProjectColumn column) {
		ProjectContent content = this.project.content();
		BeccariaSteps steps = content.steps();
		List<FundingGrant> grants = content.grants();
		return switch (column) {
			case ID -> new Cell.Text(this.project.id().toString());
			case TITLE -> new Cell.Text(content.title());
			case SUMMARY -> new Cell.Text(content.summary());
			case FIELDS_OF_ACTION -> list(content.fieldsOfAction(), (key) -> this.fields.getOrDefault(key, key));
			case VISIBILITY -> new Cell.Text(this.wording.text("visibility." + content.visibility()));
			case STATE -> new Cell.Text(this.wording.text("project.state." + content.state()));
			case STARTED_ON -> day(content.startedOn());
			case FINISHED_ON -> day(content.finishedOn());
			case PROBLEM -> text(steps.problem());
			case CAUSES -> text(steps.causes());
			case GOALS -> text(steps.goals());
			case MEASURES -> text(steps.measures());
			case IMPLEMENTATION -> text(steps.implementation());
			case EVALUATION -> text(steps.evaluation());
			case CONCLUSIONS -> text(steps.conclusions());
			case PARTICIPANTS -> list(content.participants(), Participant::name);
			case COST_PERSONNEL -> costs(CostKind.PERSONNEL);
			case COST_MATERIAL -> costs(CostKind.MATERIAL);
			case COST_SERVICES -> costs(CostKind.SERVICES);
			case COST_INVESTMENT -> costs(CostKind.INVESTMENT);
			case COST_OTHER -> costs(CostKind.OTHER);
			case GRANT_PROGRAMME -> list(grants, FundingGrant::programme);
			case GRANT_AMOUNT -> (grants.size() == 1) ? new Cell.Amount(grants.getFirst().amount())
					: list(grants, (grant) -> decimal(grant.amount()));
			case GRANT_YEAR -> (grants.size() == 1) ? new Cell.Figure(BigDecimal.valueOf(grants.getFirst().year()))
					: list(grants, (grant) -> Integer.toString(grant.year()));
			case GRANT_SHARE -> shares(grants);
			case STAFF_HOURS ->
				(content.staffHours() != null) ? new Cell.Figure(BigDecimal.valueOf(content.staffHours())) : Cell.EMPTY;
			// an office would tell whose project it is
			case CONTACT -> content.anonymous() ? Cell.EMPTY : new Cell.Text(content.contact());
			case RESULT -> (content.result() != null)
					? new Cell.Text(this.wording.text("project.result." + content.result())) : Cell.EMPTY;
			case LESSONS -> text(content.lessons());
		};
	}

	private Cell costs(CostKind kind) {
		List<BigDecimal> amounts = this.project.content()
			.costs()
			.stream()
			.filter((cost) -> cost.kind() == kind)
			.map(Cost::amount)
			.toList();
		return amounts.isEmpty() ? Cell.EMPTY : new Cell.Amount(Money.sum(amounts));
	}

	private static Cell shares(List<FundingGrant> grants) {
		if (grants.stream().allMatch((grant) -> grant.sharePercent() == null)) {
			return Cell.EMPTY;
		}
		BigDecimal only = grants.getFirst().sharePercent();
		return (grants.size() == 1 && only != null) ? new Cell.Figure(only)
				: list(grants, (grant) -> (grant.sharePercent() != null) ? decimal(grant.sharePercent()) : "");
	}

	private static <T> Cell list(List<T> entries, Function<T, String> name) {
		return new Cell.Text(entries.stream()
			.map(name)
			.map((entry) -> entry.replace(';', ','))
			.collect(Collectors.joining(ProjectColumn.SEPARATOR)));
	}

	private static Cell text(Markdown text) {
		return new Cell.Text(text.source());
	}

	private static Cell day(@Nullable LocalDate day) {
		return (day != null) ? new Cell.Day(day) : Cell.EMPTY;
	}

	private static String decimal(BigDecimal number) {
		return number.toPlainString().replace('.', ',');
	}

}
