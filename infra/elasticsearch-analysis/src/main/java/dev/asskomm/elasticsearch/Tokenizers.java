package dev.asskomm.elasticsearch;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.core.LetterTokenizer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenizer;
import org.apache.lucene.analysis.pattern.PatternTokenizer;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/**
 * The tokenizers.
 */
final class Tokenizers {

	private Tokenizers() {
	}

	static Map<String, AnalysisProvider<TokenizerFactory>> byName() {
		return Map
			.of("keyword",
					(index, environment, name, settings) -> TokenizerFactory
						.newFactory(name, () -> new KeywordTokenizer(settings.getAsInt("buffer_size", 256))),
					"whitespace",
					(index, environment, name, settings) -> TokenizerFactory.newFactory(name,
							() -> new WhitespaceTokenizer(Tokenizer.DEFAULT_TOKEN_ATTRIBUTE_FACTORY,
									settings.getAsInt("max_token_length", 255))),
					"letter",
					(index, environment, name, settings) -> TokenizerFactory.newFactory(name, LetterTokenizer::new),
					"pattern", (index, environment, name, settings) -> {
						Pattern pattern = Pattern.compile(settings.get("pattern", "\\W+"));
						int group = settings.getAsInt("group", -1);
						return TokenizerFactory.newFactory(name, () -> new PatternTokenizer(pattern, group));
					}, "edge_ngram", (index, environment, name, settings) -> TokenizerFactory.newFactory(name,
							() -> edgeNgrams(settings)));
	}

	private static Tokenizer edgeNgrams(Settings settings) {
		List<String> kinds = settings.getAsList("token_chars");
		String custom = settings.get("custom_token_chars", "");
		return new EdgeNGramTokenizer(settings.getAsInt("min_gram", 1), settings.getAsInt("max_gram", 2)) {

			@Override
			protected boolean isTokenChar(int character) {
				return kinds.isEmpty() || kinds.stream().anyMatch((kind) -> isOfKind(kind, character, custom));
			}

		};
	}

	private static boolean isOfKind(String kind, int character, String custom) {
		return switch (kind) {
			case "letter" -> Character.isLetter(character);
			case "digit" -> Character.isDigit(character);
			case "whitespace" -> Character.isWhitespace(character);
			case "custom" -> custom.indexOf(character) >= 0;
			default -> throw new IllegalArgumentException("This plugin has no token_chars [" + kind + "]");
		};
	}

}
