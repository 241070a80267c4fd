package de.asskomm.notification;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;

import de.asskomm.discussion.Comment;
import de.asskomm.discussion.Comments;
import de.asskomm.exchange.CommentId;
import de.asskomm.exchange.Post;
import de.asskomm.exchange.PostId;
import de.asskomm.exchange.Posts;
import de.asskomm.notification.Subject.OfPost;
import de.asskomm.notification.Subject.OfProjects;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.Reader;
import de.asskomm.project.PreventionProject;
import de.asskomm.project.ProjectId;
import de.asskomm.project.Projects;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Über Gefundenes benachrichtigen: tells people that a new entry is what they look for,
 * if they may read it. The entry stays as it is meanwhile: whoever hides it at this
 * moment comes after, and takes back what was told. Each person is told once of an entry,
 * however many of their searches find it, and nobody of what their own organisation did.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class NotifyOfFinds {

	private final Posts posts;

	private final Comments comments;

	private final Projects projects;

	private final Tell tell;

	private final Clock clock;

	NotifyOfFinds(Posts posts, Comments comments, Projects projects, Tell tell, Clock clock) {
		this.posts = posts;
		this.comments = comments;
		this.projects = projects;
		this.tell = tell;
		this.clock = clock;
	}

	/**
	 * A post was found.
	 * @param id the post
	 * @param seekers whose searches it meets, those saved first in front
	 */
	public void found(PostId id, List<Seeker> seekers) {
		this.posts.lock(id)
			.filter(Post::isPublished)
			.ifPresent((post) -> tell(event("found " + id), new OfPost(id, null), since(seekers, post.publishedAt()),
					post::isReadableBy, post.organisation(), post.organisation()));
	}

	/**
	 * A comment was found. Whoever may read its post may read it.
	 * @param id the comment
	 * @param seekers whose searches it meets, those saved first in front
	 */
	public void found(CommentId id, List<Seeker> seekers) {
		this.comments.lock(id)
			.filter(Comment::isPublished)
			.ifPresent((comment) -> this.posts.lock(comment.post())
				.filter(Post::isPublished)
				.ifPresent((post) -> tell(event("found " + id), new OfPost(post.id(), id),
						since(seekers, comment.createdAt()), post::isReadableBy, comment.organisation(),
						comment.organisation())));
	}

	/**
	 * A project was found.
	 * @param id the project
	 * @param seekers whose searches it meets, those saved first in front
	 */
	public void found(ProjectId id, List<Seeker> seekers) {
		this.projects.lock(id)
			.filter(PreventionProject::isOut)
			.ifPresent(
					(project) -> tell(event("found " + id), new OfProjects(id), since(seekers, project.publishedAt()),
							project::isReadableBy, project.owner(), project.organisation()));
	}

	/**
	 * A project is what people look for only since it was rated as good practice. That is
	 * news to those too who were told of the project before it was.
	 * @param id the project
	 * @param ratedAt when it was rated; searches saved later found it at once
	 * @param seekers whose searches it meets now, those saved first in front
	 */
	public void rated(ProjectId id, Instant ratedAt, List<Seeker> seekers) {
		this.projects.lock(id)
			.filter(PreventionProject::isOut)
			.ifPresent((project) -> tell(event("rated " + id + " " + ratedAt), new OfProjects(id),
					since(seekers, ratedAt), project::isReadableBy, project.owner(), project.organisation()));
	}

	private static List<Seeker> since(List<Seeker> seekers, @Nullable Instant newSince) {
		Instant since = Objects.requireNonNull(newSince);
		return seekers.stream().filter((seeker) -> !since.isBefore(seeker.since())).toList();
	}

	private void tell(UUID event, Subject subject, List<Seeker> seekers, Predicate<Reader> readable,
			OrganisationId owner, OrganisationId by) {
		Recipients recipients = new Recipients(owner);
		recipients.addSeekers(seekers);
		this.tell.tell(event, recipients, subject, readable, by, this.clock.instant().truncatedTo(ChronoUnit.MICROS));
	}

	/** The same news is one event, however often it is told. */
	private static UUID event(String news) {
		return UUID.nameUUIDFromBytes(news.getBytes(StandardCharsets.UTF_8));
	}

}
