package de.asskomm.web.api;

import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Identifiers in bodies.
 */
final class Identifiers {

	private static final Pattern FORMAT = Pattern
		.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

	private Identifiers() {
	}

	/**
	 * Reads an identifier.
	 * @param field the field that holds it
	 * @param text its text; absent or empty means none
	 * @return the identifier, or {@code null}
	 * @throws InvalidRequest if the text is no identifier
	 */
	static @Nullable UUID parse(String field, @Nullable String text) {
		if (text == null || text.isEmpty()) {
			return null;
		}
		if (!isIdentifier(text)) {
			throw InvalidRequest.of(field, "parameter.id");
		}
		return UUID.fromString(text);
	}

	/**
	 * Reads an identifier that has to be there.
	 * @param field the field that holds it
	 * @param text its text
	 * @return the identifier
	 * @throws InvalidRequest if there is no text or the text is no identifier
	 */
	static UUID require(String field, @Nullable String text) {
		UUID id = parse(field, text);
		if (id == null) {
			throw InvalidRequest.of(field, "text.missing");
		}
		return id;
	}

	static boolean isIdentifier(String text) {
		return FORMAT.matcher(text).matches();
	}

}
