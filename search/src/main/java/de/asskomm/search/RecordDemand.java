package de.asskomm.search;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

import de.asskomm.fieldofaction.FieldOfAction;
import de.asskomm.fieldofaction.FieldsOfAction;
import de.asskomm.municipality.Ags;
import de.asskomm.municipality.Municipalities;
import de.asskomm.municipality.Municipality;
import de.asskomm.municipality.Saxony;
import de.asskomm.municipality.SizeClass;
import de.asskomm.organisation.Organisation;
import de.asskomm.work.Doorbell;
import de.asskomm.work.Outage;
import de.asskomm.work.Worker;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Takes note of what is searched for, beside the searches: nobody waits for it. Of the
 * organisation only the size class is kept, and that only where at least three
 * municipalities have it. Where a class is large, a number from 1 to {@value #PARTS} is
 * kept as well, by which two municipalities that asked for the same can be told apart and
 * none can be found: ten or more share each. If more is searched for than can be written,
 * or while the database is away, searches go unnoted; so do the last ones before a crash.
 */
@Component
public class RecordDemand extends Worker {

	private static final Logger logger = LoggerFactory.getLogger(RecordDemand.class);

	private static final int WAITING = 1_000;

	private static final int BATCH = 200;

	/** So long searches gather: writing each by itself would slow the next ones down. */
	private static final Duration PAUSE = Duration.ofSeconds(1);

	private static final int ENOUGH = 3;

	/** So many parts are made of the municipalities of a class. */
	static final int PARTS = 4;

	/** Classes with fewer municipalities are not divided. */
	private static final int LARGE = PARTS * 10;

	/** Searches that are not found again after a year say nothing about today. */
	private static final int YEARS_KEPT = 1;

	private final JdbcDemand demand;

	private final Municipalities municipalities;

	private final FieldsOfAction fields;

	private final Clock clock;

	private final BlockingQueue<Search> searches = new ArrayBlockingQueue<>(WAITING);

	private final AtomicLong dropped = new AtomicLong();

	private volatile @Nullable Register register;

	RecordDemand(JdbcDemand demand, Municipalities municipalities, FieldsOfAction fields, Clock clock) {
		super("search-demand", new Doorbell(), new Outage("Noting of what is searched for", PAUSE));
		this.demand = demand;
		this.municipalities = municipalities;
		this.fields = fields;
		this.clock = clock;
	}

	/**
	 * Takes note of a search, unless it is the continuation of one, or was narrowed by
	 * more than fields of action: that it found little then says nothing. What only comes
	 * near is not what was looked for, unless a typing error explains it.
	 * @param request what was looked for
	 * @param page what was found
	 * @param organisation for whom; {@code null} without an account
	 */
	public void searched(SearchRequest request, SearchPage page, @Nullable Organisation organisation) {
		LikeTown like = request.like();
		if (request.cursor() != null || request.text().isBlank() || (like != null && like.only())
				|| !Set.of(SearchFacet.FIELD_OF_ACTION).containsAll(request.chosen().keySet())) {
			return;
		}
		Search search = new Search(request.text(), (page.didYouMean() != null) ? page.total() : page.fitting(),
				request.chosen(SearchFacet.FIELD_OF_ACTION), (organisation != null) ? organisation.ags() : null,
				Saxony.today(this.clock));
		if (!this.searches.offer(search)) {
			drop(1, null);
		}
		else if (this.searches.size() >= BATCH) {
			ring();
		}
	}

	/**
	 * How many searches could not be noted since the start.
	 * @return the number
	 */
	public long dropped() {
		return this.dropped.get();
	}

	/**
	 * Removes what was asked for more than a year ago.
	 * @return how many rows went
	 */
	@Scheduled(initialDelayString = "PT7M", fixedDelayString = "PT12H")
	public int forget() {
		return this.demand.removeBefore(Saxony.today(this.clock).minusYears(YEARS_KEPT));
	}

	@Override
	protected Duration work() {
		writeWaiting();
		return PAUSE;
	}

	/** What waits is still written. */
	@Override
	protected void end() {
		writeWaiting();
	}

	private void writeWaiting() {
		List<Search> batch = new ArrayList<>();
		while (this.searches.drainTo(batch, BATCH) > 0) {
			write(batch);
			batch.clear();
		}
	}

	private void write(List<Search> batch) {
		try {
			Register known = register();
			Map<JdbcDemand.Key, JdbcDemand.Asked> asked = new HashMap<>();
			for (Search search : batch) {
				DemandWords.of(search.text())
					.ifPresent((words) -> asked.merge(
							new JdbcDemand.Key(words, search.day(), known.sizeClass(search.ags()),
									known.part(words, search.ags()), known.fields(search.fields())),
							new JdbcDemand.Asked(1, search.hits()),
							(before, now) -> new JdbcDemand.Asked(before.times() + 1, now.hits())));
			}
			this.demand.add(asked);
		}
		catch (DataAccessException | TransactionException ex) {
			drop(batch.size(), ex);
		}
	}

	private void drop(int number, @Nullable Exception cause) {
		long before = this.dropped.getAndAdd(number);
		if (before / WAITING != (before + number) / WAITING || before == 0) {
			logger.warn("{} searches could not be noted since the start", before + number, cause);
		}
	}

	/**
	 * The part that a municipality belongs to. Each words divide anew, so that what one
	 * part asked for cannot be put together.
	 * @param words the words
	 * @param ags the municipality
	 * @return a number from 1 to {@value #PARTS}
	 */
	static int part(String words, Ags ags) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256")
				.digest((ags.value() + words).getBytes(StandardCharsets.UTF_8));
			return 1 + Math.floorMod(digest[0], PARTS);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform knows SHA-256", ex);
		}
	}

	/** The register and the catalogue change rarely, so once a day is enough. */
	private Register register() {
		LocalDate today = Saxony.today(this.clock);
		Register known = this.register;
		if (known == null || !known.day().equals(today)) {
			known = Register.of(today, this.municipalities.all(), this.fields.all());
			this.register = known;
		}
		return known;
	}

	/**
	 * A search that waits to be noted.
	 *
	 * @param text what was typed
	 * @param hits how much was found
	 * @param fields keys of the chosen fields of action
	 * @param ags key of the municipality
	 * @param day when
	 */
	private record Search(String text, long hits, Set<String> fields, @Nullable Ags ags, LocalDate day) {
	}

	/**
	 * What may be kept of organisations and fields.
	 *
	 * @param day when it was read
	 * @param sizeClasses names of the classes that several municipalities have
	 * @param divided names of those that many have
	 * @param known keys of all fields of action
	 */
	private record Register(LocalDate day, Map<Ags, String> sizeClasses, Set<String> divided, Set<String> known) {

		static Register of(LocalDate day, List<Municipality> municipalities, List<FieldOfAction> fields) {
			Map<SizeClass, Long> number = municipalities.stream()
				.collect(Collectors.groupingBy(Municipality::sizeClass, () -> new EnumMap<>(SizeClass.class),
						Collectors.counting()));
			return new Register(day, municipalities.stream()
				.filter((municipality) -> Objects.requireNonNull(number.get(municipality.sizeClass())) >= ENOUGH)
				.collect(Collectors.toMap(Municipality::ags, (municipality) -> municipality.sizeClass().name())),
					number.entrySet()
						.stream()
						.filter((each) -> each.getValue() >= LARGE)
						.map((each) -> each.getKey().name())
						.collect(Collectors.toUnmodifiableSet()),
					fields.stream().map(FieldOfAction::key).collect(Collectors.toUnmodifiableSet()));
		}

		String sizeClass(@Nullable Ags ags) {
			return (ags != null) ? this.sizeClasses.getOrDefault(ags, "") : "";
		}

		int part(String words, @Nullable Ags ags) {
			return (ags != null && this.divided.contains(sizeClass(ags))) ? RecordDemand.part(words, ags) : 0;
		}

		String fields(Set<String> chosen) {
			return String.join(",", new TreeSet<>(chosen.stream().filter(this.known::contains).toList()));
		}

	}

}
