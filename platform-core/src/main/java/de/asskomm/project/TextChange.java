package de.asskomm.project;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;

/**
 * A piece of a text that was changed: kept, added or removed. The pieces of a comparison
 * put together without the removed ones are the new text, without the added ones the old.
 *
 * @param kind what became of it
 * @param text the piece, never empty
 */
public record TextChange(Kind kind, String text) {

	/** A word with the white space after it, so that nothing is lost. */
	private static final Pattern WORD_ENDS = Pattern.compile("(?<=\\s)(?=\\S)");

	/**
	 * What became of a piece.
	 */
	public enum Kind {

		/** In both texts. */
		KEPT,

		/** Only in the new text. */
		ADDED,

		/** Only in the old text. */
		REMOVED

	}

	/**
	 * Compares two texts word by word.
	 * @param before the old text
	 * @param after the new text
	 * @return the pieces in their order
	 */
	public static List<TextChange> between(String before, String after) {
		List<String> old = words(before);
		List<String> changed = words(after);
		List<TextChange> changes = new ArrayList<>();
		int at = 0;
		for (AbstractDelta<String> delta : DiffUtils.diff(old, changed).getDeltas()) {
			add(changes, Kind.KEPT, old.subList(at, delta.getSource().getPosition()));
			if (delta.getType() != DeltaType.INSERT) {
				add(changes, Kind.REMOVED, delta.getSource().getLines());
			}
			if (delta.getType() != DeltaType.DELETE) {
				add(changes, Kind.ADDED, delta.getTarget().getLines());
			}
			at = delta.getSource().last() + 1;
		}
		add(changes, Kind.KEPT, old.subList(at, old.size()));
		return changes;
	}

	private static void add(List<TextChange> changes, Kind kind, List<String> words) {
		String text = String.join("", words);
		if (!text.isEmpty()) {
			changes.add(new TextChange(kind, text));
		}
	}

	private static List<String> words(String text) {
		return text.isEmpty() ? List.of() : List.of(WORD_ENDS.split(text));
	}

}
