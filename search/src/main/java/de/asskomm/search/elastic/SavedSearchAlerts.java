package de.asskomm.search.elastic;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

import de.asskomm.exchange.CommentId;
import de.asskomm.exchange.PostId;
import de.asskomm.notification.NotifyOfFinds;
import de.asskomm.notification.Seeker;
import de.asskomm.project.ProjectId;
import de.asskomm.search.ActiveSynonyms;
import de.asskomm.search.SavedSearch;
import de.asskomm.search.SavedSearchId;
import de.asskomm.search.SavedSearches;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tells people of new entries that meet their saved searches. All searches are held in
 * memory; what was saved since, on whatever instance, is taken up before each batch. An
 * entry is tried once, and a project again for each evidence level that it reaches, by
 * those that look for it: that it was is noted in the transaction that tells people, so
 * nothing is lost or told again, however often its event comes.
 */
@Component
class SavedSearchAlerts implements DisposableBean {

	private static final Logger logger = LoggerFactory.getLogger(SavedSearchAlerts.class);

	private static final int PAGE = 1_000;

	private final SavedSearches searches;

	private final NotifyOfFinds notify;

	private final ActiveSynonyms synonyms;

	private final ToldEntries told;

	private final TransactionOperations transaction;

	/** Held by whoever uses the monitor: the consumer, and the start before it. */
	private final ReentrantLock lock = new ReentrantLock();

	private @Nullable SearchMonitor monitor;

	/** The version of the synonyms that the monitor knows. */
	private long known;

	/** The position of the search that the monitor was given last. */
	private long through;

	SavedSearchAlerts(SavedSearches searches, NotifyOfFinds notify, ActiveSynonyms synonyms, ToldEntries told,
			TransactionOperations transaction) {
		this.searches = searches;
		this.notify = notify;
		this.synonyms = synonyms;
		this.told = told;
		this.transaction = transaction;
	}

	/**
	 * Takes up what is saved already, beside the platform's start: it takes seconds, and
	 * the first entry would have to wait for it.
	 */
	@EventListener(ApplicationReadyEvent.class)
	void prepare() {
		Thread.ofVirtual().name("saved-searches").start(() -> {
			this.lock.lock();
			try {
				current();
			}
			catch (RuntimeException ex) {
				logger.warn("Saved searches are read with the first new entry", ex);
			}
			finally {
				this.lock.unlock();
			}
		});
	}

	/**
	 * Tells people what is new.
	 * @param news entries that were published or rated
	 * @return why nobody is told of single entries, by entry; normally empty
	 */
	Map<EntryKey, String> tell(Collection<News> news) {
		if (news.isEmpty()) {
			return Map.of();
		}
		this.lock.lock();
		try {
			return tell(news, current());
		}
		finally {
			this.lock.unlock();
		}
	}

	private Map<EntryKey, String> tell(Collection<News> news, SearchMonitor current) {
		Map<EntryKey, String> failed = new LinkedHashMap<>();
		for (News one : news) {
			EntryKey key = one.key();
			try {
				this.transaction.executeWithoutResult((status) -> tell(one, current));
			}
			catch (TransientDataAccessException | RecoverableDataAccessException | DataAccessResourceFailureException
					| TransactionException ex) {
				throw ex;
			}
			catch (RuntimeException ex) {
				// one entry that cannot be told must not keep all later ones from being
				// found
				logger.error("Nobody is told of {}", key, ex);
				failed.put(key, "Nobody is told: " + ex);
			}
		}
		return failed;
	}

	private void tell(News news, SearchMonitor current) {
		EntryKey key = news.key();
		Instant ratedAt = news.ratedAt();
		Set<SavedSearchId> met = (ratedAt != null) ? metByRating(key, news.entry(), current)
				: metByPublication(key, news.entry(), current);
		if (met.isEmpty()) {
			return;
		}
		List<Seeker> seekers = this.searches.seekers(met);
		if (seekers.size() < met.size()) {
			Set<SavedSearchId> deleted = new HashSet<>(met);
			seekers.forEach((seeker) -> deleted.remove(new SavedSearchId(seeker.savedSearch())));
			current.remove(deleted);
		}
		switch (key.type()) {
			case POST -> this.notify.found(new PostId(key.id()), seekers);
			case COMMENT -> this.notify.found(new CommentId(key.id()), seekers);
			case PROJECT -> {
				if (ratedAt != null) {
					this.notify.rated(new ProjectId(key.id()), ratedAt, seekers);
				}
				else {
					this.notify.found(new ProjectId(key.id()), seekers);
				}
			}
			case ORGANISATION, EVENT -> throw new IllegalStateException("Nobody can be told of a " + key.type());
		}
	}

	/** What is rated already when it becomes new is not news again by that. */
	private Set<SavedSearchId> metByPublication(EntryKey key, KnowledgeDocument entry, SearchMonitor current) {
		if (!this.told.note(key)) {
			return Set.of();
		}
		if (entry.evidence() != null) {
			this.told.noteLevel(key, entry.evidence());
		}
		return current.metBy(entry);
	}

	/** A judgement may decline, or wait for a second person. */
	private Set<SavedSearchId> metByRating(EntryKey key, KnowledgeDocument entry, SearchMonitor current) {
		String level = entry.evidence();
		if (level == null) {
			return Set.of();
		}
		Set<String> earlier = this.told.levels(key);
		return this.told.noteLevel(key, level) ? current.metByRatingOf(entry, earlier) : Set.of();
	}

	/** The monitor with everything that was saved until now. */
	private SearchMonitor current() {
		long version = this.synonyms.version();
		SearchMonitor current = this.monitor;
		if (current == null || version != this.known) {
			destroy();
			current = new SearchMonitor(new GermanAnalysis(this.synonyms.rules()));
			this.monitor = current;
			this.known = version;
			this.through = 0;
		}
		List<SavedSearches.Positioned> page;
		do {
			page = this.searches.after(this.through, PAGE);
			if (!page.isEmpty()) {
				current.add(understood(page));
				this.through = page.getLast().position();
			}
		}
		while (page.size() == PAGE);
		return current;
	}

	private static List<SavedSearch> understood(List<SavedSearches.Positioned> page) {
		List<SavedSearch> understood = page.stream()
			.map(SavedSearches.Positioned::search)
			.filter(SavedSearch::understood)
			.toList();
		if (understood.size() < page.size()) {
			logger.warn(
					"Saved searches that nothing meets, for they narrow by facets that this release does not know: {}",
					page.size() - understood.size());
		}
		return understood;
	}

	@Override
	public void destroy() {
		this.lock.lock();
		try {
			SearchMonitor last = this.monitor;
			this.monitor = null;
			if (last != null) {
				last.close();
			}
		}
		finally {
			this.lock.unlock();
		}
	}

}
