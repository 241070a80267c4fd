package de.asskomm.outcome;

/**
 * The one who acts may know of the thing but may not do this with it.
 */
public final class NotAllowed extends RuntimeException {

	private final String code;

	/**
	 * The refusal of an act.
	 * @param code message code that says who may do it, such as
	 * {@code not-allowed.coordinators-only}
	 */
	public NotAllowed(String code) {
		super(code);
		this.code = code;
	}

	/**
	 * Message code that says who may do it.
	 * @return the code
	 */
	public String code() {
		return this.code;
	}

}
