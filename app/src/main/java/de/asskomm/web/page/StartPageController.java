package de.asskomm.web.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import de.asskomm.exchange.Feed;
import de.asskomm.exchange.FeedFilter;
import de.asskomm.exchange.Post;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Reader;
import de.asskomm.project.PreventionProject;
import de.asskomm.project.ProjectFilter;
import de.asskomm.project.Projects;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The start page, for people without an account.
 */
@Controller
class StartPageController {

	private static final int PROJECTS = 3;

	private static final int POSTS = 3;

	private final Feed feed;

	private final Projects projects;

	private final Showings showings;

	StartPageController(Feed feed, Projects projects, Showings showings) {
		this.feed = feed;
		this.projects = projects;
		this.showings = showings;
	}

	@GetMapping("/")
	String start(Optional<Actor> actor, Model model) {
		if (actor.isPresent()) {
			return "redirect:/austausch";
		}
		Reader reader = Reader.anonymous();
		List<PreventionProject> found = this.projects.page(reader, ProjectFilter.ALL, null, PROJECTS).projects();
		List<Post> posts = this.feed.page(reader, FeedFilter.ALL, null, POSTS).posts();
		Showing showing = this.showings.naming(null, Stream.concat(found.stream().map(PreventionProject::organisation),
				posts.stream().map(Post::organisation)));
		model.addAttribute("page",
				new StartView(Stream
					.concat(found.stream().map((project) -> Teaser.of(project, showing, true)),
							posts.stream().map((post) -> Teaser.of(post, showing, true)))
					.toList()));
		return "start";
	}

}
