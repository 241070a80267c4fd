package dev.asskomm.localstack;

/**
 * The accounts of the local realm, as the terminal shows them. They are offices, not
 * persons.
 */
enum DemoAccount {

	/** Coordinates for Großenhain. */
	GROSSENHAIN("koordination-grossenhain", "Stadt Großenhain", "Koordination"),

	/** Coordinates for Wilsdruff. */
	WILSDRUFF("koordination-wilsdruff", "Stadt Wilsdruff", "Koordination"),

	/** Coordinates for Frankenberg. */
	FRANKENBERG("koordination-frankenberg", "Stadt Frankenberg/Sa.", "Koordination"),

	/** Coordinates for Großenhain as well. */
	SECOND_GROSSENHAIN("zweite-koordination-grossenhain", "Stadt Großenhain", "Koordination"),

	/** Reads and writes for Leipzig. */
	LEIPZIG("mitglied-leipzig", "Stadt Leipzig", "Mitglied"),

	/** Reads and writes for the police. */
	POLICE("mitglied-polizei", "Polizeidirektion Dresden", "Mitglied"),

	/** Moderates. */
	MODERATOR("moderation-lpr", "Landespräventionsrat", "Moderation"),

	/** Moderates as well, for decisions that need two. */
	SECOND_MODERATOR("zweite-moderation-lpr", "Landespräventionsrat", "Moderation"),

	/** Administers the platform. */
	ADMINISTRATOR("verwaltung", "Landespräventionsrat", "Verwaltung");

	private final String username;

	private final String organisation;

	private final String role;

	DemoAccount(String username, String organisation, String role) {
		this.username = username;
		this.organisation = organisation;
		this.role = role;
	}

	String username() {
		return this.username;
	}

	String organisation() {
		return this.organisation;
	}

	String role() {
		return this.role;
	}

}
