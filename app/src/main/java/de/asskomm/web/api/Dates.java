package de.asskomm.web.api;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

import org.jspecify.annotations.Nullable;

/**
 * Days in bodies.
 */
final class Dates {

	private Dates() {
	}

	/**
	 * Reads a day.
	 * @param field the field that holds it
	 * @param text its text, such as {@code 2024-03-01}; absent or empty means none
	 * @return the day, or {@code null}
	 * @throws InvalidRequest if the text is no day
	 */
	static @Nullable LocalDate parse(String field, @Nullable String text) {
		if (text == null || text.isEmpty()) {
			return null;
		}
		try {
			return LocalDate.parse(text);
		}
		catch (DateTimeParseException ex) {
			throw InvalidRequest.of(field, "parameter.date");
		}
	}

}
