package de.asskomm.project;

/**
 * How a project turned out, in the judgement of its organisation. That something did not
 * work is worth as much to others as that it did.
 */
public enum ProjectResult {

	/** It worked. */
	WORKED,

	/** It worked in part. */
	PARTLY,

	/** It did not work. */
	DID_NOT_WORK

}
