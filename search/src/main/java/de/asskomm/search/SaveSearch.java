package de.asskomm.search;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import de.asskomm.markdown.Excerpt;
import de.asskomm.municipality.Saxony;
import de.asskomm.organisation.Actor;
import de.asskomm.outcome.NotFound;
import de.asskomm.outcome.Outcome;
import de.asskomm.outcome.Violations;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Suche speichern: everybody their own, for the organisation that they act for.
 */
@Service
public class SaveSearch {

	/** Greatest number of searches of one person in one organisation. */
	public static final int MAXIMUM = 50;

	/** Greatest number of characters of a name. */
	public static final int MAXIMUM_NAME = 100;

	private final SavedSearches searches;

	private final Clock clock;

	SaveSearch(SavedSearches searches, Clock clock) {
		this.searches = searches;
		this.clock = clock;
	}

	/**
	 * Saves a search, unless the actor has the same already.
	 * @param actor who
	 * @param name what to call it; without a name it is called by its words
	 * @param sought what it looks for
	 * @return the saved search, or what has to be mended
	 */
	@Transactional
	public Outcome<SavedSearch> save(Actor actor, @Nullable String name, Sought sought) {
		Violations violations = new Violations();
		sought.check(violations);
		String called = called(name, sought);
		if (violations.isEmpty()) {
			violations.requireText(called, "name", MAXIMUM_NAME);
		}
		if (!violations.isEmpty()) {
			return violations.refusal();
		}
		this.searches.lock();
		List<SavedSearch> own = this.searches.of(actor);
		Optional<SavedSearch> same = own.stream().filter((search) -> search.isFor(sought)).findFirst();
		if (same.isPresent()) {
			return new Outcome.Done<>(same.get());
		}
		violations.require(own.size() < MAXIMUM, "q", "saved-search.too-many", MAXIMUM);
		if (!violations.isEmpty()) {
			return violations.refusal();
		}
		Instant now = now();
		SavedSearch search = new SavedSearch(SavedSearchId.next(), 1, actor.member(), actor.organisation().id(), called,
				sought, true, now, now);
		this.searches.add(search);
		return new Outcome.Done<>(search);
	}

	/**
	 * Gives a search another name.
	 * @param actor whose it is
	 * @param id the search
	 * @param name what to call it
	 * @return the renamed search, or what has to be mended
	 * @throws NotFound if the actor has no such search
	 */
	@Transactional
	public Outcome<SavedSearch> rename(Actor actor, SavedSearchId id, String name) {
		SavedSearch search = find(actor, id).orElseThrow(() -> new NotFound("saved search", id));
		Violations violations = new Violations();
		violations.requireText(name, "name", MAXIMUM_NAME);
		if (!violations.isEmpty()) {
			return violations.refusal();
		}
		SavedSearch renamed = search.renamed(name.strip(), now());
		if (!renamed.equals(search) && !this.searches.replace(renamed)) {
			// renamed or deleted elsewhere just now: by what it is called there
			return rename(actor, id, name);
		}
		return new Outcome.Done<>(renamed);
	}

	/**
	 * Deletes a search: from now on nobody is told what it would find.
	 * @param actor whose it is
	 * @param id the search
	 * @throws NotFound if the actor has no such search
	 */
	@Transactional
	public void delete(Actor actor, SavedSearchId id) {
		if (!this.searches.remove(actor, id)) {
			throw new NotFound("saved search", id);
		}
	}

	/**
	 * Somebody's searches.
	 * @param actor who
	 * @return all of them, those saved last in front
	 */
	public List<SavedSearch> of(Actor actor) {
		return this.searches.of(actor).reversed();
	}

	/**
	 * One of somebody's searches.
	 * @param actor who
	 * @param id its identifier
	 * @return the search, if they have it
	 */
	public Optional<SavedSearch> find(Actor actor, SavedSearchId id) {
		return this.searches.find(actor, id);
	}

	/**
	 * Whether nobody will ever be told of anything that a search finds.
	 * @param search the search
	 * @return why; empty if its owner is told of what is new
	 */
	public Optional<Silence> silence(SavedSearch search) {
		return search.understood() ? search.sought().silence(Saxony.today(this.clock).getYear())
				: Optional.of(Silence.NOT_UNDERSTOOD);
	}

	private static String called(@Nullable String name, Sought sought) {
		if (name != null && !name.isBlank()) {
			return name.strip();
		}
		return Excerpt.of(sought.text(), MAXIMUM_NAME);
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

}
