package de.asskomm.web.api;

import java.util.List;
import java.util.Map;

import de.asskomm.organisation.Reader;
import de.asskomm.search.InvalidCursor;
import de.asskomm.search.KnowledgeSearch;
import de.asskomm.search.SearchPage;
import de.asskomm.search.SearchRequest;
import de.asskomm.search.SearchUnavailable;

/** A search index that says what a test wants. Not shared between parallel tests. */
final class ProgrammedSearch implements KnowledgeSearch {

	private static final SearchPage NOTHING = new SearchPage(0, List.of(), Map.of(), null, null);

	private volatile SearchPage page = NOTHING;

	private volatile boolean available = true;

	private volatile SearchRequest lastRequest = SearchRequest.of("", 1);

	void finds(SearchPage found) {
		this.page = found;
		this.available = true;
	}

	void isDown() {
		this.available = false;
	}

	void isBack() {
		finds(NOTHING);
	}

	SearchRequest lastRequest() {
		return this.lastRequest;
	}

	@Override
	public SearchPage search(SearchRequest request, Reader reader) {
		if (!this.available) {
			throw new SearchUnavailable(new IllegalStateException("Connection refused by es:9200"));
		}
		if ("garbage".equals(request.cursor())) {
			throw new InvalidCursor();
		}
		this.lastRequest = request;
		return this.page;
	}

}
