package de.asskomm.attachment;

/**
 * How far the text of an attachment is. Only what waits is ever tried again.
 */
enum TextState {

	/** Not read yet. */
	WAITING,

	/** Read; the text may be empty, as of a scanned page. */
	READ,

	/** Nobody can look into it without a password. */
	CLOSED,

	/** Not what it should be. */
	DAMAGED,

	/** Unpacks to more, or needs more memory, than there is for it. */
	TOO_LARGE,

	/** Takes longer than there is time for it. */
	TOO_SLOW,

	/** The file could not be had, several times. */
	UNAVAILABLE

}
