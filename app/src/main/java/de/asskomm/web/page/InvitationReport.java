package de.asskomm.web.page;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Who could not be invited. It waits in the session for the page that follows.
 *
 * @param lines the addresses as typed, each with the reason
 * @param addresses the addresses alone, to be mended
 */
record InvitationReport(List<String> lines, List<String> addresses) implements Serializable {

	InvitationReport {
		// a list that every release can read
		lines = new ArrayList<>(lines);
		addresses = new ArrayList<>(addresses);
	}

}
