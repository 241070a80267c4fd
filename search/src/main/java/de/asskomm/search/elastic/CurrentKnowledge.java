package de.asskomm.search.elastic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import de.asskomm.attachment.AttachmentId;
import de.asskomm.attachment.AttachmentTexts;
import de.asskomm.exchange.Post;
import de.asskomm.exchange.PostId;
import de.asskomm.exchange.Posts;
import de.asskomm.fieldofaction.FieldsOfAction;
import de.asskomm.municipality.Municipalities;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.Organisations;
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

	private final Posts posts;

	private final Projects projects;

	private final Organisations organisations;

	private final Municipalities municipalities;

	private final FieldsOfAction fields;

	private final AttachmentTexts texts;

	CurrentKnowledge(Posts posts, Projects projects, Organisations organisations, Municipalities municipalities,
			FieldsOfAction fields, AttachmentTexts texts) {
		this.posts = posts;
		this.projects = projects;
		this.organisations = organisations;
		this.municipalities = municipalities;
		this.fields = fields;
		this.texts = texts;
	}

	/**
	 * Looks entries up.
	 * @param keys posts and projects
	 * @return one change for each
	 */
	List<IndexChange> changes(Collection<EntryKey> keys) {
		List<Post> foundPosts = this.posts.findAll(ids(keys, SearchType.POST).map(PostId::new).toList());
		List<PreventionProject> foundProjects = this.projects
			.findAll(ids(keys, SearchType.PROJECT).map(ProjectId::new).toList());
		List<IndexChange> changes = new ArrayList<>(changes(foundPosts, foundProjects));
		Set<EntryKey> unknown = new HashSet<>(keys);
		changes.forEach((change) -> unknown.remove(change.key()));
		unknown.forEach((key) -> changes.add(new IndexChange.Erase(key)));
		return changes;
	}

	/**
	 * A page of all posts in the order of their identifiers.
	 * @param after the last post of the page before; {@code null} for the first
	 * @param limit greatest number of posts
	 * @return one change for each, in order
	 */
	List<IndexChange> posts(@Nullable UUID after, int limit) {
		return changes(this.posts.page((after != null) ? new PostId(after) : null, limit), List.of());
	}

	/**
	 * A page of all projects in the order of their identifiers.
	 * @param after the last project of the page before; {@code null} for the first
	 * @param limit greatest number of projects
	 * @return one change for each, in order
	 */
	List<IndexChange> projects(@Nullable UUID after, int limit) {
		return changes(List.of(), this.projects.page((after != null) ? new ProjectId(after) : null, limit));
	}

	/**
	 * Whether there is nothing that could be found.
	 * @return {@code true} if the database holds neither posts nor projects
	 */
	boolean isEmpty() {
		return this.posts.page(null, 1).isEmpty() && this.projects.page((ProjectId) null, 1).isEmpty();
	}

	private List<IndexChange> changes(List<Post> somePosts, List<PreventionProject> someProjects) {
		if (somePosts.isEmpty() && someProjects.isEmpty()) {
			return List.of();
		}
		Set<OrganisationId> named = new HashSet<>();
		somePosts.forEach((post) -> named.add(post.organisation()));
		someProjects.forEach((project) -> named.add(project.organisation()));
		Set<AttachmentId> attached = new HashSet<>();
		somePosts.forEach((post) -> attached.addAll(post.content().attachments()));
		someProjects.forEach(
				(project) -> project.content().documents().forEach((document) -> attached.add(document.attachment())));
		Background background = Background.of(named, this.organisations, this.municipalities, this.fields,
				this.texts.of(attached));
		List<IndexChange> changes = new ArrayList<>();
		for (Post post : somePosts) {
			changes.add(post.isPublished() ? new IndexChange.Put(KnowledgeDocument.of(post, background))
					: new IndexChange.Remove(new EntryKey(SearchType.POST, post.id().value()), post.version()));
		}
		for (PreventionProject project : someProjects) {
			changes.add(project.isOut() ? new IndexChange.Put(KnowledgeDocument.of(project, background))
					: new IndexChange.Remove(new EntryKey(SearchType.PROJECT, project.id().value()),
							project.version()));
		}
		return changes;
	}

	private static Stream<UUID> ids(Collection<EntryKey> keys, SearchType type) {
		return keys.stream().filter((key) -> key.type() == type).map(EntryKey::id);
	}

}
