package de.asskomm.attachment;

import de.asskomm.outcome.Violation;

/**
 * A file breaks a rule for attachments. Thrown where a file is read, and answered as a
 * violation where it is received.
 */
final class RefusedFile extends Exception {

	/** The field that the public interfaces name. */
	static final String FIELD = "file";

	private final transient Violation violation;

	private RefusedFile(Violation violation) {
		super(violation.code());
		this.violation = violation;
	}

	/** There is nothing in it. */
	static RefusedFile empty() {
		return new RefusedFile(Violation.of(FIELD, "attachment.empty"));
	}

	/**
	 * It is too large.
	 * @param megabytes greatest size
	 */
	static RefusedFile tooLarge(long megabytes) {
		return new RefusedFile(Violation.of(FIELD, "attachment.too-large", megabytes));
	}

	/** It is nothing that can be attached, whatever its name says. */
	static RefusedFile unknownType() {
		return new RefusedFile(Violation.of(FIELD, "attachment.type"));
	}

	/** It is not what it begins as: cut off, or two files in one. */
	static RefusedFile damaged() {
		return new RefusedFile(Violation.of(FIELD, "attachment.damaged"));
	}

	/** It unpacks to more than anybody would want to open. */
	static RefusedFile bomb() {
		return new RefusedFile(Violation.of(FIELD, "attachment.bomb"));
	}

	/** It carries programs. */
	static RefusedFile macros() {
		return new RefusedFile(Violation.of(FIELD, "attachment.macros"));
	}

	/** Nobody can look into it without a password, or it is of an old kind of Office. */
	static RefusedFile closed() {
		return new RefusedFile(Violation.of(FIELD, "attachment.closed"));
	}

	/**
	 * A picture has too many pixels.
	 * @param megapixels greatest number of pixels, in millions
	 */
	static RefusedFile tooManyPixels(long megapixels) {
		return new RefusedFile(Violation.of(FIELD, "attachment.pixels", megapixels));
	}

	Violation violation() {
		return this.violation;
	}

}
