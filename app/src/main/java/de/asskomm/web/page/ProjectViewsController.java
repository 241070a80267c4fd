package de.asskomm.web.page;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.asskomm.municipality.Ags;
import de.asskomm.municipality.Location;
import de.asskomm.municipality.Municipalities;
import de.asskomm.municipality.Municipality;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.Reader;
import de.asskomm.project.PreventionProject;
import de.asskomm.project.ProjectFilter;
import de.asskomm.project.Projects;
import de.asskomm.project.TimelineCursor;
import de.asskomm.project.TimelinePage;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The projects of the list on the map and along time.
 */
@Controller
class ProjectViewsController {

	private static final int PAGE = 50;

	private final Projects projects;

	private final Municipalities municipalities;

	private final Showings showings;

	ProjectViewsController(Projects projects, Municipalities municipalities, Showings showings) {
		this.projects = projects;
		this.municipalities = municipalities;
		this.showings = showings;
	}

	@GetMapping(ProjectAddress.MAP)
	String map(Optional<Actor> actor, Reader reader, ProjectAddress address, Model model) {
		Map<OrganisationId, Long> counts = this.projects.counts(reader, address.filter());
		Map<Ags, Location> places = this.municipalities.all()
			.stream()
			.collect(Collectors.toMap(Municipality::ags, Municipality::location));
		Showing showing = showing(actor, counts.keySet().stream(), address);
		model.addAttribute("page", ProjectMapView.of(address, counts, places, showing));
		return "gute-praxis-karte";
	}

	@GetMapping(ProjectAddress.TIMELINE)
	String timeline(Optional<Actor> actor, Reader reader, ProjectAddress address,
			@RequestParam(name = "nach", required = false) @Nullable String after, Model model) {
		ProjectFilter filter = address.filter();
		TimelinePage page = this.projects.timeline(reader, filter,
				Optional.ofNullable(after).flatMap(TimelineCursor::parse).orElse(null), PAGE);
		TimelineCursor next = page.next();
		Showing showing = showing(actor, page.projects().stream().map(PreventionProject::organisation), address);
		model.addAttribute("page", ProjectTimelineView.of(address, page.projects(),
				(next != null) ? address.view(ProjectAddress.TIMELINE).with("nach", next.toString()) : null, showing));
		return "gute-praxis-zeitleiste";
	}

	private Showing showing(Optional<Actor> actor, Stream<OrganisationId> organisations, ProjectAddress address) {
		return this.showings.naming(actor.orElse(null),
				Stream.concat(organisations, Stream.ofNullable(address.filter().organisation())));
	}

}
