package de.asskomm.search.elastic;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import de.asskomm.discussion.Comment;
import de.asskomm.discussion.Comments;
import de.asskomm.exchange.CommentId;
import de.asskomm.exchange.Feed;
import de.asskomm.exchange.Post;
import de.asskomm.exchange.PostHeading;
import de.asskomm.exchange.PostId;
import de.asskomm.organisation.Audience;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.Organisations;
import de.asskomm.organisation.Reader;
import de.asskomm.project.PreventionProject;
import de.asskomm.project.ProjectId;
import de.asskomm.project.Projects;
import de.asskomm.search.SearchType;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

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
		readable.putAll(posts(reader, EntryKey.ids(keys, SearchType.POST, PostId::new)));
		for (PreventionProject project : this.projects.visible(reader,
				EntryKey.ids(keys, SearchType.PROJECT, ProjectId::new))) {
			readable.put(new EntryKey(SearchType.PROJECT, project.id().value()), new Entry(project.version(),
					project.content().title(), project.organisation(), project.content()::plainText));
		}
		readable.putAll(comments(reader, EntryKey.ids(keys, SearchType.COMMENT, CommentId::new)));
		readable.putAll(organisations(reader, EntryKey.ids(keys, SearchType.ORGANISATION, OrganisationId::new)));
		return readable;
	}

	/** Texts are read only where one is asked for, then all at once. */
	private Map<EntryKey, Entry> posts(Reader reader, List<PostId> ids) {
		Supplier<Map<PostId, Post>> whole = SingletonSupplier.of(() -> visible(reader, ids));
		Map<EntryKey, Entry> readable = new HashMap<>();
		for (PostHeading post : this.feed.headings(reader, ids)) {
			readable.put(new EntryKey(SearchType.POST, post.id().value()),
					new Entry(post.version(), post.title(), null, () -> text(whole.get().get(post.id()))));
		}
		return readable;
	}

	private Map<PostId, Post> visible(Reader reader, Collection<PostId> ids) {
		return this.feed.visible(reader, ids).stream().collect(Collectors.toMap(Post::id, Function.identity()));
	}

	/** What was hidden since its title was read says nothing. */
	private static String text(@Nullable Post post) {
		return (post != null) ? post.content().plainText() : "";
	}

	/** Whoever may read a post may read what others say to it. */
	private Map<EntryKey, Entry> comments(Reader reader, List<CommentId> ids) {
		if (ids.isEmpty()) {
			return Map.of();
		}
		List<Comment> found = this.comments.findAll(ids);
		Map<PostId, PostHeading> posts = this.feed
			.headings(reader, found.stream().map(Comment::post).distinct().toList())
			.stream()
			.collect(Collectors.toMap(PostHeading::id, Function.identity()));
		Map<EntryKey, Entry> readable = new HashMap<>();
		for (Comment comment : found) {
			PostHeading post = posts.get(comment.post());
			if (post != null && comment.isPublished()) {
				readable.put(new EntryKey(SearchType.COMMENT, comment.id().value()),
						new Entry(comment.version(), post.title(), null, comment.body()::toPlainText));
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
					new Entry(versions.getOrDefault(id, 0L), organisation.name(), id, () -> "")));
		return readable;
	}

}
