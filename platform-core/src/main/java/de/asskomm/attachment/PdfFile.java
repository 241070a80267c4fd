package de.asskomm.attachment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A PDF as far as it matters which programs would take it for something else.
 */
final class PdfFile {

	private static final int TAIL = 1024;

	private static final int ARCHIVE_TAIL = 22 + 0xFFFF;

	private static final String ARCHIVE_END = "PK\u0005\u0006";

	private PdfFile() {
	}

	/**
	 * Checks that a file which begins as a PDF also ends as one, and that no archive
	 * programs would find one in it.
	 * @param file the file
	 * @throws IOException if the file cannot be read
	 * @throws RefusedFile if it is cut off, or another file as well
	 */
	static void check(FileReader file) throws IOException, RefusedFile {
		if (!tail(file, TAIL).contains("%%EOF")) {
			throw RefusedFile.damaged();
		}
		String end = tail(file, ARCHIVE_TAIL);
		int found = end.lastIndexOf(ARCHIVE_END);
		while (found >= 0) {
			if (found + 22 <= end.length()
					&& found + 22 + (end.charAt(found + 20) | end.charAt(found + 21) << 8) == end.length()) {
				throw RefusedFile.damaged();
			}
			found = (found > 0) ? end.lastIndexOf(ARCHIVE_END, found - 1) : -1;
		}
	}

	private static String tail(FileReader file, int length) throws IOException, RefusedFile {
		int count = (int) Math.min(length, file.size());
		file.seek(file.size() - count);
		return new String(file.read(count), StandardCharsets.ISO_8859_1);
	}

}
