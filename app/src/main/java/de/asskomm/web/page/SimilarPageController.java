package de.asskomm.web.page;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import de.asskomm.exchange.PostKind;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Reader;
import de.asskomm.outcome.NotFound;
import de.asskomm.search.SearchHit;
import de.asskomm.search.SearchType;
import de.asskomm.search.SearchUnavailable;
import de.asskomm.search.SimilarEntries;
import de.asskomm.web.wording.Wording;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.ModelAndView;

/**
 * Ähnliche Einträge: a part of the pages of posts and projects, which ask for it once
 * they are shown, and a page of its own for browsers that do not. A slow search delays
 * neither.
 */
@Controller
class SimilarPageController {

	private static final Logger logger = LoggerFactory.getLogger(SimilarPageController.class);

	private static final int SHOWN = 5;

	private final SimilarEntries similarEntries;

	private final Showings showings;

	private final Wording wording;

	SimilarPageController(SimilarEntries similarEntries, Showings showings, Wording wording) {
		this.similarEntries = similarEntries;
		this.showings = showings;
		this.wording = wording;
	}

	@GetMapping("/suche/aehnlich/beitraege/{id}")
	ModelAndView toPost(Optional<Actor> actor, Reader reader, @PathVariable UUID id,
			@RequestHeader(name = "HX-Request", required = false) @Nullable String part) {
		return similar(actor.orElse(null), reader, SearchType.POST, id, part);
	}

	@GetMapping("/suche/aehnlich/projekte/{id}")
	ModelAndView toProject(Optional<Actor> actor, Reader reader, @PathVariable UUID id,
			@RequestHeader(name = "HX-Request", required = false) @Nullable String part) {
		return similar(actor.orElse(null), reader, SearchType.PROJECT, id, part);
	}

	private ModelAndView similar(@Nullable Actor actor, Reader reader, SearchType type, UUID id,
			@Nullable String part) {
		String entry = ((type == SearchType.PROJECT) ? "/projekte/" : "/beitraege/") + id;
		HttpStatus status = HttpStatus.OK;
		SimilarView page;
		try {
			page = new SimilarView(entry, links(actor,
					this.similarEntries.to(type, id, reader, SHOWN).orElseThrow(() -> new NotFound("entry", id))),
					false);
		}
		catch (SearchUnavailable ex) {
			logger.debug("No similar entries without the search", ex);
			// the part is simply absent, and that is no failure of the page around it
			status = (part != null) ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE;
			page = new SimilarView(entry, List.of(), true);
		}
		ModelAndView view = new ModelAndView(
				(part != null) ? "fragments/discussion :: similar(similar=${page.links})" : "aehnliche", status);
		view.addObject("page", page);
		return view;
	}

	private List<Link> links(@Nullable Actor actor, List<SearchHit> hits) {
		Showing showing = this.showings.naming(actor, hits.stream().map(SearchHit::organisation));
		return hits.stream()
			.map((hit) -> new Link(hit.title(), SearchPageController.href(hit),
					showing.name(hit.organisation()) + " · " + kind(hit)))
			.toList();
	}

	private String kind(SearchHit hit) {
		return PostKind.named(hit.kind())
			.map((kind) -> Kind.of(kind, this.wording))
			.orElseGet(() -> Kind.ofProject(this.wording))
			.label();
	}

}
