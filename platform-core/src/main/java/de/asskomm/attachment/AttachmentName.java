package de.asskomm.attachment;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The name that a file gets here. Names come from other people's machines: what could
 * mislead a reader or a computer is taken out instead of being refused, because people
 * care about the content.
 */
final class AttachmentName {

	/** Greatest number of characters, extension included. */
	static final int MAXIMUM = 150;

	private static final String NAMELESS = "Anhang";

	/** What some file systems do not take. */
	private static final Pattern SPECIAL = Pattern.compile("[<>:\"|?*%]");

	/** Names of devices, with or without an extension. */
	private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

	/** An extension, unlike the end of a date or of an abbreviation. */
	private static final Pattern EXTENSION = Pattern.compile("(?i)[a-z][a-z0-9]{0,4}");

	private AttachmentName() {
	}

	/**
	 * The name of a file with a known content.
	 * @param given the name it came with
	 * @param type what the content is
	 * @return a name of at most {@value #MAXIMUM} characters that ends as the type does
	 */
	static String of(@Nullable String given, AttachmentType type) {
		String name = visible(lastPart((given != null) ? given : ""));
		String extension = type.extension();
		int dot = name.lastIndexOf('.');
		if (dot >= 0 && EXTENSION.matcher(name.substring(dot + 1)).matches()) {
			String found = name.substring(dot + 1).toLowerCase(Locale.ROOT);
			extension = type.hasExtension(found) ? found : extension;
			name = trimmed(name.substring(0, dot));
			int second = name.lastIndexOf('.');
			if (second >= 0 && type.hasExtension(name.substring(second + 1).toLowerCase(Locale.ROOT))) {
				name = trimmed(name.substring(0, second));
			}
		}
		if (name.isEmpty()) {
			name = NAMELESS;
		}
		if (RESERVED.matcher(name).matches()) {
			name = "_" + name;
		}
		return trimmed(cut(name, MAXIMUM - extension.length() - 1)) + "." + extension;
	}

	private static String lastPart(String name) {
		return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
	}

	/**
	 * Only what one sees, in the order in which one sees it: marks that change the
	 * direction of writing let „exe“ look like the beginning of a name.
	 */
	private static String visible(String name) {
		StringBuilder visible = new StringBuilder();
		Normalizer.normalize(name, Normalizer.Form.NFC).codePoints().forEach((character) -> {
			switch (Character.getType(character)) {
				case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED,
						Character.PRIVATE_USE ->
					{
				}
				case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
					visible.append(' ');
				default -> visible.appendCodePoint(character);
			}
		});
		return trimmed(SPECIAL.matcher(visible).replaceAll("_").replaceAll(" {2,}", " "));
	}

	/** Without dots and spaces at both ends, which hide files or get lost. */
	private static String trimmed(String name) {
		int start = 0;
		int end = name.length();
		while (start < end && isEdge(name.charAt(start))) {
			start++;
		}
		while (end > start && isEdge(name.charAt(end - 1))) {
			end--;
		}
		return name.substring(start, end);
	}

	private static boolean isEdge(char character) {
		return character == '.' || character == ' ';
	}

	private static String cut(String name, int maximum) {
		if (name.length() <= maximum) {
			return name;
		}
		return name.substring(0, Character.isHighSurrogate(name.charAt(maximum - 1)) ? maximum - 1 : maximum);
	}

}
