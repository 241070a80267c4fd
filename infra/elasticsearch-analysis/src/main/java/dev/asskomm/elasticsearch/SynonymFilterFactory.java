package dev.asskomm.elasticsearch;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.text.ParseException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.synonym.SolrSynonymParser;
import org.apache.lucene.analysis.synonym.SynonymFilter;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.util.CharsRef;
import org.apache.lucene.util.CharsRefBuilder;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.IndexService.IndexCreationContext;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.AnalysisMode;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.CustomAnalyzer;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.elasticsearch.synonyms.SynonymsManagementAPIService;

/**
 * {@code synonym} and {@code synonym_graph}. The rules go through the filters that stand
 * before this one in the chain, so that both sides meet in the same form (stemmed,
 * folded). Rules come from the settings, from a file or from synonym sets.
 */
final class SynonymFilterFactory implements TokenFilterFactory {

	private final String name;

	private final Environment environment;

	private final Settings settings;

	private final boolean graph;

	private final boolean expand;

	private final boolean lenient;

	private final Set<String> sets;

	private final AnalysisMode mode;

	private final SynonymsManagementAPIService synonymSets;

	SynonymFilterFactory(String name, Environment environment, Settings settings, boolean graph,
			SynonymsManagementAPIService synonymSets) {
		boolean updateable = settings.getAsBoolean("updateable", false);
		this.name = name;
		this.environment = environment;
		this.settings = settings;
		this.graph = graph;
		this.expand = settings.getAsBoolean("expand", true);
		this.lenient = settings.getAsBoolean("lenient", updateable);
		this.sets = Set.copyOf(settings.getAsList("synonyms_set"));
		this.mode = updateable ? AnalysisMode.SEARCH_TIME : AnalysisMode.ALL;
		this.synonymSets = synonymSets;
		if (this.sets.isEmpty() && settings.getAsList("synonyms").isEmpty() && !settings.hasValue("synonyms_path")) {
			throw new IllegalArgumentException("[" + name + "] needs synonyms, synonyms_path or synonyms_set");
		}
		if (!this.sets.isEmpty() && !updateable) {
			throw new IllegalArgumentException("[" + name + "]: synonyms_set requires updateable, for search only");
		}
	}

	@Override
	public String name() {
		return this.name;
	}

	@Override
	public AnalysisMode getAnalysisMode() {
		return this.mode;
	}

	@Override
	public TokenStream create(TokenStream tokens) {
		throw new IllegalStateException("Synonyms work only within a chain, see getChainAwareTokenFilterFactory");
	}

	@Override
	public TokenFilterFactory getChainAwareTokenFilterFactory(IndexCreationContext context, TokenizerFactory tokenizer,
			List<CharFilterFactory> charFilters, List<TokenFilterFactory> filtersBefore,
			Function<String, TokenFilterFactory> allFilters) {
		Analyzer chainBefore = new CustomAnalyzer(tokenizer, charFilters.toArray(CharFilterFactory[]::new),
				filtersBefore.stream().map(TokenFilterFactory::getSynonymFilter).toArray(TokenFilterFactory[]::new));
		// The server reloads when a shard starts. Reading a set earlier would block the
		// thread that has to make the set's own index available.
		boolean tooEarly = !this.sets.isEmpty() && context != IndexCreationContext.RELOAD_ANALYZERS;
		return new InChain(tooEarly ? null : parse(chainBefore));
	}

	private SynonymMap parse(Analyzer chainBefore) {
		try (Reader rules = rules()) {
			RuleParser parser = new RuleParser(chainBefore);
			parser.parse(rules);
			return parser.build();
		}
		catch (IOException | ParseException ex) {
			throw new IllegalArgumentException("Cannot build the synonyms of [" + this.name + "]", ex);
		}
	}

	private Reader rules() {
		if (!this.sets.isEmpty()) {
			return Analysis.getReaderFromIndex(this.sets, this.synonymSets, this.lenient);
		}
		if (this.settings.hasValue("synonyms_path")) {
			return Analysis.getReaderFromFile(this.environment, this.settings.get("synonyms_path"), "synonyms_path");
		}
		return new StringReader(String.join("\n", this.settings.getAsList("synonyms")));
	}

	private Set<String> resources() {
		return (this.sets.isEmpty() && this.settings.hasValue("synonyms_path"))
				? Set.of(this.settings.get("synonyms_path")) : this.sets;
	}

	/** The filter at its place, with the rules it has at this moment, if any. */
	private final class InChain implements TokenFilterFactory {

		private final SynonymMap rules;

		private InChain(SynonymMap rules) {
			this.rules = rules;
		}

		@Override
		public String name() {
			return SynonymFilterFactory.this.name;
		}

		@Override
		@SuppressWarnings("deprecation") // the stock filter "synonym" is exactly this one
		public TokenStream create(TokenStream tokens) {
			if (this.rules == null || this.rules.fst == null) {
				return tokens;
			}
			return SynonymFilterFactory.this.graph ? new SynonymGraphFilter(tokens, this.rules, false)
					: new SynonymFilter(tokens, this.rules, false);
		}

		@Override
		public TokenFilterFactory getSynonymFilter() {
			return IDENTITY_FILTER;
		}

		@Override
		public AnalysisMode getAnalysisMode() {
			return SynonymFilterFactory.this.mode;
		}

		@Override
		public Set<String> getResourceNames() {
			return resources();
		}

	}

	/**
	 * Leaves out, if the filter is lenient, what the chain before it leaves nothing of.
	 */
	private final class RuleParser extends SolrSynonymParser {

		private RuleParser(Analyzer chainBefore) {
			super(true, SynonymFilterFactory.this.expand, chainBefore);
		}

		@Override
		public CharsRef analyze(String text, CharsRefBuilder reuse) throws IOException {
			try {
				return super.analyze(text, reuse);
			}
			catch (IllegalArgumentException ex) {
				if (SynonymFilterFactory.this.lenient) {
					return new CharsRef("");
				}
				throw ex;
			}
		}

		@Override
		public void add(CharsRef input, CharsRef output, boolean includeOriginal) {
			if (!SynonymFilterFactory.this.lenient || (input.length > 0 && output.length > 0)) {
				super.add(input, output, includeOriginal);
			}
		}

	}

}
