package de.asskomm.outcome;

import java.util.List;

/**
 * The answer of a use case that changes something: it is done, or it was refused in a way
 * that its caller has to explain. Absence ({@link NotFound}) and missing rights
 * ({@link NotAllowed}) are exceptions, because no caller can continue from them.
 *
 * @param <T> what the use case yields when it is done
 */
public sealed interface Outcome<T> {

	/**
	 * The change was made and is durable once the surrounding transaction commits.
	 *
	 * @param <T> what the use case yields
	 * @param value the new state
	 */
	record Done<T>(T value) implements Outcome<T> {
	}

	/**
	 * The input breaks one or more rules; nothing was changed.
	 *
	 * @param <T> what the use case would have yielded
	 * @param violations at least one broken rule, in the order of the form
	 */
	record Invalid<T>(List<Violation> violations) implements Outcome<T> {

		public Invalid {
			if (violations.isEmpty()) {
				throw new IllegalArgumentException("Invalid input names at least one violation");
			}
			violations = List.copyOf(violations);
		}

	}

	/**
	 * Somebody else was quicker: the input was based on an older version; nothing was
	 * changed.
	 *
	 * @param <T> what the use case would have yielded
	 * @param current the state as it is now
	 */
	record Stale<T>(T current) implements Outcome<T> {
	}

}
