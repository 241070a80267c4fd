package de.asskomm.project;

/**
 * Verteilschlüssel: by what several municipalities share a cost.
 */
public enum SharingKey {

	/** By the number of inhabitants. */
	INHABITANTS,

	/** By the area. */
	AREA,

	/** By fixed shares that they agreed on. */
	FIXED

}
