package dev.asskomm.elasticsearch;

import java.io.Reader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import org.apache.lucene.analysis.charfilter.HTMLStripCharFilter;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.NormalizingCharFilterFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

import static org.elasticsearch.plugins.AnalysisPlugin.requiresAnalysisSettings;

/**
 * The character filters.
 */
final class CharFilters {

	private CharFilters() {
	}

	static Map<String, AnalysisProvider<CharFilterFactory>> byName() {
		return Map.of("html_strip", (index, environment, name, settings) -> {
			Set<String> escaped = Set.copyOf(settings.getAsList("escaped_tags"));
			return new Plain(name, (text) -> escaped.isEmpty() ? new HTMLStripCharFilter(text)
					: new HTMLStripCharFilter(text, escaped));
		}, "mapping", requiresAnalysisSettings((index, environment, name, settings) -> {
			List<String> rules = Analysis.getWordList(environment, settings, "mappings");
			if (rules == null) {
				throw new IllegalArgumentException("[" + name + "] needs mappings or mappings_path");
			}
			NormalizeCharMap mappings = mappings(rules);
			return new Normalizing(name, (text) -> new MappingCharFilter(mappings, text));
		}), "pattern_replace", requiresAnalysisSettings((index, environment, name, settings) -> {
			Pattern pattern = Pattern.compile(settings.get("pattern"));
			String replacement = settings.get("replacement", "");
			return new Normalizing(name, (text) -> new PatternReplaceCharFilter(pattern, replacement, text));
		}));
	}

	private static NormalizeCharMap mappings(List<String> rules) {
		NormalizeCharMap.Builder mappings = new NormalizeCharMap.Builder();
		for (String rule : rules) {
			String[] sides = rule.split("\\s*=>\\s*", 2);
			if (sides.length != 2) {
				throw new IllegalArgumentException("Invalid mapping rule: " + rule);
			}
			mappings.add(unescape(sides[0].strip()), unescape(sides[1].strip()));
		}
		return mappings.build();
	}

	/** A rule may write a blank or an arrow as a Unicode escape. */
	private static String unescape(String text) {
		return Pattern.compile("\\\\u(\\p{XDigit}{4})")
			.matcher(text)
			.replaceAll((escape) -> java.util.regex.Matcher
				.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
	}

	private record Plain(String name, UnaryOperator<Reader> filter) implements CharFilterFactory {

		@Override
		public Reader create(Reader text) {
			return this.filter.apply(text);
		}

	}

	/** Also allowed in the normalizer of a keyword field. */
	private record Normalizing(String name, UnaryOperator<Reader> filter) implements NormalizingCharFilterFactory {

		@Override
		public Reader create(Reader text) {
			return this.filter.apply(text);
		}

	}

}
