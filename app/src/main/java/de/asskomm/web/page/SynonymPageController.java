package de.asskomm.web.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Author;
import de.asskomm.outcome.NotFound;
import de.asskomm.outcome.Outcome;
import de.asskomm.outcome.Violation;
import de.asskomm.search.KeepSynonyms;
import de.asskomm.search.SearchHit;
import de.asskomm.search.SearchPage;
import de.asskomm.search.SearchUnavailable;
import de.asskomm.search.SynonymChange;
import de.asskomm.search.SynonymContent;
import de.asskomm.search.SynonymDraft;
import de.asskomm.search.SynonymGroup;
import de.asskomm.search.SynonymGroupId;
import de.asskomm.search.SynonymGroups;
import de.asskomm.search.SynonymPreview;
import de.asskomm.search.SynonymSearch;
import de.asskomm.search.SynonymState;
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
 * The prevention council keeps the synonyms of the search, and sees what a change would
 * do before making it.
 */
@Controller
class SynonymPageController {

	private static final String LIST = "/moderation/synonyme";

	private static final String HISTORY = LIST + "/verlauf";

	private static final int PAGE = 100;

	private static final int CHANGES = 50;

	private final SynonymGroups groups;

	private final KeepSynonyms keepSynonyms;

	private final SynonymSearch search;

	private final Wording wording;

	SynonymPageController(SynonymGroups groups, KeepSynonyms keepSynonyms, SynonymSearch search, Wording wording) {
		this.groups = groups;
		this.keepSynonyms = keepSynonyms;
		this.search = search;
		this.wording = wording;
	}

	/**
	 * What was typed.
	 *
	 * @param words the words, between commas or on lines of their own
	 * @param leadIn the word that finds the others
	 * @param note why the group is as it is
	 * @param query a search to try
	 * @param version the version being changed
	 * @param act what to do with it
	 */
	record Input(@Nullable String words, @Nullable String leadIn, @Nullable String note, @Nullable String query,
			@Nullable Long version, @Nullable String act) {

		static final Input EMPTY = new Input(null, null, null, null, null, null);

		static Input of(SynonymGroup group) {
			SynonymContent content = group.content();
			return new Input(String.join("\n", content.words()), content.leadIn(), content.note(), null,
					group.version(), null);
		}

		SynonymDraft draft() {
			return new SynonymDraft(Arrays.asList(PostInput.text(this.words).split("[,;\\r\\n]")), this.leadIn,
					this.note);
		}

		long versionOrNone() {
			return Objects.requireNonNullElse(this.version, 0L);
		}

	}

	@GetMapping(LIST)
	String list(Actor actor, @RequestParam(name = "q", defaultValue = "") String query,
			@RequestParam(name = "nach", required = false) @Nullable UUID after, Model model) {
		actor.requireModerator();
		String wanted = query.strip().toLowerCase(Locale.GERMAN);
		List<SynonymGroup> found = this.groups.all()
			.groups()
			.stream()
			.filter((group) -> says(group.content(), wanted))
			.sorted(Comparator.comparing((SynonymGroup group) -> group.content().label().toLowerCase(Locale.GERMAN))
				.thenComparing((group) -> group.id().value()))
			.toList();
		int start = 0;
		for (int i = 0; i < found.size(); i++) {
			start = found.get(i).id().value().equals(after) ? i + 1 : start;
		}
		List<SynonymGroup> shown = found.subList(start, Math.min(found.size(), start + PAGE));
		model.addAttribute("page",
				new SynonymListView(query, this.wording.counted("synonyms.heading", found.size()), notice(),
						shown.stream().map(SynonymPageController::line).toList(),
						(start + shown.size() < found.size())
								? Address.of(LIST).and("q", query).with("nach", shown.getLast().id().toString())
								: null));
		return "synonyme";
	}

	@GetMapping(LIST + "/neu")
	ModelAndView adding(Actor actor) {
		actor.requireModerator();
		return form(null, Input.EMPTY, Map.of(), HttpStatus.OK);
	}

	@PostMapping(LIST + "/neu")
	ModelAndView add(Actor actor, Input input, RedirectAttributes redirect) {
		actor.requireModerator();
		if ("try".equals(input.act())) {
			return preview(actor, null, input, input.draft());
		}
		return switch (this.keepSynonyms.add(actor, input.draft())) {
			case Outcome.Done<SynonymGroup>(SynonymGroup added) -> done(redirect, "synonyms.added", added.content());
			case Outcome.Invalid<SynonymGroup> invalid ->
				form(null, input, texts(invalid.violations()), HttpStatus.UNPROCESSABLE_CONTENT);
			case Outcome.Stale<SynonymGroup> _ -> throw new IllegalStateException("A new group is never stale");
		};
	}

	@GetMapping(LIST + "/{id}")
	ModelAndView show(Actor actor, @PathVariable UUID id) {
		actor.requireModerator();
		SynonymGroup group = find(id);
		return form(group, Input.of(group), Map.of(), HttpStatus.OK);
	}

	@PostMapping(LIST + "/{id}")
	ModelAndView change(Actor actor, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
		actor.requireModerator();
		SynonymGroupId group = new SynonymGroupId(id);
		return switch (PostInput.text(input.act())) {
			case "try" -> preview(actor, find(id), input, input.draft());
			case "try-without" -> preview(actor, find(id), input, null);
			case "remove" -> answered(id, this.keepSynonyms.remove(actor, group, input.versionOrNone()), input,
					"synonyms.removed", redirect);
			default -> answered(id, this.keepSynonyms.change(actor, group, input.versionOrNone(), input.draft()), input,
					"synonyms.changed", redirect);
		};
	}

	@GetMapping(HISTORY)
	String history(Actor actor, @RequestParam(name = "gruppe", required = false) @Nullable UUID group,
			@RequestParam(name = "nach", required = false) @Nullable Long before, Model model) {
		actor.requireModerator();
		SynonymGroupId of = (group != null) ? new SynonymGroupId(group) : null;
		List<SynonymChange> changes = this.groups.changes(of, before, CHANGES + 1);
		List<SynonymChange> shown = changes.subList(0, Math.min(CHANGES, changes.size()));
		Map<SynonymGroupId, Long> versions = new LinkedHashMap<>();
		this.groups.all().groups().forEach((each) -> versions.put(each.id(), each.version()));
		model.addAttribute("page",
				new SynonymHistoryView(this.wording.text("synonyms.history"),
						shown.stream().map((change) -> line(change, versions)).toList(),
						(changes.size() > CHANGES) ? Address.of(HISTORY)
							.and("gruppe", (group != null) ? group.toString() : null)
							.with("nach", String.valueOf(shown.getLast().number())) : null));
		return "synonyme-verlauf";
	}

	@PostMapping(HISTORY + "/{number}")
	String undo(Actor actor, @PathVariable long number, RedirectAttributes redirect) {
		Flash flash = switch (this.keepSynonyms.undo(actor, number)) {
			case Outcome.Done<SynonymChange>(SynonymChange undoing) ->
				new Flash("success", this.wording.text("synonyms.undone", undoing.label()), whenActive());
			case Outcome.Invalid<SynonymChange> invalid -> new Flash("warning", this.wording.text("synonyms.undo.no"),
					String.join(" ", texts(invalid.violations()).values()));
			case Outcome.Stale<SynonymChange>(SynonymChange last) -> new Flash("warning",
					this.wording.text("synonyms.undo.no"), this.wording.text("synonyms.undo.stale", by(last)));
		};
		redirect.addFlashAttribute("flash", flash);
		return "redirect:" + HISTORY;
	}

	private ModelAndView answered(UUID id, Outcome<SynonymGroup> outcome, Input input, String done,
			RedirectAttributes redirect) {
		return switch (outcome) {
			case Outcome.Done<SynonymGroup>(SynonymGroup group) -> done(redirect, done, group.content());
			case Outcome.Invalid<SynonymGroup> invalid ->
				form(find(id), input, texts(invalid.violations()), HttpStatus.UNPROCESSABLE_CONTENT);
			case Outcome.Stale<SynonymGroup>(SynonymGroup current) -> stale(current, input);
		};
	}

	/** What was typed stays; a removed group can be made anew from it. */
	private ModelAndView stale(SynonymGroup current, Input input) {
		boolean removed = this.groups.all().find(current.id()).isEmpty();
		String who = this.groups.lastChange(current.id()).map(this::by).orElse("");
		String text = removed ? this.wording.text("synonyms.stale.removed", who)
				: this.wording.text("synonyms.stale", who, said(current.content()));
		return form(removed ? null : current, input, Map.of(), null, text, HttpStatus.CONFLICT);
	}

	private ModelAndView done(RedirectAttributes redirect, String key, SynonymContent content) {
		redirect.addFlashAttribute("flash",
				new Flash("success", this.wording.text(key, content.label()), whenActive()));
		return new ModelAndView("redirect:" + LIST);
	}

	private String whenActive() {
		return this.wording.text(switch (this.search.state()) {
			case ACTIVE -> "synonyms.active";
			case RENEWING -> "synonyms.active.renewing";
			case UNAVAILABLE -> "synonyms.active.unavailable";
		});
	}

	private @Nullable Flash notice() {
		return switch (this.search.state()) {
			case ACTIVE -> null;
			case RENEWING ->
				new Flash("info", this.wording.text("synonyms.renewing"), this.wording.text("synonyms.renewing.text"));
			case UNAVAILABLE -> new Flash("warning", this.wording.text("synonyms.unavailable"),
					this.wording.text("synonyms.unavailable.text"));
		};
	}

	private ModelAndView preview(Actor actor, @Nullable SynonymGroup group, Input input, @Nullable SynonymDraft draft) {
		try {
			return switch (this.keepSynonyms.preview(actor, input.query(), (group != null) ? group.id() : null,
					draft)) {
				case Outcome.Done<SynonymPreview>(SynonymPreview preview) ->
					form(group, input, Map.of(), view(preview), null, HttpStatus.OK);
				case Outcome.Invalid<SynonymPreview> invalid ->
					form(group, input, texts(invalid.violations()), HttpStatus.UNPROCESSABLE_CONTENT);
				case Outcome.Stale<SynonymPreview> _ -> throw new IllegalStateException("Trying is never stale");
			};
		}
		catch (SearchUnavailable ex) {
			String why = (this.search.state() == SynonymState.UNAVAILABLE) ? "synonyms.try.unavailable"
					: "synonyms.try.renewing";
			return form(group, input, Map.of("query", this.wording.text(why)), HttpStatus.SERVICE_UNAVAILABLE);
		}
	}

	private SynonymForm.Preview view(SynonymPreview preview) {
		int lost = preview.lost().size();
		int added = preview.added().size();
		String summary = (lost + added == 0) ? this.wording.text("synonyms.try.same")
				: this.wording.text("synonyms.try.changed", added, lost);
		return new SynonymForm.Preview(summary,
				List.of(column("synonyms.try.before", preview.before(), preview.lost(), "synonyms.try.lost"),
						column("synonyms.try.after", preview.after(), preview.added(), "synonyms.try.new")));
	}

	private SynonymForm.Column column(String heading, SearchPage page, List<SearchHit> marked, String mark) {
		return new SynonymForm.Column(this.wording.counted(heading, page.total()),
				page.hits()
					.stream()
					.map((hit) -> new SynonymForm.Hit(SearchPageController.href(hit), hit.title(),
							marked.contains(hit) ? this.wording.text(mark) : null))
					.toList());
	}

	private ModelAndView form(@Nullable SynonymGroup group, Input input, Map<String, String> errors,
			HttpStatus status) {
		return form(group, input, errors, null, null, status);
	}

	private ModelAndView form(@Nullable SynonymGroup group, Input input, Map<String, String> errors,
			SynonymForm.@Nullable Preview preview, @Nullable String stale, HttpStatus status) {
		ModelAndView view = new ModelAndView("synonym", status);
		view.addObject("page",
				new SynonymForm((group != null) ? LIST + "/" + group.id() : LIST + "/neu",
						(group != null) ? group.content().label() : this.wording.text("synonyms.add"), group == null,
						(stale != null && group != null) ? group.version() : input.versionOrNone(),
						PostInput.text(input.words()), PostInput.text(input.leadIn()), PostInput.text(input.note()),
						PostInput.text(input.query()), preview, stale, notice(),
						(group != null) ? Address.of(HISTORY).with("gruppe", group.id().toString()) : null, errors));
		return view;
	}

	/** All that is wrong with the words, not only the first thing. */
	private Map<String, String> texts(List<Violation> violations) {
		Map<String, List<String>> byField = new LinkedHashMap<>();
		for (Violation violation : violations) {
			byField.computeIfAbsent(violation.field(), (field) -> new ArrayList<>())
				.add(Objects.requireNonNull(this.wording.violations(List.of(violation)).get(violation.field())));
		}
		Map<String, String> texts = new LinkedHashMap<>();
		byField.forEach((field, sentences) -> texts.put(field, String.join(" ", sentences)));
		return texts;
	}

	private SynonymHistoryView.Line line(SynonymChange change, Map<SynonymGroupId, Long> versions) {
		SynonymContent before = change.before();
		SynonymContent after = change.after();
		String key = (before == null) ? "synonyms.history.added"
				: (after == null) ? "synonyms.history.removed" : "synonyms.history.changed";
		Long version = versions.get(change.group());
		boolean last = (version != null) ? version == change.groupVersion() : after == null;
		return new SynonymHistoryView.Line(this.wording.text(key, change.label()), by(change),
				this.wording.moment(change.at()), (before != null) ? said(before) : null,
				(after != null) ? said(after) : null, last ? HISTORY + "/" + change.number() : null);
	}

	private String by(SynonymChange change) {
		Author by = change.by();
		return (by != null) ? by.displayName() : this.wording.text("synonyms.history.start");
	}

	private String said(SynonymContent content) {
		String words = String.join(", ", content.words());
		String leadIn = content.leadIn();
		return (leadIn != null) ? this.wording.text("synonyms.leads", leadIn, words) : words;
	}

	private static SynonymListView.Line line(SynonymGroup group) {
		SynonymContent content = group.content();
		return new SynonymListView.Line(LIST + "/" + group.id(), content.leadIn(), String.join(", ", content.words()),
				content.note());
	}

	private static boolean says(SynonymContent content, String wanted) {
		return Stream.concat(content.words().stream(), Stream.of(PostInput.text(content.leadIn()), content.note()))
			.anyMatch((text) -> text.toLowerCase(Locale.GERMAN).contains(wanted));
	}

	private SynonymGroup find(UUID id) {
		return this.groups.all().find(new SynonymGroupId(id)).orElseThrow(() -> new NotFound("group of synonyms", id));
	}

}
