package de.asskomm.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.asskomm.markdown.Markdown;
import de.asskomm.municipality.DistrictKey;
import de.asskomm.organisation.Audience;
import de.asskomm.organisation.Author;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * Präventionsprojekt: what an organisation plans or does, told along the seven Beccaria
 * steps so that others can judge it and take it over.
 *
 * @param id its identifier
 * @param version grows by one with each change, from 1
 * @param organisation whose project it is
 * @param district district of the organisation, if it has one
 * @param author the clerk
 * @param title its title
 * @param summary two or three sentences
 * @param fieldsOfAction keys of the fields of action, at least one
 * @param visibility who may see it
 * @param audiences the audiences of that visibility
 * @param state how far it is
 * @param startedOn when it began, if known
 * @param finishedOn when it ended, if known
 * @param steps the seven steps
 * @param partners names of organisations and offices that take part
 * @param grant the money granted to it, if any is known
 * @param example whether it is only illustrative; readers see the mark „Beispiel“
 * @param source the published source that it follows, if any
 * @param createdAt when it was first saved
 * @param updatedAt when it was last changed
 */
public record PreventionProject(ProjectId id, long version, OrganisationId organisation, @Nullable DistrictKey district,
		Author author, String title, String summary, List<String> fieldsOfAction, Visibility visibility,
		Set<Audience> audiences, ProjectState state, @Nullable LocalDate startedOn, @Nullable LocalDate finishedOn,
		BeccariaSteps steps, List<String> partners, @Nullable FundingGrant grant, boolean example,
		@Nullable String source, Instant createdAt, Instant updatedAt) {

	public PreventionProject {
		fieldsOfAction = List.copyOf(fieldsOfAction);
		audiences = Set.copyOf(audiences);
		partners = List.copyOf(partners);
		if (title.isBlank() || fieldsOfAction.isEmpty()) {
			throw new IllegalArgumentException("A project has a title and a field of action");
		}
	}

	/**
	 * Everything that the project says, without markup: what search reads.
	 * @return plain text, parts separated by line breaks
	 */
	public String plainText() {
		return Stream.concat(Stream.of(this.summary), this.steps.inOrder().stream().map(Markdown::toPlainText))
			.filter((part) -> !part.isBlank())
			.collect(Collectors.joining("\n"));
	}

}
