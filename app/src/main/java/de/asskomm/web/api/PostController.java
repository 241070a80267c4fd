package de.asskomm.web.api;

import java.net.URI;
import java.util.UUID;

import de.asskomm.discussion.Activity;
import de.asskomm.discussion.ReadDiscussion;
import de.asskomm.exchange.Post;
import de.asskomm.exchange.PostDraft;
import de.asskomm.exchange.PostId;
import de.asskomm.exchange.PostStatus;
import de.asskomm.exchange.Posts;
import de.asskomm.exchange.PublishPost;
import de.asskomm.exchange.RevisePost;
import de.asskomm.organisation.Actor;
import de.asskomm.outcome.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Posts are written, changed and taken back here.
 */
@RestController
@RequestMapping(path = "/api/v1/posts", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Beiträge")
class PostController {

	private final PublishPost publishPost;

	private final RevisePost revisePost;

	private final Posts posts;

	private final ReadDiscussion discussion;

	private final References references;

	private final Creations creations;

	PostController(PublishPost publishPost, RevisePost revisePost, Posts posts, ReadDiscussion discussion,
			References references, Creations creations) {
		this.publishPost = publishPost;
		this.revisePost = revisePost;
		this.posts = posts;
		this.discussion = discussion;
		this.references = references;
		this.creations = creations;
	}

	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Einen Beitrag veröffentlichen oder als Entwurf behalten",
			description = "Geschrieben wird für die eigene Organisation; das dürfen Koordination und Moderation.")
	ResponseEntity<PostView> createPost(Actor actor, @RequestBody PostRequest request,
			@RequestHeader(name = Creation.KEY_HEADER, required = false) @Nullable String key) {
		request.requireOwn(actor);
		PostDraft draft = request.draft(request.visibility());
		boolean keep = request.requestedStatus() == PostStatus.DRAFT;
		this.references.requireProject(actor.reader(), request.project());
		Post post = this.creations.once(actor,
				new Creation<>("POST /posts", key, request,
						() -> Results.done(keep ? this.publishPost.keepDraft(actor, draft)
								: this.publishPost.publish(actor, draft), Post::version),
						(created) -> created.id().value(), (id) -> ownPost(actor, id)));
		return ResponseEntity.created(URI.create("/api/v1/posts/" + post.id()))
			.body(PostView.of(post, OrganisationViews.of(actor.organisation()), Activity.none(post.id())));
	}

	@PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Einen Beitrag ändern oder einen Entwurf veröffentlichen",
			description = "Ersetzt den ganzen Inhalt. version nennt die Fassung, auf der die Änderung beruht.")
	PostView revisePost(Actor actor, @PathVariable UUID id, @RequestBody PostRequest request) {
		request.requireOwn(actor);
		Post current = this.posts.find(new PostId(id))
			.filter((post) -> post.isReadableBy(actor.reader()))
			.orElseThrow(() -> new NotFound("post", id));
		PostStatus requested = request.requestedStatus();
		if (requested == PostStatus.DRAFT && current.isPublished() && current.isBy(actor.organisation().id())) {
			throw InvalidRequest.of("status", "post.status.published-already");
		}
		// Leaving the visibility out of a change must never widen it.
		String visibility = (request.visibility() != null) ? request.visibility()
				: current.content().visibility().name();
		PostDraft draft = request.draft(visibility);
		this.references.requireProject(actor.reader(), request.project());
		Post revised = Results.done(this.revisePost.revise(actor, new PostId(id), request.requiredVersion(), draft,
				requested == PostStatus.PUBLISHED), Post::version);
		return PostView.of(revised, OrganisationViews.of(actor.organisation()),
				this.discussion.activity(revised.id(), revised.organisation()));
	}

	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Einen Beitrag zurückziehen")
	void withdrawPost(Actor actor, @PathVariable UUID id) {
		this.revisePost.withdraw(actor, new PostId(id));
	}

	private Post ownPost(Actor actor, UUID id) {
		return this.posts.find(new PostId(id))
			.filter((post) -> post.isBy(actor.organisation().id()))
			.orElseThrow(() -> new NotFound("post", id));
	}

}
