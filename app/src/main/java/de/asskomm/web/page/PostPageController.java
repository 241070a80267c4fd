package de.asskomm.web.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import de.asskomm.exchange.CommentId;
import de.asskomm.exchange.Feed;
import de.asskomm.exchange.FeedFilter;
import de.asskomm.exchange.Post;
import de.asskomm.exchange.PostId;
import de.asskomm.exchange.PostKind;
import de.asskomm.exchange.Posts;
import de.asskomm.exchange.PublishPost;
import de.asskomm.exchange.RevisePost;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Reader;
import de.asskomm.outcome.NotFound;
import de.asskomm.outcome.Outcome;
import de.asskomm.web.page.ComposeForm.Preview;
import de.asskomm.project.Projects;
import de.asskomm.web.wording.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A post: reading, writing, editing and withdrawing it.
 */
@Controller
class PostPageController {

	private static final int MORE = 4;

	private static final String FORM = "verfassen";

	private final Feed feed;

	private final Posts posts;

	private final PostPages pages;

	private final Projects projects;

	private final AttachmentLinks files;

	private final PublishPost publishPost;

	private final RevisePost revisePost;

	private final Showings showings;

	private final Wording wording;

	PostPageController(Feed feed, Posts posts, PostPages pages, Projects projects, AttachmentLinks files,
			PublishPost publishPost, RevisePost revisePost, Showings showings, Wording wording) {
		this.feed = feed;
		this.posts = posts;
		this.pages = pages;
		this.projects = projects;
		this.files = files;
		this.publishPost = publishPost;
		this.revisePost = revisePost;
		this.showings = showings;
		this.wording = wording;
	}

	@GetMapping("/beitraege/{id}")
	ModelAndView post(Optional<Actor> actor, Reader reader, @PathVariable UUID id,
			@RequestParam(name = "ab", required = false) @Nullable UUID after,
			@RequestParam(name = "antwort", required = false) @Nullable UUID answer) {
		CommentId parent = (answer != null) ? new CommentId(answer) : null;
		return this.pages.post(actor.orElse(null), reader, open(reader, new PostId(id)),
				(after != null) ? new CommentId(after) : null, new DiscussionView.Typed("", parent, Map.of()),
				HttpStatus.OK);
	}

	/**
	 * Other entries of the same organisation, which the page asks for once it is shown.
	 */
	@GetMapping("/beitraege/{id}/weitere")
	String more(Actor actor, @PathVariable UUID id, Model model) {
		Post post = open(actor.reader(), new PostId(id));
		List<Link> more = this.feed.page(actor.reader(), FeedFilter.of(post.organisation()), null, MORE)
			.posts()
			.stream()
			.filter((other) -> !other.id().equals(post.id()))
			.limit(MORE - 1)
			.map((other) -> new Link(other.content().title(), "/beitraege/" + other.id(),
					this.wording.text("kind." + other.content().kind())))
			.toList();
		model.addAttribute("made",
				this.projects.madeOf(actor.reader(), id)
					.filter((project) -> project.isOwnerKnownTo(actor.reader()))
					.map((project) -> new Link(project.content().title(), "/projekte/" + project.id()))
					.orElse(null));
		model.addAttribute("who", this.showings.naming(actor, post.organisation()).name(post.organisation()));
		model.addAttribute("more", more);
		return "fragments/discussion :: more(who=${who}, more=${more}, made=${made})";
	}

	@GetMapping("/beitraege/{id}/verlauf")
	String history(Actor actor, @PathVariable UUID id, Model model) {
		Post post = open(actor.reader(), new PostId(id));
		List<HistoryView.Revision> revisions = this.posts.history(post.id())
			.stream()
			.filter(post::wasPublished)
			.map((revision) -> new HistoryView.Revision(this.wording.exactly(revision.until()),
					revision.author().displayName(), revision.title(), revision.text().lines().toList()))
			.toList();
		model.addAttribute("page", new HistoryView("/beitraege/" + id, post.content().title(), revisions));
		return "verlauf";
	}

	@GetMapping("/beitraege/neu")
	ModelAndView compose(Actor actor, @RequestParam(name = "art", required = false) @Nullable String kind,
			@RequestParam(name = "titel", required = false) @Nullable String title,
			@RequestParam(name = "feld", required = false) @Nullable String field) {
		PostKind chosen = PostInput.kind(kind);
		return form(ComposeForm.forNew(PostInput.empty(chosen, title, field), actor, showing(actor), Map.of(), null,
				List.of()), HttpStatus.OK);
	}

	@PostMapping(path = "/beitraege/neu", params = "!vorschau")
	ModelAndView publish(Actor actor, @ModelAttribute PostInput input, RedirectAttributes redirect) {
		return switch (this.publishPost.publish(actor, input.draft())) {
			case Outcome.Done<Post>(Post post) -> done(post, "compose.done", redirect);
			case Outcome.Invalid<Post> invalid -> {
				Showing showing = showing(actor);
				yield form(ComposeForm.forNew(input, actor, showing, this.wording.violations(invalid.violations()),
						null, this.files.of(input.files())), HttpStatus.UNPROCESSABLE_CONTENT);
			}
			case Outcome.Stale<Post> _ -> throw new IllegalStateException("A new post cannot be stale");
		};
	}

	@PostMapping(path = "/beitraege/neu", params = "vorschau")
	ModelAndView previewed(Actor actor, @ModelAttribute PostInput input) {
		Showing showing = showing(actor);
		return form(ComposeForm.forNew(input, actor, showing, Map.of(), Preview.of(input, actor, showing),
				this.files.of(input.files())), HttpStatus.OK);
	}

	@PostMapping("/beitraege/vorschau")
	String preview(Actor actor, @ModelAttribute PostInput input, Model model) {
		model.addAttribute("preview", Preview.of(input, actor, showing(actor)));
		return "fragments/post :: preview(preview=${preview})";
	}

	@GetMapping("/beitraege/{id}/bearbeiten")
	ModelAndView edit(Actor actor, @PathVariable UUID id) {
		Post post = own(actor, new PostId(id));
		return form(ComposeForm.forExisting(post.id().toString(), PostInput.of(post), actor, showing(actor), Map.of(),
				false, null, this.files.of(post.content().attachments()), post.isPublished()), HttpStatus.OK);
	}

	@PostMapping(path = "/beitraege/{id}/bearbeiten", params = "!vorschau")
	ModelAndView revise(Actor actor, @PathVariable UUID id, @ModelAttribute PostInput input,
			RedirectAttributes redirect) {
		long version = (input.version() != null) ? input.version() : 0;
		return switch (this.revisePost.revise(actor, new PostId(id), version, input.draft(), true)) {
			case Outcome.Done<Post>(Post post) -> done(post, "compose.changed", redirect);
			case Outcome.Invalid<Post> invalid -> {
				Showing showing = showing(actor);
				yield form(ComposeForm.forExisting(id.toString(), input, actor, showing,
						this.wording.violations(invalid.violations()), false, null, this.files.of(input.files()),
						isPublished(id)), HttpStatus.UNPROCESSABLE_CONTENT);
			}
			case Outcome.Stale<Post>(Post current) -> form(
					ComposeForm.forExisting(id.toString(), input.withVersion(current.version()), actor, showing(actor),
							Map.of(), true, null, this.files.of(input.files()), current.isPublished()),
					HttpStatus.CONFLICT);
		};
	}

	@PostMapping(path = "/beitraege/{id}/bearbeiten", params = "vorschau")
	ModelAndView previewed(Actor actor, @PathVariable UUID id, @ModelAttribute PostInput input) {
		own(actor, new PostId(id));
		Showing showing = showing(actor);
		return form(
				ComposeForm.forExisting(id.toString(), input, actor, showing, Map.of(), false,
						Preview.of(input, actor, showing), this.files.of(input.files()), isPublished(id)),
				HttpStatus.OK);
	}

	@PostMapping("/beitraege/{id}/zurueckziehen")
	String withdraw(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
		this.revisePost.withdraw(actor, new PostId(id));
		redirect.addFlashAttribute("flash", new Flash("success", this.wording.text("withdraw.done"), null));
		return "redirect:/austausch";
	}

	private ModelAndView done(Post post, String code, RedirectAttributes redirect) {
		redirect.addFlashAttribute("flash",
				new Flash("success", this.wording.text(code), this.wording.textIfAny(code + ".text").orElse(null)));
		return new ModelAndView("redirect:/beitraege/" + post.id());
	}

	private static ModelAndView form(ComposeForm form, HttpStatus status) {
		ModelAndView view = new ModelAndView(FORM, status);
		view.addObject("page", form);
		return view;
	}

	private boolean isPublished(UUID id) {
		return this.posts.find(new PostId(id)).filter(Post::isPublished).isPresent();
	}

	private Post open(Reader reader, PostId id) {
		return this.feed.open(reader, id).orElseThrow(() -> new NotFound("post", id));
	}

	private Post own(Actor actor, PostId id) {
		actor.requireSpeaksForOrganisation();
		Post post = open(actor.reader(), id);
		if (!post.isBy(actor.organisation().id())) {
			throw new NotFound("own post", id);
		}
		return post;
	}

	private Showing showing(Actor actor) {
		return this.showings.naming(actor, actor.organisation().id());
	}

}
