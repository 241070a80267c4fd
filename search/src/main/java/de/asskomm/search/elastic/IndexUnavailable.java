package de.asskomm.search.elastic;

/**
 * The index cannot be written or administered for the moment; trying again later helps.
 */
final class IndexUnavailable extends RuntimeException {

	IndexUnavailable(Throwable cause) {
		super("The index server does not answer as it should: " + cause.getMessage(), cause);
	}

	IndexUnavailable(String reason) {
		super("The index server cannot write for the moment: " + reason);
	}

}
