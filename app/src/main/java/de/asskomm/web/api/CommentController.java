package de.asskomm.web.api;

import java.net.URI;
import java.util.UUID;

import de.asskomm.discussion.Comment;
import de.asskomm.discussion.CommentPage;
import de.asskomm.discussion.Comments;
import de.asskomm.discussion.ReactToPost;
import de.asskomm.discussion.ReactionKind;
import de.asskomm.discussion.ReadDiscussion;
import de.asskomm.discussion.WriteComment;
import de.asskomm.exchange.CommentId;
import de.asskomm.exchange.Post;
import de.asskomm.exchange.PostId;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Organisations;
import de.asskomm.organisation.Reader;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * What others say to a post, and how they react to it.
 */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Kommentare")
class CommentController {

	private final WriteComment writeComment;

	private final ReactToPost reactToPost;

	private final ReadDiscussion discussion;

	private final Organisations organisations;

	private final Creations creations;

	CommentController(WriteComment writeComment, ReactToPost reactToPost, ReadDiscussion discussion,
			Organisations organisations, Creations creations) {
		this.writeComment = writeComment;
		this.reactToPost = reactToPost;
		this.discussion = discussion;
		this.organisations = organisations;
		this.creations = creations;
	}

	/**
	 * How an organisation wants to react.
	 *
	 * @param kind name of a {@link ReactionKind}
	 * @param on whether it reacts from now on; absent means it does
	 */
	@Schema(name = "ReactionRequest")
	record ReactionRequest(
			@Schema(implementation = ReactionKind.class,
					requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String kind,
			@Schema(description = "false nimmt die Reaktion zurück") @Nullable Boolean on) {
	}

	/**
	 * Which comment answers a question.
	 *
	 * @param commentId the comment; absent takes the acceptance back
	 */
	@Schema(name = "AcceptedAnswerRequest")
	record AcceptedAnswerRequest(
			@Schema(format = "uuid", description = "Ohne Angabe gilt keine Antwort mehr") @Nullable String commentId) {
	}

	@GetMapping("/posts/{id}/comments")
	@Operation(summary = "Kommentare zu einem Beitrag, älteste zuerst",
			description = "Auf jeden Kommentar folgen die Antworten auf ihn.")
	ListView<CommentView> comments(Reader reader, @PathVariable UUID id,
			@RequestParam(required = false) @Nullable UUID cursor,
			@RequestParam(defaultValue = "50") @Min(1) @Max(Comments.MAXIMUM_LIMIT) int limit) {
		CommentPage page = this.discussion.comments(reader, new PostId(id),
				(cursor != null) ? new CommentId(cursor) : null, limit);
		OrganisationViews views = OrganisationViews.of(this.organisations,
				page.comments().stream().map(Comment::organisation));
		CommentId next = page.next();
		return new ListView<>(page.comments().stream().map((comment) -> CommentView.of(comment, views)).toList(),
				(next != null) ? next.toString() : null);
	}

	@PostMapping(path = "/posts/{id}/comments", consumes = MediaType.APPLICATION_JSON_VALUE)
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Einen Beitrag kommentieren oder auf einen Kommentar antworten")
	ResponseEntity<CommentView> writeComment(Actor actor, @PathVariable UUID id, @RequestBody CommentRequest request,
			@RequestHeader(name = Creation.KEY_HEADER, required = false) @Nullable String key) {
		request.requireOwn(actor);
		UUID parent = Identifiers.parse("parentId", request.parentId());
		Comment comment = this.creations.once(actor, new Creation<>("POST /posts/" + id + "/comments", key, request,
				() -> Results.done(this.writeComment.write(actor, new PostId(id),
						(parent != null) ? new CommentId(parent) : null, request.body()), Comment::version),
				(created) -> created.id().value(),
				(created) -> this.discussion.comment(actor.reader(), new CommentId(created))));
		return ResponseEntity.created(URI.create("/api/v1/posts/" + id + "/comments"))
			.body(CommentView.of(comment, OrganisationViews.of(actor.organisation())));
	}

	@PutMapping(path = "/comments/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Einen eigenen Kommentar ändern")
	CommentView reviseComment(Actor actor, @PathVariable UUID id, @RequestBody CommentRequest request) {
		request.requireOwn(actor);
		Long version = request.version();
		if (version == null) {
			throw InvalidRequest.of("version", "version.missing");
		}
		Comment revised = Results.done(this.writeComment.revise(actor, new CommentId(id), version, request.body()),
				Comment::version);
		return CommentView.of(revised, OrganisationViews.of(actor.organisation()));
	}

	@DeleteMapping("/comments/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Einen eigenen Kommentar zurückziehen")
	void withdrawComment(Actor actor, @PathVariable UUID id) {
		this.writeComment.withdraw(actor, new CommentId(id));
	}

	@PostMapping(path = "/posts/{id}/reactions", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "„Hilfreich“ oder „Übernehmen wir“",
			description = "Jede Organisation reagiert auf jede Weise höchstens einmal.")
	ActivityView react(Actor actor, @PathVariable UUID id, @RequestBody ReactionRequest request) {
		actor.requireSpeaksForOrganisation();
		ReactionKind kind = kind(request.kind());
		return ActivityView
			.of(this.reactToPost.react(actor, new PostId(id), kind, !Boolean.FALSE.equals(request.on())));
	}

	@PostMapping(path = "/posts/{id}/accepted-answer", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Einen Kommentar als Antwort auf die eigene Frage annehmen")
	PostView acceptAnswer(Actor actor, @PathVariable UUID id, @RequestBody AcceptedAnswerRequest request) {
		UUID comment = Identifiers.parse("commentId", request.commentId());
		Post post = Results.done(
				this.writeComment.accept(actor, new PostId(id), (comment != null) ? new CommentId(comment) : null),
				Post::version);
		return PostView.of(post, OrganisationViews.of(actor.organisation()),
				this.discussion.activity(post.id(), post.organisation()));
	}

	private static ReactionKind kind(@Nullable String name) {
		for (ReactionKind kind : ReactionKind.values()) {
			if (kind.name().equals(name)) {
				return kind;
			}
		}
		throw InvalidRequest.of("kind", "reaction.unknown");
	}

}
