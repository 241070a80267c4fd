package de.asskomm.membership;

import java.util.List;

import de.asskomm.organisation.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A page of the directory.
 *
 * @param entries the organisations by name
 * @param next the last organisation of this page, if there are more
 */
public record DirectoryPage(List<DirectoryEntry> entries, @Nullable OrganisationId next) {

	public DirectoryPage {
		entries = List.copyOf(entries);
	}

}
