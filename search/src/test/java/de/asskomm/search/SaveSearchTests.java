package de.asskomm.search;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Actors;
import de.asskomm.organisation.Role;
import de.asskomm.outcome.NotFound;
import de.asskomm.outcome.Outcome;
import de.asskomm.outcome.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SaveSearchTests {

	private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

	private final SavedSearches searches = new InMemorySavedSearches();

	private final SaveSearch saveSearch = new SaveSearch(this.searches, Clock.fixed(NOON, ZoneOffset.UTC));

	private final Actor member = Actors.member(Actors.town("Stadt Großenhain", Actors.MEISSEN));

	@Test
	void savesWhatSomebodyLooksFor() {
		SavedSearch saved = done(this.saveSearch.save(this.member, " Farbe an Wänden ",
				sought("graffiti", Map.of(SearchFacet.DISTRICT, Set.of("14627")))));
		assertThat(saved.name()).isEqualTo("Farbe an Wänden");
		assertThat(saved.createdAt()).isEqualTo(NOON);
		assertThat(this.saveSearch.of(this.member)).containsExactly(saved);
		assertThat(this.saveSearch.find(this.member, saved.id())).contains(saved);
	}

	@Test
	void neverEndsANameWithHalfACharacter() {
		String words = "a".repeat(SaveSearch.MAXIMUM_NAME - 2) + "🙂🙂";
		assertThat(done(this.saveSearch.save(this.member, null, words(words))).name())
			.isEqualTo("a".repeat(SaveSearch.MAXIMUM_NAME - 2) + "…");
	}

	@Test
	void callsASearchWithoutANameByItsWords() {
		assertThat(done(this.saveSearch.save(this.member, " ", words("  saubere \n Stadt "))).name())
			.isEqualTo("saubere Stadt");
		assertThat(done(this.saveSearch.save(this.member, null, words("wort ".repeat(60)))).name())
			.hasSize(SaveSearch.MAXIMUM_NAME)
			.endsWith("…");
	}

	@Test
	void refusesASearchThatEverythingMeets() {
		assertThat(violations(sought(" ", Map.of(SearchFacet.DISTRICT, Set.of()))))
			.containsExactly(Violation.of("q", "saved-search.empty"));
	}

	@Test
	void refusesASearchWithoutWordsThatHasNoName() {
		assertThat(violations(sought("", Map.of(SearchFacet.TYPE, Set.of("PROJECT")))))
			.containsExactly(Violation.of("name", "text.missing"));
	}

	@Test
	void refusesWhatIsTooLongOrTooMuch() {
		assertThat(violations(words("x".repeat(501)))).containsExactly(Violation.of("q", "text.too-long", 500, 501));
		Set<String> years = IntStream.range(1950, 2001).mapToObj(String::valueOf).collect(Collectors.toSet());
		assertThat(violations(sought("graffiti", Map.of(SearchFacet.YEAR, years))))
			.containsExactly(Violation.of("year", "saved-search.values.too-many", 50));
		assertThat(violations(sought("graffiti", Map.of(SearchFacet.FUNDING, Set.of("x".repeat(201))))))
			.containsExactly(Violation.of("funding", "text.too-long", 200, 201));
		assertThat(((Outcome.Invalid<SavedSearch>) this.saveSearch.save(this.member, "x".repeat(101), words("müll")))
			.violations()).containsExactly(Violation.of("name", "text.too-long", 100, 101));
	}

	@Test
	void answersTheExistingSearchWhereItIsTheSame() {
		SavedSearch first = done(this.saveSearch.save(this.member, "Erste",
				sought("Saubere Stadt", Map.of(SearchFacet.YEAR, Set.of("2026", "2025")))));
		SavedSearch again = done(this.saveSearch.save(this.member, "Zweite", sought(" saubere  stadt",
				Map.of(SearchFacet.YEAR, Set.of("2025", "2026"), SearchFacet.TYPE, Set.of()))));
		assertThat(again).isEqualTo(first);
		SavedSearch other = done(this.saveSearch.save(this.member, "Dritte", words("saubere stadt")));
		assertThat(this.saveSearch.of(this.member)).containsExactly(other, first);
	}

	@Test
	void savesAnewWhatIsOnlyPartOfASearchThatItDoesNotUnderstand() {
		SavedSearch ofAnotherRelease = new SavedSearch(SavedSearchId.next(), 1, this.member.member(),
				this.member.organisation().id(), "Vorher", words("müll"), false, NOON, NOON);
		this.searches.add(ofAnotherRelease);
		SavedSearch saved = done(this.saveSearch.save(this.member, null, words("müll")));
		assertThat(this.saveSearch.of(this.member)).containsExactly(saved, ofAnotherRelease);
		assertThat(done(this.saveSearch.rename(this.member, ofAnotherRelease.id(), "Müll")).understood()).isFalse();
		assertThat(this.saveSearch.silence(ofAnotherRelease)).contains(Silence.NOT_UNDERSTOOD);
		this.saveSearch.delete(this.member, ofAnotherRelease.id());
		assertThat(this.saveSearch.of(this.member)).containsExactly(saved);
	}

	@Test
	void refusesMoreThanAPersonCanKeepAnEyeOn() {
		for (int number = 1; number <= SaveSearch.MAXIMUM; number++) {
			done(this.saveSearch.save(this.member, null, words("wort" + number)));
		}
		assertThat(violations(words("noch eins")))
			.containsExactly(Violation.of("q", "saved-search.too-many", SaveSearch.MAXIMUM));
		assertThat(done(this.saveSearch.save(this.member, null, words("wort7"))).name()).isEqualTo("wort7");
		Actor elsewhere = new Actor(this.member.member(), "Amt", Actors.town("Stadt Wilsdruff", Actors.MEISSEN),
				Set.of(Role.MEMBER));
		assertThat(done(this.saveSearch.save(elsewhere, null, words("noch eins"))).name()).isEqualTo("noch eins");
	}

	@Test
	void renamesASearch() {
		SavedSearch saved = done(this.saveSearch.save(this.member, null, words("müll")));
		SavedSearch renamed = done(this.saveSearch.rename(this.member, saved.id(), " Abfall "));
		assertThat(renamed.name()).isEqualTo("Abfall");
		assertThat(renamed.version()).isEqualTo(2);
		assertThat(renamed.sought()).isEqualTo(saved.sought());
		assertThat(this.saveSearch.of(this.member)).containsExactly(renamed);
		assertThat(((Outcome.Invalid<SavedSearch>) this.saveSearch.rename(this.member, saved.id(), " ")).violations())
			.containsExactly(Violation.of("name", "text.missing"));
	}

	@Test
	void renamesASearchThatIsRenamedElsewhereAtTheSameMoment() {
		SavedSearch saved = done(this.saveSearch.save(this.member, null, words("müll")));
		SaveSearch overtaken = meanwhile(() -> done(this.saveSearch.rename(this.member, saved.id(), "Abfall")));
		SavedSearch renamed = done(overtaken.rename(this.member, saved.id(), "Unrat"));
		assertThat(renamed.name()).isEqualTo("Unrat");
		assertThat(renamed.version()).isEqualTo(3);
		assertThat(this.saveSearch.of(this.member)).containsExactly(renamed);
		SavedSearch again = done(meanwhile(() -> done(this.saveSearch.rename(this.member, saved.id(), "Dreck")))
			.rename(this.member, saved.id(), "Dreck"));
		assertThat(again.version()).isEqualTo(4);
	}

	@Test
	void saysThatASearchIsGoneThatIsDeletedWhileItIsRenamed() {
		SavedSearch saved = done(this.saveSearch.save(this.member, null, words("müll")));
		SaveSearch overtaken = meanwhile(() -> this.saveSearch.delete(this.member, saved.id()));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> overtaken.rename(this.member, saved.id(), "Unrat"));
	}

	@Test
	void letsNobodyAtTheSearchesOfOthers() {
		SavedSearch saved = done(this.saveSearch.save(this.member, null, words("müll")));
		Actor colleague = Actors.coordinator(this.member.organisation());
		assertThat(this.saveSearch.of(colleague)).isEmpty();
		assertThat(this.saveSearch.find(colleague, saved.id())).isEmpty();
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.saveSearch.rename(colleague, saved.id(), "Meine"));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.saveSearch.delete(colleague, saved.id()));
		this.saveSearch.delete(this.member, saved.id());
		assertThat(this.saveSearch.of(this.member)).isEmpty();
	}

	/** Saves searches as in a second tab, after something that happens in the first. */
	private SaveSearch meanwhile(Runnable happening) {
		AtomicReference<Runnable> once = new AtomicReference<>(happening);
		SavedSearches overtaken = new InMemorySavedSearches() {

			@Override
			public Optional<SavedSearch> find(Actor actor, SavedSearchId id) {
				return SaveSearchTests.this.searches.find(actor, id);
			}

			@Override
			public boolean replace(SavedSearch search) {
				once.getAndSet(() -> {
					// it happens once
				}).run();
				return SaveSearchTests.this.searches.replace(search);
			}

		};
		return new SaveSearch(overtaken, Clock.fixed(NOON, ZoneOffset.UTC));
	}

	@ParameterizedTest
	@CsvSource({ "ORGANISATION", "EVENT", "ORGANISATION EVENT" })
	void saysThatOrganisationsAndEventsAreNeverTold(String types) {
		assertThat(silence(Map.of(SearchFacet.TYPE, Set.of(types.split(" "))))).contains(Silence.KIND);
	}

	@Test
	void saysThatNothingNewComesToYearsThatAreOver() {
		assertThat(silence(Map.of(SearchFacet.YEAR, Set.of("2023", "2025")))).contains(Silence.YEAR);
	}

	@Test
	void promisesToTellOfEverythingElse() {
		assertThat(silence(Map.of())).isEmpty();
		assertThat(silence(Map.of(SearchFacet.TYPE, Set.of("COMMENT"), SearchFacet.EVIDENCE, Set.of("PROVEN"))))
			.isEmpty();
		assertThat(silence(Map.of(SearchFacet.TYPE, Set.of("ORGANISATION", "POST")))).isEmpty();
		assertThat(silence(Map.of(SearchFacet.YEAR, Set.of("2025", "2026")))).isEmpty();
		assertThat(silence(Map.of(SearchFacet.YEAR, Set.of("2027")))).isEmpty();
	}

	private Optional<Silence> silence(Map<SearchFacet, Set<String>> chosen) {
		return this.saveSearch.silence(done(this.saveSearch.save(this.member, "Suche", sought("müll", chosen))));
	}

	private List<Violation> violations(Sought sought) {
		return ((Outcome.Invalid<SavedSearch>) this.saveSearch.save(this.member, null, sought)).violations();
	}

	private static Sought words(String text) {
		return sought(text, Map.of());
	}

	private static Sought sought(String text, Map<SearchFacet, Set<String>> chosen) {
		return new Sought(text, chosen);
	}

	private static SavedSearch done(Outcome<SavedSearch> outcome) {
		return ((Outcome.Done<SavedSearch>) outcome).value();
	}

}
