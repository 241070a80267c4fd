package de.asskomm.table;

import de.asskomm.outcome.Violation;

/**
 * A file is no table that can be read here. It says what to do about it.
 */
public final class UnreadableTable extends Exception {

	/** The field that the public interfaces name. */
	public static final String FIELD = "file";

	private final transient Violation violation;

	/**
	 * The refusal of a file.
	 * @param code message code
	 * @param arguments values for the message's placeholders
	 */
	public UnreadableTable(String code, Object... arguments) {
		super(code);
		this.violation = Violation.of(FIELD, code, arguments);
	}

	/**
	 * What is wrong with the file.
	 * @return the broken rule
	 */
	public Violation violation() {
		return this.violation;
	}

}
