package de.asskomm.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.asskomm.markdown.Markdown;
import de.asskomm.organisation.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation records about a project. Everything but the title may be missing:
 * a record is filled step by step.
 *
 * @param title its title
 * @param summary two or three sentences
 * @param fieldsOfAction keys of the fields of action
 * @param visibility who may see it once published
 * @param state how far it is
 * @param startedOn when it began or is to begin, if known
 * @param finishedOn when it ended or is to end, if known
 * @param steps the seven Beccaria steps
 * @param participants who takes part
 * @param costs what it costs, by kind
 * @param grants money that it gets or applies for
 * @param staffHours hours of the organisation's own staff over the whole time, if known
 * @param documents documents and templates
 * @param contact the office that answers questions; empty means the one that wrote it
 * @param result how it turned out, if that can be said
 * @param lessons why it turned out like this
 * @param sharing how several municipalities share the cost, if they do
 * @param anonymous whether other readers see the prevention council as the one who
 * vouches for it, in place of the organisation
 */
public record ProjectContent(String title, String summary, List<String> fieldsOfAction, Visibility visibility,
		ProjectState state, @Nullable LocalDate startedOn, @Nullable LocalDate finishedOn, BeccariaSteps steps,
		List<Participant> participants, List<Cost> costs, List<FundingGrant> grants, @Nullable Integer staffHours,
		List<ProjectDocument> documents, String contact, @Nullable ProjectResult result, Markdown lessons,
		@Nullable CostSharing sharing, boolean anonymous) {

	public ProjectContent {
		fieldsOfAction = List.copyOf(fieldsOfAction);
		participants = List.copyOf(participants);
		costs = List.copyOf(costs);
		grants = List.copyOf(grants);
		documents = List.copyOf(documents);
	}

	/**
	 * A content that says nothing of time, people, money and result.
	 * @param title its title
	 * @param summary two or three sentences
	 * @param fieldsOfAction keys of the fields of action
	 * @param visibility who may see it once published
	 * @param state how far it is
	 * @param steps the seven Beccaria steps
	 */
	public ProjectContent(String title, String summary, List<String> fieldsOfAction, Visibility visibility,
			ProjectState state, BeccariaSteps steps) {
		this(title, summary, fieldsOfAction, visibility, state, null, null, steps, List.of(), List.of(), List.of(),
				null, List.of(), "", null, Markdown.EMPTY, null, false);
	}

	/**
	 * What the project costs in all.
	 * @return the sum of its costs, in euro and cent
	 */
	public BigDecimal totalCost() {
		return Money.sum(this.costs.stream().map(Cost::amount).toList());
	}

	/**
	 * Everything that the project says, without markup: what search reads.
	 * @return plain text, parts separated by line breaks
	 */
	public String plainText() {
		return Stream
			.concat(Stream.of(this.summary),
					Stream.concat(this.steps.inOrder().stream(), Stream.of(this.lessons)).map(Markdown::toPlainText))
			.filter((part) -> !part.isBlank())
			.collect(Collectors.joining("\n"));
	}

	/**
	 * A content that takes each part from another.
	 * @param source which content gives which part
	 */
	static ProjectContent composed(Function<ProjectPart, ProjectContent> source) {
		return new ProjectContent(source.apply(ProjectPart.TITLE).title, source.apply(ProjectPart.SUMMARY).summary,
				source.apply(ProjectPart.FIELDS_OF_ACTION).fieldsOfAction,
				source.apply(ProjectPart.VISIBILITY).visibility, source.apply(ProjectPart.STATE).state,
				source.apply(ProjectPart.PERIOD).startedOn, source.apply(ProjectPart.PERIOD).finishedOn,
				new BeccariaSteps(source.apply(ProjectPart.PROBLEM).steps.problem(),
						source.apply(ProjectPart.CAUSES).steps.causes(), source.apply(ProjectPart.GOALS).steps.goals(),
						source.apply(ProjectPart.MEASURES).steps.measures(),
						source.apply(ProjectPart.IMPLEMENTATION).steps.implementation(),
						source.apply(ProjectPart.EVALUATION).steps.evaluation(),
						source.apply(ProjectPart.CONCLUSIONS).steps.conclusions()),
				source.apply(ProjectPart.PARTICIPANTS).participants, source.apply(ProjectPart.COSTS).costs,
				source.apply(ProjectPart.GRANTS).grants, source.apply(ProjectPart.STAFF_HOURS).staffHours,
				source.apply(ProjectPart.DOCUMENTS).documents, source.apply(ProjectPart.CONTACT).contact,
				source.apply(ProjectPart.RESULT).result, source.apply(ProjectPart.RESULT).lessons,
				source.apply(ProjectPart.SHARING).sharing, source.apply(ProjectPart.RESULT).anonymous);
	}

}
