package de.asskomm.web.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import de.asskomm.exchange.Feed;
import de.asskomm.exchange.FeedFilter;
import de.asskomm.municipality.DistrictKey;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Reader;
import de.asskomm.outcome.NotFound;
import de.asskomm.project.PreventionProject;
import de.asskomm.project.ProjectFilter;
import de.asskomm.project.ProjectId;
import de.asskomm.project.ProjectPage;
import de.asskomm.project.ProjectState;
import de.asskomm.project.Projects;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Projects: the list and each on its own page.
 */
@Controller
class ProjectPageController {

	private static final String LIST = "/gute-praxis";

	private static final int PAGE = 24;

	private static final int POSTS = 3;

	private final Projects projects;

	private final Feed feed;

	private final Showings showings;

	ProjectPageController(Projects projects, Feed feed, Showings showings) {
		this.projects = projects;
		this.feed = feed;
		this.showings = showings;
	}

	@GetMapping("/projekte")
	String projects() {
		return "redirect:" + LIST;
	}

	@GetMapping(LIST)
	String list(Optional<Actor> actor, Reader reader,
			@RequestParam(name = "feld", required = false) @Nullable String field,
			@RequestParam(name = "region", required = false) @Nullable String district,
			@RequestParam(name = "stand", required = false) @Nullable String state,
			@RequestParam(name = "nach", required = false) @Nullable String after, Model model) {
		ProjectFilter filter = new ProjectFilter(state(state), (field != null && !field.isBlank()) ? field : null,
				DistrictKey.parse(district).orElse(null), null);
		ProjectPage page = this.projects.page(reader, filter, cursor(after), PAGE);
		Showing showing = this.showings.naming(actor.orElse(null),
				page.projects().stream().map(PreventionProject::organisation));
		DistrictKey own = actor.map((known) -> known.organisation().district()).orElse(null);
		UUID next = page.next();
		List<FilterMenu> menus = List.of(
				FilterMenu.ofFields(filter.fieldOfAction(), showing,
						(key) -> address(filter.state(), key, filter.district()).toString()),
				FilterMenu.ofDistricts(filter.district(), own, showing,
						(key) -> address(filter.state(), filter.fieldOfAction(), DistrictKey.parse(key).orElse(null))
							.toString()),
				states(filter.state(), showing.wording(),
						(chosen) -> address(chosen, filter.fieldOfAction(), filter.district()).toString()));
		model.addAttribute("page",
				new ProjectListView(menus, !filter.equals(ProjectFilter.ALL),
						page.projects().stream().map((project) -> Teaser.of(project, showing, true)).toList(),
						(next != null) ? address(filter.state(), filter.fieldOfAction(), filter.district()).with("nach",
								next.toString()) : null));
		return "gute-praxis";
	}

	@GetMapping("/projekte/{id}")
	String project(Optional<Actor> actor, Reader reader, @PathVariable UUID id, Model model) {
		PreventionProject project = this.projects.open(reader, new ProjectId(id))
			.orElseThrow(() -> new NotFound("project", id));
		Showing showing = this.showings.naming(actor.orElse(null), project.organisation());
		List<Link> posts = this.feed.page(reader, FeedFilter.of(project.organisation()), null, POSTS)
			.posts()
			.stream()
			.map((post) -> new Link(post.content().title(), "/beitraege/" + post.id(),
					showing.wording().text("kind." + post.content().kind())))
			.toList();
		model.addAttribute("page", ProjectView.of(project, showing, posts));
		return "projekt";
	}

	private static FilterMenu states(@Nullable ProjectState chosen, Wording wording,
			Function<@Nullable ProjectState, String> href) {
		List<Chip> choices = new ArrayList<>();
		choices.add(new Chip("stand-alle", wording.text("practice.state.all"), href.apply(null), chosen == null));
		Arrays.stream(ProjectState.values())
			.forEach((state) -> choices.add(new Chip("stand-" + state, wording.text("project.state." + state),
					href.apply(state), state == chosen)));
		return new FilterMenu("stand",
				(chosen != null) ? wording.text("project.state." + chosen) : wording.text("practice.state"),
				chosen != null, choices);
	}

	private static Address address(@Nullable ProjectState state, @Nullable String field,
			@Nullable DistrictKey district) {
		return Address.of(LIST)
			.and("feld", field)
			.and("region", (district != null) ? district.value() : null)
			.and("stand", (state != null) ? state.name() : null);
	}

	private static @Nullable ProjectState state(@Nullable String name) {
		return Arrays.stream(ProjectState.values())
			.filter((state) -> state.name().equals(name))
			.findFirst()
			.orElse(null);
	}

	private static @Nullable UUID cursor(@Nullable String after) {
		try {
			return (after != null && !after.isBlank()) ? UUID.fromString(after) : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
