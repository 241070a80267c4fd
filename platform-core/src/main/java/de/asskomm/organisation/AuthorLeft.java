package de.asskomm.organisation;

/**
 * Somebody has left an organisation: what they wrote for it stays, and shows the office
 * instead of the name. Published inside the transaction in which they leave.
 *
 * @param author the account of the one who left
 * @param organisation which organisation
 * @param office what is shown from now on
 */
public record AuthorLeft(MemberId author, OrganisationId organisation, String office) {
}
