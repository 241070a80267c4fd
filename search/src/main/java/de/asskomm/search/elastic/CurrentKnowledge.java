package de.asskomm.search.elastic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import de.asskomm.attachment.AttachmentId;
import de.asskomm.attachment.AttachmentTexts;
import de.asskomm.discussion.Comment;
import de.asskomm.discussion.Comments;
import de.asskomm.exchange.CommentId;
import de.asskomm.exchange.Post;
import de.asskomm.exchange.PostId;
import de.asskomm.exchange.Posts;
import de.asskomm.fieldofaction.FieldsOfAction;
import de.asskomm.municipality.Municipalities;
import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.Organisations;
import de.asskomm.practice.PracticeReview;
import de.asskomm.practice.PracticeReviews;
import de.asskomm.project.PreventionProject;
import de.asskomm.project.ProjectId;
import de.asskomm.project.Projects;
import de.asskomm.search.SearchType;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What the database says at this moment about entries, as changes for the index. Only
 * this decides what is found; an event merely says where to look.
 */
@Component
class CurrentKnowledge {

	/** Kinds of entries of which there are any, in the order in which they are read. */
	static final List<SearchType> TYPES = List.of(SearchType.POST, SearchType.COMMENT, SearchType.PROJECT,
			SearchType.ORGANISATION);

	private final Posts posts;

	private final Comments comments;

	private final Projects projects;

	private final PracticeReviews reviews;

	private final Organisations organisations;

	private final Municipalities municipalities;

	private final FieldsOfAction fields;

	private final AttachmentTexts texts;

	CurrentKnowledge(Posts posts, Comments comments, Projects projects, PracticeReviews reviews,
			Organisations organisations, Municipalities municipalities, FieldsOfAction fields, AttachmentTexts texts) {
		this.posts = posts;
		this.comments = comments;
		this.projects = projects;
		this.reviews = reviews;
		this.organisations = organisations;
		this.municipalities = municipalities;
		this.fields = fields;
		this.texts = texts;
	}

	/**
	 * Looks entries up.
	 * @param keys the entries
	 * @return one change for each
	 */
	List<IndexChange> changes(Collection<EntryKey> keys) {
		Found found = new Found(this.posts.findAll(EntryKey.ids(keys, SearchType.POST, PostId::new)),
				this.comments.findAll(EntryKey.ids(keys, SearchType.COMMENT, CommentId::new)),
				this.projects.findAll(EntryKey.ids(keys, SearchType.PROJECT, ProjectId::new)),
				List.copyOf(this.organisations.findAll(EntryKey.ids(keys, SearchType.ORGANISATION, OrganisationId::new))
					.values()));
		List<IndexChange> changes = new ArrayList<>(changes(found));
		Set<EntryKey> unknown = new HashSet<>(keys);
		changes.forEach((change) -> unknown.remove(change.key()));
		unknown.forEach((key) -> changes.add(new IndexChange.Erase(key)));
		return changes;
	}

	/**
	 * What else has to be looked up when posts change: who may see a comment is decided
	 * by its post.
	 * @param keys the entries that changed
	 * @return the comments of the posts among them
	 */
	List<EntryKey> commentsOf(Collection<EntryKey> keys) {
		return this.comments.of(EntryKey.ids(keys, SearchType.POST, PostId::new))
			.stream()
			.map((id) -> new EntryKey(SearchType.COMMENT, id.value()))
			.toList();
	}

	/**
	 * A page of all entries of a kind in the order of their identifiers.
	 * @param type the kind
	 * @param after identifier of the last entry of the page before; {@code null} for the
	 * first
	 * @param limit greatest number of entries
	 * @return one change for each, in order
	 */
	List<IndexChange> page(SearchType type, @Nullable UUID after, int limit) {
		return changes(switch (type) {
			case POST -> Found.posts(this.posts.page((after != null) ? new PostId(after) : null, limit));
			case COMMENT -> Found.comments(this.comments.page((after != null) ? new CommentId(after) : null, limit));
			case PROJECT -> Found.projects(this.projects.page((after != null) ? new ProjectId(after) : null, limit));
			case ORGANISATION -> Found.organisations(organisations(after, limit));
			case EVENT -> Found.NOTHING;
		});
	}

	/** There are some hundreds of them, so all are read. */
	private List<Organisation> organisations(@Nullable UUID after, int limit) {
		return this.organisations.all()
			.stream()
			.filter((organisation) -> after == null || organisation.id().value().compareTo(after) > 0)
			.sorted(Comparator.comparing((organisation) -> organisation.id().value()))
			.limit(limit)
			.toList();
	}

	/**
	 * Whether there is nothing that could be found.
	 * @return {@code true} if the database holds no entries
	 */
	boolean isEmpty() {
		return TYPES.stream().allMatch((type) -> page(type, null, 1).isEmpty());
	}

	private List<IndexChange> changes(Found found) {
		if (found.isEmpty()) {
			return List.of();
		}
		Map<PostId, Post> commented = this.posts
			.findAll(found.comments().stream().map(Comment::post).distinct().toList())
			.stream()
			.collect(Collectors.toMap(Post::id, Function.identity()));
		Map<ProjectId, PracticeReview> judged = this.reviews
			.findAll(found.projects().stream().map(PreventionProject::id).toList());
		Map<OrganisationId, Long> versions = this.organisations
			.versions(found.organisations().stream().map(Organisation::id).toList());
		Background background = Background.of(found.named(), this.organisations, this.municipalities, this.fields,
				this.texts.of(found.attached()));
		List<IndexChange> changes = new ArrayList<>();
		found.posts().forEach((post) -> changes.add(change(post, background)));
		found.comments().forEach((comment) -> changes.add(change(comment, commented.get(comment.post()), background)));
		found.projects().forEach((project) -> changes.add(change(project, judged.get(project.id()), background)));
		found.organisations()
			.forEach((organisation) -> changes.add(new IndexChange.Put(
					KnowledgeDocument.of(organisation, versions.getOrDefault(organisation.id(), 1L), background))));
		return changes;
	}

	private static IndexChange change(Post post, Background background) {
		return post.isPublished() ? new IndexChange.Put(KnowledgeDocument.of(post, background))
				: new IndexChange.Remove(new EntryKey(SearchType.POST, post.id().value()),
						KnowledgeDocument.revision(post, 0));
	}

	private static IndexChange change(Comment comment, @Nullable Post post, Background background) {
		EntryKey key = new EntryKey(SearchType.COMMENT, comment.id().value());
		if (post == null) {
			return new IndexChange.Erase(key);
		}
		return (comment.isPublished() && post.isPublished())
				? new IndexChange.Put(KnowledgeDocument.of(comment, post, background))
				: new IndexChange.Remove(key, comment.version() + post.version());
	}

	private static IndexChange change(PreventionProject project, @Nullable PracticeReview review,
			Background background) {
		return project.isOut() ? new IndexChange.Put(KnowledgeDocument.of(project, review, background))
				: new IndexChange.Remove(new EntryKey(SearchType.PROJECT, project.id().value()),
						KnowledgeDocument.revision(project, review, 0));
	}

	/**
	 * Entries as the database has them.
	 *
	 * @param posts posts
	 * @param comments comments
	 * @param projects projects
	 * @param organisations organisations
	 */
	private record Found(List<Post> posts, List<Comment> comments, List<PreventionProject> projects,
			List<Organisation> organisations) {

		private static final Found NOTHING = new Found(List.of(), List.of(), List.of(), List.of());

		static Found posts(List<Post> posts) {
			return new Found(posts, List.of(), List.of(), List.of());
		}

		static Found comments(List<Comment> comments) {
			return new Found(List.of(), comments, List.of(), List.of());
		}

		static Found projects(List<PreventionProject> projects) {
			return new Found(List.of(), List.of(), projects, List.of());
		}

		static Found organisations(List<Organisation> organisations) {
			return new Found(List.of(), List.of(), List.of(), organisations);
		}

		boolean isEmpty() {
			return equals(NOTHING);
		}

		/** Files that the entries carry. */
		Set<AttachmentId> attached() {
			Set<AttachmentId> attached = new HashSet<>();
			this.posts.forEach((post) -> attached.addAll(post.content().attachments()));
			this.projects.forEach((project) -> project.content()
				.documents()
				.forEach((document) -> attached.add(document.attachment())));
			return attached;
		}

		/** Organisations that the entries name. */
		Set<OrganisationId> named() {
			Set<OrganisationId> named = new HashSet<>();
			this.posts.forEach((post) -> named.add(post.organisation()));
			this.comments.forEach((comment) -> named.add(comment.organisation()));
			this.projects.forEach((project) -> named.add(project.organisation()));
			this.organisations.forEach((organisation) -> named.add(organisation.id()));
			return named;
		}

	}

}
