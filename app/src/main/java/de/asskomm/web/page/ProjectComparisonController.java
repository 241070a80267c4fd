package de.asskomm.web.page;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Reader;
import de.asskomm.practice.EvidenceLevel;
import de.asskomm.practice.PracticeReviews;
import de.asskomm.project.PreventionProject;
import de.asskomm.project.ProjectId;
import de.asskomm.project.Projects;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Some projects side by side.
 */
@Controller
class ProjectComparisonController {

	private final Projects projects;

	private final PracticeReviews reviews;

	private final Showings showings;

	ProjectComparisonController(Projects projects, PracticeReviews reviews, Showings showings) {
		this.projects = projects;
		this.reviews = reviews;
		this.showings = showings;
	}

	@GetMapping(ProjectAddress.COMPARISON)
	ModelAndView compare(Optional<Actor> actor, Reader reader, ProjectAddress address) {
		List<ProjectId> chosen = address.chosen();
		List<PreventionProject> readable = this.projects.visible(reader, chosen)
			.stream()
			.sorted(Comparator.comparingInt((project) -> chosen.indexOf(project.id())))
			.toList();
		Map<ProjectId, EvidenceLevel> levels = this.reviews
			.levels(readable.stream().map(PreventionProject::id).toList());
		Showing showing = this.showings.naming(actor.orElse(null),
				readable.stream().map(PreventionProject::organisation));
		ModelAndView view = new ModelAndView("gute-praxis-vergleich",
				(readable.size() > ProjectComparisonView.MOST) ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
		view.addObject("page", ProjectComparisonView.of(address, readable, levels, showing));
		return view;
	}

}
