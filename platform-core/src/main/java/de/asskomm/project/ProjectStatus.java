package de.asskomm.project;

/**
 * Where a record stands between its organisation and the network. How far the project
 * itself is says {@link ProjectState}.
 */
public enum ProjectStatus {

	/** Entwurf: only its organisation sees it. */
	DRAFT,

	/** Its audiences can read it. */
	PUBLISHED,

	/**
	 * Its audiences can still read it under its address; lists leave it out, as nobody
	 * has said for long that it is still right.
	 */
	ARCHIVED,

	/** Its organisation took it back; nobody sees it any more. */
	WITHDRAWN

}
