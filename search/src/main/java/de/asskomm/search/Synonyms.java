package de.asskomm.search;

import java.util.List;
import java.util.Optional;

/**
 * All groups of synonyms as they are at one time.
 *
 * @param version number of the last change; grows with every change to any group
 * @param groups the groups, oldest first
 */
public record Synonyms(long version, List<SynonymGroup> groups) {

	/** Greatest number of groups. */
	public static final int MAXIMUM_GROUPS = 1_000;

	public Synonyms {
		groups = List.copyOf(groups);
	}

	/**
	 * Finds a group.
	 * @param id its identifier
	 * @return the group, if there is one
	 */
	public Optional<SynonymGroup> find(SynonymGroupId id) {
		return this.groups.stream().filter((group) -> group.id().equals(id)).findFirst();
	}

	/**
	 * The groups in the format of Solr.
	 * @return one line for each group
	 */
	public List<String> rules() {
		return this.groups.stream().map((group) -> group.content().rule()).toList();
	}

}
