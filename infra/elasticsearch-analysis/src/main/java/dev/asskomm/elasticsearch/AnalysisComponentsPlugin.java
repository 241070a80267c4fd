package dev.asskomm.elasticsearch;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.elasticsearch.cluster.node.DiscoveryNodes;
import org.elasticsearch.cluster.service.ClusterService;
import org.elasticsearch.features.NodeFeature;
import org.elasticsearch.index.analysis.AbstractIndexAnalyzerProvider;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.AnalyzerProvider;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.elasticsearch.index.mapper.Mapper;
import org.elasticsearch.index.mapper.TextFieldMapper;
import org.elasticsearch.index.reindex.DeleteByQueryAction;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.elasticsearch.plugins.ActionPlugin;
import org.elasticsearch.plugins.AnalysisPlugin;
import org.elasticsearch.plugins.MapperPlugin;
import org.elasticsearch.plugins.Plugin;
import org.elasticsearch.rest.RestHandler;
import org.elasticsearch.synonyms.SynonymsManagementAPIService;

/**
 * Registers the components with the server.
 */
public class AnalysisComponentsPlugin extends Plugin implements AnalysisPlugin, ActionPlugin, MapperPlugin {

	private volatile SynonymsManagementAPIService synonymSets;

	private volatile ClusterService clusterService;

	@Override
	public Collection<?> createComponents(PluginServices services) {
		this.synonymSets = new SynonymsManagementAPIService(services.client(), services.clusterService(),
				services.featureService());
		this.clusterService = services.clusterService();
		return List.of();
	}

	private SynonymsManagementAPIService synonymSets() {
		return Objects.requireNonNull(this.synonymSets, "The node creates its components before the first index");
	}

	@Override
	public Map<String, AnalysisProvider<TokenFilterFactory>> getTokenFilters() {
		return TokenFilters.byName(this::synonymSets);
	}

	@Override
	public Map<String, AnalysisProvider<CharFilterFactory>> getCharFilters() {
		return CharFilters.byName();
	}

	@Override
	public Map<String, AnalysisProvider<TokenizerFactory>> getTokenizers() {
		return Tokenizers.byName();
	}

	@Override
	public Map<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> getAnalyzers() {
		return Map.of("german", (index, environment, name, settings) -> {
			GermanAnalyzer analyzer = new GermanAnalyzer(
					Analysis.parseStopWords(environment, settings, GermanAnalyzer.getDefaultStopSet()),
					Analysis.parseStemExclusion(settings, CharArraySet.EMPTY_SET));
			return new AbstractIndexAnalyzerProvider<GermanAnalyzer>(name) {

				@Override
				public GermanAnalyzer get() {
					return analyzer;
				}

			};
		});
	}

	/**
	 * Stands in for the module {@code reindex}, whose delete-by-query the server's own
	 * synonyms API needs.
	 */
	@Override
	public Collection<ActionHandler> getActions() {
		return List.of(new ActionHandler(DeleteByQueryAction.INSTANCE, DeleteByQuery.class));
	}

	@Override
	public Collection<RestHandler> getRestHandlers(RestHandlersServices services, Supplier<DiscoveryNodes> nodes,
			Predicate<NodeFeature> features) {
		return List.of(new DeleteByQueryRestHandler(features), new RootRestHandler(this.clusterService));
	}

	/**
	 * The server's index of synonyms has a field of this type; a plain text field does
	 * the same for its few documents.
	 */
	@Override
	public Map<String, Mapper.TypeParser> getMappers() {
		return Map.of("match_only_text", TextFieldMapper.PARSER);
	}

}
