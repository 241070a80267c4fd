package de.asskomm.web.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.asskomm.markdown.Excerpt;
import de.asskomm.organisation.Actor;
import de.asskomm.outcome.Outcome;
import de.asskomm.search.SaveSearch;
import de.asskomm.search.SavedSearch;
import de.asskomm.search.SavedSearchId;
import de.asskomm.search.SearchFacet;
import de.asskomm.search.SearchOrder;
import de.asskomm.search.Sought;
import de.asskomm.web.page.SavedSearchesView.Line;
import de.asskomm.web.wording.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Searches that somebody keeps, to be told of what is new.
 */
@Controller
class SavedSearchPageController {

	static final String PATH = "/gespeicherte-suchen";

	private final SaveSearch saveSearch;

	private final Showings showings;

	private final Wording wording;

	SavedSearchPageController(SaveSearch saveSearch, Showings showings, Wording wording) {
		this.saveSearch = saveSearch;
		this.showings = showings;
		this.wording = wording;
	}

	@GetMapping(PATH)
	ModelAndView list(Actor actor) {
		return page(actor, null, "", null, Map.of(), HttpStatus.OK);
	}

	@PostMapping(PATH)
	ModelAndView save(Actor actor, @RequestParam MultiValueMap<String, String> parameters,
			RedirectAttributes redirect) {
		SearchAddress address = SearchAddress.of(parameters);
		Sought sought = address.sought();
		return switch (this.saveSearch.save(actor, name(actor, sought), sought)) {
			case Outcome.Done<SavedSearch>(SavedSearch saved) ->
				done(redirect, this.wording.text("saved-searches.saved", saved.name()), promise(saved, address));
			case Outcome.Invalid<SavedSearch> invalid -> page(actor, null, "", address.address().toString(),
					this.wording.violations(invalid.violations()), HttpStatus.UNPROCESSABLE_CONTENT);
			case Outcome.Stale<SavedSearch> _ -> throw new IllegalStateException("A new search is never stale");
		};
	}

	@PostMapping(PATH + "/{id}/name")
	ModelAndView rename(Actor actor, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> parameters,
			RedirectAttributes redirect) {
		SavedSearchId search = new SavedSearchId(id);
		String typed = PostInput.text(parameters.getFirst(nameField(search)));
		return switch (this.saveSearch.rename(actor, search, typed)) {
			case Outcome.Done<SavedSearch>(SavedSearch renamed) ->
				done(redirect, this.wording.text("saved-searches.renamed", renamed.name()), null);
			case Outcome.Invalid<SavedSearch> invalid -> page(actor, search, typed, null,
					Map.of(nameField(search), this.wording.violations(invalid.violations()).values().iterator().next()),
					HttpStatus.UNPROCESSABLE_CONTENT);
			case Outcome.Stale<SavedSearch> _ -> throw new IllegalStateException("One's own search is never stale");
		};
	}

	@PostMapping(PATH + "/{id}/loeschen")
	ModelAndView delete(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
		this.saveSearch.delete(actor, new SavedSearchId(id));
		return done(redirect, this.wording.text("saved-searches.deleted"), null);
	}

	/** What is not kept is said, or somebody would wait for it. */
	private String promise(SavedSearch saved, SearchAddress address) {
		String text = silence(saved).orElseGet(() -> this.wording.text("saved-searches.saved.text"));
		return address.prefers() ? text + " " + this.wording.text("saved-searches.saved.unlike") : text;
	}

	private ModelAndView page(Actor actor, @Nullable SavedSearchId edited, String typed, @Nullable String back,
			Map<String, String> errors, HttpStatus status) {
		Showing showing = this.showings.naming(actor, Stream.empty());
		List<Line> lines = this.saveSearch.of(actor)
			.stream()
			.map((search) -> line(search, search.id().equals(edited) ? typed : search.name(), showing))
			.toList();
		ModelAndView view = new ModelAndView("gespeicherte-suchen", status);
		view.addObject("page", new SavedSearchesView(lines, back, errors));
		return view;
	}

	private Line line(SavedSearch search, String typed, Showing showing) {
		String own = PATH + "/" + search.id();
		return new Line(SearchAddress.of(search.sought(), SearchOrder.DATE).address().toString(), search.name(), typed,
				nameField(search.id()), sought(search, showing), this.wording.moment(search.createdAt()), own + "/name",
				own + "/loeschen");
	}

	private static String nameField(SavedSearchId id) {
		return "name-" + id;
	}

	/** Words name themselves; what has none is named by what is chosen. */
	private @Nullable String name(Actor actor, Sought sought) {
		if (!sought.text().isEmpty() || sought.chosen().isEmpty()) {
			return null;
		}
		Showing showing = this.showings.naming(actor, Stream.empty());
		return Excerpt.of(choices(sought, showing).values().stream().collect(Collectors.joining(", ")),
				SaveSearch.MAXIMUM_NAME);
	}

	private String sought(SavedSearch search, Showing showing) {
		Sought sought = search.sought();
		List<String> parts = new ArrayList<>();
		if (!sought.text().isEmpty()) {
			parts.add(this.wording.text("saved-searches.words", sought.text()));
		}
		choices(sought, showing)
			.forEach((facet, values) -> parts.add(this.wording.text("search.facet." + facet.key()) + ": " + values));
		silence(search).ifPresent(parts::add);
		return String.join(" · ", parts);
	}

	/** Whoever will never be told anything is told that. */
	private Optional<String> silence(SavedSearch search) {
		return this.saveSearch.silence(search).map((why) -> this.wording.text("saved-searches.silence." + why));
	}

	private Map<SearchFacet, String> choices(Sought sought, Showing showing) {
		Map<SearchFacet, String> choices = new LinkedHashMap<>();
		for (SearchFacet facet : SearchAddress.NAMES.keySet()) {
			if (!sought.values(facet).isEmpty()) {
				choices.put(facet,
						sought.values(facet)
							.stream()
							.map((value) -> FacetLabel.of(facet, value, showing))
							.sorted()
							.collect(Collectors.joining(" " + this.wording.text("saved-searches.or") + " ")));
			}
		}
		return choices;
	}

	private static ModelAndView done(RedirectAttributes redirect, String title, @Nullable String text) {
		redirect.addFlashAttribute("flash", new Flash("success", title, text));
		return new ModelAndView("redirect:" + PATH);
	}

}
