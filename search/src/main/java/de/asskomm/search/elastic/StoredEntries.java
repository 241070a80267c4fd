package de.asskomm.search.elastic;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import de.asskomm.discussion.Comment;
import de.asskomm.discussion.Comments;
import de.asskomm.exchange.CommentId;
import de.asskomm.exchange.Feed;
import de.asskomm.exchange.Post;
import de.asskomm.exchange.PostId;
import de.asskomm.organisation.Audience;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.Organisations;
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

	private final Comments comments;

	private final Organisations organisations;

	StoredEntries(Feed feed, Projects projects, Comments comments, Organisations organisations) {
		this.feed = feed;
		this.projects = projects;
		this.comments = comments;
		this.organisations = organisations;
	}

	@Override
	public Map<EntryKey, Entry> of(Reader reader, Collection<EntryKey> keys) {
		Map<EntryKey, Entry> readable = new HashMap<>();
		for (Post post : this.feed.visible(reader, ids(keys, SearchType.POST).stream().map(PostId::new).toList())) {
			readable.put(new EntryKey(SearchType.POST, post.id().value()),
					new Entry(post.version(), post.content().title(), post.content()::plainText));
		}
		for (PreventionProject project : this.projects.visible(reader,
				ids(keys, SearchType.PROJECT).stream().map(ProjectId::new).toList())) {
			readable.put(new EntryKey(SearchType.PROJECT, project.id().value()),
					new Entry(project.version(), project.content().title(), project.content()::plainText));
		}
		readable.putAll(comments(reader, ids(keys, SearchType.COMMENT).stream().map(CommentId::new).toList()));
		readable.putAll(
				organisations(reader, ids(keys, SearchType.ORGANISATION).stream().map(OrganisationId::new).toList()));
		return readable;
	}

	/** Whoever may read a post may read what others say to it. */
	private Map<EntryKey, Entry> comments(Reader reader, List<CommentId> ids) {
		if (ids.isEmpty()) {
			return Map.of();
		}
		List<Comment> found = this.comments.findAll(ids);
		Map<PostId, Post> posts = this.feed.visible(reader, found.stream().map(Comment::post).distinct().toList())
			.stream()
			.collect(Collectors.toMap(Post::id, Function.identity()));
		Map<EntryKey, Entry> readable = new HashMap<>();
		for (Comment comment : found) {
			Post post = posts.get(comment.post());
			if (post != null && comment.isPublished()) {
				readable.put(new EntryKey(SearchType.COMMENT, comment.id().value()),
						new Entry(comment.version(), post.content().title(), comment.body()::toPlainText));
			}
		}
		return readable;
	}

	/** The network knows who takes part. */
	private Map<EntryKey, Entry> organisations(Reader reader, List<OrganisationId> ids) {
		if (ids.isEmpty() || !reader.maySee(Set.of(Audience.NETWORK))) {
			return Map.of();
		}
		Map<OrganisationId, Long> versions = this.organisations.versions(ids);
		Map<EntryKey, Entry> readable = new HashMap<>();
		this.organisations.findAll(ids)
			.forEach((id, organisation) -> readable.put(new EntryKey(SearchType.ORGANISATION, id.value()),
					new Entry(versions.getOrDefault(id, 0L), organisation.name(), () -> "")));
		return readable;
	}

	private static List<UUID> ids(Collection<EntryKey> keys, SearchType type) {
		return keys.stream().filter((key) -> key.type() == type).map(EntryKey::id).toList();
	}

}
