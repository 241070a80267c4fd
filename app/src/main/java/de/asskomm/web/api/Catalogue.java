package de.asskomm.web.api;

import de.asskomm.fieldofaction.FieldsOfAction;
import org.jspecify.annotations.Nullable;

/**
 * The fields of action as a filter.
 */
final class Catalogue {

	private Catalogue() {
	}

	/**
	 * The field of action that a parameter names.
	 * @param fields the catalogue
	 * @param key the parameter {@code fieldOfAction}
	 * @return the key, or {@code null} if none is named
	 * @throws InvalidRequest if there is no such field: a filter that finds nothing for
	 * that reason would mislead
	 */
	static @Nullable String known(FieldsOfAction fields, @Nullable String key) {
		if (key == null || key.isEmpty()) {
			return null;
		}
		if (!fields.exists(key)) {
			throw InvalidRequest.of("fieldOfAction", "parameter.unknown");
		}
		return key;
	}

}
