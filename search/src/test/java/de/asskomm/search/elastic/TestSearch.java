package de.asskomm.search.elastic;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import de.asskomm.discussion.Comment;
import de.asskomm.exchange.Post;
import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.Reader;
import de.asskomm.project.PreventionProject;
import de.asskomm.search.KnowledgeSearch;
import de.asskomm.search.SearchHit;
import de.asskomm.search.SearchPage;
import de.asskomm.search.SearchRequest;
import de.asskomm.search.SearchType;

/** The search over an index that holds just what a test puts into it. */
final class TestSearch implements AutoCloseable {

	private final TestIndex index = TestIndex.create();

	private final CurrentKnowledge knowledge;

	private final ElasticKnowledgeSearch search;

	TestSearch(CurrentKnowledge knowledge, ReadableEntries readableEntries) {
		this(knowledge, readableEntries, (ags, reader) -> Optional.empty());
	}

	TestSearch(CurrentKnowledge knowledge, ReadableEntries readableEntries, TownsLike townsLike) {
		this.knowledge = knowledge;
		this.search = new ElasticKnowledgeSearch(this.index.access(), readableEntries, townsLike,
				this.index.settings());
	}

	void index(Post... posts) throws IOException {
		index(Arrays.stream(posts).map((post) -> new EntryKey(SearchType.POST, post.id().value())));
	}

	void index(PreventionProject project) throws IOException {
		index(Stream.of(new EntryKey(SearchType.PROJECT, project.id().value())));
	}

	void index(Comment comment) throws IOException {
		index(Stream.of(new EntryKey(SearchType.COMMENT, comment.id().value())));
	}

	void index(Organisation organisation) throws IOException {
		index(Stream.of(new EntryKey(SearchType.ORGANISATION, organisation.id().value())));
	}

	private void index(Stream<EntryKey> keys) throws IOException {
		if (!this.index.indexer().write(this.knowledge.changes(keys.toList())).isEmpty()) {
			throw new IllegalArgumentException("The index refused an entry");
		}
		this.index.refresh();
	}

	List<String> titles(String words, Reader reader) {
		return page(words, reader).hits().stream().map(SearchHit::title).toList();
	}

	SearchPage page(String words, Reader reader) {
		return this.search.search(SearchRequest.of(words, 10), reader);
	}

	TestIndex testIndex() {
		return this.index;
	}

	KnowledgeSearch search() {
		return this.search;
	}

	@Override
	public void close() throws IOException {
		this.index.close();
	}

}
