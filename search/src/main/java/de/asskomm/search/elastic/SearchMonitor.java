package de.asskomm.search.elastic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.asskomm.search.SavedSearch;
import de.asskomm.search.SavedSearchId;
import de.asskomm.search.SearchFacet;
import de.asskomm.search.SearchType;
import de.asskomm.search.Sought;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.MultipassTermFilteredPresearcher;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermWeightor;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The search turned around: it holds saved searches, and an entry asks which of them it
 * meets. A search is met by what the index would find with it, its words taken strictly.
 * Only searches whose words are in the entry are tried, so it matters little how many
 * there are.
 */
final class SearchMonitor implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(SearchMonitor.class);

	private static final JsonMapper JSON = JsonMapper.shared();

	/** All texts of an entry, those of its attachments too, as in the index. */
	private static final String TEXT = "text";

	/** The facet by which a search has to be narrowed to be told of something. */
	private static final String ASKED_FOR = "asked-for";

	/** An evidence level that a project reached before. */
	private static final String EARLIER = "earlier";

	/**
	 * Facets that some news has to be asked for by: comments by the kind of entry, for
	 * every comment below a post has the words of its field of action, and what became
	 * good practice by the evidence.
	 */
	private static final List<SearchFacet> TO_BE_ASKED_FOR = List.of(SearchFacet.TYPE, SearchFacet.EVIDENCE);

	/**
	 * How many of the things that a search requires are looked up before it is tried. A
	 * single word is shared by hundreds of searches.
	 */
	private static final int CHOSEN_BY = 3;

	/** With more words, rows of them would be more than Lucene takes in one query. */
	private static final int IN_ROWS = 8;

	/**
	 * A third of all searches may be narrowed to the same field of action, hardly two to
	 * the same words: what is tried is chosen by these.
	 */
	private static final TermWeightor BY_WORDS = TermWeightor.combine(TermWeightor.DEFAULT, TermWeightor
		.fieldWeightor(0.001, Stream.of(Facet.values()).map(Facet::key).collect(Collectors.toUnmodifiableSet())));

	private final Analyzer divided;

	private final Analyzer synonyms;

	private final Monitor monitor;

	/**
	 * A monitor without searches.
	 * @param analysis how texts and words are understood
	 */
	SearchMonitor(GermanAnalysis analysis) {
		this.divided = analysis.analyzer("typed_parts");
		this.synonyms = analysis.analyzer(Words.SYNONYM);
		try {
			this.monitor = new Monitor(analysis.analyzer("parts"),
					new MultipassTermFilteredPresearcher(CHOSEN_BY, 0, BY_WORDS, List.of(), Set.of()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Adds searches.
	 * @param searches the searches
	 */
	void add(Collection<SavedSearch> searches) {
		List<MonitorQuery> queries = searches.stream()
			.map((search) -> new MonitorQuery(search.id().toString(), query(search.sought())))
			.toList();
		try {
			this.monitor.register(queries);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Forgets searches.
	 * @param searches the searches
	 */
	void remove(Collection<SavedSearchId> searches) {
		try {
			this.monitor.deleteById(searches.stream().map(SavedSearchId::toString).toList());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Tells which searches a new entry meets. Comments are found by every search, but
	 * meet only those that look for comments.
	 * @param entry the entry, as the index holds it
	 * @return the searches
	 */
	Set<SavedSearchId> metBy(KnowledgeDocument entry) {
		Document document = document(entry);
		if (entry.type() == SearchType.COMMENT) {
			document.add(new StringField(ASKED_FOR, SearchFacet.TYPE.key(), Field.Store.NO));
		}
		return metBy(document);
	}

	/**
	 * Tells which searches an entry meets only since it was rated: those that look for
	 * its evidence level, and not for one that it had before.
	 * @param entry the entry, as the index holds it
	 * @param earlier names of levels that it reached before
	 * @return the searches
	 */
	Set<SavedSearchId> metByRatingOf(KnowledgeDocument entry, Set<String> earlier) {
		Document document = document(entry);
		document.add(new StringField(ASKED_FOR, SearchFacet.EVIDENCE.key(), Field.Store.NO));
		earlier.forEach((level) -> document.add(new StringField(EARLIER, level, Field.Store.NO)));
		return metBy(document);
	}

	private Set<SavedSearchId> metBy(Document document) {
		MatchingQueries<QueryMatch> met;
		try {
			met = this.monitor.match(document, QueryMatch.SIMPLE_MATCHER);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		met.getErrors().forEach((id, ex) -> logger.error("Saved search {} cannot be tried", id, ex));
		Set<SavedSearchId> searches = new HashSet<>();
		met.getMatches().forEach((match) -> searches.add(new SavedSearchId(UUID.fromString(match.getQueryId()))));
		return searches;
	}

	@Override
	public void close() {
		try {
			this.monitor.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Document document(KnowledgeDocument entry) {
		Document document = new Document();
		document.add(new TextField(TEXT, entry.title(), Field.Store.NO));
		document.add(new TextField(TEXT, entry.text(), Field.Store.NO));
		Stream.of(entry.context(), entry.attachments())
			.flatMap(List::stream)
			.forEach((words) -> document.add(new TextField(TEXT, words, Field.Store.NO)));
		JsonNode fields = JSON.valueToTree(entry);
		for (Facet facet : Facet.values()) {
			JsonNode value = fields.path(facet.field());
			Stream<JsonNode> values = value.isArray() ? value.valueStream() : Stream.of(value);
			values.filter((one) -> one.isValueNode() && !one.isNull())
				.forEach((one) -> document.add(new StringField(facet.key(), one.asString(), Field.Store.NO)));
		}
		return document;
	}

	private Query query(Sought sought) {
		BooleanQuery.Builder all = new BooleanQuery.Builder();
		Words words = new Words(sought.text());
		if (!words.isEmpty()) {
			all.add(query(words.typed()), BooleanClause.Occur.FILTER);
		}
		for (SearchFacet facet : sought.chosen().keySet()) {
			Stream<String> values = sought.chosen().get(facet).stream();
			all.add(any(values.map((value) -> new TermQuery(new Term(facet.key(), value)))),
					BooleanClause.Occur.FILTER);
		}
		for (SearchFacet facet : TO_BE_ASKED_FOR) {
			if (sought.values(facet).isEmpty()) {
				all.add(new TermQuery(new Term(ASKED_FOR, facet.key())), BooleanClause.Occur.MUST_NOT);
			}
		}
		sought.values(SearchFacet.EVIDENCE)
			.forEach((level) -> all.add(new TermQuery(new Term(EARLIER, level)), BooleanClause.Occur.MUST_NOT));
		return all.build();
	}

	/**
	 * The ways in which {@link Words#query} finds an entry when words are taken strictly,
	 * but for parts of a compound that stand together: they stand somewhere.
	 */
	private Query query(Words.Typed typed) {
		return any(Stream.of(most(this.divided, typed.divided(), false), most(this.synonyms, typed.words(), true)));
	}

	/**
	 * Most of some words. Where one may be missing, one of any two in a row is there:
	 * that follows, but it tells the presearcher what it can rely on.
	 * @param analyzer how they are understood
	 * @param text the words
	 * @param together whether what stands for one word has to stand together
	 * @return the query
	 */
	private static Query most(Analyzer analyzer, String text, boolean together) {
		QueryBuilder builder = new QueryBuilder(analyzer);
		builder.setAutoGenerateMultiTermSynonymsPhraseQuery(together);
		@Nullable Query query = builder.createBooleanQuery(TEXT, text);
		if (query == null) {
			return new MatchNoDocsQuery("only stop words");
		}
		if (!(query instanceof BooleanQuery words)) {
			return query;
		}
		List<BooleanClause> clauses = words.clauses();
		int needed = Words.most(clauses.size());
		int row = clauses.size() - needed + 1;
		BooleanQuery.Builder most = new BooleanQuery.Builder();
		for (int first = 0; first < needed && clauses.size() <= IN_ROWS; first++) {
			most.add(any(clauses.subList(first, first + row).stream().map(BooleanClause::query)),
					BooleanClause.Occur.FILTER);
		}
		if (row > 1) {
			clauses.forEach(most::add);
			most.setMinimumNumberShouldMatch(needed);
		}
		return most.build();
	}

	private static Query any(Stream<Query> queries) {
		BooleanQuery.Builder any = new BooleanQuery.Builder();
		queries.distinct().forEach((query) -> any.add(query, BooleanClause.Occur.SHOULD));
		return any.build();
	}

}
