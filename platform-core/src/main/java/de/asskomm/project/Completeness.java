package de.asskomm.project;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import de.asskomm.markdown.Markdown;

/**
 * How much of what helps others a record tells. It encourages and never blocks.
 *
 * @param filled number of parts that say something
 * @param of number of parts that count
 * @param next the first part that says nothing yet, if there is one
 */
public record Completeness(int filled, int of, Optional<ProjectPart> next) {

	private static final List<ProjectPart> PARTS = List.of(ProjectPart.SUMMARY, ProjectPart.PROBLEM, ProjectPart.CAUSES,
			ProjectPart.GOALS, ProjectPart.MEASURES, ProjectPart.IMPLEMENTATION, ProjectPart.EVALUATION,
			ProjectPart.CONCLUSIONS, ProjectPart.PERIOD, ProjectPart.PARTICIPANTS, ProjectPart.COSTS,
			ProjectPart.RESULT);

	/**
	 * Counts the parts of a record. How it turned out counts only for what has ended.
	 * @param content what is recorded
	 * @return its completeness
	 */
	public static Completeness of(ProjectContent content) {
		boolean ended = content.state() == ProjectState.FINISHED || content.state() == ProjectState.STOPPED;
		List<ProjectPart> counted = PARTS.stream().filter((part) -> ended || part != ProjectPart.RESULT).toList();
		List<ProjectPart> empty = counted.stream().filter((part) -> isEmpty(part, content)).toList();
		return new Completeness(counted.size() - empty.size(), counted.size(), empty.stream().findFirst());
	}

	private static boolean isEmpty(ProjectPart part, ProjectContent content) {
		BeccariaSteps steps = content.steps();
		return switch (part) {
			case TITLE -> content.title().isBlank();
			case SUMMARY -> content.summary().isBlank();
			case PROBLEM -> steps.problem().isBlank();
			case CAUSES -> steps.causes().isBlank();
			case GOALS -> steps.goals().isBlank();
			case MEASURES -> steps.measures().isBlank();
			case IMPLEMENTATION -> steps.implementation().isBlank();
			case EVALUATION -> steps.evaluation().isBlank();
			case CONCLUSIONS -> steps.conclusions().isBlank();
			case PERIOD -> content.startedOn() == null;
			case FIELDS_OF_ACTION -> content.fieldsOfAction().isEmpty();
			case PARTICIPANTS -> content.participants().isEmpty();
			case COSTS -> content.costs().isEmpty();
			case GRANTS -> content.grants().isEmpty();
			case STAFF_HOURS -> content.staffHours() == null;
			case SHARING -> content.sharing() == null;
			case DOCUMENTS -> content.documents().isEmpty();
			case CONTACT -> content.contact().isBlank();
			case RESULT -> content.result() == null || Objects.equals(content.lessons(), Markdown.EMPTY);
			case VISIBILITY, STATE -> false;
		};
	}

}
