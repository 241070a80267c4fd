package de.asskomm.municipality;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;

/**
 * Says that a file of the register cannot be imported. Nothing of it has been stored.
 */
public final class InvalidRegisterException extends RuntimeException {

	InvalidRegisterException(Resource file, @Nullable Long line, String problem, @Nullable Throwable cause) {
		super(file.getFilename() + ((line != null) ? ", line " + line : "") + ": " + problem, cause);
	}

}
