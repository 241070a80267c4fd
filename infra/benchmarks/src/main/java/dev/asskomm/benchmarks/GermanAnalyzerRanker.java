package dev.asskomm.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import de.asskomm.search.elastic.TrialIndex;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Elasticsearch does with German by itself: its analyzer {@code german} over title
 * and text, BM25, the better field counts.
 */
final class GermanAnalyzerRanker implements Ranker {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final int BATCH = 20;

	private static final int REFUSED = 300;

	private final HttpClient http = HttpClient.newHttpClient();

	private final URI index;

	private GermanAnalyzerRanker(URI index) {
		this.index = index;
	}

	static GermanAnalyzerRanker over(TextCollection collection, URI elasticsearch)
			throws IOException, InterruptedException {
		GermanAnalyzerRanker ranker = new GermanAnalyzerRanker(
				elasticsearch.resolve("/german-" + collection.name() + "/"));
		Map<String, String> german = Map.of("type", "text", "analyzer", "german");
		ranker.send("PUT", "", JSON.writeValueAsString(Map.of("mappings",
				Map.of("dynamic", "strict", "properties", Map.of("title", german, "text", german)))));
		for (int from = 0; from < collection.texts().size(); from += BATCH) {
			StringBuilder batch = new StringBuilder();
			for (TrialIndex.Text text : collection.texts()
				.subList(from, Math.min(from + BATCH, collection.texts().size()))) {
				batch.append(JSON.writeValueAsString(Map.of("index", Map.of("_id", text.key())))).append('\n');
				batch
					.append(JSON
						.writeValueAsString(Map.of("title", text.title(), "text", PrefixRanker.everything(text))))
					.append('\n');
			}
			if (ranker.send("POST", "_bulk", batch.toString()).get("errors").asBoolean()) {
				throw new IOException("Elasticsearch refused texts of " + collection.name());
			}
		}
		ranker.send("POST", "_refresh", "");
		return ranker;
	}

	@Override
	public List<String> find(String words, int limit) throws IOException, InterruptedException {
		JsonNode answer = send("POST", "_search",
				JSON.writeValueAsString(Map.of("size", limit, "_source", false, "query", Map.of("multi_match",
						Map.of("query", words, "type", "best_fields", "fields", List.of("title", "text"))))));
		List<String> keys = new ArrayList<>();
		answer.at("/hits/hits").forEach((hit) -> keys.add(hit.get("_id").asString()));
		return keys;
	}

	private JsonNode send(String method, String path, String body) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(path.isEmpty() ? URI.create(root()) : this.index.resolve(path))
			.header("Content-Type", path.equals("_bulk") ? "application/x-ndjson" : "application/json")
			.method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
			.build();
		HttpResponse<String> response = this.http.send(request, BodyHandlers.ofString());
		if (response.statusCode() >= REFUSED) {
			throw new IOException("Elasticsearch answered " + response.statusCode() + ": " + response.body());
		}
		return JSON.readTree(response.body());
	}

	private String root() {
		String address = this.index.toString();
		return address.substring(0, address.length() - 1);
	}

	@Override
	public void close() {
		this.http.close();
	}

}
