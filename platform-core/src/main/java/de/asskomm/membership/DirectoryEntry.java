package de.asskomm.membership;

import java.util.List;

/**
 * An organisation as the directory shows it.
 *
 * @param participation the organisation
 * @param contacts its members who want to be named, coordinators first
 */
public record DirectoryEntry(Participation participation, List<Member> contacts) {

	public DirectoryEntry {
		contacts = List.copyOf(contacts);
	}

}
