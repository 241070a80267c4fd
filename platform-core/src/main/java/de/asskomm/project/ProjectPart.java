package de.asskomm.project;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The parts of a project's record in the order of its form. Two people who work on
 * different parts do not get in each other's way.
 */
public enum ProjectPart {

	/** Titel. */
	TITLE(ProjectContent::title),

	/** Kurzfassung. */
	SUMMARY(ProjectContent::summary),

	/** Handlungsfelder. */
	FIELDS_OF_ACTION(ProjectContent::fieldsOfAction),

	/** Sichtbarkeit. */
	VISIBILITY(ProjectContent::visibility),

	/** Stand. */
	STATE(ProjectContent::state),

	/** Zeitraum. */
	PERIOD((content) -> Stream.of(content.startedOn(), content.finishedOn()).map(String::valueOf).toList()),

	/** Schritt 1. */
	PROBLEM((content) -> content.steps().problem().source()),

	/** Schritt 2. */
	CAUSES((content) -> content.steps().causes().source()),

	/** Schritt 3. */
	GOALS((content) -> content.steps().goals().source()),

	/** Schritt 4. */
	MEASURES((content) -> content.steps().measures().source()),

	/** Schritt 5. */
	IMPLEMENTATION((content) -> content.steps().implementation().source()),

	/** Schritt 6. */
	EVALUATION((content) -> content.steps().evaluation().source()),

	/** Schritt 7. */
	CONCLUSIONS((content) -> content.steps().conclusions().source()),

	/** Beteiligte. */
	PARTICIPANTS(ProjectContent::participants),

	/** Kosten. */
	COSTS(ProjectContent::costs),

	/** Förderung. */
	GRANTS(ProjectContent::grants),

	/** Arbeitsstunden. */
	STAFF_HOURS((content) -> String.valueOf(content.staffHours())),

	/** Kostenteilung mehrerer Kommunen. */
	SHARING((content) -> String.valueOf(content.sharing())),

	/** Unterlagen. */
	DOCUMENTS(ProjectContent::documents),

	/** Ansprechstelle. */
	CONTACT(ProjectContent::contact),

	/** Ergebnis, its reasons, and whether the organisation is named. */
	RESULT((content) -> List.of(String.valueOf(content.result()), content.lessons().source(), content.anonymous()));

	private final Function<ProjectContent, Object> value;

	ProjectPart(Function<ProjectContent, Object> value) {
		this.value = value;
	}

	/**
	 * Whether two contents differ in this part.
	 * @param one a content
	 * @param other another content
	 * @return {@code true} if they do not say the same
	 */
	public boolean differs(ProjectContent one, ProjectContent other) {
		return !Objects.equals(this.value.apply(one), this.value.apply(other));
	}

	/**
	 * The parts in which two contents differ.
	 * @param one a content
	 * @param other another content
	 * @return the parts, in the order of the form
	 */
	public static Set<ProjectPart> differing(ProjectContent one, ProjectContent other) {
		return Stream.of(values())
			.filter((part) -> part.differs(one, other))
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(ProjectPart.class)));
	}

}
