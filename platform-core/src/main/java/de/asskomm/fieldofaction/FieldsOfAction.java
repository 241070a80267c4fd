package de.asskomm.fieldofaction;

import java.util.List;
import java.util.Optional;

/**
 * The catalogue of fields of action. What another instance has changed may show a few
 * seconds later.
 */
public interface FieldsOfAction {

	/**
	 * The whole catalogue.
	 * @return all fields in the order of their positions
	 */
	List<FieldOfAction> all();

	/**
	 * Finds a field.
	 * @param key its key; any text may be asked for
	 * @return the field, if it is in the catalogue
	 */
	Optional<FieldOfAction> find(String key);

	/**
	 * Whether a field is in the catalogue.
	 * @param key its key; any text may be asked for
	 * @return {@code true} if it is
	 */
	boolean exists(String key);

	/**
	 * Adds a field unless its key is already there.
	 * @param field the field
	 * @return whether it was added
	 */
	boolean addIfMissing(FieldOfAction field);

}
