package dev.asskomm.elasticsearch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.compound.DictionaryCompoundWordTokenFilter;
import org.apache.lucene.analysis.compound.HyphenationCompoundWordTokenFilter;
import org.apache.lucene.analysis.compound.hyphenation.HyphenationTree;
import org.apache.lucene.analysis.core.FlattenGraphFilter;
import org.apache.lucene.analysis.core.UpperCaseFilter;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanMinimalStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.de.GermanStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.miscellaneous.LimitTokenCountFilter;
import org.apache.lucene.analysis.miscellaneous.PatternKeywordMarkerFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.miscellaneous.SetKeywordMarkerFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.miscellaneous.TrimFilter;
import org.apache.lucene.analysis.miscellaneous.TruncateTokenFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterIterator;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.reverse.ReverseStringFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.NormalizingTokenFilterFactory;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.elasticsearch.synonyms.SynonymsManagementAPIService;
import org.xml.sax.InputSource;

import static org.elasticsearch.plugins.AnalysisPlugin.requiresAnalysisSettings;

/**
 * The token filters.
 */
final class TokenFilters {

	private TokenFilters() {
	}

	static Map<String, AnalysisProvider<TokenFilterFactory>> byName(
			Supplier<SynonymsManagementAPIService> synonymSets) {
		Map<String, AnalysisProvider<TokenFilterFactory>> filters = new TreeMap<>();
		addNormalizing(filters);
		addPlain(filters);
		addStemming(filters);
		addSplitting(filters);
		filters.put("synonym", requiresAnalysisSettings((index, environment, name,
				settings) -> new SynonymFilterFactory(name, environment, settings, false, synonymSets.get())));
		filters.put("synonym_graph", requiresAnalysisSettings((index, environment, name,
				settings) -> new SynonymFilterFactory(name, environment, settings, true, synonymSets.get())));
		return filters;
	}

	private static void addNormalizing(Map<String, AnalysisProvider<TokenFilterFactory>> filters) {
		filters.put("asciifolding", (index, environment, name, settings) -> {
			boolean preserve = settings.getAsBoolean("preserve_original", false);
			return new Normalizing(name, (tokens) -> new ASCIIFoldingFilter(tokens, preserve), ASCIIFoldingFilter::new);
		});
		filters.put("german_normalization",
				(index, environment, name, settings) -> normalizing(name, GermanNormalizationFilter::new));
		filters.put("uppercase", (index, environment, name, settings) -> normalizing(name, UpperCaseFilter::new));
		filters.put("trim", (index, environment, name, settings) -> normalizing(name, TrimFilter::new));
		filters.put("reverse", (index, environment, name, settings) -> normalizing(name, ReverseStringFilter::new));
		filters.put("pattern_replace", requiresAnalysisSettings((index, environment, name, settings) -> {
			Pattern pattern = Pattern.compile(settings.get("pattern"));
			String replacement = settings.get("replacement", "");
			boolean all = settings.getAsBoolean("all", true);
			return normalizing(name, (tokens) -> new PatternReplaceFilter(tokens, pattern, replacement, all));
		}));
	}

	private static void addPlain(Map<String, AnalysisProvider<TokenFilterFactory>> filters) {
		filters.put("length", (index, environment, name, settings) -> {
			int min = settings.getAsInt("min", 0);
			int max = settings.getAsInt("max", Integer.MAX_VALUE);
			return plain(name, (tokens) -> new LengthFilter(tokens, min, max));
		});
		filters.put("limit", (index, environment, name, settings) -> {
			int max = settings.getAsInt("max_token_count", 1);
			boolean consumeAll = settings.getAsBoolean("consume_all_tokens", false);
			return plain(name, (tokens) -> new LimitTokenCountFilter(tokens, max, consumeAll));
		});
		filters.put("truncate", requiresAnalysisSettings((index, environment, name, settings) -> {
			int length = settings.getAsInt("length", 10);
			return plain(name, (tokens) -> TruncateTokenFilter.truncateAfterChars(tokens, length));
		}));
		filters.put("unique", (index, environment, name, settings) -> {
			boolean samePosition = settings.getAsBoolean("only_on_same_position", false);
			return plain(name,
					(tokens) -> samePosition ? new RemoveDuplicatesTokenFilter(tokens) : new UniqueFilter(tokens));
		});
		filters.put("remove_duplicates",
				(index, environment, name, settings) -> plain(name, RemoveDuplicatesTokenFilter::new));
		filters.put("keyword_repeat", (index, environment, name, settings) -> plain(name, KeywordRepeatFilter::new));
		filters.put("flatten_graph", (index, environment, name, settings) -> plain(name, FlattenGraphFilter::new));
	}

	private static void addStemming(Map<String, AnalysisProvider<TokenFilterFactory>> filters) {
		filters.put("keyword_marker", requiresAnalysisSettings((index, environment, name, settings) -> {
			String pattern = settings.get("keywords_pattern");
			if (pattern != null) {
				Pattern compiled = Pattern.compile(pattern);
				return plain(name, (tokens) -> new PatternKeywordMarkerFilter(tokens, compiled));
			}
			List<String> keywords = Analysis.getWordList(environment, settings, "keywords");
			if (keywords == null) {
				throw new IllegalArgumentException("[" + name + "] needs keywords, keywords_path or keywords_pattern");
			}
			CharArraySet words = new CharArraySet(keywords, settings.getAsBoolean("ignore_case", false));
			return plain(name, (tokens) -> new SetKeywordMarkerFilter(tokens, words));
		}));
		filters.put("stemmer_override", requiresAnalysisSettings((index, environment, name, settings) -> {
			StemmerOverrideFilter.StemmerOverrideMap overrides = stemmerOverrides(environment, settings);
			return plain(name, (tokens) -> new StemmerOverrideFilter(tokens, overrides));
		}));
		filters.put("stemmer", (index, environment, name, settings) -> plain(name,
				stemmer(settings.get("language", settings.get("name", "german")))));
		filters.put("german_stem", (index, environment, name, settings) -> plain(name, GermanStemFilter::new));
	}

	private static UnaryOperator<TokenStream> stemmer(String language) {
		return switch (language.toLowerCase(Locale.ROOT)) {
			case "light_german", "lightgerman" -> GermanLightStemFilter::new;
			case "minimal_german", "minimalgerman" -> GermanMinimalStemFilter::new;
			case "german", "german2" -> (tokens) -> new SnowballFilter(tokens, "German");
			default -> throw new IllegalArgumentException(
					"This plugin has no stemmer for [" + language + "], only for German");
		};
	}

	private static StemmerOverrideFilter.StemmerOverrideMap stemmerOverrides(Environment environment, Settings settings)
			throws IOException {
		StemmerOverrideFilter.Builder overrides = new StemmerOverrideFilter.Builder(false);
		List<String> rules = Analysis.getWordList(environment, settings, "rules");
		if (rules == null) {
			throw new IllegalArgumentException("stemmer_override needs rules or rules_path");
		}
		for (String rule : rules) {
			String[] sides = rule.split("=>");
			if (sides.length != 2) {
				throw new IllegalArgumentException("Invalid keyword override rule: " + rule);
			}
			for (String word : sides[0].split(",")) {
				overrides.add(word.trim(), sides[1].trim());
			}
		}
		return overrides.build();
	}

	private static void addSplitting(Map<String, AnalysisProvider<TokenFilterFactory>> filters) {
		filters.put("edge_ngram", (index, environment, name, settings) -> {
			int min = settings.getAsInt("min_gram", 1);
			int max = settings.getAsInt("max_gram", 2);
			boolean preserve = settings.getAsBoolean("preserve_original", false);
			return splitting(name, (tokens) -> new EdgeNGramTokenFilter(tokens, min, max, preserve));
		});
		filters.put("ngram", (index, environment, name, settings) -> {
			int min = settings.getAsInt("min_gram", 1);
			int max = settings.getAsInt("max_gram", 2);
			if (max - min > index.getMaxNgramDiff()) {
				throw new IllegalArgumentException(
						"[" + name + "]: max_gram and min_gram differ by more than index.max_ngram_diff allows");
			}
			boolean preserve = settings.getAsBoolean("preserve_original", false);
			return splitting(name, (tokens) -> new NGramTokenFilter(tokens, min, max, preserve));
		});
		filters.put("word_delimiter_graph", (index, environment, name, settings) -> {
			int flags = wordDelimiterFlags(settings);
			boolean adjustOffsets = settings.getAsBoolean("adjust_offsets", true);
			CharArraySet protectedWords = Analysis.getWordSet(environment, settings, "protected_words");
			return splitting(name, (tokens) -> new WordDelimiterGraphFilter(tokens, adjustOffsets,
					WordDelimiterIterator.DEFAULT_WORD_DELIM_TABLE, flags, protectedWords));
		});
		filters.put("dictionary_decompounder", requiresAnalysisSettings((index, environment, name, settings) -> {
			CompoundSettings compound = CompoundSettings.of(environment, settings);
			if (compound.words() == null) {
				throw new IllegalArgumentException("[" + name + "] needs word_list or word_list_path");
			}
			return splitting(name, (tokens) -> new DictionaryCompoundWordTokenFilter(tokens, compound.words(),
					compound.minWord(), compound.minPart(), compound.maxPart(), compound.onlyLongest()));
		}));
		filters.put("hyphenation_decompounder", requiresAnalysisSettings((index, environment, name, settings) -> {
			CompoundSettings compound = CompoundSettings.of(environment, settings);
			HyphenationTree patterns = hyphenationPatterns(environment, settings, name);
			boolean noSubMatches = settings.getAsBoolean("no_sub_matches", false);
			boolean noOverlap = settings.getAsBoolean("no_overlapping_matches", false);
			return splitting(name,
					(tokens) -> new HyphenationCompoundWordTokenFilter(tokens, patterns, compound.words(),
							compound.minWord(), compound.minPart(), compound.maxPart(), compound.onlyLongest(),
							noSubMatches, noOverlap));
		}));
	}

	private static HyphenationTree hyphenationPatterns(Environment environment, Settings settings, String name)
			throws IOException {
		String path = settings.get("hyphenation_patterns_path");
		if (path == null) {
			throw new IllegalArgumentException("[" + name + "] needs hyphenation_patterns_path");
		}
		try (InputStream file = Files.newInputStream(environment.configDir().resolve(path))) {
			return HyphenationCompoundWordTokenFilter.getHyphenationTree(new InputSource(file));
		}
	}

	private static int wordDelimiterFlags(Settings settings) {
		return flag(settings, "generate_word_parts", true, WordDelimiterGraphFilter.GENERATE_WORD_PARTS)
				| flag(settings, "generate_number_parts", true, WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS)
				| flag(settings, "catenate_words", false, WordDelimiterGraphFilter.CATENATE_WORDS)
				| flag(settings, "catenate_numbers", false, WordDelimiterGraphFilter.CATENATE_NUMBERS)
				| flag(settings, "catenate_all", false, WordDelimiterGraphFilter.CATENATE_ALL)
				| flag(settings, "preserve_original", false, WordDelimiterGraphFilter.PRESERVE_ORIGINAL)
				| flag(settings, "split_on_case_change", true, WordDelimiterGraphFilter.SPLIT_ON_CASE_CHANGE)
				| flag(settings, "split_on_numerics", true, WordDelimiterGraphFilter.SPLIT_ON_NUMERICS)
				| flag(settings, "stem_english_possessive", true, WordDelimiterGraphFilter.STEM_ENGLISH_POSSESSIVE)
				| flag(settings, "ignore_keywords", false, WordDelimiterGraphFilter.IGNORE_KEYWORDS);
	}

	private static int flag(Settings settings, String key, boolean byDefault, int flag) {
		return settings.getAsBoolean(key, byDefault) ? flag : 0;
	}

	private static TokenFilterFactory plain(String name, UnaryOperator<TokenStream> filter) {
		return new Plain(name, filter);
	}

	private static TokenFilterFactory normalizing(String name, UnaryOperator<TokenStream> filter) {
		return new Normalizing(name, filter, filter);
	}

	private static TokenFilterFactory splitting(String name, UnaryOperator<TokenStream> filter) {
		return new Splitting(name, filter);
	}

	/** Each token stays one token. */
	private record Plain(String name, UnaryOperator<TokenStream> filter) implements TokenFilterFactory {

		@Override
		public TokenStream create(TokenStream tokens) {
			return this.filter.apply(tokens);
		}

	}

	/** Also allowed in the normalizer of a keyword field. */
	private record Normalizing(String name, UnaryOperator<TokenStream> filter,
			UnaryOperator<TokenStream> keywordFilter) implements NormalizingTokenFilterFactory {

		@Override
		public TokenStream create(TokenStream tokens) {
			return this.filter.apply(tokens);
		}

		@Override
		public TokenStream normalize(TokenStream tokens) {
			return this.keywordFilter.apply(tokens);
		}

	}

	/**
	 * Makes several tokens at one position of one, which the rules of a later synonym
	 * filter could not bear: these pass it by.
	 */
	private record Splitting(String name, UnaryOperator<TokenStream> filter) implements TokenFilterFactory {

		@Override
		public TokenStream create(TokenStream tokens) {
			return this.filter.apply(tokens);
		}

		@Override
		public TokenFilterFactory getSynonymFilter() {
			return IDENTITY_FILTER;
		}

	}

	/** What both filters that split compound words share. */
	private record CompoundSettings(CharArraySet words, int minWord, int minPart, int maxPart, boolean onlyLongest) {

		static CompoundSettings of(Environment environment, Settings settings) {
			return new CompoundSettings(Analysis.getWordSet(environment, settings, "word_list"),
					settings.getAsInt("min_word_size", 5), settings.getAsInt("min_subword_size", 2),
					settings.getAsInt("max_subword_size", 15), settings.getAsBoolean("only_longest_match", false));
		}

	}

}
