package de.asskomm.web.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import de.asskomm.exchange.Feed;
import de.asskomm.exchange.PostId;
import de.asskomm.municipality.DistrictKey;
import de.asskomm.notification.Follow;
import de.asskomm.notification.FollowKind;
import de.asskomm.notification.FollowThings;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Reader;
import de.asskomm.outcome.NotFound;
import de.asskomm.practice.EvidenceLevel;
import de.asskomm.practice.PracticeReviews;
import de.asskomm.project.PreventionProject;
import de.asskomm.project.ProjectDocument;
import de.asskomm.project.ProjectFilter;
import de.asskomm.project.ProjectId;
import de.asskomm.project.ProjectPage;
import de.asskomm.project.ProjectResult;
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

	private static final int PAGE = 24;

	private static final int POSTS = 10;

	private final Projects projects;

	private final Feed feed;

	private final PracticeReviews reviews;

	private final FollowThings followThings;

	private final AttachmentLinks files;

	private final Showings showings;

	private final Wording wording;

	ProjectPageController(Projects projects, Feed feed, PracticeReviews reviews, FollowThings followThings,
			AttachmentLinks files, Showings showings, Wording wording) {
		this.reviews = reviews;
		this.followThings = followThings;
		this.files = files;
		this.wording = wording;
		this.projects = projects;
		this.feed = feed;
		this.showings = showings;
	}

	@GetMapping("/projekte")
	String projects() {
		return "redirect:" + ProjectAddress.LIST;
	}

	@GetMapping(ProjectAddress.LIST)
	String list(Optional<Actor> actor, Reader reader, ProjectAddress address,
			@RequestParam(name = "nach", required = false) @Nullable String after, Model model) {
		ProjectFilter filter = address.filter();
		ProjectPage page = this.projects.page(reader, filter, cursor(after), PAGE);
		Showing showing = this.showings.naming(actor.orElse(null),
				page.projects().stream().map(PreventionProject::organisation));
		Map<ProjectId, EvidenceLevel> levels = this.reviews
			.levels(page.projects().stream().map(PreventionProject::id).toList());
		DistrictKey own = actor.map((known) -> known.organisation().district()).orElse(null);
		UUID next = page.next();
		List<FilterMenu> menus = List.of(
				FilterMenu.ofFields(filter.fieldOfAction(), showing,
						(key) -> address(filter.state(), key, filter.district(), filter.result()).toString()),
				FilterMenu.ofDistricts(filter.district(), own, showing,
						(key) -> address(filter.state(), filter.fieldOfAction(), DistrictKey.parse(key).orElse(null),
								filter.result())
							.toString()),
				menu("stand", ProjectState.class, "project.state.", filter.state(),
						(chosen) -> address(chosen, filter.fieldOfAction(), filter.district(), filter.result())
							.toString()),
				menu("ergebnis", ProjectResult.class, "project.result.", filter.result(),
						(chosen) -> address(filter.state(), filter.fieldOfAction(), filter.district(), chosen)
							.toString()));
		model
			.addAttribute("page",
					new ProjectListView(
							menus, !filter.equals(ProjectFilter.ALL), page
								.projects()
								.stream()
								.map((project) -> Teaser.of(project, showing, true)
									.rated(levels.get(project.id()), showing.wording()))
								.toList(),
							(next != null) ? address(filter.state(), filter.fieldOfAction(), filter.district(),
									filter.result())
								.with("nach", next.toString()) : null,
							actor.isPresent() ? files(address) : List.of()));
		return "gute-praxis";
	}

	@GetMapping("/projekte/{id}")
	String project(Optional<Actor> actor, Reader reader, @PathVariable UUID id, Model model) {
		PreventionProject project = this.projects.open(reader, new ProjectId(id))
			.orElseThrow(() -> new NotFound("project", id));
		boolean known = project.isOwnerKnownTo(reader);
		List<PreventionProject> adoptions = this.projects.adoptions(reader, project.id());
		Showing showing = this.showings.naming(actor.orElse(null),
				Stream.concat(
						known ? Stream.of(project.organisation(), project.owner()) : Stream.of(project.organisation()),
						adoptions.stream().map(PreventionProject::organisation)));
		// what the owner posted itself would give its name away
		List<Link> posts = this.feed.ofProject(reader, id, POSTS)
			.stream()
			.filter((post) -> known || !post.isBy(project.owner()))
			.map((post) -> new Link(post.content().title(), "/beitraege/" + post.id(),
					showing.wording().text("kind." + post.content().kind())))
			.toList();
		model.addAttribute("page",
				ProjectView.of(project, showing,
						this.files.of(project.content().documents().stream().map(ProjectDocument::attachment).toList()),
						adoptions, origin(reader, project, showing.wording()), posts,
						this.reviews.find(project.id()).orElse(null),
						actor.map((one) -> following(one, project)).orElse(null)));
		return "projekt";
	}

	private FeedView.Following following(Actor actor, PreventionProject project) {
		Follow follow = new Follow(FollowKind.PROJECT, project.id().toString());
		return new FeedView.Following(follow.kind().name(), follow.key(), project.content().title(),
				this.followThings.of(actor).contains(follow));
	}

	@GetMapping("/projekte/{id}/verlauf")
	String history(Actor actor, @PathVariable UUID id, Model model) {
		PreventionProject project = this.projects.open(actor.reader(), new ProjectId(id))
			.orElseThrow(() -> new NotFound("project", id));
		model.addAttribute("page",
				ProjectHistoryView.of(project, this.projects.history(project.id()), actor.reader(), this.wording));
		return "projekt-verlauf";
	}

	/**
	 * The post or project that a project comes from, as far as the reader may know it.
	 */
	private @Nullable Link origin(Reader reader, PreventionProject project, Wording wording) {
		ProjectId adopted = project.origin().adopted();
		UUID post = project.origin().post();
		if (adopted != null) {
			return this.projects.open(reader, adopted)
				.map((model) -> new Link(wording.text("project.origin.adopted", model.content().title()),
						"/projekte/" + adopted))
				.orElse(null);
		}
		if (post != null && project.isOwnerKnownTo(reader)) {
			return this.feed.open(reader, new PostId(post))
				.map((found) -> new Link(wording.text("project.origin.post", found.content().title()),
						"/beitraege/" + post))
				.orElse(null);
		}
		return null;
	}

	private <E extends Enum<E>> FilterMenu menu(String name, Class<E> type, String labels, @Nullable E chosen,
			Function<@Nullable E, String> href) {
		List<Chip> choices = new ArrayList<>();
		choices.add(new Chip(name + "-alle", this.wording.text("practice." + name + ".all"), href.apply(null),
				chosen == null));
		Arrays.stream(type.getEnumConstants())
			.forEach((each) -> choices
				.add(new Chip(name + "-" + each, this.wording.text(labels + each), href.apply(each), each == chosen)));
		return new FilterMenu(name,
				(chosen != null) ? this.wording.text(labels + chosen) : this.wording.text("practice." + name),
				chosen != null, choices);
	}

	private static Address address(@Nullable ProjectState state, @Nullable String field, @Nullable DistrictKey district,
			@Nullable ProjectResult result) {
		return ProjectAddress.of(new ProjectFilter(state, field, district, null, result)).at(ProjectAddress.LIST);
	}

	/** The list with its filters as files, for members. */
	private List<Link> files(ProjectAddress address) {
		return List.of(new Link(this.wording.text("export.list.csv"), address.at(ProjectAddress.CSV).toString()),
				new Link(this.wording.text("export.list.xlsx"), address.at(ProjectAddress.XLSX).toString()));
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
