package dev.asskomm.localstack;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * Something could not be started. The message is one German line for the terminal: the
 * cause, where to read more, what to do.
 */
public final class StartFailure extends RuntimeException {

	/**
	 * Describes a failure.
	 * @param cause what happened, a sentence without its full stop
	 * @param log the log file that tells more, or {@code null} if there is none
	 * @param remedy what the reader can do, a sentence without its full stop
	 */
	StartFailure(String cause, @Nullable Path log, String remedy) {
		super(cause + ". " + ((log != null) ? "Protokoll: " + log + ". " : "") + remedy + ".");
	}

	/**
	 * Describes a failure that an exception reported.
	 * @param cause what happened, a sentence without its full stop
	 * @param remedy what the reader can do, a sentence without its full stop
	 * @param exception the exception
	 */
	StartFailure(String cause, String remedy, Throwable exception) {
		super(cause + " (" + exception + "). " + remedy + ".", exception);
	}

}
