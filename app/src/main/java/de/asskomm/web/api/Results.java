package de.asskomm.web.api;

import java.util.function.ToLongFunction;

import de.asskomm.outcome.Outcome;

/**
 * The way from a use case's answer to an answer of the interface.
 */
final class Results {

	private Results() {
	}

	/**
	 * What a use case yields.
	 * @param <T> what it yields
	 * @param outcome its answer
	 * @param version tells the version of what is there now
	 * @return the value if it is done
	 * @throws InvalidRequest if the input breaks a rule
	 * @throws StaleVersion if somebody else was quicker
	 */
	static <T> T done(Outcome<T> outcome, ToLongFunction<T> version) {
		return switch (outcome) {
			case Outcome.Done<T>(T value) -> value;
			case Outcome.Invalid<T> invalid -> throw new InvalidRequest(invalid.violations());
			case Outcome.Stale<T>(T current) -> throw new StaleVersion(version.applyAsLong(current));
		};
	}

}
