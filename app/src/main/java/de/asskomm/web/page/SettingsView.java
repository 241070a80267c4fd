package de.asskomm.web.page;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What somebody decides for themselves.
 *
 * @param organisations for whom they can act
 * @param office what their office is called
 * @param listed whether they are named in the directory
 * @param showsName whether their name is shown
 * @param showsMail whether their address is shown
 * @param phone telephone number to show
 * @param known whether the platform knows the membership yet
 * @param account page of the account server for password and second factor
 * @param feed the feed for programs
 * @param errors message by field name
 */
record SettingsView(List<Choice> organisations, String office, boolean listed, boolean showsName, boolean showsMail,
		String phone, boolean known, @Nullable String account, PersonalFeed feed, Map<String, String> errors) {

	/**
	 * The feed for programs.
	 *
	 * @param exists whether there is one
	 * @param address its secret address, on the page that tells it for the only time
	 */
	record PersonalFeed(boolean exists, @Nullable String address) {

	}

}
