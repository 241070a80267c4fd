package de.asskomm.project;

/**
 * What kind of body takes part in a project.
 */
public enum ParticipantKind {

	/** Kommune, also a district or an association of municipalities. */
	MUNICIPALITY,

	/** Polizei. */
	POLICE,

	/** Schule. */
	SCHOOL,

	/** Verein oder freier Träger. */
	ASSOCIATION,

	/** Kirche oder Religionsgemeinschaft. */
	CHURCH,

	/** Anything else, such as a university or a company. */
	OTHER

}
