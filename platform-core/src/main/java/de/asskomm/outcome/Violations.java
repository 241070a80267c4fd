package de.asskomm.outcome;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Collects the rules that one input breaks, so that people see all of them at once.
 */
public final class Violations {

	private final List<Violation> found = new ArrayList<>();

	/**
	 * Records a violation unless the rule holds.
	 * @param holds whether the rule holds
	 * @param field path of the field
	 * @param code message code
	 * @param arguments values for the message's placeholders
	 */
	public void require(boolean holds, String field, String code, Object... arguments) {
		if (!holds) {
			this.found.add(Violation.of(field, code, arguments));
		}
	}

	/**
	 * Requires that a text says something and fulfils {@link #limit}; otherwise reports
	 * {@code text.missing}.
	 * @param text the text, possibly absent
	 * @param field path of the field
	 * @param maximum greatest allowed number of characters
	 */
	public void requireText(@Nullable String text, String field, int maximum) {
		require(text != null && !text.isBlank(), field, "text.missing");
		limit(text, field, maximum);
	}

	/**
	 * Requires that a text, if there is one, is not longer than allowed and has only
	 * characters that can be stored; reports {@code text.too-long} with the maximum and
	 * the actual length, or {@code text.characters}.
	 * @param text the text, possibly absent
	 * @param field path of the field
	 * @param maximum greatest allowed number of characters
	 */
	public void limit(@Nullable String text, String field, int maximum) {
		require(text == null || text.length() <= maximum, field, "text.too-long", maximum,
				(text != null) ? text.length() : 0);
		require(text == null || text.codePoints().allMatch(Violations::isStorable), field, "text.characters");
	}

	/**
	 * Whether no rule was broken.
	 * @return {@code true} if nothing was recorded
	 */
	public boolean isEmpty() {
		return this.found.isEmpty();
	}

	/**
	 * The refusal with everything that was recorded.
	 * @param <T> what the use case would have yielded
	 * @return the refusal
	 * @throws IllegalArgumentException if nothing was recorded
	 */
	public <T> Outcome.Invalid<T> refusal() {
		return new Outcome.Invalid<>(this.found);
	}

	/** PostgreSQL keeps no NUL, and half of a surrogate pair is no character. */
	private static boolean isStorable(int codePoint) {
		return codePoint != 0 && Character.getType(codePoint) != Character.SURROGATE;
	}

}
