package de.asskomm.outcome;

import java.util.List;

/**
 * A rule that an input breaks. The text shown to people is looked up by the code.
 *
 * @param field path of the field as the public interfaces name it, such as
 * {@code fieldsOfAction} or {@code template.occasion}
 * @param code message code, such as {@code post.title.missing}
 * @param arguments values for the message's placeholders
 */
public record Violation(String field, String code, List<Object> arguments) {

	public Violation {
		arguments = List.copyOf(arguments);
	}

	/**
	 * A violation of a rule on one field.
	 * @param field path of the field
	 * @param code message code
	 * @param arguments values for the message's placeholders
	 * @return the violation
	 */
	public static Violation of(String field, String code, Object... arguments) {
		return new Violation(field, code, List.of(arguments));
	}

}
