package de.asskomm.membership;

import org.jspecify.annotations.Nullable;

/**
 * What a member shows of themselves to the other organisations.
 *
 * @param listed whether the member is named as a contact at all
 * @param showsName whether the name is shown, not only the office
 * @param showsMail whether the mail address is shown
 * @param phone telephone number to show, if any
 */
public record ContactCard(boolean listed, boolean showsName, boolean showsMail, @Nullable String phone) {

	/** Coordinators are found by their office until they decide otherwise. */
	static final ContactCard OFFICE_ONLY = new ContactCard(true, false, false, null);

	/** Others are not named until they want to be. */
	static final ContactCard HIDDEN = new ContactCard(false, false, false, null);

}
