package de.asskomm.attachment;

import java.io.IOException;
import java.io.InputStream;

import org.jspecify.annotations.Nullable;

/**
 * A file as somebody sends it: nothing about it is known to be true.
 *
 * @param name its name, if it has one
 * @param content opens its content
 */
public record Upload(@Nullable String name, Content content) {

	/**
	 * The content of a file.
	 */
	@FunctionalInterface
	public interface Content {

		/**
		 * Opens the content.
		 * @return its bytes; whoever opens it closes it
		 * @throws IOException if it cannot be read
		 */
		InputStream open() throws IOException;

	}

}
