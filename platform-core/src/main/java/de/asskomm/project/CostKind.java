package de.asskomm.project;

/**
 * Kostenart: what money is spent on, as the plan of costs of a grant tells it apart.
 */
public enum CostKind {

	/** Personalausgaben. */
	PERSONNEL,

	/** Sachausgaben. */
	MATERIAL,

	/** Honorare und Dienstleistungen. */
	SERVICES,

	/** Investitionen, which RL KommPräv does not fund. */
	INVESTMENT,

	/** Anything else. */
	OTHER

}
