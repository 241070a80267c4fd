package de.asskomm.search;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.asskomm.CoreTestApplication;
import de.asskomm.RealPostgres;
import de.asskomm.fieldofaction.FieldsOfAction;
import de.asskomm.fieldofaction.ImportFieldsOfAction;
import de.asskomm.municipality.Ags;
import de.asskomm.municipality.ImportMunicipalities;
import de.asskomm.municipality.Municipalities;
import de.asskomm.municipality.SizeClass;
import de.asskomm.organisation.Actors;
import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.OrganisationType;
import de.asskomm.outcome.NotAllowed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest(classes = CoreTestApplication.class,
		properties = { "platform.search.uri=http://127.0.0.1:1", "spring.kafka.bootstrap-servers=127.0.0.1:1" })
@ContextConfiguration(initializers = RealPostgres.class)
class SearchDemandIntegrationTests {

	private static final Organisation GROSSENHAIN = town("14627060");

	private static final Organisation LEIPZIG = town("14713000");

	private static final Organisation CHEMNITZ = town("14511000");

	/** Of the same size class as Großenhain. */
	private static final Organisation FRANKENBERG = town("14522150");

	@Autowired
	private JdbcDemand demand;

	@Autowired
	private ReadDemand readDemand;

	@Autowired
	private Municipalities municipalities;

	@Autowired
	private FieldsOfAction fields;

	@Autowired
	private JdbcClient jdbc;

	private RecordDemand today;

	private RecordDemand yesterday;

	private RecordDemand longAgo;

	/** Words that only this test asks for. */
	private String words = words((part, other) -> part != other);

	@BeforeEach
	void startEmpty(@Autowired ImportMunicipalities register, @Autowired ImportFieldsOfAction catalogue) {
		register.run();
		catalogue.run();
		this.jdbc.sql("DELETE FROM search_demand").update();
		this.today = on("2026-11-22");
		this.yesterday = on("2026-11-21");
		this.longAgo = on("2025-11-20");
	}

	@Test
	void tellsWhatTwoMunicipalitiesOfOneSizeSearchedForInVain() {
		note(this.yesterday, 0, GROSSENHAIN);
		note(this.today, 2, FRANKENBERG, "youth");
		assertThat(unmet()).singleElement().satisfies((told) -> {
			assertThat(told.words()).isEqualTo(this.words);
			assertThat(told.times()).isEqualTo(2);
			assertThat(told.lastAsked()).hasToString("2026-11");
			assertThat(told.fieldsOfAction()).containsExactly("youth");
			assertThat(told.sizeClasses()).containsExactly(SizeClass.FROM_10000);
		});
	}

	@Test
	void keepsToItselfWhatOnePersonMayHaveTyped() {
		note(this.yesterday, 0, GROSSENHAIN);
		note(this.today, 0, GROSSENHAIN);
		note(this.today, 0, GROSSENHAIN, "youth");
		note(this.yesterday, 0, null);
		note(this.today, 0, null);
		assertThat(unmet()).isEmpty();
		note(this.today, 0, LEIPZIG);
		assertThat(unmet()).singleElement().satisfies((told) -> assertThat(told.times()).isEqualTo(6));
	}

	@Test
	void takesMunicipalitiesForOneThatItCannotTellApartWithoutNamingThem() {
		this.words = words((part, other) -> part == other);
		note(this.yesterday, 0, GROSSENHAIN);
		note(this.today, 0, FRANKENBERG);
		assertThat(unmet()).isEmpty();
	}

	@Test
	void dividesOnlySizeClassesOfManyMunicipalities() {
		note(this.yesterday, 0, LEIPZIG);
		note(this.today, 0, CHEMNITZ);
		assertThat(unmet()).isEmpty();
		assertThat(this.jdbc.sql("SELECT DISTINCT part FROM search_demand").query(Integer.class).single()).isZero();
	}

	@Test
	void dividesMunicipalitiesAnewForEachWord() {
		Ags ags = Objects.requireNonNull(GROSSENHAIN.ags());
		Map<Integer, Long> parts = Stream.generate(SearchDemandIntegrationTests::word)
			.limit(1_000)
			.collect(Collectors.groupingBy((word) -> RecordDemand.part(word, ags), Collectors.counting()));
		assertThat(parts).containsOnlyKeys(1, 2, 3, 4)
			.allSatisfy((part, number) -> assertThat(number).isBetween(150L, 350L));
	}

	@Test
	void keepsNeitherOrganisationNorTime() {
		note(this.today, 0, GROSSENHAIN);
		assertThat(this.jdbc.sql("SELECT * FROM search_demand").query().singleRow())
			.containsOnlyKeys("words", "asked_on", "size_class", "part", "fields", "times", "hits")
			.containsEntry("size_class", "FROM_10000");
	}

	@Test
	void forgetsWordsThatFoundMoreLater() {
		note(this.yesterday, 0, GROSSENHAIN);
		note(this.yesterday, 0, LEIPZIG);
		assertThat(unmet()).hasSize(1);
		note(this.today, 3, LEIPZIG);
		assertThat(unmet()).isEmpty();
	}

	@Test
	void tellsNothingOfNarrowedSearchesAndFurtherPages() {
		SearchPage nothing = page(0);
		this.today.searched(new SearchRequest(this.words, Map.of(SearchFacet.DISTRICT, Set.of("14627")),
				SearchOrder.RELEVANCE, null, 10, null), nothing, LEIPZIG);
		this.today.searched(new SearchRequest(this.words, Map.of(), SearchOrder.RELEVANCE, "x", 10, null), nothing,
				LEIPZIG);
		this.today.searched(SearchRequest.of(" ", 10), nothing, LEIPZIG);
		this.today.searched(new SearchRequest(this.words, Map.of(), SearchOrder.RELEVANCE, null, 10,
				new LikeTown(new Ags("14627060"), true)), nothing, LEIPZIG);
		note(this.today, 0, GROSSENHAIN);
		assertThat(rows()).isEqualTo(1);
	}

	@Test
	void takesWhatOnlyComesNearForNothing() {
		this.yesterday.searched(SearchRequest.of(this.words, 10), page(30, 0, null), GROSSENHAIN);
		this.today.searched(SearchRequest.of(this.words, 10), page(30, 2, null), LEIPZIG);
		written(this.yesterday, this.today);
		assertThat(unmet()).hasSize(1);
	}

	@Test
	void doesNotMissWhatWasOnlyMistyped() {
		this.yesterday.searched(SearchRequest.of(this.words, 10), page(30, 0, "richtig"), GROSSENHAIN);
		this.today.searched(SearchRequest.of(this.words, 10), page(30, 0, "richtig"), LEIPZIG);
		written(this.yesterday, this.today);
		assertThat(unmet()).isEmpty();
	}

	@Test
	void canBeNarrowedByFieldAndSizeClass() {
		note(this.yesterday, 0, GROSSENHAIN, "youth");
		note(this.today, 0, LEIPZIG, "graffiti", "no-field");
		assertThat(unmet("graffiti", null)).hasSize(1);
		assertThat(unmet("drugs", null)).isEmpty();
		assertThat(unmet("youth", SizeClass.FROM_100000)).hasSize(1);
		assertThat(unmet(null, SizeClass.FROM_2000)).isEmpty();
		assertThat(unmet().getFirst().fieldsOfAction()).containsExactly("graffiti", "youth");
	}

	@Test
	void goesOnWhereAPageEnds() {
		List<String> asked = new ArrayList<>();
		for (char last = 'a'; last < 'f'; last++) {
			String others = this.words + last;
			asked.add(others);
			this.yesterday.searched(SearchRequest.of(others, 10), page(0), GROSSENHAIN);
			this.today.searched(SearchRequest.of(others, 10), page(0), LEIPZIG);
		}
		written(this.yesterday, this.today);
		List<String> told = new ArrayList<>();
		@Nullable String cursor = null;
		do {
			DemandPage page = this.readDemand.page(Actors.moderator(), null, null, cursor, 2);
			page.demands().forEach((demand) -> told.add(demand.words()));
			cursor = page.next();
		}
		while (cursor != null);
		assertThat(told).isEqualTo(asked);
		assertThatExceptionOfType(InvalidCursor.class)
			.isThrownBy(() -> this.readDemand.page(Actors.moderator(), null, null, "%", 2));
	}

	@Test
	void forgetsAfterAYear() {
		note(this.longAgo, 0, LEIPZIG);
		note(this.today, 0, LEIPZIG);
		assertThat(this.today.forget()).isEqualTo(1);
		assertThat(rows()).isEqualTo(1);
	}

	@Test
	void dropsWhatIsMoreThanCanWait() {
		RecordDemand idle = on("2026-11-22");
		for (int search = 0; search < 1_005; search++) {
			idle.searched(SearchRequest.of(this.words, 10), page(0), LEIPZIG);
		}
		assertThat(idle.dropped()).isEqualTo(5);
	}

	@Test
	void isForModeratorsOnly() {
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> this.readDemand.page(Actors.coordinator(LEIPZIG), null, null, null, 10));
	}

	/** Words that divide Großenhain and Frankenberg in a certain way. */
	private static String words(BiPredicate<Integer, Integer> parts) {
		return Stream.generate(SearchDemandIntegrationTests::word)
			.filter((word) -> parts.test(RecordDemand.part(word, Objects.requireNonNull(GROSSENHAIN.ags())),
					RecordDemand.part(word, Objects.requireNonNull(FRANKENBERG.ags()))))
			.findFirst()
			.orElseThrow();
	}

	private static String word() {
		return "wort" + UUID.randomUUID().toString().replaceAll("[^a-z]", "");
	}

	private void note(RecordDemand day, long hits, @Nullable Organisation organisation, String... chosen) {
		day.searched(new SearchRequest(this.words, Map.of(SearchFacet.FIELD_OF_ACTION, Set.of(chosen)),
				SearchOrder.RELEVANCE, null, 10, null), page(hits), organisation);
		written(day);
	}

	/** Stopping waits until everything is written. */
	private static void written(RecordDemand... days) {
		for (RecordDemand day : days) {
			day.start();
			day.stop();
		}
	}

	private List<SearchDemand> unmet() {
		return unmet(null, null);
	}

	private List<SearchDemand> unmet(@Nullable String field, @Nullable SizeClass sizeClass) {
		return this.readDemand.page(Actors.moderator(), field, sizeClass, null, 100).demands();
	}

	private long rows() {
		return this.jdbc.sql("SELECT count(*) FROM search_demand").query(Long.class).single();
	}

	private RecordDemand on(String day) {
		Clock clock = Clock.fixed(Instant.parse(day + "T12:00:00Z"), ZoneOffset.UTC);
		return new RecordDemand(this.demand, this.municipalities, this.fields, clock);
	}

	private static SearchPage page(long hits) {
		return page(hits, hits, null);
	}

	private static SearchPage page(long total, long fitting, @Nullable String didYouMean) {
		return new SearchPage(total, fitting, List.of(), Map.of(), didYouMean, null);
	}

	private static Organisation town(String ags) {
		Ags key = new Ags(ags);
		return new Organisation(new OrganisationId(UUID.randomUUID()), "town-" + ags, "Stadt",
				OrganisationType.MUNICIPALITY, key, key.district());
	}

}
