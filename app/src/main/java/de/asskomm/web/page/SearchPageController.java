package de.asskomm.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import de.asskomm.exchange.PostKind;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Reader;
import de.asskomm.search.InvalidCursor;
import de.asskomm.search.KnowledgeSearch;
import de.asskomm.search.SearchHit;
import de.asskomm.search.SearchPage;
import de.asskomm.search.SearchUnavailable;
import de.asskomm.web.page.SearchView.Facet;
import de.asskomm.web.page.SearchView.Hit;
import de.asskomm.web.wording.Wording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The search page.
 */
@Controller
class SearchPageController {

	private static final Logger logger = LoggerFactory.getLogger(SearchPageController.class);

	private final KnowledgeSearch search;

	private final Showings showings;

	private final Wording wording;

	SearchPageController(KnowledgeSearch search, Showings showings, Wording wording) {
		this.search = search;
		this.showings = showings;
		this.wording = wording;
	}

	@GetMapping(SearchAddress.PATH)
	ModelAndView search(Optional<Actor> actor, Reader reader, @RequestParam MultiValueMap<String, String> parameters) {
		SearchAddress address = SearchAddress.of(parameters);
		ModelAndView view = new ModelAndView("suche");
		actor.filter((any) -> address.narrows()).ifPresent((any) -> view.addObject("saveHref", address.saved()));
		try {
			SearchPage page = find(reader, address);
			Showing showing = this.showings.naming(actor.orElse(null),
					page.hits().stream().map(SearchHit::organisation));
			view.addObject("page", view(address, page, showing));
		}
		catch (SearchUnavailable ex) {
			logger.warn("The search is not available: {}", ex.toString());
			view.setStatus(HttpStatus.SERVICE_UNAVAILABLE);
			view.addObject("page", new SearchView(address.words(), this.wording.text("search.title"), true, List.of(),
					List.of(), List.of(), address.reset().toString(), null, null, null));
		}
		return view;
	}

	private SearchPage find(Reader reader, SearchAddress address) {
		try {
			return this.search.search(address.request(false), reader);
		}
		catch (InvalidCursor ex) {
			return this.search.search(address.request(true), reader);
		}
	}

	private SearchView view(SearchAddress address, SearchPage page, Showing showing) {
		List<Link> active = new ArrayList<>();
		address.chosen()
			.forEach((facet, values) -> values.forEach((value) -> active
				.add(new Link(FacetLabel.of(facet, value, showing), address.without(facet, value)))));
		String words = address.words();
		String meant = page.didYouMean();
		String next = page.next();
		boolean mayAsk = showing.actor() != null && showing.actor().speaksForOrganisation() && !words.isEmpty();
		return new SearchView(words, heading(words, page), false,
				page.hits().stream().map((hit) -> hit(hit, showing)).toList(), facets(address, page, showing), active,
				address.reset().toString(),
				(meant != null) ? new Link(meant, Address.of(SearchAddress.PATH).with("q", meant)) : null,
				(next != null) ? address.address().with("nach", next) : null,
				mayAsk ? Address.of("/beitraege/neu").and("art", PostKind.QUESTION.name()).with("titel", words) : null);
	}

	private String heading(String words, SearchPage page) {
		if (page.hits().isEmpty()) {
			return words.isEmpty() ? this.wording.text("search.none.all") : this.wording.text("search.none", words);
		}
		String number = (page.total() == 1) ? ".one" : ".many";
		return words.isEmpty() ? this.wording.text("search.heading.all" + number, page.total())
				: this.wording.text("search.heading" + number, page.total(), words);
	}

	private Hit hit(SearchHit hit, Showing showing) {
		return new Hit(href(hit), showing.who(hit.organisation()), kind(hit), hit.titleHtml(), hit.snippetHtml(),
				showing.fields(hit.fieldsOfAction()), this.wording.moment(hit.date()), hit.example());
	}

	private static String href(SearchHit hit) {
		return switch (hit.type()) {
			case PROJECT -> "/projekte/" + hit.id();
			case ORGANISATION -> "/organisationen/" + hit.id();
			case POST, COMMENT, EVENT -> "/beitraege/" + hit.id();
		};
	}

	private Kind kind(SearchHit hit) {
		return PostKind.named(hit.kind())
			.map((kind) -> Kind.of(kind, this.wording))
			.orElseGet(() -> switch (hit.type()) {
				case PROJECT -> Kind.ofProject(this.wording);
				case POST, COMMENT, ORGANISATION, EVENT ->
					new Kind(this.wording.text("search.type." + hit.type()), "hinweis", "kern-icon kern-icon--info");
			});
	}

	private List<Facet> facets(SearchAddress address, SearchPage page, Showing showing) {
		List<Facet> facets = new ArrayList<>();
		SearchAddress.NAMES.forEach((facet, name) -> {
			List<Facet.Value> values = page.facets()
				.getOrDefault(facet, List.of())
				.stream()
				.map((count) -> new Facet.Value(count.key(), FacetLabel.of(facet, count.key(), showing), count.count(),
						address.values(facet).contains(count.key())))
				.toList();
			if (!values.isEmpty()) {
				facets.add(new Facet(name, this.wording.text("search.facet." + facet.key()), values));
			}
		});
		return facets;
	}

}
