package de.asskomm.web.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import de.asskomm.organisation.Visibility;
import de.asskomm.project.BeccariaSteps;
import de.asskomm.project.FundingGrant;
import de.asskomm.project.PreventionProject;
import de.asskomm.project.ProjectState;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A project as a client reads it. The seven steps are told only where a single project is
 * asked for.
 *
 * @param id its identifier
 * @param version its version
 * @param createdAt when it was first saved
 * @param updatedAt when it was last changed
 * @param organisation whose project it is
 * @param author the clerk
 * @param title its title
 * @param summary two or three sentences
 * @param fieldsOfAction keys of its fields of action
 * @param visibility who may see it
 * @param state how far it is
 * @param startedOn when it began
 * @param finishedOn when it ended
 * @param problem step 1 of the Beccaria standards, in Markdown
 * @param causes step 2
 * @param goals step 3
 * @param measures step 4
 * @param implementation step 5
 * @param evaluation step 6
 * @param conclusions step 7
 * @param partners who takes part
 * @param grant the money granted to it
 * @param example whether it is only illustrative
 * @param source the published source that it follows
 */
@Schema(name = "Project")
record ProjectView(UUID id, long version, Instant createdAt, Instant updatedAt, OrganisationView organisation,
		AuthorView author, String title, String summary,
		@Schema(example = "[\"graffiti\"]") List<String> fieldsOfAction, Visibility visibility, ProjectState state,
		@Nullable LocalDate startedOn, @Nullable LocalDate finishedOn, @Nullable String problem,
		@Nullable String causes, @Nullable String goals, @Nullable String measures, @Nullable String implementation,
		@Nullable String evaluation, @Nullable String conclusions, List<String> partners, @Nullable GrantView grant,
		@Schema(description = "Nur zur Veranschaulichung („Beispiel“)") boolean example,
		@Schema(description = "Veröffentlichte Quelle") @Nullable String source) {

	/**
	 * Money granted for one year.
	 *
	 * @param programme under which programme
	 * @param amount in euro
	 * @param year for which year
	 * @param sharePercent share of the grant in the cost
	 */
	@Schema(name = "Grant")
	record GrantView(String programme, @Schema(example = "21150.00") BigDecimal amount, int year,
			@Nullable BigDecimal sharePercent) {

		private static @Nullable GrantView of(@Nullable FundingGrant grant) {
			return (grant != null)
					? new GrantView(grant.programme(), grant.amount(), grant.year(), grant.sharePercent()) : null;
		}

	}

	/** The project on its own. */
	static ProjectView of(PreventionProject project, OrganisationViews organisations) {
		return of(project, organisations, project.steps());
	}

	/** The project as one of many. */
	static ProjectView listed(PreventionProject project, OrganisationViews organisations) {
		return of(project, organisations, null);
	}

	private static ProjectView of(PreventionProject project, OrganisationViews organisations,
			@Nullable BeccariaSteps steps) {
		return new ProjectView(project.id().value(), project.version(), project.createdAt(), project.updatedAt(),
				organisations.view(project.organisation()), AuthorView.of(project.author()), project.title(),
				project.summary(), project.fieldsOfAction(), project.visibility(), project.state(), project.startedOn(),
				project.finishedOn(), (steps != null) ? steps.problem().source() : null,
				(steps != null) ? steps.causes().source() : null, (steps != null) ? steps.goals().source() : null,
				(steps != null) ? steps.measures().source() : null,
				(steps != null) ? steps.implementation().source() : null,
				(steps != null) ? steps.evaluation().source() : null,
				(steps != null) ? steps.conclusions().source() : null, project.partners(),
				GrantView.of(project.grant()), project.example(), project.source());
	}

}
