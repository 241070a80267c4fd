package de.asskomm.web.page;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import de.asskomm.discussion.Activity;
import de.asskomm.discussion.Comment;
import de.asskomm.discussion.ReactToPost;
import de.asskomm.discussion.ReactionKind;
import de.asskomm.discussion.ReadDiscussion;
import de.asskomm.discussion.WriteComment;
import de.asskomm.exchange.CommentId;
import de.asskomm.exchange.Feed;
import de.asskomm.exchange.Post;
import de.asskomm.exchange.PostId;
import de.asskomm.notification.Follow;
import de.asskomm.notification.FollowKind;
import de.asskomm.notification.FollowThings;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Reader;
import de.asskomm.outcome.NotAllowed;
import de.asskomm.outcome.NotFound;
import de.asskomm.outcome.Outcome;
import de.asskomm.web.wording.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What happens at a post: comments, reactions, the accepted answer, following it.
 */
@Controller
class DiscussionPageController {

	private final WriteComment writeComment;

	private final ReactToPost reactToPost;

	private final ReadDiscussion discussion;

	private final FollowThings followThings;

	private final Feed feed;

	private final PostPages pages;

	private final Showings showings;

	private final Wording wording;

	DiscussionPageController(WriteComment writeComment, ReactToPost reactToPost, ReadDiscussion discussion,
			FollowThings followThings, Feed feed, PostPages pages, Showings showings, Wording wording) {
		this.writeComment = writeComment;
		this.reactToPost = reactToPost;
		this.discussion = discussion;
		this.followThings = followThings;
		this.feed = feed;
		this.pages = pages;
		this.showings = showings;
		this.wording = wording;
	}

	@GetMapping("/beitraege/{id}/kommentare")
	String comments(Actor actor, @PathVariable UUID id, Model model) {
		model.addAttribute("talk",
				this.pages.discussion(actor, actor.reader(), open(actor.reader(), id), null, DiscussionView.NOTHING));
		return "fragments/discussion :: entries(talk=${talk})";
	}

	@PostMapping("/beitraege/{id}/kommentare")
	ModelAndView comment(Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable String body,
			@RequestParam(required = false) @Nullable UUID parentId, RedirectAttributes redirect) {
		CommentId parent = (parentId != null) ? new CommentId(parentId) : null;
		return switch (this.writeComment.write(actor, new PostId(id), parent, body)) {
			case Outcome.Done<Comment>(Comment comment) ->
				done("comment.done", "/beitraege/" + id + "#kommentar-" + comment.id(), redirect);
			case Outcome.Invalid<Comment> invalid -> this.pages.post(actor, actor.reader(), open(actor.reader(), id),
					null, new DiscussionView.Typed(PostInput.text(body), parent,
							this.wording.violations(invalid.violations())),
					HttpStatus.UNPROCESSABLE_CONTENT);
			case Outcome.Stale<Comment> _ -> throw new IllegalStateException("A new comment cannot be stale");
		};
	}

	@GetMapping("/kommentare/{id}")
	ModelAndView edit(Actor actor, @PathVariable UUID id) {
		Comment comment = own(actor, id);
		return form(actor, comment, comment.version(), comment.body().source(), Map.of(), false, HttpStatus.OK);
	}

	@PostMapping("/kommentare/{id}")
	ModelAndView revise(Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable String body,
			@RequestParam(defaultValue = "0") long version, RedirectAttributes redirect) {
		return switch (this.writeComment.revise(actor, new CommentId(id), version, body)) {
			case Outcome.Done<Comment>(Comment comment) ->
				done("comment.changed", "/beitraege/" + comment.post() + "#kommentar-" + id, redirect);
			case Outcome.Invalid<Comment> invalid -> form(actor, own(actor, id), version, PostInput.text(body),
					this.wording.violations(invalid.violations()), false, HttpStatus.UNPROCESSABLE_CONTENT);
			case Outcome.Stale<Comment>(Comment current) ->
				form(actor, current, current.version(), PostInput.text(body), Map.of(), true, HttpStatus.CONFLICT);
		};
	}

	@PostMapping("/kommentare/{id}/zurueckziehen")
	ModelAndView withdraw(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
		PostId post = this.discussion.comment(actor.reader(), new CommentId(id)).post();
		this.writeComment.withdraw(actor, new CommentId(id));
		return done("comment.withdrawn", "/beitraege/" + post + "#kommentare", redirect);
	}

	@PostMapping("/beitraege/{id}/antwort")
	ModelAndView accept(Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID comment,
			RedirectAttributes redirect) {
		return switch (this.writeComment.accept(actor, new PostId(id),
				(comment != null) ? new CommentId(comment) : null)) {
			case Outcome.Done<Post> _ -> done((comment != null) ? "answer.accepted" : "answer.revoked",
					"/beitraege/" + id + "#kommentare", redirect);
			case Outcome.Invalid<Post> invalid -> {
				redirect.addFlashAttribute("flash", new Flash("danger",
						String.join(" ", this.wording.violations(invalid.violations()).values()), null));
				yield new ModelAndView("redirect:/beitraege/" + id);
			}
			case Outcome.Stale<Post> _ -> throw new IllegalStateException("Accepting is never stale");
		};
	}

	@PostMapping("/beitraege/{id}/reaktion")
	String react(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String art,
			@RequestParam(defaultValue = "true") boolean an,
			@RequestHeader(name = "HX-Request", required = false) @Nullable String part, Model model) {
		ReactionKind kind = art.equals(ReactionKind.ADOPT.name()) ? ReactionKind.ADOPT : ReactionKind.HELPFUL;
		Activity activity = this.reactToPost.react(actor, new PostId(id), kind, an);
		return (part != null) ? acts(actor, id, activity, model) : "redirect:/beitraege/" + id;
	}

	@PostMapping("/beitraege/{id}/folgen")
	String follow(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "true") boolean an,
			@RequestHeader(name = "HX-Request", required = false) @Nullable String part, Model model) {
		Follow follow = new Follow(FollowKind.POST, id.toString());
		if (an) {
			this.followThings.follow(actor, follow);
		}
		else {
			this.followThings.unfollow(actor, follow);
		}
		return (part != null)
				? acts(actor, id, this.discussion.activity(new PostId(id), actor.organisation().id()), model)
				: "redirect:/beitraege/" + id;
	}

	private String acts(Actor actor, UUID id, Activity activity, Model model) {
		Post post = open(actor.reader(), id);
		boolean follows = this.followThings.of(actor).contains(new Follow(FollowKind.POST, id.toString()));
		model.addAttribute("acts", Acts.of(post, activity, this.showings.naming(actor, post.organisation()), follows));
		return "fragments/discussion :: acts(acts=${acts})";
	}

	private ModelAndView done(String code, String address, RedirectAttributes redirect) {
		redirect.addFlashAttribute("flash", new Flash("success", this.wording.text(code), null));
		return new ModelAndView("redirect:" + address);
	}

	private ModelAndView form(Actor actor, Comment comment, long version, String text, Map<String, String> errors,
			boolean conflict, HttpStatus status) {
		Post post = this.feed.open(actor.reader(), comment.post())
			.orElseThrow(() -> new NotFound("comment", comment.id()));
		Showing showing = this.showings.naming(actor, actor.organisation().id());
		ModelAndView view = new ModelAndView("kommentar", status);
		view.addObject("page",
				new CommentForm(comment.id().toString(), version, "/beitraege/" + post.id(), post.content().title(),
						showing.who(actor.organisation().id(), actor.author()), text, errors, conflict));
		return view;
	}

	private Comment own(Actor actor, UUID id) {
		actor.requireSpeaksForOrganisation();
		Comment comment = this.discussion.comment(actor.reader(), new CommentId(id));
		if (!Objects.equals(comment.organisation(), actor.organisation().id())) {
			throw new NotAllowed("not-allowed.own-comments-only");
		}
		if (!comment.isPublished()) {
			throw new NotFound("comment", id);
		}
		return comment;
	}

	private Post open(Reader reader, UUID id) {
		return this.feed.open(reader, new PostId(id)).orElseThrow(() -> new NotFound("post", id));
	}

}
