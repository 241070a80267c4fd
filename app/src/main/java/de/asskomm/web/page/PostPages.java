package de.asskomm.web.page;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import de.asskomm.discussion.Activity;
import de.asskomm.discussion.Comment;
import de.asskomm.discussion.CommentPage;
import de.asskomm.discussion.ReadDiscussion;
import de.asskomm.exchange.CommentId;
import de.asskomm.exchange.Post;
import de.asskomm.notification.Follow;
import de.asskomm.notification.FollowKind;
import de.asskomm.notification.FollowThings;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.Reader;
import de.asskomm.project.ProjectId;
import de.asskomm.project.Projects;
import de.asskomm.web.PublicAddress;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Makes the page of a post with its discussion, for whoever opens it and for whoever
 * typed something there that has to be mended.
 */
@Component
class PostPages {

	private static final int COMMENTS = 50;

	private final ReadDiscussion discussion;

	private final FollowThings followThings;

	private final Projects projects;

	private final AttachmentLinks files;

	private final Showings showings;

	private final PublicAddress address;

	PostPages(ReadDiscussion discussion, FollowThings followThings, Projects projects, AttachmentLinks files,
			Showings showings, PublicAddress address) {
		this.discussion = discussion;
		this.followThings = followThings;
		this.projects = projects;
		this.files = files;
		this.showings = showings;
		this.address = address;
	}

	ModelAndView post(@Nullable Actor actor, Reader reader, Post post, @Nullable CommentId after,
			DiscussionView.Typed typed, HttpStatus status) {
		OrganisationId own = (actor != null) ? actor.organisation().id() : null;
		CommentPage page = comments(reader, post, after);
		Activity activity = this.discussion.activity(post.id(), own);
		Showing showing = this.showings.naming(actor,
				Stream.concat(Stream.concat(Stream.of(post.organisation()), post.content().mentions().stream()),
						page.comments().stream().map(Comment::organisation)));
		Set<Follow> follows = (actor != null) ? this.followThings.of(actor) : Set.of();
		Acts acts = Acts.of(post, activity, showing,
				follows.contains(new Follow(FollowKind.POST, post.id().toString())));
		ModelAndView view = new ModelAndView("beitrag", status);
		DiscussionView talk = post.isPublished() ? DiscussionView.of(post, page, acts.comments(), showing, typed)
				: null;
		view.addObject("preview", LinkPreview.of(post, this.address));
		view.addObject("page", PostView.of(post, showing, project(reader, post), acts,
				this.files.of(post.content().attachments()), talk));
		return view;
	}

	DiscussionView discussion(@Nullable Actor actor, Reader reader, Post post, @Nullable CommentId after,
			DiscussionView.Typed typed) {
		CommentPage page = comments(reader, post, after);
		Activity activity = this.discussion.activity(post.id(), null);
		Showing showing = this.showings.naming(actor,
				Stream.concat(Stream.of(post.organisation()), page.comments().stream().map(Comment::organisation)));
		return DiscussionView.of(post, page, activity.comments(), showing, typed);
	}

	private CommentPage comments(Reader reader, Post post, @Nullable CommentId after) {
		return post.isPublished() ? this.discussion.comments(reader, post, after, COMMENTS)
				: new CommentPage(List.of(), null);
	}

	private @Nullable Link project(Reader reader, Post post) {
		UUID id = post.content().projectId();
		return (id != null) ? this.projects.open(reader, new ProjectId(id))
			.map((project) -> new Link(project.content().title(), "/projekte/" + project.id()))
			.orElse(null) : null;
	}

}
