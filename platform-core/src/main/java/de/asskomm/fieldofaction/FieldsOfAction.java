package de.asskomm.fieldofaction;

/**
 * The catalogue of fields of action.
 */
public interface FieldsOfAction {

	/**
	 * Whether there is such a field.
	 * @param key its key
	 * @return {@code true} if it exists
	 */
	boolean exists(String key);

}
