package de.asskomm.web.page;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import de.asskomm.attachment.Attachment;
import de.asskomm.attachment.KeepAttachment;
import de.asskomm.attachment.Upload;
import de.asskomm.exchange.Post;
import de.asskomm.exchange.PostId;
import de.asskomm.exchange.Posts;
import de.asskomm.exchange.PublishPost;
import de.asskomm.exchange.RevisePost;
import de.asskomm.markdown.Excerpt;
import de.asskomm.organisation.Actor;
import de.asskomm.outcome.Outcome;
import de.asskomm.search.KnowledgeSearch;
import de.asskomm.search.SearchFacet;
import de.asskomm.search.SearchHit;
import de.asskomm.search.SearchOrder;
import de.asskomm.search.SearchRequest;
import de.asskomm.search.SearchType;
import de.asskomm.search.SearchUnavailable;
import de.asskomm.web.wording.Wording;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;

/**
 * What goes on while somebody writes: the draft saves itself, similar entries show up,
 * files are taken in.
 */
@Controller
class ComposePageController {

	private static final Logger logger = LoggerFactory.getLogger(ComposePageController.class);

	private static final int SIMILAR = 4;

	private static final int WORDS = 300;

	private static final int SHORTEST = 12;

	private final PublishPost publishPost;

	private final RevisePost revisePost;

	private final Posts posts;

	private final KeepAttachment keepAttachment;

	private final KnowledgeSearch search;

	private final Showings showings;

	private final Wording wording;

	ComposePageController(PublishPost publishPost, RevisePost revisePost, Posts posts, KeepAttachment keepAttachment,
			KnowledgeSearch search, Showings showings, Wording wording) {
		this.publishPost = publishPost;
		this.revisePost = revisePost;
		this.posts = posts;
		this.keepAttachment = keepAttachment;
		this.search = search;
		this.showings = showings;
		this.wording = wording;
	}

	@GetMapping("/entwuerfe")
	String drafts(Actor actor, Model model) {
		actor.requireSpeaksForOrganisation();
		Showing showing = this.showings.naming(actor, actor.organisation().id());
		List<DraftsView.Draft> drafts = this.posts.draftsOf(actor.organisation().id())
			.stream()
			.map((post) -> new DraftsView.Draft("/beitraege/" + post.id() + "/bearbeiten",
					post.content().title().isBlank() ? this.wording.text("compose.preview.untitled")
							: post.content().title(),
					Kind.of(post.content().kind(), this.wording), post.author().displayName(),
					this.wording.moment(post.updatedAt())))
			.toList();
		model.addAttribute("page", new DraftsView(showing.who(actor.organisation().id(), actor.author()), drafts));
		return "entwuerfe";
	}

	/** Saves what was typed so far; whoever works on an older version is told so. */
	@PostMapping("/entwuerfe")
	@ResponseBody
	ResponseEntity<Saved> save(Actor actor, @RequestParam(required = false) @Nullable UUID id,
			@ModelAttribute PostInput input) {
		Outcome<Post> outcome = (id == null) ? this.publishPost.keepDraft(actor, input.draft()) : this.revisePost
			.revise(actor, new PostId(id), (input.version() != null) ? input.version() : 0, input.draft(), false);
		return switch (outcome) {
			case Outcome.Done<Post>(Post post) -> ResponseEntity.ok(new Saved(post.id().toString(), post.version(),
					this.wording.text("draft.saved", this.wording.shortly(post.updatedAt()).text())));
			case Outcome.Invalid<Post> invalid -> ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
				.body(new Saved(null, 0, String.join(" ", this.wording.violations(invalid.violations()).values())));
			case Outcome.Stale<Post>(Post current) -> ResponseEntity.status(HttpStatus.CONFLICT)
				.body(new Saved(null, current.version(), this.wording.text("draft.conflict")));
		};
	}

	/** Entries that tell of the same, and how long reading takes. */
	@PostMapping("/beitraege/hilfe")
	String help(Actor actor, @ModelAttribute PostInput input, Model model) {
		String text = input.plainText();
		model.addAttribute("help", ComposeHelp.of(input, similar(actor, text), this.wording));
		return "fragments/compose :: help(help=${help})";
	}

	private List<Link> similar(Actor actor, String text) {
		if (text.length() < SHORTEST) {
			return List.of();
		}
		String words = Excerpt.beginning(text, WORDS);
		try {
			List<SearchHit> hits = this.search
				.search(new SearchRequest(words,
						Map.of(SearchFacet.TYPE, Set.of(SearchType.POST.name(), SearchType.PROJECT.name())),
						SearchOrder.RELEVANCE, null, SIMILAR, null), actor.reader())
				.hits();
			Showing showing = this.showings.naming(actor, hits.stream().map(SearchHit::organisation));
			return hits.stream()
				.map((hit) -> new Link(hit.title(), SearchPageController.href(hit), showing.name(hit.organisation())))
				.toList();
		}
		catch (SearchUnavailable ex) {
			logger.debug("No similar entries without the search", ex);
			return List.of();
		}
	}

	/** Takes a file in for the post that is being written. */
	@PostMapping("/anhaenge")
	@ResponseBody
	ResponseEntity<Map<String, String>> upload(Actor actor,
			@RequestParam(name = "file", required = false) @Nullable MultipartFile file) {
		actor.requireSpeaksForOrganisation();
		if (file == null) {
			return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
				.body(Map.of("text", this.wording.text("attachment.missing")));
		}
		Outcome<Attachment> outcome = this.keepAttachment.keep(actor,
				new Upload(file.getOriginalFilename(), file::getInputStream));
		return switch (outcome) {
			case Outcome.Done<Attachment>(Attachment kept) -> {
				AttachmentLink link = AttachmentLink.of(kept, this.wording);
				yield ResponseEntity.status(HttpStatus.CREATED)
					.body(Map.of("id", link.id(), "name", link.name(), "href", link.href(), "note", link.note()));
			}
			case Outcome.Invalid<Attachment> invalid -> ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
				.body(Map.of("text", String.join(" ", this.wording.violations(invalid.violations()).values())));
			case Outcome.Stale<Attachment> _ -> throw new IllegalStateException("A new file cannot be stale");
		};
	}

}
