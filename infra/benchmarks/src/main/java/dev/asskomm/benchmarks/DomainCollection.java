package dev.asskomm.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.asskomm.markdown.Markdown;
import de.asskomm.search.elastic.TrialIndex;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the platform tells as an example together with real social projects of Saxony, and
 * queries of coordinators that the maintainers judged. The projects are not part of the
 * project.
 */
final class DomainCollection {

	static final String NAME = "domain";

	/** Begins the key of a post or project of the example content. */
	static final String DEMO = "demo:";

	/** Begins the key of a project of Saxony. */
	static final String ESF = "esf:";

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final Path DEMO_CONTENT = Path.of("app", "src", "main", "resources", "demo");

	/** Where a post and a project say something, in the platform's order. */
	private static final List<String> SAYING = List.of("/template/occasion", "/template/measure", "/template/cost",
			"/template/effect", "/template/again", "/body", "/summary", "/problem", "/causes", "/goals", "/measures",
			"/implementation", "/evaluation", "/conclusions");

	private DomainCollection() {
	}

	static Path projects(Path data) {
		return data.resolve("projects").resolve("saxony-esf-2014-2020-social.jsonl");
	}

	/**
	 * Reads the collection.
	 * @param checkout the root of the checkout
	 * @param data directory of the reference data
	 * @return the collection
	 * @throws IOException if it cannot be read
	 */
	static TextCollection read(Path checkout, Path data) throws IOException {
		List<TrialIndex.Text> texts = new ArrayList<>(demo(checkout));
		for (String line : Files.readAllLines(projects(data))) {
			JsonNode project = JSON.readTree(line);
			texts.add(new TrialIndex.Text(ESF + text(project, "/id"), text(project, "/title"),
					text(project, "/description"),
					Stream.of("/beneficiary", "/municipality", "/district", "/programme", "/category")
						.map((pointer) -> text(project, pointer))
						.filter((word) -> !word.isEmpty())
						.toList()));
		}
		return new TextCollection(NAME, texts, queries());
	}

	/**
	 * Reads the example content as far as it was there when the queries were judged: what
	 * came later was judged by nobody.
	 */
	static List<TrialIndex.Text> demo(Path checkout) throws IOException {
		Path directory = checkout.resolve(DEMO_CONTENT);
		Map<String, JsonNode> organisations = byKey(JSON.readTree(directory.resolve("organisations.json")), "alias");
		Set<String> judged = new HashSet<>(lines("relevance/judged-demo-entries.txt"));
		Map<String, String> fields = fieldsOfAction();
		Map<String, String> districts = names("/reference/saxony-districts.csv");
		List<TrialIndex.Text> texts = new ArrayList<>();
		for (String file : List.of("posts.json", "projects.json")) {
			for (JsonNode entry : JSON.readTree(directory.resolve(file))) {
				String key = DEMO + text(entry, "/id");
				if (judged.contains(key)) {
					JsonNode organisation = organisations.get(text(entry, "/organisation"));
					texts.add(new TrialIndex.Text(key, text(entry, "/title"), saying(entry),
							context(entry, organisation, districts, fields)));
				}
			}
		}
		return texts;
	}

	private static String saying(JsonNode entry) {
		return SAYING.stream()
			.map((pointer) -> new Markdown(text(entry, pointer)).toPlainText())
			.filter((part) -> !part.isBlank())
			.collect(Collectors.joining("\n"));
	}

	private static List<String> context(JsonNode entry, @Nullable JsonNode organisation, Map<String, String> districts,
			Map<String, String> fields) {
		List<String> words = new ArrayList<>();
		if (organisation != null) {
			words.add(text(organisation, "/name"));
			words.add(districts.getOrDefault(text(organisation, "/districtKey"), ""));
		}
		entry.at("/fieldsOfAction").forEach((key) -> words.add(fields.getOrDefault(key.asString(), "")));
		entry.at("/participants").forEach((participant) -> words.add(text(participant, "/name")));
		words.add(text(entry, "/funding/programme"));
		words.removeIf(String::isEmpty);
		return words;
	}

	/**
	 * Reads the judged queries.
	 * @return the queries
	 * @throws IOException if they cannot be read
	 */
	static List<JudgedQuery> queries() throws IOException {
		List<JudgedQuery> queries = new ArrayList<>();
		for (String line : lines("relevance/queries.jsonl")) {
			JsonNode query = JSON.readTree(line);
			Map<String, Integer> grades = new HashMap<>();
			query.at("/grades").properties().forEach((grade) -> grades.put(grade.getKey(), grade.getValue().asInt()));
			Set<String> forbidden = new HashSet<>();
			query.at("/forbidden").forEach((key) -> forbidden.add(key.asString()));
			queries.add(new JudgedQuery(text(query, "/id"), text(query, "/text"), text(query, "/kind"),
					query.has("field") ? text(query, "/field") : null, text(query, "/part").equals("held-out"), grades,
					forbidden));
		}
		return queries;
	}

	/** The platform's fields of action by their key. */
	static Map<String, String> fieldsOfAction() throws IOException {
		Map<String, String> fields = new HashMap<>(names("/reference/fields-of-action.csv"));
		fields.remove("key");
		return fields;
	}

	private static Map<String, JsonNode> byKey(JsonNode entries, String key) {
		return entries.valueStream()
			.collect(Collectors.toMap((entry) -> entry.get(key).asString(), Function.identity()));
	}

	/** The first two columns of a table of the platform. */
	private static Map<String, String> names(String resource) throws IOException {
		return lines(resource).stream()
			.map((line) -> line.split(","))
			.collect(Collectors.toMap((cells) -> cells[0], (cells) -> cells[1]));
	}

	private static List<String> lines(String resource) throws IOException {
		try (InputStream input = DomainCollection.class.getResourceAsStream(resource)) {
			if (input == null) {
				throw new IllegalStateException("This program was packaged without " + resource);
			}
			return new String(input.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
		}
	}

	private static String text(JsonNode node, String pointer) {
		return node.at(pointer).asString("");
	}

}
