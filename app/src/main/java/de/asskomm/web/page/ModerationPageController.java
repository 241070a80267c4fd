package de.asskomm.web.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import de.asskomm.exchange.Post;
import de.asskomm.exchange.Posts;
import de.asskomm.moderation.CaseId;
import de.asskomm.moderation.CaseState;
import de.asskomm.moderation.DecideCase;
import de.asskomm.moderation.Decision;
import de.asskomm.moderation.ModerationCase;
import de.asskomm.moderation.ModerationCases;
import de.asskomm.moderation.Report;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Author;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The moderators' queue and the decision of a case.
 */
@Controller
class ModerationPageController {

	private static final String QUEUE = "/moderation";

	private static final int PAGE = ModerationCases.MAXIMUM_LIMIT;

	private final ModerationCases cases;

	private final DecideCase decideCase;

	private final Posts posts;

	private final Showings showings;

	private final Wording wording;

	ModerationPageController(ModerationCases cases, DecideCase decideCase, Posts posts, Showings showings,
			Wording wording) {
		this.cases = cases;
		this.decideCase = decideCase;
		this.posts = posts;
		this.showings = showings;
		this.wording = wording;
	}

	@GetMapping(QUEUE)
	String queue(Actor actor, @RequestParam(name = "stand", required = false) @Nullable String state,
			@RequestParam(name = "nach", required = false) @Nullable UUID after, Model model) {
		actor.requireModerator();
		CaseState chosen = Arrays.stream(CaseState.values())
			.filter((each) -> each.name().equals(state))
			.findFirst()
			.orElse(null);
		CaseId last = (after != null) ? new CaseId(after) : null;
		List<ModerationCase> found = (chosen != null) ? this.cases.page(chosen, null, last, PAGE) : undecided();
		Showing showing = this.showings.naming(actor, found.stream().map(ModerationCase::organisation));
		model.addAttribute("page", new ModerationView(filters(chosen),
				found.isEmpty() ? this.wording.text("moderation.heading.none")
						: this.wording.counted("moderation.heading", found.size()),
				found.stream().map((each) -> ModerationView.Line.of(each, showing)).toList(),
				(chosen != null && found.size() == PAGE)
						? Address.of(QUEUE).and("stand", chosen.name()).with("nach", found.getLast().id().toString())
						: null));
		return "moderation";
	}

	@GetMapping("/moderation/vorgaenge/{id}")
	ModelAndView show(Actor actor, @PathVariable UUID id) {
		actor.requireModerator();
		return page(actor, find(new CaseId(id)), DecisionInput.EMPTY, Map.of(), null, HttpStatus.OK);
	}

	@PostMapping("/moderation/vorgaenge/{id}/uebernehmen")
	ModelAndView claim(Actor actor, @PathVariable UUID id) {
		return switch (this.decideCase.claim(actor, new CaseId(id))) {
			case Outcome.Done<ModerationCase>(ModerationCase claimed) -> redirect(claimed);
			case Outcome.Stale<ModerationCase>(ModerationCase current) ->
				page(actor, current, DecisionInput.EMPTY, Map.of(), quicker(actor, current), HttpStatus.CONFLICT);
			case Outcome.Invalid<ModerationCase> _ ->
				throw new IllegalStateException("Nothing is typed to claim a case");
		};
	}

	@PostMapping("/moderation/vorgaenge/{id}")
	ModelAndView decide(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "0") long version,
			@RequestParam(required = false) @Nullable String action,
			@RequestParam(required = false) @Nullable String rule,
			@RequestParam(required = false) @Nullable String text, RedirectAttributes redirect) {
		DecisionInput input = new DecisionInput(action, rule, text);
		return switch (this.decideCase.decide(actor, new CaseId(id), version, action, rule, text)) {
			case Outcome.Done<ModerationCase>(ModerationCase decided) -> {
				String code = "case.done." + Objects.requireNonNull(decided.decision()).action();
				redirect.addFlashAttribute("flash", new Flash("success", this.wording.text(code),
						this.wording.textIfAny(code + ".text").orElse(null)));
				yield redirect(decided);
			}
			case Outcome.Invalid<ModerationCase> invalid -> page(actor, find(new CaseId(id)), input,
					this.wording.violations(invalid.violations()), null, HttpStatus.UNPROCESSABLE_CONTENT);
			case Outcome.Stale<ModerationCase>(ModerationCase current) ->
				page(actor, current, input, Map.of(), quicker(actor, current), HttpStatus.CONFLICT);
		};
	}

	private static ModelAndView redirect(ModerationCase moderationCase) {
		return new ModelAndView("redirect:/moderation/vorgaenge/" + moderationCase.id());
	}

	private ModerationCase find(CaseId id) {
		return this.cases.find(id).orElseThrow(() -> new NotFound("moderation case", id));
	}

	private List<ModerationCase> undecided() {
		return Stream.of(CaseState.OPEN, CaseState.CLAIMED)
			.flatMap((state) -> this.cases.page(state, null, null, PAGE).stream())
			.sorted(Comparator.comparing(ModerationCase::createdAt))
			.toList();
	}

	private List<Chip> filters(@Nullable CaseState chosen) {
		List<Chip> chips = new ArrayList<>();
		chips.add(new Chip("stand-offen", this.wording.text("moderation.state.UNDECIDED"), QUEUE, chosen == null));
		for (CaseState state : CaseState.values()) {
			chips.add(new Chip("stand-" + state, this.wording.text("moderation.state." + state),
					Address.of(QUEUE).with("stand", state.name()), state == chosen));
		}
		return chips;
	}

	private String quicker(Actor actor, ModerationCase current) {
		Decision decision = current.decision();
		Author claimedBy = current.claimedBy();
		if (decision != null) {
			return this.wording.text("case.stale.decided", decision.by().displayName());
		}
		if (claimedBy != null && !claimedBy.id().equals(actor.member())) {
			return this.wording.text("case.stale.claimed", claimedBy.displayName());
		}
		return this.wording.text("case.stale.changed");
	}

	private ModelAndView page(Actor actor, ModerationCase current, DecisionInput input, Map<String, String> errors,
			@Nullable String stale, HttpStatus status) {
		Post post = this.posts.find(current.post()).orElseThrow(() -> new NotFound("post", current.post()));
		List<Report> reports = this.cases.reports(current.id());
		Showing showing = this.showings.naming(actor,
				Stream.concat(Stream.of(current.organisation()), reports.stream().map(Report::organisation)));
		ModelAndView view = new ModelAndView("vorgang", status);
		view.addObject("page",
				CaseView.of(current, post, reports, actor, showing, input, rules(input.rule()), errors, stale));
		return view;
	}

	/** The rules of use, in their order; the same keys make the page of the rules. */
	private List<Choice> rules(@Nullable String chosen) {
		Map<String, Boolean> rules = new LinkedHashMap<>();
		for (int number = 1;; number++) {
			String rule = this.wording.textIfAny("rule." + number).orElse(null);
			if (rule == null) {
				break;
			}
			rules.put(rule, rule.equals(chosen));
		}
		List<Choice> choices = new ArrayList<>();
		choices.add(new Choice("", this.wording.text("case.rule.choose"), null, !rules.containsValue(true)));
		rules.forEach((rule, isChosen) -> choices.add(new Choice(rule, rule, null, isChosen)));
		return choices;
	}

	/**
	 * The fields of the decision, as typed.
	 *
	 * @param action what is to happen
	 * @param rule the rule
	 * @param text the explanation
	 */
	record DecisionInput(@Nullable String action, @Nullable String rule, @Nullable String text) {

		static final DecisionInput EMPTY = new DecisionInput(null, null, null);

	}

}
