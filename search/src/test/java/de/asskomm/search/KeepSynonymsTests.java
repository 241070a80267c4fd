package de.asskomm.search;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Actors;
import de.asskomm.organisation.Reader;
import de.asskomm.outcome.NotAllowed;
import de.asskomm.outcome.NotFound;
import de.asskomm.outcome.Outcome;
import de.asskomm.outcome.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class KeepSynonymsTests {

	private final Actor moderator = Actors.moderator();

	private final InMemorySynonymGroups groups = new InMemorySynonymGroups();

	private final IndexServer server = new IndexServer();

	private final KeepSynonyms keepSynonyms = new KeepSynonyms(this.groups, this.server,
			TransactionOperations.withoutTransaction(), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

	@Test
	void addsAGroupAndLetsTheSearchUseIt() {
		SynonymGroup added = added("Hundekot", "Hundehaufen");
		assertThat(this.groups.all().rules()).containsExactly("Hundekot, Hundehaufen");
		assertThat(added.version()).isEqualTo(1);
		assertThat(this.server.activations).isEqualTo(1);
	}

	@Test
	void keepsWhatIsTypedWhileTheSearchIsAway() {
		this.server.away = true;
		added("Hundekot", "Hundehaufen");
		assertThat(this.groups.all().groups()).hasSize(1);
		assertThat(codes(draft("hundekot", "Kot"))).containsExactly("synonym.word.elsewhere");
	}

	@Test
	void writesALeadInAsARuleOfOneDirection() {
		done(this.keepSynonyms.add(this.moderator, new SynonymDraft(List.of("Grundschule", "Schulhof"), "Schule", "")));
		assertThat(this.groups.all().rules()).containsExactly("Schule => Schule, Grundschule, Schulhof");
	}

	@Test
	void leavesOutBlankLinesAndNeedlessBlanks() {
		assertThat(added(" saubere \u00a0 Stadt", "", "Müll\u00adeimer ").content().words())
			.containsExactly("saubere Stadt", "Mülleimer");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a, b", "a => b", "#tag", "a;b", "a\\b", "a=b" })
	void refusesWhatMeansSomethingInRules(String word) {
		assertThat(codes(draft("Müll", word))).containsExactly("synonym.word.characters");
	}

	@ParameterizedTest
	@CsvSource({ "x, synonym.word.short", "eins zwei drei vier fünf sechs, synonym.word.phrase",
			"gegen, synonym.word.ignored", "—–, synonym.word.ignored", "Müll, synonym.word.twice",
			"MÜLL, synonym.word.twice", "Mülls, synonym.word.same" })
	void refusesWordsThatDoNothing(String word, String code) {
		assertThat(codes(draft("Müll", "Abfall", word))).containsExactly(code);
	}

	@Test
	void refusesTooFewAndTooManyWordsAndTooLongOnes() {
		assertThat(codes(draft("Müll"))).containsExactly("synonym.words.few");
		assertThat(codes(new SynonymDraft(null, "Müll", null))).containsExactly("synonym.words.none");
		assertThat(codes(new SynonymDraft(Collections.nCopies(31, "Müll"), null, null)))
			.containsExactly("synonym.words.many");
		assertThat(codes(draft("Müll", "a".repeat(61)))).containsExactly("synonym.word.long");
		assertThat(codes(new SynonymDraft(List.of("Müll", "Abfall"), null, "n".repeat(501))))
			.containsExactly("text.too-long");
	}

	@Test
	void saysInWhichGroupAWordStandsAlready() {
		added("Hundekot", "Hundehaufen", "Hundedreck", "Kot");
		assertThat(violations(draft("Dreck", "hundekot"))).first()
			.satisfies((violation) -> assertThat(violation.arguments()).containsExactly("hundekot",
					"Hundekot, Hundehaufen, Hundedreck …"));
	}

	@Test
	void allowsALeadInToFindWordsOfOtherGroups() {
		added("Drogen", "Rauschgift");
		done(this.keepSynonyms.add(this.moderator, new SynonymDraft(List.of("Drogen"), "Sucht", null)));
		assertThat(codes(new SynonymDraft(List.of("Alkohol"), "sucht", null)))
			.containsExactly("synonym.lead-in.elsewhere");
		assertThat(codes(new SynonymDraft(List.of("Alkohol"), "alkohol", null)))
			.containsExactly("synonym.lead-in.repeated");
	}

	@Test
	void refusesAnEditOfAnOlderVersion() {
		SynonymGroup added = added("Hundekot", "Hundehaufen");
		done(this.keepSynonyms.change(this.moderator, added.id(), 1, draft("Hundekot", "Hundedreck")));
		Outcome<SynonymGroup> late = this.keepSynonyms.change(this.moderator, added.id(), 1, draft("Kot", "Haufen"));
		assertThat(late).isInstanceOfSatisfying(Outcome.Stale.class,
				(stale) -> assertThat(stale.current()).isEqualTo(this.groups.all().groups().getFirst()));
		assertThat(this.groups.all().rules()).containsExactly("Hundekot, Hundedreck");
		assertThat(this.keepSynonyms.remove(this.moderator, added.id(), 1)).isInstanceOf(Outcome.Stale.class);
	}

	@Test
	void refusesAnEditOfARemovedGroup() {
		SynonymGroup added = added("Hundekot", "Hundehaufen");
		done(this.keepSynonyms.remove(this.moderator, added.id(), 1));
		assertThat(this.keepSynonyms.change(this.moderator, added.id(), 1, draft("Kot", "Haufen")))
			.isInstanceOfSatisfying(Outcome.Stale.class,
					(stale) -> assertThat(((SynonymGroup) stale.current()).content()).isEqualTo(added.content()));
	}

	@Test
	void remembersEveryChangeWithWhatWasSaidBefore() {
		SynonymGroup added = added("Hundekot", "Hundehaufen");
		done(this.keepSynonyms.change(this.moderator, added.id(), 1, draft("Hundekot", "Hundedreck")));
		SynonymChange last = this.groups.lastChange(added.id()).orElseThrow();
		assertThat(last.by()).isEqualTo(this.moderator.author());
		assertThat(last.before()).isEqualTo(added.content());
		assertThat(last.number()).isEqualTo(2);
	}

	@Test
	void remembersNothingWhereNothingChanged() {
		SynonymGroup added = added("Hundekot", "Hundehaufen");
		done(this.keepSynonyms.change(this.moderator, added.id(), 1, draft("Hundekot", " Hundehaufen ")));
		assertThat(this.groups.all().version()).isEqualTo(1);
	}

	@Test
	void undoesEachKindOfChange() {
		SynonymGroup added = added("Hundekot", "Hundehaufen");
		done(this.keepSynonyms.change(this.moderator, added.id(), 1, draft("Hundekot", "Hundedreck")));
		done(this.keepSynonyms.undo(this.moderator, 2));
		assertThat(this.groups.all().rules()).containsExactly("Hundekot, Hundehaufen");
		done(this.keepSynonyms.remove(this.moderator, added.id(), 3));
		done(this.keepSynonyms.undo(this.moderator, 4));
		assertThat(this.groups.all().find(added.id()))
			.hasValueSatisfying((group) -> assertThat(group.version()).isEqualTo(5));
		done(this.keepSynonyms.undo(this.moderator, 5));
		assertThat(this.groups.all().groups()).isEmpty();
	}

	@Test
	void undoesOnlyTheLastChangeToAGroup() {
		SynonymGroup added = added("Hundekot", "Hundehaufen");
		done(this.keepSynonyms.change(this.moderator, added.id(), 1, draft("Hundekot", "Hundedreck")));
		assertThat(this.keepSynonyms.undo(this.moderator, 1)).isInstanceOf(Outcome.Stale.class);
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.keepSynonyms.undo(this.moderator, 99));
	}

	@Test
	void undoesNothingThatWouldPutAWordInTwoGroups() {
		SynonymGroup added = added("Hundekot", "Hundehaufen");
		done(this.keepSynonyms.remove(this.moderator, added.id(), 1));
		added("Hundekot", "Kot");
		assertThat(this.keepSynonyms.undo(this.moderator, 2)).isInstanceOf(Outcome.Invalid.class);
	}

	@Test
	void replacesAllGroupsAtOnce() {
		SynonymGroup kept = added("Hundekot", "Hundehaufen");
		SynonymGroup changed = added("Müll", "Abfall");
		added("Lampe", "Laterne");
		Synonyms all = done(this.keepSynonyms.replaceAll(this.moderator, 3,
				List.of(new KeepSynonyms.Entry(kept.id(), draft("Hundekot", "Hundehaufen")),
						new KeepSynonyms.Entry(changed.id(), draft("Müll", "Unrat")),
						new KeepSynonyms.Entry(null, draft("Laterne", "Leuchte")))));
		assertThat(all.version()).isEqualTo(6);
		assertThat(all.rules()).containsExactlyInAnyOrder("Hundekot, Hundehaufen", "Müll, Unrat", "Laterne, Leuchte");
		assertThat(all.find(kept.id())).contains(kept);
		assertThat(this.keepSynonyms.replaceAll(this.moderator, 3, List.of())).isInstanceOf(Outcome.Stale.class);
	}

	@Test
	void replacesNothingIfOneGroupIsWrong() {
		added("Müll", "Abfall");
		Outcome<Synonyms> refused = this.keepSynonyms.replaceAll(this.moderator, 1,
				List.of(new KeepSynonyms.Entry(null, draft("Lampe", "Laterne")),
						new KeepSynonyms.Entry(SynonymGroupId.next(), draft("Laterne", "Leuchte"))));
		assertThat(refused).isInstanceOfSatisfying(Outcome.Invalid.class,
				(invalid) -> assertThat(((Outcome.Invalid<?>) invalid).violations()).extracting(Violation::field)
					.containsExactly("groups[1].id", "groups[1].words"));
		assertThat(this.groups.all().rules()).containsExactly("Müll, Abfall");
	}

	@Test
	void triesAChangeThatIsNotSaved() {
		SynonymGroup added = added("Müll", "Abfall");
		added("Lampe", "Laterne");
		this.keepSynonyms.preview(this.moderator, "Unrat", added.id(), draft("Müll", "Unrat"));
		assertThat(this.server.tried).containsExactly("Lampe, Laterne", "Müll, Unrat");
		this.keepSynonyms.preview(this.moderator, "Unrat", added.id(), null);
		assertThat(this.server.tried).containsExactly("Lampe, Laterne");
		assertThat(this.keepSynonyms.preview(this.moderator, " ", null, draft("Rad", "Fahrrad")))
			.isInstanceOf(Outcome.Invalid.class);
		assertThat(this.groups.all().version()).isEqualTo(2);
	}

	@Test
	void isForModeratorsOnly() {
		Actor coordinator = Actors.coordinator(Actors.police("Polizeidirektion"));
		SynonymGroupId id = SynonymGroupId.next();
		List<Runnable> acts = List.of(() -> this.keepSynonyms.add(coordinator, draft("Müll", "Abfall")),
				() -> this.keepSynonyms.change(coordinator, id, 1, draft("Müll", "Abfall")),
				() -> this.keepSynonyms.remove(coordinator, id, 1), () -> this.keepSynonyms.undo(coordinator, 1),
				() -> this.keepSynonyms.replaceAll(coordinator, 0, List.of()),
				() -> this.keepSynonyms.preview(coordinator, "Müll", null, null));
		assertThat(acts).allSatisfy((act) -> assertThatExceptionOfType(NotAllowed.class).isThrownBy(act::run));
	}

	@Test
	void beginsWithTheStartSetAndNeverComesBackToIt() {
		StartSynonyms start = new StartSynonyms(this.groups, TransactionOperations.withoutTransaction(),
				Clock.systemUTC());
		start.afterPropertiesSet();
		assertThat(this.groups.all().groups()).hasSizeGreaterThan(100)
			.allSatisfy((group) -> assertThat(group.content().note()).isNotEmpty());
		done(this.keepSynonyms.replaceAll(this.moderator, this.groups.all().version(), List.of()));
		start.afterPropertiesSet();
		assertThat(this.groups.all().groups()).isEmpty();
	}

	private SynonymGroup added(String... words) {
		return done(this.keepSynonyms.add(this.moderator, draft(words)));
	}

	private List<String> codes(SynonymDraft draft) {
		return violations(draft).stream().map(Violation::code).toList();
	}

	private List<Violation> violations(SynonymDraft draft) {
		return ((Outcome.Invalid<?>) this.keepSynonyms.add(this.moderator, draft)).violations();
	}

	private static SynonymDraft draft(String... words) {
		return new SynonymDraft(List.of(words), null, null);
	}

	private static <T> T done(Outcome<T> outcome) {
		assertThat(outcome).isInstanceOf(Outcome.Done.class);
		return ((Outcome.Done<T>) outcome).value();
	}

	/** A server that knows one stop word, and one ending. */
	private static final class IndexServer implements SynonymSearch {

		private boolean away;

		private int activations;

		private List<String> tried = List.of();

		@Override
		public boolean activate() {
			this.activations++;
			return !this.away;
		}

		@Override
		public SynonymState state() {
			return this.away ? SynonymState.UNAVAILABLE : SynonymState.ACTIVE;
		}

		@Override
		public Map<String, String> stems(Collection<String> words) {
			if (this.away) {
				throw new SearchUnavailable(new IllegalStateException());
			}
			return words.stream().collect(Collectors.toMap(Function.identity(), IndexServer::stem));
		}

		private static String stem(String word) {
			String small = word.toLowerCase(Locale.GERMAN);
			return small.equals("gegen") ? "" : small.replaceAll("s$", "");
		}

		@Override
		public SynonymPreview preview(String text, List<String> rules, int limit, Reader reader) {
			this.tried = rules;
			SearchPage nothing = new SearchPage(0, 0, List.of(), Map.of(), null, null);
			return new SynonymPreview(nothing, nothing);
		}

	}

}
