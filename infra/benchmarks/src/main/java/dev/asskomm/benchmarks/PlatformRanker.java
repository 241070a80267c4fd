package dev.asskomm.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.util.List;

import de.asskomm.search.elastic.TrialIndex;

/**
 * The platform's own search.
 */
final class PlatformRanker implements Ranker {

	private final TrialIndex index;

	private PlatformRanker(TrialIndex index) {
		this.index = index;
	}

	static PlatformRanker over(TextCollection collection, URI elasticsearch) throws IOException {
		TrialIndex index = TrialIndex.create(elasticsearch, "platform-" + collection.name());
		index.add(collection.texts());
		return new PlatformRanker(index);
	}

	@Override
	public List<String> find(String words, int limit) {
		return this.index.find(words, limit);
	}

	@Override
	public void close() throws IOException {
		this.index.close();
	}

}
