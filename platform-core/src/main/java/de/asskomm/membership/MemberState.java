package de.asskomm.membership;

/**
 * Where somebody stands in an organisation.
 */
public enum MemberState {

	/** Eingeladen: has not signed in yet. */
	INVITED,

	/** Aktiv: acts for the organisation. */
	ACTIVE,

	/** Stillgelegt: does not act for it until a coordinator lifts it. */
	DEACTIVATED,

	/** Ausgeschieden: has left; what the person wrote shows the office. */
	LEFT;

	/**
	 * Whether a member in this state may act for the organisation.
	 * @return {@code true} if so
	 */
	public boolean allowsActing() {
		return this == INVITED || this == ACTIVE;
	}

}
