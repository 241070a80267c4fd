package de.asskomm.web.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import de.asskomm.exchange.PostKind;
import de.asskomm.municipality.District;
import de.asskomm.municipality.DistrictKey;
import de.asskomm.municipality.Municipalities;
import de.asskomm.municipality.Municipality;
import de.asskomm.municipality.TownSimilarity;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.Reader;
import de.asskomm.search.InvalidCursor;
import de.asskomm.search.KnowledgeSearch;
import de.asskomm.search.LikeTown;
import de.asskomm.search.RecordDemand;
import de.asskomm.search.SearchFacet;
import de.asskomm.search.SearchHit;
import de.asskomm.search.SearchOrder;
import de.asskomm.search.SearchPage;
import de.asskomm.search.SearchUnavailable;
import de.asskomm.web.page.SearchView.Facet;
import de.asskomm.web.page.SearchView.Hit;
import de.asskomm.web.wording.Wording;
import org.jspecify.annotations.Nullable;
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

	private final RecordDemand recordDemand;

	private final Municipalities municipalities;

	private final Showings showings;

	private final Wording wording;

	SearchPageController(KnowledgeSearch search, RecordDemand recordDemand, Municipalities municipalities,
			Showings showings, Wording wording) {
		this.municipalities = municipalities;
		this.search = search;
		this.recordDemand = recordDemand;
		this.showings = showings;
		this.wording = wording;
	}

	@GetMapping(SearchAddress.PATH)
	ModelAndView search(Optional<Actor> actor, Reader reader, @RequestParam MultiValueMap<String, String> parameters) {
		SearchAddress asked = SearchAddress.of(parameters);
		LikeTown like = asked.like();
		Municipality town = Optional.ofNullable(like)
			.map(LikeTown::ags)
			.or(() -> actor.map(Actor::organisation).map(Organisation::ags))
			.flatMap(this.municipalities::find)
			.orElse(null);
		SearchAddress address = (town != null) ? asked : asked.preferring(null);
		ModelAndView view = new ModelAndView("suche");
		actor.filter((any) -> address.narrows()).ifPresent((any) -> view.addObject("saveHref", address.saved()));
		try {
			SearchPage page = find(reader, address);
			this.recordDemand.searched(address.request(false), page, actor.map(Actor::organisation).orElse(null));
			Showing showing = this.showings.naming(actor.orElse(null),
					page.hits().stream().map(SearchHit::organisation));
			view.addObject("page", view(address, page, town, showing));
		}
		catch (SearchUnavailable ex) {
			logger.warn("The search is not available: {}", ex.toString());
			view.setStatus(HttpStatus.SERVICE_UNAVAILABLE);
			view.addObject("page", new SearchView(address.words(), this.wording.text("search.title"), true, List.of(),
					List.of(), List.of(), List.of(), address.reset().toString(), null, null, null, null, null));
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

	private SearchView view(SearchAddress address, SearchPage page, @Nullable Municipality town, Showing showing) {
		List<Link> active = new ArrayList<>();
		address.chosen()
			.forEach((facet, values) -> values.forEach((value) -> active
				.add(new Link(FacetLabel.of(facet, value, showing), address.without(facet, value)))));
		SearchView.Like like = (town != null) ? like(address, town, showing) : null;
		if (like != null && address.prefers()) {
			active.add(new Link(
					this.wording.text(like.only() ? "search.like.only.of" : "search.like.first.of", like.name()),
					address.preferring(null).address().toString()));
		}
		String words = address.words();
		String meant = page.didYouMean();
		String next = page.next();
		List<SearchView.Order> orders = Arrays.stream(SearchOrder.values())
			.map((order) -> new SearchView.Order(order.name(), this.wording.text("search.order." + order.name()),
					address.ordered(order), order == address.order()))
			.toList();
		boolean mayAsk = showing.actor() != null && showing.actor().speaksForOrganisation() && !words.isEmpty();
		return new SearchView(words, heading(words, page, !active.isEmpty(), showing.actor() != null), false,
				page.hits().stream().map((hit) -> hit(hit, showing)).toList(), facets(address, page, showing), active,
				orders, address.reset().toString(), (meant != null) ? new Link(meant, address.saying(meant)) : null,
				(meant == null) ? near(page) : null, (next != null) ? address.address().with("nach", next) : null,
				mayAsk ? Address.of("/beitraege/neu").and("art", PostKind.QUESTION.name()).with("titel", words) : null,
				like);
	}

	private SearchView.Like like(SearchAddress address, Municipality town, Showing showing) {
		boolean own = showing.actor() != null && town.ags().equals(showing.actor().organisation().ags());
		LikeTown chosen = address.like();
		return new SearchView.Like(
				own ? this.wording.text("search.like.mine") : this.wording.text("search.like", town.name()),
				town.ags().value(), chosen != null && !chosen.only(), chosen != null && chosen.only(), address.ranks());
	}

	private @Nullable String similar(@Nullable TownSimilarity similarity) {
		if (similarity == null) {
			return null;
		}
		District district = similarity.town().district();
		return this.wording.text("search.similar." + district.kind(), similarity.roundedPopulation(),
				district.shortName());
	}

	private String heading(String words, SearchPage page, boolean narrowed, boolean signedIn) {
		if (page.hits().isEmpty()) {
			// what was not searched is not said to be missing
			String none = "search.none" + (narrowed ? ".filters" : signedIn ? "" : ".public");
			return words.isEmpty() ? this.wording.text(none + ".all") : this.wording.text(none, words);
		}
		String number = (page.total() == 1) ? ".one" : ".many";
		return words.isEmpty() ? this.wording.text("search.heading.all" + number, page.total())
				: this.wording.text("search.heading" + number, page.total(), words);
	}

	/** Says so where only some of the hits are what was looked for. */
	private @Nullable String near(SearchPage page) {
		if (page.fitting() == page.total()) {
			return null;
		}
		return (page.fitting() == 1) ? this.wording.text("search.near.one")
				: this.wording.text((page.fitting() == 0) ? "search.near.none" : "search.near.many", page.fitting());
	}

	private Hit hit(SearchHit hit, Showing showing) {
		return new Hit(href(hit), showing.who(hit.organisation()), kind(hit), hit.titleHtml(), hit.snippetHtml(),
				hit.inAttachment(), showing.fields(hit.fieldsOfAction()),
				(hit.date() != null) ? this.wording.moment(hit.date()) : null, evidence(hit), hit.example(),
				similar(hit.similar()));
	}

	private @Nullable Kind evidence(SearchHit hit) {
		String level = hit.evidence();
		return (level != null) ? new Kind(this.wording.text("evidence." + level), "", "kern-icon kern-icon--success")
				: null;
	}

	/** Where an entry that was found stands. */
	static String href(SearchHit hit) {
		return switch (hit.type()) {
			case PROJECT -> "/projekte/" + hit.id();
			case ORGANISATION -> "/organisationen/" + hit.id();
			case COMMENT -> "/beitraege/" + hit.post() + "#kommentar-" + hit.id();
			case POST, EVENT -> "/beitraege/" + hit.id();
		};
	}

	private Kind kind(SearchHit hit) {
		return PostKind.named(hit.kind())
			.map((kind) -> Kind.of(kind, this.wording))
			.orElseGet(() -> switch (hit.type()) {
				case PROJECT -> Kind.ofProject(this.wording);
				case COMMENT ->
					new Kind(this.wording.text("search.type.COMMENT"), "hinweis", "kern-icon kern-icon--edit");
				case ORGANISATION ->
					new Kind(this.wording.text("search.type.ORGANISATION"), "hinweis", "kern-icon kern-icon--home");
				case POST, EVENT ->
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
