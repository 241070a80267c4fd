package de.asskomm.search.elastic;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import de.asskomm.exchange.Feed;
import de.asskomm.exchange.Post;
import de.asskomm.exchange.PostId;
import de.asskomm.organisation.Reader;
import de.asskomm.project.PreventionProject;
import de.asskomm.project.ProjectId;
import de.asskomm.project.Projects;
import de.asskomm.search.SearchType;

import org.springframework.stereotype.Component;

/**
 * Asks the database what a reader may see at this moment: the index follows a little
 * later, and what was hidden or corrected a moment ago must not come out of it.
 */
@Component
class StoredEntries implements ReadableEntries {

	private final Feed feed;

	private final Projects projects;

	StoredEntries(Feed feed, Projects projects) {
		this.feed = feed;
		this.projects = projects;
	}

	@Override
	public Map<EntryKey, Entry> of(Reader reader, Collection<EntryKey> keys) {
		Map<EntryKey, Entry> readable = new HashMap<>();
		for (Post post : this.feed.visible(reader, ids(keys, SearchType.POST).stream().map(PostId::new).toList())) {
			readable.put(new EntryKey(SearchType.POST, post.id().value()),
					new Entry(post.version(), post.content().title(), post.content().plainText()));
		}
		for (PreventionProject project : this.projects.visible(reader,
				ids(keys, SearchType.PROJECT).stream().map(ProjectId::new).toList())) {
			readable.put(new EntryKey(SearchType.PROJECT, project.id().value()),
					new Entry(project.version(), project.content().title(), project.content().plainText()));
		}
		return readable;
	}

	private static List<UUID> ids(Collection<EntryKey> keys, SearchType type) {
		return keys.stream().filter((key) -> key.type() == type).map(EntryKey::id).toList();
	}

}
