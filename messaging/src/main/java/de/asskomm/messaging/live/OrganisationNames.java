package de.asskomm.messaging.live;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.Organisations;
import org.jspecify.annotations.Nullable;

/**
 * The organisations as they were a moment ago: an event for thousands of browsers must
 * not wait for the database each time. There are some hundred organisations, and they
 * rarely change.
 */
final class OrganisationNames {

	private static final Duration VALID_FOR = Duration.ofMinutes(1);

	private final Organisations organisations;

	private final Map<UUID, Known> known = new ConcurrentHashMap<>();

	OrganisationNames(Organisations organisations) {
		this.organisations = organisations;
	}

	@Nullable Organisation find(UUID id) {
		Known found = this.known.get(id);
		if (found == null || System.nanoTime() - found.since() > VALID_FOR.toNanos()) {
			found = new Known(this.organisations.find(new OrganisationId(id)).orElse(null), System.nanoTime());
			this.known.put(id, found);
		}
		return found.organisation();
	}

	private record Known(@Nullable Organisation organisation, long since) {
	}

}
