package de.asskomm.membership;

/**
 * How far an organisation takes part.
 */
public enum OrganisationState {

	/** Eingeladen: opened, but nobody of it has signed in yet. */
	INVITED,

	/** Dabei: its people act for it. */
	ACTIVE,

	/** Gesperrt: nobody acts for it until the prevention council lifts it. */
	SUSPENDED,

	/** Ausgetreten: nobody acts for it any more; what it wrote stays. */
	LEFT;

	/**
	 * Whether its members may act for an organisation in this state.
	 * @return {@code true} if they may
	 */
	public boolean allowsActing() {
		return this == INVITED || this == ACTIVE;
	}

}
