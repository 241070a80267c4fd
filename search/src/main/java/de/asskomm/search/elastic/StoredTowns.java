package de.asskomm.search.elastic;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;

import de.asskomm.exchange.Feed;
import de.asskomm.municipality.Ags;
import de.asskomm.municipality.FieldProfile;
import de.asskomm.municipality.Municipalities;
import de.asskomm.municipality.Municipality;
import de.asskomm.municipality.SimilarTowns;
import de.asskomm.organisation.Audience;
import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.Organisations;
import de.asskomm.organisation.Reader;
import de.asskomm.project.Projects;

import org.springframework.stereotype.Component;

/**
 * Compares the municipalities of the register by what it says about them and by what they
 * tell of. The latter counts entries that everybody may read, for members also those of
 * the whole network, and never any of a narrower audience: nobody shall conclude from a
 * ranking what they may not read. Entries whose owner is not named count for nobody.
 */
@Component
class StoredTowns implements TownsLike {

	/** A profile changes with many entries, not with one. */
	private static final Duration KEPT = Duration.ofMinutes(5);

	private static final Set<Audience> PUBLIC = Set.of(Audience.EVERYONE);

	private static final Set<Audience> NETWORK = Set.of(Audience.EVERYONE, Audience.NETWORK);

	private final Municipalities municipalities;

	private final Organisations organisations;

	private final Feed feed;

	private final Projects projects;

	private final Clock clock;

	private final Map<Set<Audience>, Known> known = new ConcurrentHashMap<>();

	private final ReentrantLock reading = new ReentrantLock();

	StoredTowns(Municipalities municipalities, Organisations organisations, Feed feed, Projects projects, Clock clock) {
		this.municipalities = municipalities;
		this.organisations = organisations;
		this.feed = feed;
		this.projects = projects;
		this.clock = clock;
	}

	@Override
	public Optional<SimilarTowns> of(Ags ags, Reader reader) {
		Known now = known(reader.audiences().contains(Audience.NETWORK) ? NETWORK : PUBLIC);
		return Optional.ofNullable(now.register().get(ags))
			.map((asked) -> SimilarTowns.to(asked, now.register().values(), now.profiles()));
	}

	/** One request reads anew, the others go on with what was known before. */
	private Known known(Set<Audience> audiences) {
		Known before = this.known.get(audiences);
		if (before != null && (before.isFresh(this.clock.instant()) || !this.reading.tryLock())) {
			return before;
		}
		if (before == null) {
			this.reading.lock();
		}
		try {
			Known meanwhile = this.known.get(audiences);
			if (meanwhile != null && meanwhile.isFresh(this.clock.instant())) {
				return meanwhile;
			}
			Known read = read(audiences);
			// An installation that is still loading its register is asked again.
			if (!read.register().isEmpty()) {
				this.known.put(audiences, read);
			}
			return read;
		}
		finally {
			this.reading.unlock();
		}
	}

	private Known read(Set<Audience> audiences) {
		Reader reader = new Reader(audiences);
		Map<OrganisationId, Map<String, Long>> posts = this.feed.fieldsOfAction(reader);
		Map<OrganisationId, Map<String, Long>> records = this.projects.fieldsOfAction(reader);
		Map<Ags, FieldProfile> profiles = new HashMap<>();
		for (Organisation organisation : this.organisations.all()) {
			Ags ags = organisation.ags();
			if (ags != null) {
				Map<String, Long> entries = new HashMap<>(posts.getOrDefault(organisation.id(), Map.of()));
				records.getOrDefault(organisation.id(), Map.of())
					.forEach((field, number) -> entries.merge(field, number, Long::sum));
				profiles.put(ags, new FieldProfile(entries));
			}
		}
		List<Municipality> all = this.municipalities.all();
		return new Known(all.stream().collect(Collectors.toMap(Municipality::ags, Function.identity())), profiles,
				this.clock.instant());
	}

	/**
	 * What was read at one moment.
	 *
	 * @param register all municipalities
	 * @param profiles what each tells of
	 * @param readAt the moment
	 */
	private record Known(Map<Ags, Municipality> register, Map<Ags, FieldProfile> profiles, Instant readAt) {

		private boolean isFresh(Instant now) {
			return this.readAt.plus(KEPT).isAfter(now);
		}

	}

}
