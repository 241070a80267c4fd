package de.asskomm.exchange;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import de.asskomm.organisation.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Posts in memory, for tests of rules. */
public final class InMemoryPosts implements Posts {

	private final Map<PostId, Post> posts = new LinkedHashMap<>();

	@Override
	public Optional<Post> find(PostId id) {
		return Optional.ofNullable(this.posts.get(id));
	}

	@Override
	public Optional<Post> lock(PostId id) {
		return find(id);
	}

	@Override
	public List<Post> findAll(Collection<PostId> ids) {
		return ids.stream().map(this.posts::get).filter(Objects::nonNull).toList();
	}

	@Override
	public void add(Post post) {
		if (this.posts.putIfAbsent(post.id(), post) != null) {
			throw new IllegalStateException("There is already a post " + post.id());
		}
	}

	@Override
	public boolean addIfMissing(Post post) {
		return this.posts.putIfAbsent(post.id(), post) == null;
	}

	@Override
	public void replace(Post before, Post after) {
		if (!this.posts.replace(before.id(), before, after)) {
			throw new IllegalStateException("Post " + before.id() + " was changed without its lock");
		}
	}

	@Override
	public List<PostRevision> history(PostId id) {
		return List.of();
	}

	@Override
	public List<Post> draftsOf(OrganisationId organisation) {
		return this.posts.values()
			.stream()
			.filter((post) -> post.status() == PostStatus.DRAFT && post.isBy(organisation))
			.toList();
	}

	@Override
	public List<Post> hiddenOf(OrganisationId organisation) {
		return this.posts.values()
			.stream()
			.filter((post) -> post.isBy(organisation) && post.status() == PostStatus.HIDDEN)
			.toList();
	}

	@Override
	public List<Post> page(@Nullable PostId after, int limit) {
		return this.posts.values()
			.stream()
			.filter((post) -> after == null || post.id().compareTo(after) > 0)
			.sorted(Comparator.comparing(Post::id))
			.limit(limit)
			.toList();
	}

}
