package de.asskomm.search.elastic;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import de.asskomm.exchange.PostId;
import de.asskomm.exchange.Posts;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.Reader;
import de.asskomm.project.PreventionProject;
import de.asskomm.project.ProjectId;
import de.asskomm.project.Projects;
import de.asskomm.search.SearchType;

import org.springframework.stereotype.Component;

/**
 * Keeps unnamed owners of projects unnamed: a post in which a town tells of its project
 * in nearly the same words says whose project it is, as soon as one of the two is shown
 * beside the other.
 */
@Component
class UnnamedOwners {

	private final Projects projects;

	private final Posts posts;

	UnnamedOwners(Projects projects, Posts posts) {
		this.projects = projects;
		this.posts = posts;
	}

	/**
	 * Which entries must not stand beside an entry.
	 * @param entry the entry
	 * @param others entries beside it
	 * @param reader who reads
	 * @return those of the same owner, where the reader may not know that of one of the
	 * two
	 */
	Set<EntryKey> givenAway(EntryKey entry, Collection<EntryKey> others, Reader reader) {
		List<EntryKey> all = Stream.concat(Stream.of(entry), others.stream()).toList();
		Map<EntryKey, OrganisationId> owners = new HashMap<>();
		Set<EntryKey> unnamed = new HashSet<>();
		for (PreventionProject project : this.projects
			.findAll(ids(all, SearchType.PROJECT).map(ProjectId::new).toList())) {
			EntryKey key = new EntryKey(SearchType.PROJECT, project.id().value());
			owners.put(key, project.owner());
			if (!project.isOwnerKnownTo(reader)) {
				unnamed.add(key);
			}
		}
		if (unnamed.isEmpty()) {
			return Set.of();
		}
		this.posts.findAll(ids(all, SearchType.POST).map(PostId::new).toList())
			.forEach((post) -> owners.put(new EntryKey(SearchType.POST, post.id().value()), post.organisation()));
		OrganisationId owner = owners.get(entry);
		Set<EntryKey> givenAway = new HashSet<>(others);
		givenAway.removeIf((other) -> owner == null || !owner.equals(owners.get(other))
				|| !unnamed.contains(entry) && !unnamed.contains(other));
		return givenAway;
	}

	private static Stream<UUID> ids(Collection<EntryKey> keys, SearchType type) {
		return keys.stream().filter((key) -> key.type() == type).map(EntryKey::id);
	}

}
