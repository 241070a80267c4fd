package de.asskomm.municipality;

/**
 * An association that does administrative work for its member municipalities.
 *
 * @param kind Verwaltungsgemeinschaft or Verwaltungsverband
 * @param name its name without the kind, such as „Wildenstein“; the official register
 * cuts it after 50 characters
 */
public record MunicipalAssociation(Kind kind, String name) {

	/**
	 * Checks the name.
	 * @throws IllegalArgumentException if the name is blank
	 */
	public MunicipalAssociation {
		if (name.isBlank()) {
			throw new IllegalArgumentException("An association has a name");
		}
	}

	/**
	 * Legal kind of an association.
	 */
	public enum Kind {

		/** Verwaltungsgemeinschaft: one member does the work for the others. */
		JOINT_ADMINISTRATION,

		/** Verwaltungsverband: the members have an administration of their own. */
		ADMINISTRATIVE_UNION;

		/**
		 * Key of the German label in the message bundle.
		 * @return the message key, such as {@code association.kind.ADMINISTRATIVE_UNION}
		 */
		public String messageKey() {
			return "association.kind." + name();
		}

	}

}
