package de.asskomm.moderation;

/**
 * What a decision does with the reported content.
 */
public enum DecisionAction {

	/** Verbergen: the content disappears for everybody but its organisation. */
	HIDE,

	/** Nicht zu beanstanden: the content stays. */
	DISMISS

}
