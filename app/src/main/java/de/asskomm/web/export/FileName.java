package de.asskomm.web.export;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;

/**
 * The name under which a browser saves a file: letters that every system knows, and the
 * day, as files are found again by it.
 */
final class FileName {

	private static final int MAXIMUM = 60;

	private FileName() {
	}

	/**
	 * The header that has a browser save what it gets.
	 * @param words what the file is about
	 * @param day of which day it is
	 * @param extension what kind of file, without the dot
	 * @return the value of {@code Content-Disposition}
	 */
	static String disposition(String words, LocalDate day, String extension) {
		return "attachment; filename=\"%s-%s.%s\"".formatted(plain(words), day, extension);
	}

	private static String plain(String words) {
		String letters = words.toLowerCase(Locale.GERMAN)
			.replace("ä", "ae")
			.replace("ö", "oe")
			.replace("ü", "ue")
			.replace("ß", "ss");
		String plain = Normalizer.normalize(letters, Normalizer.Form.NFD)
			.replaceAll("\\p{M}", "")
			.replaceAll("[^a-z0-9]+", "-");
		String cut = plain.substring(0, Math.min(MAXIMUM, plain.length())).replaceAll("^-|-$", "");
		return cut.isEmpty() ? "projekt" : cut;
	}

}
