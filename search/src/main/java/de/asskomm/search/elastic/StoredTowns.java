package de.asskomm.search.elastic;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import de.asskomm.exchange.Feed;
import de.asskomm.memory.Remembered;
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

	private final Municipalities municipalities;

	private final Organisations organisations;

	private final Feed feed;

	private final Projects projects;

	private final Remembered<Known> knownToAll;

	private final Remembered<Known> knownToMembers;

	StoredTowns(Municipalities municipalities, Organisations organisations, Feed feed, Projects projects, Clock clock) {
		this.municipalities = municipalities;
		this.organisations = organisations;
		this.feed = feed;
		this.projects = projects;
		this.knownToAll = remembered(new Reader(Set.of(Audience.EVERYONE)), clock);
		this.knownToMembers = remembered(new Reader(Set.of(Audience.EVERYONE, Audience.NETWORK)), clock);
	}

	@Override
	public Optional<SimilarTowns> of(Ags ags, Reader reader) {
		Known now = (reader.audiences().contains(Audience.NETWORK) ? this.knownToMembers : this.knownToAll).get();
		return Optional.ofNullable(now.register().get(ags))
			.map((asked) -> SimilarTowns.to(asked, now.register().values(), now.profiles()));
	}

	/** An installation that is still loading its register is asked again. */
	private Remembered<Known> remembered(Reader reader, Clock clock) {
		return new Remembered<>(() -> read(reader), KEPT, clock, (read) -> !read.register().isEmpty());
	}

	private Known read(Reader reader) {
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
		return new Known(all.stream().collect(Collectors.toMap(Municipality::ags, Function.identity())), profiles);
	}

	/**
	 * What was read at one moment.
	 *
	 * @param register all municipalities
	 * @param profiles what each tells of
	 */
	private record Known(Map<Ags, Municipality> register, Map<Ags, FieldProfile> profiles) {
	}

}
