package de.asskomm.messaging;

import java.util.List;

/**
 * Some events of the log, and whether older ones were deleted.
 *
 * @param events the events in their order
 * @param deletedThrough greatest sequence that was no longer kept when the events were
 * read
 */
public record LogPage(List<LoggedEvent> events, long deletedThrough) {

	public LogPage {
		events = List.copyOf(events);
	}

}
