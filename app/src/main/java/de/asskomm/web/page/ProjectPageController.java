package de.asskomm.web.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.asskomm.exchange.Feed;
import de.asskomm.exchange.Post;
import de.asskomm.exchange.PostId;
import de.asskomm.notification.Follow;
import de.asskomm.notification.FollowKind;
import de.asskomm.notification.FollowThings;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Reader;
import de.asskomm.outcome.NotFound;
import de.asskomm.practice.EvidenceLevel;
import de.asskomm.practice.PracticeReview;
import de.asskomm.practice.PracticeReviews;
import de.asskomm.project.PreventionProject;
import de.asskomm.project.ProjectDocument;
import de.asskomm.project.ProjectFilter;
import de.asskomm.project.ProjectId;
import de.asskomm.project.ProjectPage;
import de.asskomm.project.Projects;
import de.asskomm.web.wording.Wording;
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
		Set<ProjectId> listed = page.projects().stream().map(PreventionProject::id).collect(Collectors.toSet());
		List<ProjectId> chosen = address.chosen();
		List<PreventionProject> unlisted = this.projects.visible(reader,
				chosen.stream().filter((id) -> !listed.contains(id)).toList());
		Showing showing = this.showings
			.naming(actor.orElse(null), Stream.concat(Stream.ofNullable(filter.organisation()),
					Stream.concat(page.projects().stream(), unlisted.stream()).map(PreventionProject::organisation)));
		Map<ProjectId, EvidenceLevel> levels = this.reviews.levels(listed);
		UUID next = page.next();
		model.addAttribute("page", new ProjectListView(ProjectFilters.of(address, ProjectAddress.LIST, showing),
				unlisted.stream().map((project) -> ProjectComparisonView.choice(project, true, showing)).toList(),
				page.projects()
					.stream()
					.map((project) -> new ProjectListView.Card(project.id().toString(),
							Teaser.of(project, showing, true).rated(levels.get(project.id()), showing.wording()),
							chosen.contains(project.id())))
					.toList(),
				address.kept(), (next != null) ? next.toString() : null,
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
		List<Post> posts = this.feed.ofProject(reader, id, POSTS)
			.stream()
			.filter((post) -> known || !post.isBy(project.owner()))
			.toList();
		PracticeReview review = this.reviews.find(project.id()).orElse(null);
		model.addAttribute("page",
				ProjectView.of(project, showing,
						this.files.of(project.content().documents().stream().map(ProjectDocument::attachment).toList()),
						adoptions, origin(reader, project, showing.wording()), review,
						actor.map((one) -> following(one, project)).orElse(null),
						Milestone.of(project, this.projects.changes(project), posts, adoptions, review, showing)));
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
