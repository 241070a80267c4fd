package de.asskomm.search.elastic;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whether the index asks for nothing that an Elasticsearch 9 does not have as it is
 * delivered. The server of the tests has a plugin in place of the modules that its
 * distribution lacks, so that an index is made there proves nothing. What stands here is
 * from the reference of Elasticsearch 9, not from the plugin:
 * <a href="https://www.elastic.co/docs/reference/text-analysis">components of text
 * analysis</a> with their parameters,
 * <a href="https://www.elastic.co/docs/reference/elasticsearch/mapping-reference">types
 * of fields</a> and
 * <a href="https://www.elastic.co/docs/reference/elasticsearch/index-settings">settings
 * of indices</a>. Whoever needs something else looks it up there and adds it.
 */
class StockElasticsearchTests {

	private static final String TYPE = "type";

	/** Kinds of token filters with the parameters that they take. */
	private static final Map<String, Set<String>> TOKEN_FILTERS = Map.of("edge_ngram",
			Set.of("max_gram", "min_gram", "preserve_original", "side"), "keyword_marker",
			Set.of("ignore_case", "keywords", "keywords_path", "keywords_pattern"), "pattern_replace",
			Set.of("all", "pattern", "replacement"), "stemmer", Set.of("language"), "stop",
			Set.of("stopwords", "stopwords_path", "ignore_case", "remove_trailing"), "synonym_graph",
			Set.of("expand", "format", "lenient", "synonyms", "synonyms_path", "synonyms_set", "updateable"),
			"word_delimiter_graph",
			Set.of("adjust_offsets", "catenate_all", "catenate_numbers", "catenate_words", "generate_number_parts",
					"generate_word_parts", "ignore_keywords", "preserve_original", "protected_words",
					"protected_words_path", "split_on_case_change", "split_on_numerics", "stem_english_possessive",
					"type_table", "type_table_path"));

	/** Token filters that need no parameters and so are there by their name alone. */
	private static final Set<String> READY_TOKEN_FILTERS = Set.of("asciifolding", "flatten_graph",
			"german_normalization", "lowercase", "remove_duplicates");

	private static final Map<String, Set<String>> CHARACTER_FILTERS = Map.of("mapping",
			Set.of("mappings", "mappings_path"));

	private static final Set<String> TOKENIZERS = Set.of("keyword", "standard", "whitespace");

	private static final Map<String, Set<String>> ANALYZERS = Map.of("custom",
			Set.of("char_filter", "filter", "position_increment_gap", "tokenizer"));

	private static final Set<String> STEMMERS_OF_GERMAN = Set.of("german", "light_german", "minimal_german");

	private static final Map<String, Set<String>> FIELDS = Map.of("boolean", Set.of("doc_values", "index"), "byte",
			Set.of("doc_values", "index"), "date", Set.of("doc_values", "format", "index"), "integer",
			Set.of("doc_values", "index"), "keyword", Set.of("doc_values", "ignore_above", "index"), "long",
			Set.of("doc_values", "index"), "text",
			Set.of("analyzer", "copy_to", "fields", "index", "index_options", "norms", "search_analyzer"));

	private static final Set<String> INDEX_SETTINGS = Set.of("auto_expand_replicas", "gc_deletes", "number_of_shards",
			"refresh_interval");

	private final JsonNode index = JsonMapper.shared()
		.readTree(new IndexDefinition("synonyms").json("alias", Duration.ofSeconds(1)));

	private final JsonNode analysis = this.index.required("settings").required("analysis");

	@Test
	void hasEveryComponentThatTheIndexDefines() {
		assertThat(this.analysis.propertyNames()).containsExactlyInAnyOrder("char_filter", "filter", "analyzer");
		areKnown(this.analysis.required("char_filter"), CHARACTER_FILTERS);
		areKnown(this.analysis.required("filter"), TOKEN_FILTERS);
		areKnown(this.analysis.required("analyzer"), ANALYZERS);
		assertThat(this.analysis.required("filter").findValuesAsString("language")).isNotEmpty()
			.allMatch(STEMMERS_OF_GERMAN::contains);
		assertThat(this.analysis.required("filter").findValuesAsString("stopwords")).containsOnly("_german_");
	}

	@Test
	void hasEveryComponentThatAnAnalyzerNames() {
		for (Map.Entry<String, JsonNode> analyzer : this.analysis.required("analyzer").properties()) {
			assertThat(analyzer.getValue().required("tokenizer").asString()).as(analyzer.getKey()).isIn(TOKENIZERS);
			assertThat(names(analyzer.getValue(), "char_filter")).as(analyzer.getKey())
				.isSubsetOf(this.analysis.required("char_filter").propertyNames());
			assertThat(names(analyzer.getValue(), "filter")).as(analyzer.getKey())
				.isNotEmpty()
				.isSubsetOf(Stream
					.concat(READY_TOKEN_FILTERS.stream(), this.analysis.required("filter").propertyNames().stream())
					.toList());
		}
	}

	@Test
	void hasEveryTypeOfFieldAndTheAnalyzersThatFieldsAndSearchesName() {
		JsonNode fields = this.index.required("mappings").required("properties");
		areKnown(fields, FIELDS);
		fields.findValues("fields").forEach((inner) -> areKnown(inner, FIELDS));
		assertThat(Stream
			.of(fields.findValuesAsString("analyzer"), fields.findValuesAsString("search_analyzer"),
					List.of(Words.SYNONYM, Words.SYNONYM_PREVIEW))
			.flatMap(List::stream)).isSubsetOf(this.analysis.required("analyzer").propertyNames());
	}

	@Test
	void hasEverySettingOfTheIndex() {
		assertThat(this.index.propertyNames()).containsExactlyInAnyOrder("settings", "mappings", "aliases");
		assertThat(this.index.required("settings").propertyNames()).containsExactlyInAnyOrder("index", "analysis");
		assertThat(this.index.required("settings").required("index").propertyNames()).isSubsetOf(INDEX_SETTINGS);
	}

	private static void areKnown(JsonNode defined, Map<String, Set<String>> known) {
		assertThat(defined.properties()).isNotEmpty();
		for (Map.Entry<String, JsonNode> component : defined.properties()) {
			String type = component.getValue().required(TYPE).asString();
			assertThat(known).as(component.getKey()).containsKey(type);
			assertThat(component.getValue().propertyNames()).as(component.getKey())
				.filteredOn((parameter) -> !parameter.equals(TYPE))
				.isSubsetOf(known.getOrDefault(type, Set.of()));
		}
	}

	private static List<String> names(JsonNode analyzer, String kind) {
		return analyzer.path(kind).valueStream().map(JsonNode::asString).toList();
	}

}
