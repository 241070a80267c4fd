package de.asskomm.web.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import de.asskomm.markdown.Markdown;
import de.asskomm.municipality.SizeClass;
import de.asskomm.practice.EvidenceLevel;
import de.asskomm.project.CostKind;
import de.asskomm.project.PreventionProject;
import de.asskomm.project.ProjectContent;
import de.asskomm.project.ProjectId;
import de.asskomm.project.ProjectReport;
import de.asskomm.project.ProjectResult;
import de.asskomm.web.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Two to four projects side by side. Where the owner is not named, nobody learns it here:
 * a comparison is made to be passed on.
 *
 * @param problem why nothing can be compared yet; absent when it can
 * @param missing how many of the chosen projects cannot be read; absent if all can
 * @param choices the chosen projects, to be chosen among; empty when they are compared
 * @param kept the filters of the list as hidden fields
 * @param listHref the list with the same choice
 * @param projects the projects, a column each
 * @param parts the rows
 */
record ProjectComparisonView(@Nullable String problem, @Nullable String missing, List<Choice> choices, List<Fact> kept,
		String listHref, List<Column> projects, List<Part> parts) {

	/** Fewer cannot be compared. */
	static final int LEAST = 2;

	/** More do not fit beside each other. */
	static final int MOST = 4;

	private static final int FIRST_WORDS = 160;

	private static final String NOTHING = "–";

	/**
	 * A project.
	 *
	 * @param title its title
	 * @param href where it is
	 * @param who who stands for it
	 * @param unnamed whose it is where the owner is not named
	 * @param withoutHref the comparison without it
	 */
	record Column(String title, String href, Who who, @Nullable String unnamed, String withoutHref) {

	}

	/**
	 * Some rows with a heading.
	 *
	 * @param heading the heading
	 * @param rows the rows
	 */
	record Part(String heading, List<Row> rows) {

	}

	/**
	 * What each project says to one question.
	 *
	 * @param label the question
	 * @param cells the answers, in the order of the columns
	 * @param differs whether they differ; absent for long texts, which always do
	 */
	record Row(String label, List<Cell> cells, @Nullable Boolean differs) {

	}

	/**
	 * An answer.
	 *
	 * @param text the answer, or its first words
	 * @param html the whole text as safe HTML; absent for short answers
	 * @param folded whether the whole text is longer than its first words
	 * @param level the evidence level for the stylesheet; absent for everything else
	 */
	record Cell(String text, @Nullable String html, boolean folded, @Nullable String level) {

		static Cell of(Optional<String> text) {
			return new Cell(text.filter((one) -> !one.isBlank()).orElse(NOTHING), null, false, null);
		}

		static Cell of(Markdown text) {
			String plain = text.excerpt(FIRST_WORDS);
			return text.isBlank() ? of(Optional.empty())
					: new Cell(plain, text.toHtml(), text.toPlainText().length() > FIRST_WORDS, null);
		}

	}

	static ProjectComparisonView of(ProjectAddress address, List<PreventionProject> projects,
			Map<ProjectId, EvidenceLevel> levels, Showing showing) {
		Wording wording = showing.wording();
		long missing = address.numberChosen() - projects.size();
		boolean comparable = projects.size() >= LEAST && projects.size() <= MOST;
		List<ProjectId> ids = projects.stream().map(PreventionProject::id).toList();
		return new ProjectComparisonView(comparable ? null : problem(projects.size(), wording),
				(missing > 0) ? wording.counted("practice.compare.missing", missing) : null,
				comparable ? List.of() : projects.stream().map((project) -> choice(project, true, showing)).toList(),
				address.kept(), list(address, ids),
				comparable ? projects.stream().map((project) -> column(project, address, ids, showing)).toList()
						: List.of(),
				comparable ? parts(projects, levels, showing) : List.of());
	}

	/** A project that can be chosen to be compared. */
	static Choice choice(PreventionProject project, boolean chosen, Showing showing) {
		return new Choice(project.id().toString(), project.content().title(), showing.name(project.organisation()),
				chosen);
	}

	private static String problem(int readable, Wording wording) {
		return (readable > MOST) ? wording.text("practice.compare.too-many", readable)
				: wording.text((readable == 1) ? "practice.compare.one" : "practice.compare.none");
	}

	private static String list(ProjectAddress address, List<ProjectId> ids) {
		return address.at(ProjectAddress.LIST)
			.and(ProjectAddress.CHOSEN, ids.stream().map(ProjectId::toString).toList())
			.toString();
	}

	private static Column column(PreventionProject project, ProjectAddress address, List<ProjectId> ids,
			Showing showing) {
		return new Column(project.content().title(), "/projekte/" + project.id(), showing.who(project.organisation()),
				project.content().anonymous() ? ProjectView.unnamed(project, false, showing) : null,
				address.at(ProjectAddress.COMPARISON)
					.and(ProjectAddress.CHOSEN,
							ids.stream().filter((id) -> !id.equals(project.id())).map(ProjectId::toString).toList())
					.toString());
	}

	private static List<Part> parts(List<PreventionProject> projects, Map<ProjectId, EvidenceLevel> levels,
			Showing showing) {
		Wording wording = showing.wording();
		return List.of(new Part(wording.text("project.glance"), glance(projects, levels, showing)),
				new Part(wording.text("project.costs"), money(projects, wording)),
				new Part(wording.text("project.steps"), steps(projects, wording)));
	}

	private static List<Row> glance(List<PreventionProject> projects, Map<ProjectId, EvidenceLevel> levels,
			Showing showing) {
		Wording wording = showing.wording();
		return List.of(fact(wording.text("municipality.fact.size"), projects, (project) -> {
			SizeClass sizeClass = project.sizeClass();
			return Optional.ofNullable(sizeClass).map((one) -> wording.text(one.messageKey()));
		}), fact(wording.text("fields.label"), projects,
				(project) -> Optional.of(String.join(", ",
						project.content().fieldsOfAction().stream().map(showing.names()::field).toList()))),
				fact(wording.text("project.state"), projects,
						(project) -> Optional.of(wording.text("project.state." + project.content().state()))),
				fact(wording.text("project.period"), projects,
						(project) -> wording.period(project.content().startedOn(), project.content().finishedOn())),
				fact(wording.text("practice.ergebnis"), projects, (project) -> {
					ProjectResult result = project.content().result();
					return Optional
						.of(wording.text("project.result." + ((result != null) ? result.toString() : "open")));
				}), row(wording.text("practice.compare.evidence"), projects, (project) -> {
					EvidenceLevel level = levels.get(project.id());
					return (level != null)
							? new Cell(wording.text("evidence." + level), null, false,
									String.valueOf(level.ordinal() + 1))
							: Cell.of(Optional.of(wording.text("practice.compare.unrated")));
				}));
	}

	private static List<Row> money(List<PreventionProject> projects, Wording wording) {
		Map<ProjectId, ProjectReport> reports = new HashMap<>();
		projects.forEach((project) -> reports.put(project.id(), ProjectReport.of(project.content())));
		Function<PreventionProject, ProjectReport> report = (project) -> Objects
			.requireNonNull(reports.get(project.id()));
		List<Row> rows = new ArrayList<>();
		rows.add(fact(wording.text("project.cost.total"), projects, (project) -> project.content().costs().isEmpty()
				? Optional.empty() : Optional.of(wording.euro(project.content().totalCost()))));
		for (CostKind kind : CostKind.values()) {
			Function<PreventionProject, Optional<String>> spent = (project) -> report.apply(project)
				.expenses()
				.stream()
				.filter((expense) -> expense.kind() == kind)
				.findFirst()
				.map((expense) -> wording.euro(expense.amount()));
			if (projects.stream().anyMatch((project) -> spent.apply(project).isPresent())) {
				rows.add(fact(wording.text("project.cost." + kind), projects, spent));
			}
		}
		rows.add(fact(wording.text("project.grants.total"), projects,
				(project) -> granted(project.content(), report.apply(project), wording)));
		rows.add(fact(wording.text("project.hours"), projects,
				(project) -> Optional.ofNullable(project.content().staffHours())
					.map((hours) -> wording.counted("project.hours", hours))));
		return rows;
	}

	private static Optional<String> granted(ProjectContent content, ProjectReport report, Wording wording) {
		if (content.grants().isEmpty()) {
			return Optional.empty();
		}
		String amount = wording.euro(report.granted());
		return Optional.of(Optional.ofNullable(report.grantedPercent())
			.map((percent) -> wording.text("practice.compare.share", amount, wording.decimal(percent)))
			.orElse(amount));
	}

	private static List<Row> steps(List<PreventionProject> projects, Wording wording) {
		List<Row> rows = new ArrayList<>();
		int steps = projects.getFirst().content().steps().inOrder().size();
		for (int number = 0; number < steps; number++) {
			int step = number;
			rows.add(text(wording.text("project.step." + (step + 1)), projects,
					(content) -> content.steps().inOrder().get(step)));
		}
		rows.add(text(wording.text("practice.compare.lessons"), projects, ProjectContent::lessons));
		return rows;
	}

	private static Row fact(String label, List<PreventionProject> projects,
			Function<PreventionProject, Optional<String>> answer) {
		return row(label, projects, (project) -> Cell.of(answer.apply(project)));
	}

	private static Row row(String label, List<PreventionProject> projects, Function<PreventionProject, Cell> answer) {
		List<Cell> cells = projects.stream().map(answer).toList();
		return new Row(label, cells, cells.stream().distinct().count() > 1);
	}

	private static Row text(String label, List<PreventionProject> projects, Function<ProjectContent, Markdown> answer) {
		return new Row(label, projects.stream().map((project) -> Cell.of(answer.apply(project.content()))).toList(),
				null);
	}

}
