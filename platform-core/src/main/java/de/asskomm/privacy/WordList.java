package de.asskomm.privacy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words kept as data, separated by white space; lines with a number sign are remarks. */
final class WordList {

	private WordList() {
	}

	static Set<String> read(String name) {
		try (InputStream stream = WordList.class.getResourceAsStream("/reference/" + name)) {
			if (stream == null) {
				throw new IllegalStateException("The list " + name + " is missing");
			}
			return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)).lines()
				.filter((line) -> !line.startsWith("#"))
				.flatMap((line) -> Stream.of(line.strip().split("\\s+")))
				.filter((word) -> !word.isEmpty())
				.collect(Collectors.toUnmodifiableSet());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
