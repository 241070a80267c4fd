package de.asskomm.organisation;

/**
 * What kind of body an organisation is; it decides on its badge.
 */
public enum OrganisationType {

	/** Kommune: a town or rural municipality. */
	MUNICIPALITY,

	/** Verwaltungsverband or Verwaltungsgemeinschaft: municipalities acting as one. */
	MUNICIPAL_ASSOCIATION,

	/** Polizeidirektion or Polizeirevier. */
	POLICE,

	/** Landespräventionsrat (LPR): runs the network and moderates. */
	STATE_PREVENTION_COUNCIL,

	/** Freier Träger or Verein. */
	INDEPENDENT_PROVIDER,

	/** Coach who accompanies municipalities. */
	COACH,

	/** Hochschule. */
	UNIVERSITY

}
