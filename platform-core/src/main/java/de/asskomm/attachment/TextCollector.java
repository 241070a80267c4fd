package de.asskomm.attachment;

import java.io.IOException;
import java.io.Writer;

/**
 * Collects the text of a document up to a greatest length, with single gaps and without
 * characters that no database takes.
 */
final class TextCollector extends Writer {

	private static final char SOFT_HYPHEN = '\u00AD';

	private static final char NO_GAP = 0;

	private final StringBuilder text = new StringBuilder();

	private final int maximum;

	private char gap = NO_GAP;

	TextCollector(int maximum) {
		this.maximum = maximum;
	}

	@Override
	public void write(char[] buffer, int offset, int length) throws Full {
		for (int i = offset; i < offset + length; i++) {
			add(buffer[i]);
		}
	}

	void add(char next) throws Full {
		if (Character.isWhitespace(next) || Character.isSpaceChar(next) || Character.isISOControl(next)) {
			this.gap = (next == '\n' || this.gap == '\n') ? '\n' : ' ';
		}
		else if (next != SOFT_HYPHEN) {
			if (this.gap != NO_GAP && !this.text.isEmpty()) {
				keep(this.gap);
			}
			this.gap = NO_GAP;
			keep(next);
		}
	}

	private void keep(char next) throws Full {
		if (this.text.length() == this.maximum) {
			throw new Full();
		}
		this.text.append(next);
	}

	/**
	 * What was collected.
	 * @return at most the greatest length of it
	 */
	String text() {
		boolean half = !this.text.isEmpty() && Character.isHighSurrogate(this.text.charAt(this.text.length() - 1));
		return this.text.substring(0, this.text.length() - (half ? 1 : 0));
	}

	@Override
	public void flush() {
		// nothing waits anywhere
	}

	@Override
	public void close() {
		// nothing to close
	}

	/** No more is kept; whoever reads can stop. */
	static final class Full extends IOException {

	}

}
