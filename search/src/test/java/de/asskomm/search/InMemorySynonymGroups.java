package de.asskomm.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Groups of synonyms of a test, without a database. */
class InMemorySynonymGroups implements SynonymGroups {

	private final Map<SynonymGroupId, SynonymGroup> groups = new HashMap<>();

	private final List<SynonymChange> changes = new ArrayList<>();

	@Override
	public Synonyms all() {
		return new Synonyms(this.changes.size(),
				this.groups.values().stream().sorted(Comparator.comparing((group) -> group.id().value())).toList());
	}

	@Override
	public Synonyms lock() {
		return all();
	}

	@Override
	public void apply(SynonymChange change) {
		if (change.number() != this.changes.size() + 1) {
			throw new IllegalArgumentException("Changes are numbered one after another");
		}
		this.changes.add(change);
		SynonymContent after = change.after();
		if (after == null) {
			this.groups.remove(change.group());
		}
		else {
			this.groups.put(change.group(),
					new SynonymGroup(change.group(), change.groupVersion(), after, change.at(), change.at()));
		}
	}

	@Override
	public Optional<SynonymChange> change(long number) {
		return this.changes.stream().filter((change) -> change.number() == number).findFirst();
	}

	@Override
	public Optional<SynonymChange> lastChange(SynonymGroupId group) {
		return changes(group, null, 1).stream().findFirst();
	}

	@Override
	public List<SynonymChange> changes(@Nullable SynonymGroupId group, @Nullable Long before, int limit) {
		return this.changes.reversed()
			.stream()
			.filter((change) -> group == null || group.equals(change.group()))
			.filter((change) -> before == null || change.number() < before)
			.limit(limit)
			.toList();
	}

}
