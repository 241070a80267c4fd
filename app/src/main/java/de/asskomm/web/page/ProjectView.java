package de.asskomm.web.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import de.asskomm.markdown.Markdown;
import de.asskomm.project.FundingGrant;
import de.asskomm.project.PreventionProject;
import org.jspecify.annotations.Nullable;

/**
 * A project along the seven Beccaria steps.
 *
 * @param who whose project it is
 * @param kind its badge
 * @param title the title
 * @param summary two or three sentences
 * @param fields the fields of action
 * @param visibility who may see it, when it is not simply the network
 * @param example whether it only illustrates
 * @param facts at a glance: state, time, partners
 * @param steps the seven steps
 * @param grant the money granted
 * @param source the published source
 * @param changed when it was last changed
 * @param contact how to write to the organisation; absent when the reader may not
 * @param posts posts that belong to the project or its organisation
 */
record ProjectView(Who who, Kind kind, String title, String summary, List<Link> fields, @Nullable String visibility,
		boolean example, List<Fact> facts, List<Step> steps, @Nullable Fact grant, @Nullable String source,
		Moment changed, PostView.@Nullable Contact contact, List<Link> posts) {

	/**
	 * A step.
	 *
	 * @param heading its name
	 * @param html what is known, as safe HTML; absent when nothing is
	 */
	record Step(String heading, @Nullable String html) {

	}

	static ProjectView of(PreventionProject project, Showing showing, List<Link> posts) {
		Wording wording = showing.wording();
		List<Fact> facts = new ArrayList<>();
		facts.add(new Fact(wording.text("project.state"), wording.text("project.state." + project.state())));
		period(project, wording).ifPresent((period) -> facts.add(new Fact(wording.text("project.period"), period)));
		if (!project.partners().isEmpty()) {
			facts.add(new Fact(wording.text("project.partners"), String.join("; ", project.partners())));
		}
		List<Step> steps = new ArrayList<>();
		for (Markdown step : project.steps().inOrder()) {
			steps.add(new Step(wording.text("project.step." + (steps.size() + 1)),
					step.isBlank() ? null : step.toHtml()));
		}
		FundingGrant grant = project.grant();
		return new ProjectView(showing.who(project.organisation(), project.author()), Kind.ofProject(wording),
				project.title(), project.summary(), showing.fields(project.fieldsOfAction()),
				showing.badge(project.visibility()), project.example(), facts, steps,
				(grant != null) ? new Fact(
						wording.text("project.grant.text", grant.programme(), Integer.toString(grant.year())),
						wording.euro(grant.amount())) : null,
				project.source(), wording.exactly(project.updatedAt()),
				showing.contact(project.organisation(), "projekt", project.id().value()), posts);
	}

	private static Optional<String> period(PreventionProject project, Wording wording) {
		LocalDate start = project.startedOn();
		LocalDate end = project.finishedOn();
		if (start != null && end != null) {
			return Optional.of(wording.text("project.period.both", wording.date(start), wording.date(end)));
		}
		if (start != null) {
			return Optional.of(wording.text("project.period.since", wording.date(start)));
		}
		return Optional.ofNullable(end).map((day) -> wording.text("project.period.until", wording.date(day)));
	}

}
