package de.asskomm.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import de.asskomm.municipality.SizeClass;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was searched for, in PostgreSQL.
 */
@Repository
class JdbcDemand {

	/**
	 * So many hits are few. What found more on a later day has been answered since.
	 */
	private static final int FEW = 2;

	/**
	 * Words are told only if municipalities of so many size classes asked for them, or of
	 * so many parts of one.
	 */
	private static final int SEVERAL = 2;

	private final JdbcClient jdbc;

	JdbcDemand(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** In an order, so that two instances never wait for each other in a circle. */
	@Transactional
	void add(Map<Key, Asked> searches) {
		List<Key> keys = new ArrayList<>(searches.keySet());
		keys.sort(Comparator.comparing(Key::words)
			.thenComparing(Key::askedOn)
			.thenComparing(Key::sizeClass)
			.thenComparing(Key::part)
			.thenComparing(Key::fields));
		for (Key key : keys) {
			Asked asked = searches.getOrDefault(key, new Asked(0, 0));
			this.jdbc.sql("""
					INSERT INTO search_demand AS known (words, asked_on, size_class, part, fields, times, hits)
					VALUES (?, ?, ?, ?, ?, ?, ?)
					ON CONFLICT (words, asked_on, size_class, part, fields)
					  DO UPDATE SET times = known.times + excluded.times, hits = excluded.hits
					""")
				.params(key.words(), key.askedOn(), key.sizeClass(), key.part(), key.fields(), asked.times(),
						asked.hits())
				.update();
		}
	}

	int removeBefore(LocalDate day) {
		return this.jdbc.sql("DELETE FROM search_demand WHERE asked_on < ?").param(day).update();
	}

	List<SearchDemand> unmet(@Nullable String field, @Nullable SizeClass sizeClass, @Nullable DemandCursor after,
			int limit) {
		return this.jdbc.sql("""
				SELECT words, sum(times) AS times, max(asked_on) AS last_asked,
				  string_agg(DISTINCT fields, ',') AS fields, string_agg(DISTINCT size_class, ',') AS size_classes
				FROM search_demand little
				WHERE hits <= :few AND NOT EXISTS (SELECT 1 FROM search_demand later
				  WHERE later.words = little.words AND later.asked_on > little.asked_on AND later.hits > :few)
				GROUP BY words
				HAVING (count(DISTINCT nullif(size_class, '')) >= :several
				    OR count(DISTINCT (size_class, part)) FILTER (WHERE part > 0) >= :several)
				  AND (:field::text IS NULL OR bool_or(:field = ANY (string_to_array(fields, ','))))
				  AND (:size::text IS NULL OR bool_or(size_class = :size))
				  AND (:times::bigint IS NULL OR sum(times) < :times OR sum(times) = :times AND words > :words)
				ORDER BY sum(times) DESC, words LIMIT :limit
				""")
			.param("few", FEW)
			.param("several", SEVERAL)
			.param("field", field, Types.VARCHAR)
			.param("size", (sizeClass != null) ? sizeClass.name() : null, Types.VARCHAR)
			.param("times", (after != null) ? after.times() : null, Types.BIGINT)
			.param("words", (after != null) ? after.words() : "")
			.param("limit", limit)
			.query(JdbcDemand::read)
			.list();
	}

	private static SearchDemand read(ResultSet row, int number) throws SQLException {
		Set<SizeClass> sizeClasses = EnumSet.noneOf(SizeClass.class);
		keys(row.getString("size_classes")).forEach((name) -> sizeClasses.add(SizeClass.valueOf(name)));
		return new SearchDemand(row.getString("words"), row.getLong("times"),
				YearMonth.from(row.getObject("last_asked", LocalDate.class)), keys(row.getString("fields")),
				sizeClasses);
	}

	private static Set<String> keys(String joined) {
		Set<String> keys = new TreeSet<>(Arrays.asList(joined.split(",")));
		keys.remove("");
		return keys;
	}

	/**
	 * What makes one row.
	 *
	 * @param words the words
	 * @param askedOn the day
	 * @param sizeClass name of the size class, or empty
	 * @param part number of the part of that class, or 0
	 * @param fields keys of fields of action between commas, or empty
	 */
	record Key(String words, LocalDate askedOn, String sizeClass, int part, String fields) {
	}

	/**
	 * How it was asked.
	 *
	 * @param times how often
	 * @param hits how much was found the last time
	 */
	record Asked(int times, long hits) {
	}

}
