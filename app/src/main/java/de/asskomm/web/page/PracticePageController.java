package de.asskomm.web.page;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.asskomm.organisation.Actor;
import de.asskomm.outcome.NotFound;
import de.asskomm.outcome.Outcome;
import de.asskomm.practice.EvidenceLevel;
import de.asskomm.practice.PracticeCard;
import de.asskomm.practice.PracticeReview;
import de.asskomm.practice.PracticeReviews;
import de.asskomm.practice.ReviewPractice;
import de.asskomm.practice.ReviewPractice.Judgement;
import de.asskomm.project.PreventionProject;
import de.asskomm.project.ProjectId;
import de.asskomm.project.Projects;
import de.asskomm.web.wording.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * From a project to good practice: nominating, the review list, judging.
 */
@Controller
class PracticePageController {

	private static final String LIST = "/moderation/gute-praxis";

	private final ReviewPractice reviewPractice;

	private final PracticeReviews reviews;

	private final Projects projects;

	private final Showings showings;

	private final Wording wording;

	PracticePageController(ReviewPractice reviewPractice, PracticeReviews reviews, Projects projects, Showings showings,
			Wording wording) {
		this.reviewPractice = reviewPractice;
		this.reviews = reviews;
		this.projects = projects;
		this.showings = showings;
		this.wording = wording;
	}

	/** What the levels of evidence mean; everybody may know. */
	@GetMapping("/gute-praxis/stufen")
	String levels(Model model) {
		model.addAttribute("levels",
				Arrays.stream(EvidenceLevel.values())
					.map((level) -> new Fact(this.wording.text("evidence." + level),
							this.wording.text("evidence." + level + ".criteria")))
					.toList());
		return "stufen";
	}

	@PostMapping("/projekte/{id}/vorschlagen")
	String nominate(Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable String reason,
			RedirectAttributes redirect) {
		Outcome<PracticeReview> outcome = this.reviewPractice.nominate(actor, new ProjectId(id), reason);
		redirect.addFlashAttribute("flash",
				(outcome instanceof Outcome.Invalid<PracticeReview> invalid)
						? new Flash("danger", String.join(" ", this.wording.violations(invalid.violations()).values()),
								null)
						: new Flash("success", this.wording.text("practice.nominated"),
								this.wording.text("practice.nominated.text")));
		return "redirect:/projekte/" + id;
	}

	@GetMapping(LIST)
	String list(Actor actor, Model model) {
		actor.requireModerator();
		List<PracticeReview> waiting = this.reviews.waiting();
		List<PracticeReview> judged = this.reviews.judged();
		Map<ProjectId, PreventionProject> found = this.projects
			.visible(actor.reader(),
					Stream.concat(waiting.stream(), judged.stream()).map(PracticeReview::project).toList())
			.stream()
			.collect(Collectors.toMap(PreventionProject::id, Function.identity()));
		Showing showing = this.showings.naming(actor,
				Stream.concat(found.values().stream().map(PreventionProject::organisation),
						Stream.concat(waiting.stream(), judged.stream()).map(PracticeReview::nominatedBy)));
		model.addAttribute("page", new PracticeListView(lines(waiting, found, showing), lines(judged, found, showing)));
		return "praxis-pruefung";
	}

	private List<PracticeListView.Line> lines(List<PracticeReview> some, Map<ProjectId, PreventionProject> found,
			Showing showing) {
		return some.stream()
			.flatMap((review) -> Optional.ofNullable(found.get(review.project()))
				.map((project) -> PracticeListView.Line.of(review, project, showing))
				.stream())
			.toList();
	}

	@GetMapping(LIST + "/{id}")
	ModelAndView review(Actor actor, @PathVariable UUID id) {
		actor.requireModerator();
		PracticeReview review = this.reviews.find(new ProjectId(id)).orElseThrow(() -> new NotFound("review", id));
		return form(actor, review, PracticeForm.Typed.of(review.rating()), Map.of(), false, HttpStatus.OK);
	}

	@PostMapping(LIST + "/{id}")
	ModelAndView judge(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "0") long version,
			@RequestParam(required = false) @Nullable String level, @RequestParam(defaultValue = "") String effect,
			@RequestParam(defaultValue = "") String mechanism, @RequestParam(defaultValue = "") String context,
			@RequestParam(defaultValue = "") String implementation, @RequestParam(defaultValue = "") String cost,
			@RequestParam(defaultValue = "") String reasoning, RedirectAttributes redirect) {
		PracticeCard card = new PracticeCard(effect, mechanism, context, implementation, cost);
		PracticeForm.Typed typed = new PracticeForm.Typed(level, card, reasoning);
		return switch (this.reviewPractice.judge(actor, new ProjectId(id), version,
				new Judgement(level, card, reasoning))) {
			case Outcome.Done<PracticeReview>(PracticeReview review) ->
				done("practice.done." + review.state(), redirect);
			case Outcome.Invalid<PracticeReview> invalid ->
				form(actor, this.reviews.find(new ProjectId(id)).orElseThrow(() -> new NotFound("review", id)), typed,
						this.wording.violations(invalid.violations()), false, HttpStatus.UNPROCESSABLE_CONTENT);
			case Outcome.Stale<PracticeReview>(PracticeReview current) ->
				form(actor, current, typed, Map.of(), true, HttpStatus.CONFLICT);
		};
	}

	@PostMapping(LIST + "/{id}/zustimmen")
	ModelAndView agree(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "0") long version,
			RedirectAttributes redirect) {
		return switch (this.reviewPractice.agree(actor, new ProjectId(id), version)) {
			case Outcome.Done<PracticeReview>(PracticeReview review) ->
				done("practice.done." + review.state(), redirect);
			case Outcome.Stale<PracticeReview>(PracticeReview current) ->
				form(actor, current, PracticeForm.Typed.of(current.rating()), Map.of(), true, HttpStatus.CONFLICT);
			case Outcome.Invalid<PracticeReview> _ -> throw new IllegalStateException("Agreeing has no input");
		};
	}

	private ModelAndView done(String code, RedirectAttributes redirect) {
		redirect.addFlashAttribute("flash", new Flash("success", this.wording.text(code), null));
		return new ModelAndView("redirect:" + LIST);
	}

	private ModelAndView form(Actor actor, PracticeReview review, PracticeForm.Typed typed, Map<String, String> errors,
			boolean conflict, HttpStatus status) {
		PreventionProject project = this.projects.open(actor.reader(), review.project())
			.orElseThrow(() -> new NotFound("project", review.project()));
		Showing showing = this.showings.naming(actor, Stream.of(project.organisation(), review.nominatedBy()));
		ModelAndView view = new ModelAndView("praxis-urteil", status);
		view.addObject("page", PracticeForm.of(review, project, actor, typed, errors, conflict, showing));
		return view;
	}

}
