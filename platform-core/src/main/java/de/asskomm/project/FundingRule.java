package de.asskomm.project;

/**
 * The rules of the Saxon guideline for municipal prevention (Richtlinie Kommunale
 * Prävention of 12 June 2018, RL KommPräv) that a plan can be held against.
 */
public enum FundingRule {

	/** Part V no. 2: the state pays 90 percent of the eligible expenses at most. */
	AT_MOST_NINETY_PERCENT,

	/** Part V no. 5: the municipality bears a share of its own. */
	OWN_SHARE,

	/** Part V no. 4: investments are not funded. */
	NO_INVESTMENTS,

	/** Part IV no. 2: the prevention council's office is consulted before applying. */
	CONSULTATION_FIRST,

	/** Part VI no. 2: applied for from 31 August to 15 October for the next year. */
	APPLICATION_WINDOW,

	/** Part V no. 6: 10,000 euro and less are granted in particular cases only. */
	SMALL_GRANT

}
