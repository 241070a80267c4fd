package de.asskomm.search.elastic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The files beside this class.
 */
final class WordList {

	private WordList() {
	}

	/**
	 * Reads a list of words or rules.
	 * @param name name of the file
	 * @return its lines without blank ones and comments
	 */
	static List<String> lines(String name) {
		return read(name).lines()
			.map(String::strip)
			.filter((line) -> !line.isEmpty() && !line.startsWith("#"))
			.toList();
	}

	/**
	 * Reads a file.
	 * @param name its name, absolute if it stands in another package
	 * @return all of it
	 */
	static String read(String name) {
		try (InputStream resource = WordList.class.getResourceAsStream(name)) {
			if (resource == null) {
				throw new IllegalStateException("This module was packaged without " + name);
			}
			return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
