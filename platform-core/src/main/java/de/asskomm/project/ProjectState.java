package de.asskomm.project;

/**
 * How far a project is.
 */
public enum ProjectState {

	/** Idee. */
	IDEA,

	/** Geplant. */
	PLANNED,

	/** Läuft. */
	RUNNING,

	/** Abgeschlossen. */
	FINISHED,

	/** Abgebrochen. */
	STOPPED

}
