package dev.asskomm.localstack;

/**
 * Where a server is in its life.
 */
public enum State {

	/** Not running: never started, or stopped. */
	STOPPED("gestoppt"),

	/** Its files are being prepared: unpacked, configured. */
	PREPARING("wird vorbereitet"),

	/** Its process runs and does not serve yet. */
	STARTING("startet"),

	/** It serves. */
	READY("bereit"),

	/** Its process ended without being asked to. */
	DIED("unerwartet beendet");

	private final String label;

	State(String label) {
		this.label = label;
	}

	/**
	 * Returns the state's German name.
	 * @return the name
	 */
	public String label() {
		return this.label;
	}

}
