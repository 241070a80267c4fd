package dev.asskomm.localstack;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ElasticsearchNodeIntegrationTests {

	private final ElasticsearchNode elasticsearch = LocalStack.shared().elasticsearch();

	private final String index = "test-" + UUID.randomUUID();

	@Test
	void answersTheQuestionForItsVersion() throws IOException {
		assertThat(get("/").at("/version/number").asText()).isEqualTo("9.5.3");
	}

	@Test
	void stemsFoldsAndSplitsGerman() throws IOException {
		createIndex();
		assertThat(terms("indexing", "Graffitientfernung")).contains("graffiti", "entfernung");
		assertThat(terms("indexing", "Straßenbeleuchtung")).contains("strass", "beleuchtung");
		assertThat(terms("searching", "Schmierereien")).contains("schmiererei", "graffiti");
		assertThat(terms("german", "Häuser der Städte")).containsExactly("haus", "stadt");
	}

	@Test
	void findsByMeaningAndMarksTheWholeWord() throws IOException {
		createIndex();
		put("/" + this.index + "/_doc/1?refresh=true", """
				{"text": "Die Graffitientfernung am Bahnhof", "tag": "Großenhain"}""");
		JsonNode found = post("/" + this.index + "/_search", """
				{"query": {"match": {"text": "schmierereien"}}, "highlight": {"fields": {"text": {}}}}""");
		assertThat(found.at("/hits/hits/0/highlight/text/0").asText())
			.isEqualTo("Die <em>Graffitientfernung</em> am Bahnhof");
		assertThat(post("/" + this.index + "/_search", """
				{"query": {"term": {"tag": "GROSSENHAIN"}}}""").at("/hits/total/value").asInt()).isEqualTo(1);
	}

	@Test
	void takesSynonymsThatChangeWhileItRuns() throws IOException {
		String set = "synonyms-" + UUID.randomUUID();
		put("/_synonyms/" + set, """
				{"synonyms_set": [{"id": "lamp", "synonyms": "lampe, strassenbeleuchtung"}]}""");
		put("/" + this.index,
				"""
						{"settings": {"number_of_replicas": 0, "analysis": {
						  "filter": {"rules": {"type": "synonym_graph", "synonyms_set": "%s", "updateable": true}},
						  "analyzer": {"searching": {"tokenizer": "standard", "filter": ["lowercase", "german_normalization", "rules"]},
						               "indexing": {"tokenizer": "standard", "filter": ["lowercase", "german_normalization"]}}}},
						 "mappings": {"properties": {"text": {"type": "text", "analyzer": "indexing", "search_analyzer": "searching"}}}}"""
					.formatted(set));
		put("/" + this.index + "/_doc/1?refresh=true", """
				{"text": "Neue Straßenbeleuchtung"}""");
		assertThat(hits("lampe")).isEqualTo(1);
		assertThat(hits("laterne")).isZero();
		put("/_synonyms/" + set + "/lamp", """
				{"synonyms": "laterne, strassenbeleuchtung"}""");
		assertThat(hits("laterne")).isEqualTo(1);
		assertThat(hits("lampe")).isZero();
	}

	@Test
	void deletesWhatAQueryFinds() throws IOException {
		createIndex();
		put("/" + this.index + "/_doc/1?refresh=true", """
				{"text": "alt", "tag": "weg"}""");
		put("/" + this.index + "/_doc/2?refresh=true", """
				{"text": "neu", "tag": "bleibt"}""");
		assertThat(post("/" + this.index + "/_delete_by_query", """
				{"query": {"term": {"tag": "weg"}}}""").at("/deleted").asInt()).isEqualTo(1);
		assertThat(get("/" + this.index + "/_count").at("/count").asInt()).isEqualTo(1);
	}

	@Test
	void keepsDocumentsWhenItIsKilled() throws IOException {
		createIndex();
		put("/" + this.index + "/_doc/1", """
				{"text": "bleibt"}""");
		int port = this.elasticsearch.port();
		this.elasticsearch.kill();
		this.elasticsearch.start();
		assertThat(this.elasticsearch.port()).isEqualTo(port);
		assertThat(get("/" + this.index + "/_doc/1").at("/found").asBoolean()).isTrue();
	}

	private void createIndex() throws IOException {
		put("/" + this.index,
				"""
						{"settings": {"number_of_replicas": 0, "analysis": {
						  "char_filter": {"dash": {"type": "mapping", "mappings": ["- => \\\\u0020"]}},
						  "filter": {
						    "parts": {"type": "dictionary_decompounder", "only_longest_match": true,
						              "word_list": ["graffiti", "entfernung", "straße", "beleuchtung"]},
						    "stem": {"type": "stemmer", "language": "light_german"},
						    "same": {"type": "synonym_graph", "synonyms": ["graffiti, schmierereien, sprayer"]}},
						  "normalizer": {"plain": {"type": "custom", "filter": ["lowercase", "german_normalization", "asciifolding"]}},
						  "analyzer": {
						    "indexing": {"tokenizer": "standard", "char_filter": ["html_strip", "dash"],
						                 "filter": ["lowercase", "parts", "german_normalization", "stem", "remove_duplicates"]},
						    "searching": {"tokenizer": "standard",
						                  "filter": ["lowercase", "german_normalization", "stem", "same"]}}}},
						 "mappings": {"properties": {
						   "text": {"type": "text", "analyzer": "indexing", "search_analyzer": "searching"},
						   "tag": {"type": "keyword", "normalizer": "plain"}}}}""");
	}

	private int hits(String word) throws IOException {
		return post("/" + this.index + "/_search", """
				{"query": {"match": {"text": "%s"}}}""".formatted(word)).at("/hits/total/value").asInt();
	}

	private List<String> terms(String analyzer, String text) throws IOException {
		JsonNode tokens = post("/" + this.index + "/_analyze", """
				{"analyzer": "%s", "text": "%s"}""".formatted(analyzer, text)).at("/tokens");
		return StreamSupport.stream(tokens.spliterator(), false).map((token) -> token.at("/token").asText()).toList();
	}

	private JsonNode get(String path) throws IOException {
		return send("GET", path, "");
	}

	private JsonNode put(String path, String body) throws IOException {
		return send("PUT", path, body);
	}

	private JsonNode post(String path, String body) throws IOException {
		return send("POST", path, body);
	}

	private JsonNode send(String method, String path, String body) throws IOException {
		Http.Answer answer = Http.send(method, this.elasticsearch.uri().resolve(path),
				Map.of("Content-Type", "application/json"), body, Duration.ofSeconds(60));
		assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
		return new ObjectMapper().readTree(answer.body());
	}

}
