package de.asskomm.search;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * An index that can do nothing: tests add what they ask of it.
 */
public abstract class NoIndex implements KnowledgeIndex {

	@Override
	public boolean rebuild(Executor executor) {
		throw new UnsupportedOperationException("Nothing is built here");
	}

	@Override
	public IndexConsistency consistency() {
		throw new UnsupportedOperationException("Nothing is compared here");
	}

	@Override
	public Optional<IndexCheck> repair() {
		throw new UnsupportedOperationException("Nothing is repaired here");
	}

	@Override
	public boolean beginRepair(Executor executor) {
		throw new UnsupportedOperationException("Nothing is repaired here");
	}

	@Override
	public boolean isBusy() {
		return false;
	}

	@Override
	public List<IndexCheck> checks() {
		return List.of();
	}

}
