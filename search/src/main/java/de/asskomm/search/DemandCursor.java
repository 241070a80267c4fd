package de.asskomm.search;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Where a page of demand ends.
 *
 * @param times how often the last words were asked for
 * @param words the last words
 */
record DemandCursor(long times, String words) {

	private static final String BETWEEN = " ";

	static DemandCursor parse(String text) {
		try {
			String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(BETWEEN, 2);
			if (parts.length == 2 && parts[1].indexOf(0) < 0) {
				return new DemandCursor(Long.parseLong(parts[0]), parts[1]);
			}
			throw new InvalidCursor();
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidCursor();
		}
	}

	@Override
	public String toString() {
		return Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString((this.times + BETWEEN + this.words).getBytes(StandardCharsets.UTF_8));
	}

}
