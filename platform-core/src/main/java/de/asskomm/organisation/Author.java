package de.asskomm.organisation;

/**
 * The clerk who wrote something for an organisation.
 *
 * @param id the person's account
 * @param displayName what is shown after „bearb.“
 */
public record Author(MemberId id, String displayName) {
}
