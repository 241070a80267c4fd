package dev.asskomm.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

import de.asskomm.search.elastic.TrialIndex;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The laws, decrees and guidelines of Saxony with the key words of their register, in the
 * layout of BEIR. They are not part of the project.
 */
final class KeywordCollection {

	static final String NAME = "revosax";

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final String KIND = "keywords";

	private static final int EXACTLY = 3;

	private KeywordCollection() {
	}

	static Path directory(Path data) {
		return data.resolve("relevance").resolve("revosax-keywords");
	}

	/**
	 * Reads the collection.
	 * @param data directory of the reference data
	 * @param every takes only each so manyth query
	 * @return the collection
	 * @throws IOException if it cannot be read
	 */
	static TextCollection read(Path data, int every) throws IOException {
		Path directory = directory(data);
		List<TrialIndex.Text> texts = new ArrayList<>();
		try (BufferedReader lines = new BufferedReader(
				new InputStreamReader(new GZIPInputStream(Files.newInputStream(directory.resolve("corpus.jsonl.gz"))),
						StandardCharsets.UTF_8))) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				JsonNode text = JSON.readTree(line);
				texts.add(new TrialIndex.Text(text.get("_id").asString(), text.get("title").asString(),
						text.get("text").asString(), List.of()));
			}
		}
		Map<String, Map<String, Integer>> judgements = new HashMap<>();
		for (String line : Files.readAllLines(directory.resolve("qrels.tsv"))) {
			String[] cells = line.split("\t");
			if (!cells[0].equals("query-id") && !cells[2].equals("0")) {
				judgements.computeIfAbsent(cells[0], (id) -> new HashMap<>()).put(cells[1], EXACTLY);
			}
		}
		List<JudgedQuery> queries = new ArrayList<>();
		int number = 0;
		for (String line : Files.readAllLines(directory.resolve("queries.jsonl"))) {
			JsonNode query = JSON.readTree(line);
			Map<String, Integer> grades = judgements.get(query.get("_id").asString());
			if (grades != null && number++ % every == 0) {
				queries.add(new JudgedQuery(query.get("_id").asString(), query.get("text").asString(), KIND, null,
						false, grades, Set.of()));
			}
		}
		return new TextCollection(NAME, texts, queries);
	}

}
