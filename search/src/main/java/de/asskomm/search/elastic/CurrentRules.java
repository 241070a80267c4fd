package de.asskomm.search.elastic;

import java.util.List;
import java.util.function.Supplier;

import de.asskomm.search.ActiveSynonyms;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the synonyms, read again only when they have changed.
 */
final class CurrentRules implements Supplier<List<String>> {

	private final ActiveSynonyms active;

	private volatile @Nullable Known known;

	CurrentRules(ActiveSynonyms active) {
		this.active = active;
	}

	@Override
	public List<String> get() {
		long version = this.active.version();
		Known current = this.known;
		if (current == null || current.version() != version) {
			current = new Known(version, this.active.rules());
			this.known = current;
		}
		return current.rules();
	}

	/**
	 * What was read.
	 *
	 * @param version of which state
	 * @param rules its rules
	 */
	private record Known(long version, List<String> rules) {
	}

}
