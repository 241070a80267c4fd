package de.asskomm.web.api;

import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import de.asskomm.memory.Remembered;
import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.Organisations;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Organisations as they were at most a minute ago, for answers that name many of them and
 * are asked for all the time. What somebody may do is never decided by them.
 */
@Component
class RecentOrganisations {

	/** A town changes its name once in a generation. */
	private static final Duration RECENT = Duration.ofMinutes(1);

	private final Function<Collection<OrganisationId>, Map<OrganisationId, Organisation>> lookUp;

	private final Remembered<Map<OrganisationId, Organisation>> known;

	@Autowired
	RecentOrganisations(Organisations organisations, Clock clock) {
		this(organisations::findAll, clock);
	}

	RecentOrganisations(Function<Collection<OrganisationId>, Map<OrganisationId, Organisation>> lookUp,
			InstantSource clock) {
		this.lookUp = lookUp;
		this.known = new Remembered<>(ConcurrentHashMap::new, RECENT, clock);
	}

	/**
	 * Names organisations.
	 * @param ids which ones
	 * @return how they are named; what nobody asked for within the last minute is looked
	 * up
	 */
	OrganisationViews views(Collection<OrganisationId> ids) {
		Map<OrganisationId, Organisation> recent = this.known.get();
		Set<OrganisationId> unknown = new HashSet<>(ids);
		unknown.removeAll(recent.keySet());
		if (!unknown.isEmpty()) {
			recent.putAll(this.lookUp.apply(unknown));
		}
		return new OrganisationViews(recent);
	}

}
