package de.asskomm.project;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A place along time: the page after it starts with the project that begins next before.
 *
 * @param startedOn when the last project of a page begins; {@code null} if it does not
 * say
 * @param id its identifier
 */
public record TimelineCursor(@Nullable LocalDate startedOn, ProjectId id) {

	private static final char SEPARATOR = '_';

	/**
	 * The place of a project.
	 * @param project the project
	 * @return its place
	 */
	static TimelineCursor at(PreventionProject project) {
		return new TimelineCursor(project.content().startedOn(), project.id());
	}

	/**
	 * Reads a cursor.
	 * @param text what {@link #toString()} wrote
	 * @return the cursor, or nothing if the text is none
	 */
	public static Optional<TimelineCursor> parse(String text) {
		int separator = text.indexOf(SEPARATOR);
		if (separator < 0) {
			return Optional.empty();
		}
		try {
			String day = text.substring(0, separator);
			return Optional.of(new TimelineCursor(day.isEmpty() ? null : LocalDate.parse(day),
					new ProjectId(UUID.fromString(text.substring(separator + 1)))));
		}
		catch (DateTimeParseException | IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/**
	 * The cursor as a text for addresses.
	 * @return text that {@link #parse} reads
	 */
	@Override
	public String toString() {
		return ((this.startedOn != null) ? this.startedOn.toString() : "") + SEPARATOR + this.id;
	}

}
