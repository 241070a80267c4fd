package de.asskomm.web.api;

import java.util.List;

import de.asskomm.outcome.Violation;

/**
 * A request whose body, parameters or headers break a rule.
 */
final class InvalidRequest extends RuntimeException {

	private final transient List<Violation> violations;

	InvalidRequest(List<Violation> violations) {
		super("Invalid: " + violations);
		this.violations = List.copyOf(violations);
	}

	/**
	 * A request that breaks a single rule.
	 * @param field path of the field, or name of the parameter or header
	 * @param code message code
	 * @param arguments values for the message's placeholders
	 */
	static InvalidRequest of(String field, String code, Object... arguments) {
		return new InvalidRequest(List.of(Violation.of(field, code, arguments)));
	}

	List<Violation> violations() {
		return this.violations;
	}

}
