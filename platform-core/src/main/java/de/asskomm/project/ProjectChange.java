package de.asskomm.project;

import java.time.Instant;

/**
 * A change of a project that others could read already.
 *
 * @param at when it was changed
 * @param before how far the project was before
 * @param after how far it was then
 */
public record ProjectChange(Instant at, ProjectState before, ProjectState after) {

	/**
	 * Whether the project got on.
	 * @return {@code true} if its state is another
	 */
	public boolean isOfState() {
		return this.before != this.after;
	}

}
