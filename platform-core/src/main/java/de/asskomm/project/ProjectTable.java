package de.asskomm.project;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import de.asskomm.fieldofaction.FieldOfAction;
import de.asskomm.markdown.Excerpt;
import de.asskomm.outcome.Violation;
import de.asskomm.table.TableRow;
import de.asskomm.table.UnreadableTable;
import org.jspecify.annotations.Nullable;

/**
 * Projekttabelle: a table whose rows are projects. Its columns are found by their
 * headings, in any order.
 */
final class ProjectTable {

	/** Greatest number of characters of a key. */
	static final int MAXIMUM_KEY = 100;

	private static final List<ProjectColumn> REQUIRED = List.of(ProjectColumn.TITLE, ProjectColumn.FIELDS_OF_ACTION);

	private static final List<ProjectColumn> STEPS = List.of(ProjectColumn.PROBLEM, ProjectColumn.CAUSES,
			ProjectColumn.GOALS, ProjectColumn.MEASURES, ProjectColumn.IMPLEMENTATION, ProjectColumn.EVALUATION,
			ProjectColumn.CONCLUSIONS);

	private static final List<ProjectColumn> GRANTS = List.of(ProjectColumn.GRANT_PROGRAMME, ProjectColumn.GRANT_AMOUNT,
			ProjectColumn.GRANT_YEAR, ProjectColumn.GRANT_SHARE);

	private static final DateTimeFormatter GERMAN_DAY = DateTimeFormatter.ofPattern("d.M.uuuu")
		.withResolverStyle(ResolverStyle.STRICT);

	/** So much of a wrong word is told again. */
	private static final int SHOWN = 60;

	private final Map<ProjectColumn, Integer> places;

	private final Set<Integer> nameless;

	private final List<String> unknown;

	private final List<TableRow> rows;

	private ProjectTable(Map<ProjectColumn, Integer> places, Set<Integer> nameless, List<String> unknown,
			List<TableRow> rows) {
		this.places = places;
		this.nameless = nameless;
		this.unknown = unknown;
		this.rows = rows;
	}

	/**
	 * Finds the columns.
	 * @param rows the rows of a file, the headings first
	 * @return the table
	 * @throws UnreadableTable if there are no headings, one that is needed is missing, or
	 * one is there twice
	 */
	static ProjectTable of(List<TableRow> rows) throws UnreadableTable {
		TableRow head = rows.getFirst();
		Map<String, ProjectColumn> known = Arrays.stream(ProjectColumn.values())
			.collect(Collectors.toMap((column) -> ProjectWords.plain(column.heading()), (column) -> column));
		Map<ProjectColumn, Integer> places = new EnumMap<>(ProjectColumn.class);
		List<String> unknown = new ArrayList<>();
		for (int place = 0; place < head.cells().size(); place++) {
			String heading = head.cell(place).strip();
			ProjectColumn column = known.get(ProjectWords.plain(heading));
			if (column == null) {
				if (!heading.isEmpty()) {
					unknown.add(shown(heading));
				}
			}
			else if (places.putIfAbsent(column, place) != null) {
				throw new UnreadableTable("project.import.column-twice", column.heading());
			}
		}
		if (places.isEmpty()) {
			throw new UnreadableTable("project.import.headings");
		}
		for (ProjectColumn column : REQUIRED) {
			if (!places.containsKey(column)) {
				throw new UnreadableTable("project.import.column-missing", column.heading());
			}
		}
		if (rows.size() == 1) {
			throw new UnreadableTable("project.import.no-rows");
		}
		Set<Integer> named = IntStream.range(0, head.cells().size())
			.filter((place) -> !head.cell(place).isBlank())
			.boxed()
			.collect(Collectors.toSet());
		int widest = rows.stream().mapToInt((row) -> row.cells().size()).max().orElse(0);
		Set<Integer> nameless = IntStream.range(0, widest)
			.filter((place) -> !named.contains(place))
			.boxed()
			.collect(Collectors.toSet());
		return new ProjectTable(places, nameless, unknown, rows.subList(1, rows.size()));
	}

	/** Headings that stand for nothing here. */
	List<String> unknown() {
		return this.unknown;
	}

	/** The rows below the headings. */
	List<TableRow> rows() {
		return this.rows;
	}

	/**
	 * The key of a row, empty if it has none.
	 * @param row the row
	 */
	String key(TableRow row) {
		return cell(row, ProjectColumn.ID);
	}

	/**
	 * The columns about which a row tells something. An empty cell tells that there is
	 * nothing; only visibility and state always have a value, which it leaves alone.
	 * @param row the row
	 */
	Set<ProjectColumn> columns(TableRow row) {
		Set<ProjectColumn> told = EnumSet.copyOf(this.places.keySet());
		for (ProjectColumn column : List.of(ProjectColumn.VISIBILITY, ProjectColumn.STATE)) {
			if (cell(row, column).isEmpty()) {
				told.remove(column);
			}
		}
		return told;
	}

	/**
	 * A row as somebody could have typed it into the form, with what cannot be
	 * understood.
	 *
	 * @param draft what was typed
	 * @param violations what is wrong with the cells themselves; the field is the heading
	 */
	record Typed(ProjectDraft draft, List<Violation> violations) {
	}

	/**
	 * Reads a row.
	 * @param row the row
	 * @param words what its words stand for
	 * @param fields the fields of action that there are
	 */
	Typed read(TableRow row, ProjectWords words, List<FieldOfAction> fields) {
		List<Violation> violations = new ArrayList<>();
		this.places.forEach((column, place) -> {
			if (row.failed().contains(place)) {
				violations.add(Violation.of(column.heading(), "project.import.cell"));
			}
		});
		for (int place : this.nameless) {
			if (!row.cell(place).isBlank()) {
				violations.add(Violation.of("", "project.import.extra-cell", shown(row.cell(place))));
				break;
			}
		}
		String key = key(row);
		if (key.length() > MAXIMUM_KEY) {
			violations.add(Violation.of(ProjectColumn.ID.heading(), "text.too-long", MAXIMUM_KEY, key.length()));
		}
		else if (key.codePoints().anyMatch((letter) -> letter < ' ')) {
			violations.add(Violation.of(ProjectColumn.ID.heading(), "text.characters"));
		}
		ProjectDraft draft = new ProjectDraft(cell(row, ProjectColumn.TITLE), cell(row, ProjectColumn.SUMMARY),
				fields(row, fields, violations), word(row, ProjectColumn.VISIBILITY, words.visibilities(), violations),
				word(row, ProjectColumn.STATE, words.states(), violations),
				day(row, ProjectColumn.STARTED_ON, violations), day(row, ProjectColumn.FINISHED_ON, violations),
				STEPS.stream().<@Nullable String>map((step) -> cell(row, step)).toList(),
				entries(cell(row, ProjectColumn.PARTICIPANTS)).stream()
					.map((name) -> new ProjectDraft.ParticipantRow(name, null, null))
					.toList(),
				costs(row), grants(row, violations), cell(row, ProjectColumn.STAFF_HOURS), List.of(),
				cell(row, ProjectColumn.CONTACT), word(row, ProjectColumn.RESULT, words.results(), violations),
				cell(row, ProjectColumn.LESSONS), null, false);
		return new Typed(draft, violations);
	}

	/**
	 * The heading of the column that a field of a draft comes from.
	 * @param field path of the field, such as {@code costs[2].amount}
	 */
	static String heading(String field) {
		int list = field.indexOf('[');
		String part = (list < 0) ? field : field.substring(0, list);
		int number = (list < 0) ? 0 : Integer.parseInt(field.substring(list + 1, field.indexOf(']')));
		return switch (part) {
			case "title" -> ProjectColumn.TITLE.heading();
			case "summary" -> ProjectColumn.SUMMARY.heading();
			case "fieldsOfAction" -> ProjectColumn.FIELDS_OF_ACTION.heading();
			case "visibility" -> ProjectColumn.VISIBILITY.heading();
			case "state" -> ProjectColumn.STATE.heading();
			case "startedOn" -> ProjectColumn.STARTED_ON.heading();
			case "finishedOn" -> ProjectColumn.FINISHED_ON.heading();
			case "problem" -> ProjectColumn.PROBLEM.heading();
			case "causes" -> ProjectColumn.CAUSES.heading();
			case "goals" -> ProjectColumn.GOALS.heading();
			case "measures" -> ProjectColumn.MEASURES.heading();
			case "implementation" -> ProjectColumn.IMPLEMENTATION.heading();
			case "evaluation" -> ProjectColumn.EVALUATION.heading();
			case "conclusions" -> ProjectColumn.CONCLUSIONS.heading();
			case "participants" -> ProjectColumn.PARTICIPANTS.heading();
			case "costs" -> ImportedRow.column(CostKind.values()[number]).heading();
			case "grants" -> switch (field.substring(field.lastIndexOf('.') + 1)) {
				case "amount" -> ProjectColumn.GRANT_AMOUNT.heading();
				case "year" -> ProjectColumn.GRANT_YEAR.heading();
				case "share" -> ProjectColumn.GRANT_SHARE.heading();
				default -> ProjectColumn.GRANT_PROGRAMME.heading();
			};
			case "staffHours" -> ProjectColumn.STAFF_HOURS.heading();
			case "contact" -> ProjectColumn.CONTACT.heading();
			case "result" -> ProjectColumn.RESULT.heading();
			case "lessons" -> ProjectColumn.LESSONS.heading();
			default -> "";
		};
	}

	private String cell(TableRow row, ProjectColumn column) {
		Integer place = this.places.get(column);
		return (place != null) ? row.cell(place).strip() : "";
	}

	private List<String> fields(TableRow row, List<FieldOfAction> known, List<Violation> violations) {
		Map<String, String> keys = new HashMap<>();
		for (FieldOfAction field : known) {
			keys.put(ProjectWords.plain(field.label()), field.key());
			keys.put(field.key(), field.key());
		}
		List<String> found = new ArrayList<>();
		for (String typed : entries(cell(row, ProjectColumn.FIELDS_OF_ACTION))) {
			String key = keys.get(ProjectWords.plain(typed));
			if (key != null) {
				found.add(key);
			}
			else {
				violations
					.add(Violation.of(ProjectColumn.FIELDS_OF_ACTION.heading(), "post.fields.unknown", shown(typed)));
			}
		}
		return found;
	}

	private String word(TableRow row, ProjectColumn column, Map<String, String> words, List<Violation> violations) {
		String typed = cell(row, column);
		Optional<String> name = typed.isEmpty() ? Optional.of("") : ProjectWords.name(words, typed);
		if (name.isEmpty()) {
			violations.add(Violation.of(column.heading(), "project.import.word", shown(typed),
					ProjectWords.listed(words.keySet())));
		}
		return name.orElse("");
	}

	/** A day as programs write it. */
	private String day(TableRow row, ProjectColumn column, List<Violation> violations) {
		String typed = cell(row, column);
		Optional<LocalDate> day = day(typed, GERMAN_DAY).or(() -> day(typed, DateTimeFormatter.ISO_LOCAL_DATE));
		if (day.isEmpty() && !typed.isEmpty()) {
			violations.add(Violation.of(column.heading(), "project.import.day", shown(typed)));
		}
		return day.map(LocalDate::toString).orElse("");
	}

	private static Optional<LocalDate> day(String typed, DateTimeFormatter format) {
		try {
			return Optional.of(LocalDate.parse(typed, format));
		}
		catch (DateTimeParseException ex) {
			// not in this form
			return Optional.empty();
		}
	}

	/** One row for each kind of costs, in the order of the kinds. */
	private List<ProjectDraft.CostRow> costs(TableRow row) {
		return Stream.of(CostKind.values())
			.map((kind) -> new ProjectDraft.CostRow(kind.name(), cell(row, ImportedRow.column(kind)), null))
			.toList();
	}

	private List<ProjectDraft.GrantRow> grants(TableRow row, List<Violation> violations) {
		List<List<String>> lists = GRANTS.stream().map((column) -> places(cell(row, column))).toList();
		int count = lists.stream().mapToInt(List::size).max().orElse(0);
		List<ProjectDraft.GrantRow> grants = new ArrayList<>();
		if (lists.stream().anyMatch((list) -> !list.isEmpty() && list.size() != count)) {
			violations.add(Violation.of(ProjectColumn.GRANT_PROGRAMME.heading(), "project.import.grants"));
			return grants;
		}
		for (int number = 0; number < count; number++) {
			int one = number;
			List<String> parts = lists.stream().map((list) -> list.isEmpty() ? "" : list.get(one)).toList();
			grants.add(new ProjectDraft.GrantRow(parts.get(0), parts.get(1), parts.get(2), parts.get(3), null, null));
		}
		return grants;
	}

	/** The entries of a list, without empty ones. */
	private static List<String> entries(String cell) {
		return places(cell).stream().filter((entry) -> !entry.isEmpty()).distinct().toList();
	}

	/** The entries of a list at their places, which may be empty. */
	private static List<String> places(String cell) {
		return cell.isEmpty() ? List.of() : Arrays.stream(cell.split("[;\\n]", -1)).map(String::strip).toList();
	}

	private static String shown(String typed) {
		return Excerpt.of(typed, SHOWN);
	}

}
