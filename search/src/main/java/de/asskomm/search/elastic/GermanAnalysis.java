package de.asskomm.search.elastic;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.core.FlattenGraphFilter;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.miscellaneous.SetKeywordMarkerFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterIterator;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.synonym.SolrSynonymParser;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The index's analysis of German without the index: read from the same settings, and done
 * by the same library of which Elasticsearch consists. What the settings say and this
 * class does not know is refused, so that both cannot come apart unnoticed.
 */
final class GermanAnalysis {

	private static final Logger logger = LoggerFactory.getLogger(GermanAnalysis.class);

	/** Between two texts of one field, so that no phrase spans them. */
	private static final int GAP = 100;

	private static final String TYPE = "type";

	private final JsonNode definition = JsonMapper.shared().readTree(WordList.read("settings.json")).get("analysis");

	private final List<String> synonyms;

	/**
	 * The analysis with some synonyms.
	 * @param synonyms rules, as Elasticsearch and Solr write them
	 */
	GermanAnalysis(List<String> synonyms) {
		this.synonyms = List.copyOf(synonyms);
	}

	/**
	 * Makes an analyzer.
	 * @param name its name in the settings
	 * @return the analyzer
	 */
	Analyzer analyzer(String name) {
		JsonNode analyzer = this.definition.required("analyzer").required(name);
		if (!analyzer.required("tokenizer").asString().equals("standard")) {
			throw new IllegalStateException("Unknown tokenizer of analyzer " + name);
		}
		List<UnaryOperator<Reader>> before = names(analyzer, "char_filter").map(this::characterFilter).toList();
		List<UnaryOperator<TokenStream>> after = new ArrayList<>();
		names(analyzer, "filter").forEach((filter) -> after.add(filter(filter, new Chain(before, after))));
		return new Chain(before, after);
	}

	private static Stream<String> names(JsonNode analyzer, String kind) {
		return analyzer.path(kind).valueStream().map(JsonNode::asString);
	}

	private UnaryOperator<Reader> characterFilter(String name) {
		ObjectNode filter = (ObjectNode) this.definition.required("char_filter").required(name);
		expect(filter, "mapping", Set.of("mappings"));
		NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
		for (JsonNode mapping : filter.required("mappings")) {
			String[] sides = mapping.asString().split("=>", 2);
			map.add(unescaped(sides[0]), unescaped(sides[1]));
		}
		NormalizeCharMap built = map.build();
		return (reader) -> new MappingCharFilter(built, reader);
	}

	private static String unescaped(String text) {
		int hexadecimal = 16;
		return Pattern.compile("\\\\u(\\p{XDigit}{4})")
			.matcher(text.strip())
			.replaceAll((code) -> String.valueOf((char) Integer.parseInt(code.group(1), hexadecimal)));
	}

	private UnaryOperator<TokenStream> filter(String name, Analyzer before) {
		JsonNode defined = this.definition.required("filter").get(name);
		return (defined != null) ? defined(name, (ObjectNode) defined, before) : switch (name) {
			case "lowercase" -> LowerCaseFilter::new;
			case "asciifolding" -> ASCIIFoldingFilter::new;
			case "german_normalization" -> GermanNormalizationFilter::new;
			case "flatten_graph" -> FlattenGraphFilter::new;
			case "remove_duplicates" -> RemoveDuplicatesTokenFilter::new;
			default -> throw new IllegalStateException("Unknown filter " + name);
		};
	}

	private UnaryOperator<TokenStream> defined(String name, ObjectNode filter, Analyzer before) {
		String type = filter.required(TYPE).asString();
		return switch (type) {
			case "stop" -> {
				expect(filter, type, Map.of("stopwords", "_german_"));
				yield (words) -> new StopFilter(words, GermanAnalyzer.getDefaultStopSet());
			}
			case "pattern_replace" -> {
				expect(filter, type, Set.of("pattern", "replacement"));
				Pattern pattern = Pattern.compile(filter.required("pattern").asString());
				String replacement = filter.required("replacement").asString();
				yield (words) -> new PatternReplaceFilter(words, pattern, replacement, true);
			}
			case "keyword_marker" -> {
				expect(filter, type, Set.of("keywords"));
				CharArraySet keywords = new CharArraySet(names(filter, "keywords").toList(), false);
				yield (words) -> new SetKeywordMarkerFilter(words, keywords);
			}
			case "stemmer" -> {
				expect(filter, type, Map.of("language", "light_german"));
				yield GermanLightStemFilter::new;
			}
			case "word_delimiter_graph" -> delimiter(filter);
			case "synonym_graph" -> {
				SynonymMap synonyms = synonyms(before);
				// without any rule there is nothing to look up in
				yield (words) -> (synonyms.fst != null) ? new SynonymGraphFilter(words, synonyms, false) : words;
			}
			default -> throw new IllegalStateException("Unknown type " + type + " of filter " + name);
		};
	}

	private static UnaryOperator<TokenStream> delimiter(ObjectNode filter) {
		expect(filter, "word_delimiter_graph", Map.of("catenate_all", "true", "split_on_case_change", "false",
				"split_on_numerics", "false", "stem_english_possessive", "false", "adjust_offsets", "false"));
		int flags = WordDelimiterGraphFilter.GENERATE_WORD_PARTS | WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS
				| WordDelimiterGraphFilter.CATENATE_ALL;
		return (words) -> new WordDelimiterGraphFilter(words, false, WordDelimiterIterator.DEFAULT_WORD_DELIM_TABLE,
				flags, null);
	}

	/** A rule that cannot be used costs only itself. */
	private SynonymMap synonyms(Analyzer before) {
		SolrSynonymParser parser = new SolrSynonymParser(true, true, before);
		try {
			for (String rule : this.synonyms) {
				try {
					parser.parse(new StringReader(rule));
				}
				catch (ParseException ex) {
					logger.warn("Alerts do without the synonyms \"{}\": {}", rule, String.valueOf(ex.getCause()));
				}
			}
			return parser.build();
		}
		catch (IOException ex) {
			throw new IllegalStateException("Synonyms are read from memory", ex);
		}
	}

	private static void expect(ObjectNode filter, String type, Set<String> properties) {
		Set<String> known = new HashSet<>(properties);
		known.add(TYPE);
		if (!filter.required(TYPE).asString().equals(type) || !known.equals(Set.copyOf(filter.propertyNames()))) {
			throw new IllegalStateException("Unknown settings " + filter);
		}
	}

	private static void expect(ObjectNode filter, String type, Map<String, String> properties) {
		expect(filter, type, properties.keySet());
		properties.forEach((property, value) -> {
			if (!filter.required(property).asString().equals(value)) {
				throw new IllegalStateException("Unknown settings " + filter);
			}
		});
	}

	/** What is done to a text, step by step. */
	private static final class Chain extends Analyzer {

		private final List<UnaryOperator<Reader>> before;

		private final List<UnaryOperator<TokenStream>> after;

		Chain(Collection<UnaryOperator<Reader>> before, Collection<UnaryOperator<TokenStream>> after) {
			this.before = List.copyOf(before);
			this.after = List.copyOf(after);
		}

		@Override
		protected TokenStreamComponents createComponents(String field) {
			Tokenizer tokenizer = new StandardTokenizer();
			TokenStream words = tokenizer;
			for (UnaryOperator<TokenStream> step : this.after) {
				words = step.apply(words);
			}
			return new TokenStreamComponents(tokenizer, words);
		}

		@Override
		protected Reader initReader(String field, Reader text) {
			Reader filtered = text;
			for (UnaryOperator<Reader> step : this.before) {
				filtered = step.apply(filtered);
			}
			return filtered;
		}

		@Override
		public int getPositionIncrementGap(String field) {
			return GAP;
		}

	}

}
