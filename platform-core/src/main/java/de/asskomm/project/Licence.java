package de.asskomm.project;

/**
 * What others may do with a document of a project.
 */
public enum Licence {

	/** CC0 1.0: anything. */
	CC0,

	/** CC BY 4.0: anything, naming its author. */
	CC_BY,

	/** CC BY-SA 4.0: anything, naming its author, under the same licence. */
	CC_BY_SA,

	/** Amtliches Werk, § 5 UrhG: free of copyright. */
	OFFICIAL_WORK,

	/** Municipalities of the network may use and change it for their own work. */
	NETWORK,

	/** To read only; whoever wants more asks the organisation. */
	READ_ONLY

}
