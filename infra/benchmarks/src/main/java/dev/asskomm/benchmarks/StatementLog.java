package dev.asskomm.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads PostgreSQL's log of statements and puts the parameters into them.
 */
final class StatementLog {

	/** Begins every entry; further lines of an entry begin with a tab. */
	static final String PREFIX = "@%u@%p@ ";

	private static final Pattern ENTRY = Pattern.compile("@asskomm@(\\d+)@ (LOG|DETAIL):\\s+(.*)", Pattern.DOTALL);

	private static final Pattern EXECUTE = Pattern.compile("(?:execute [^:]+|statement): (.*)", Pattern.DOTALL);

	private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+) = (NULL|'(?:[^']|'')*')");

	private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");

	private static final Pattern FRAME = Pattern.compile("(?i)(begin|commit|rollback|set|show)\\b");

	private static final Pattern LITERAL = Pattern.compile("'(?:[^']|'')*'");

	private StatementLog() {
	}

	/**
	 * Reads a piece of the log.
	 * @param log the text
	 * @return the statements in their order, without those that only begin or end a
	 * transaction
	 */
	static List<String> read(String log) {
		return entries(log).stream().map(Entry::sql).filter((sql) -> !isFrame(sql)).toList();
	}

	/**
	 * Finds a transaction.
	 * @param log the text
	 * @param statement the begin of a statement
	 * @return the statements of the first transaction that ran this one
	 */
	static List<String> transaction(String log, String statement) {
		Map<String, List<String>> open = new HashMap<>();
		for (Entry entry : entries(log)) {
			List<String> current = open.computeIfAbsent(entry.process(), (missing) -> new ArrayList<>());
			if (!isFrame(entry.sql())) {
				current.add(entry.sql());
			}
			else if (current.stream().anyMatch((sql) -> sql.startsWith(statement))) {
				return current;
			}
			else {
				current.clear();
			}
		}
		return List.of();
	}

	private static boolean isFrame(String sql) {
		return sql.isBlank() || FRAME.matcher(sql).lookingAt();
	}

	private static List<Entry> entries(String log) {
		List<Entry> entries = new ArrayList<>();
		Map<String, Integer> latest = new HashMap<>();
		for (String text : log.split("\n(?=@)")) {
			Matcher entry = ENTRY.matcher(text.replace("\n\t", "\n").strip());
			if (!entry.matches()) {
				continue;
			}
			String process = entry.group(1);
			Matcher execute = EXECUTE.matcher(entry.group(3));
			if (entry.group(2).equals("LOG") && execute.matches()) {
				latest.put(process, entries.size());
				entries.add(new Entry(process, execute.group(1)));
			}
			else if (entry.group(2).equals("DETAIL") && latest.containsKey(process)) {
				int index = latest.get(process);
				entries.set(index, new Entry(process, filled(entries.get(index).sql(), entry.group(3))));
			}
		}
		return entries;
	}

	private static String filled(String sql, String detail) {
		Map<String, String> values = new HashMap<>();
		Matcher parameter = PARAMETER.matcher(detail);
		while (parameter.find()) {
			values.put(parameter.group(1), parameter.group(2));
		}
		return PLACE.matcher(sql)
			.replaceAll((place) -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
	}

	/**
	 * Leaves out what the platform runs all the time.
	 * @param statements what ran while something happened
	 * @param always what ran while nothing did
	 * @return the difference, compared without literals
	 */
	static List<String> without(List<String> statements, List<String> always) {
		Set<String> known = always.stream().map(StatementLog::shape).collect(Collectors.toSet());
		return statements.stream().filter((sql) -> !known.contains(shape(sql))).toList();
	}

	private static String shape(String sql) {
		return LITERAL.matcher(sql).replaceAll("?");
	}

	/**
	 * A statement with its parameters.
	 *
	 * @param process the database's process that ran it
	 * @param sql the statement
	 */
	private record Entry(String process, String sql) {
	}

}
