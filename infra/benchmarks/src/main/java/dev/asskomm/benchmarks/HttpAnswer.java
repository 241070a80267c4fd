package dev.asskomm.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * An answer.
 *
 * @param status the status
 * @param headers its header lines
 * @param content its body as it was transferred
 */
record HttpAnswer(int status, List<String> headers, byte[] content) {

	String text() {
		return new String(this.content, StandardCharsets.UTF_8);
	}

	List<String> all(String name) {
		return this.headers.stream()
			.filter((header) -> header.regionMatches(true, 0, name + ":", 0, name.length() + 1))
			.map((header) -> header.substring(name.length() + 1).strip())
			.toList();
	}

	Optional<String> first(String name) {
		return all(name).stream().findFirst();
	}

}
