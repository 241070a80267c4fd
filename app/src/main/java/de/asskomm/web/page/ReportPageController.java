package de.asskomm.web.page;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import de.asskomm.exchange.Feed;
import de.asskomm.exchange.Post;
import de.asskomm.exchange.PostId;
import de.asskomm.moderation.Report;
import de.asskomm.moderation.ReportPost;
import de.asskomm.moderation.ReportReason;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Role;
import de.asskomm.outcome.NotFound;
import de.asskomm.outcome.Outcome;
import de.asskomm.web.wording.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Reporting a post. Moderators open a case in the same way and go on to decide it.
 */
@Controller
class ReportPageController {

	private final Feed feed;

	private final ReportPost reportPost;

	private final Showings showings;

	private final Wording wording;

	ReportPageController(Feed feed, ReportPost reportPost, Showings showings, Wording wording) {
		this.feed = feed;
		this.reportPost = reportPost;
		this.showings = showings;
		this.wording = wording;
	}

	@GetMapping("/beitraege/{id}/melden")
	ModelAndView form(Actor actor, @PathVariable UUID id) {
		return form(actor, post(actor, id), null, "", Map.of(), HttpStatus.OK);
	}

	@PostMapping("/beitraege/{id}/melden")
	ModelAndView report(Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable String reason,
			@RequestParam(required = false) @Nullable String text, RedirectAttributes redirect) {
		return switch (this.reportPost.report(actor, new PostId(id), reason, text)) {
			case Outcome.Done<Report>(Report report) -> done(actor, id, report, redirect);
			case Outcome.Invalid<Report> invalid ->
				form(actor, post(actor, id), reason, Objects.requireNonNullElse(text, ""),
						this.wording.violations(invalid.violations()), HttpStatus.UNPROCESSABLE_CONTENT);
			case Outcome.Stale<Report> _ -> throw new IllegalStateException("A report cannot be stale");
		};
	}

	private ModelAndView done(Actor actor, UUID id, Report report, RedirectAttributes redirect) {
		if (actor.has(Role.MODERATOR)) {
			return new ModelAndView("redirect:/moderation/vorgaenge/" + report.caseId());
		}
		redirect.addFlashAttribute("flash",
				new Flash("success", this.wording.text("report.done"), this.wording.text("report.done.text")));
		return new ModelAndView("redirect:/beitraege/" + id);
	}

	private Post post(Actor actor, UUID id) {
		return this.feed.open(actor.reader(), new PostId(id))
			.filter(Post::isPublished)
			.orElseThrow(() -> new NotFound("post", id));
	}

	private ModelAndView form(Actor actor, Post post, @Nullable String reason, String text, Map<String, String> errors,
			HttpStatus status) {
		boolean moderates = actor.has(Role.MODERATOR);
		Showing showing = this.showings.naming(actor, post.organisation());
		List<Choice> reasons = Arrays.stream(ReportReason.values())
			.map((each) -> new Choice(each.name(), this.wording.text("report.reason." + each), null,
					each.name().equals(reason)))
			.toList();
		String href = "/beitraege/" + post.id();
		ModelAndView view = new ModelAndView("melden", status);
		view.addObject("page",
				new ReportForm(href + "/melden", this.wording.text(moderates ? "report.moderate" : "report.title"),
						this.wording.text(moderates ? "report.moderate.lead" : "report.lead"),
						this.wording.text(moderates ? "report.moderate.send" : "report.send"),
						new Link(post.content().title(), href), showing.who(post.organisation(), post.author()),
						reasons, text, errors));
		return view;
	}

}
