package de.asskomm.search.elastic;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

import de.asskomm.exchange.Post;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Actors;
import de.asskomm.outcome.Outcome;
import de.asskomm.search.ActiveSynonyms;
import de.asskomm.search.KeepSynonyms;
import de.asskomm.search.KnowledgeSearch;
import de.asskomm.search.SearchHit;
import de.asskomm.search.SearchPage;
import de.asskomm.search.SearchRequest;
import de.asskomm.search.SearchType;
import de.asskomm.search.StartSynonyms;
import de.asskomm.search.SynonymChange;
import de.asskomm.search.SynonymDraft;
import de.asskomm.search.SynonymGroup;
import de.asskomm.search.SynonymGroups;
import de.asskomm.search.SynonymPreview;
import de.asskomm.search.SynonymSearch;
import de.asskomm.search.SynonymState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static de.asskomm.search.elastic.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

@SearchIntegrationTest
class SynonymsIntegrationTests {

	private final Actor moderator = Actors.moderator();

	@Autowired
	private Knowledge knowledge;

	@Autowired
	private CurrentKnowledge currentKnowledge;

	@Autowired
	private KnowledgeIndexer indexer;

	@Autowired
	private SharedIndex index;

	@Autowired
	private IndexAdministration administration;

	@Autowired
	private ElasticsearchAccess elasticsearch;

	@Autowired
	private SearchSettings settings;

	@Autowired
	private KnowledgeSearch search;

	@Autowired
	private KeepSynonyms keepSynonyms;

	@Autowired
	private SynonymGroups groups;

	@Autowired
	private ActiveSynonyms active;

	@Autowired
	private SynonymSearch synonyms;

	@Autowired
	private SynonymSets sets;

	/** Two words that nothing else contains. */
	private final String written = word();

	private final String typed = word();

	private String title;

	@BeforeEach
	void indexAPost() throws IOException {
		soon().until(this.administration::exists);
		soon().until(this.synonyms::state, Predicate.isEqual(SynonymState.ACTIVE));
		this.title = "Von " + this.written;
		Post post = this.knowledge.post(this.knowledge.grossenhain(), this.title, "Mehr ist nicht zu sagen.");
		this.indexer.write(this.currentKnowledge.changes(List.of(new EntryKey(SearchType.POST, post.id().value()))));
		this.elasticsearch.writes().indices().refresh((refresh) -> refresh.index(this.settings.alias()));
	}

	@Test
	void findsAWordFromTheMomentThatItIsASynonymUntilThatIsUndone() throws IOException {
		Set<String> indices = this.index.names();
		assertThat(titles()).isEmpty();
		long before = this.active.version();
		SynonymGroup group = added();
		assertThat(titles()).containsExactly(this.title);
		assertThat(this.synonyms.state()).isEqualTo(SynonymState.ACTIVE);
		assertThat(this.active.version()).isGreaterThan(before);
		assertThat(this.active.rules()).contains(this.typed + ", " + this.written);
		SynonymChange change = this.groups.lastChange(group.id()).orElseThrow();
		assertThat(this.keepSynonyms.undo(this.moderator, change.number())).isInstanceOf(Outcome.Done.class);
		assertThat(titles()).isEmpty();
		assertThat(this.index.names()).isEqualTo(indices);
	}

	@Test
	void findsALeadInsWordsButNotTheOtherWayRound() {
		assertThat(this.keepSynonyms.add(this.moderator, new SynonymDraft(List.of(this.written), this.typed, null)))
			.isInstanceOf(Outcome.Done.class);
		assertThat(titles()).containsExactly(this.title);
		String later = word();
		this.keepSynonyms.add(this.moderator, new SynonymDraft(List.of(later), this.written, null));
		assertThat(titles(later)).isEmpty();
	}

	@Test
	void putsTheSynonymsBackThatTheServerLost() {
		added();
		this.sets.put(this.settings.alias(), List.of("nichts, mehr"));
		soon().untilAsserted(() -> assertThat(titles()).containsExactly(this.title));
	}

	@Test
	void makesTheSynonymsBeforeTheIndexOfAServerThatLostEverything() throws IOException {
		added();
		List<String> indices = List.copyOf(this.index.names());
		this.elasticsearch.writes().indices().delete((delete) -> delete.index(indices));
		lose(this.settings.alias());
		lose(SynonymSets.preview(this.settings.alias()));
		soon().ignoreExceptions().untilAsserted(() -> assertThat(titles()).containsExactly(this.title));
		assertThat(preview(new SynonymDraft(List.of(word(), word()), null, null)).added()).isEmpty();
	}

	@Test
	void showsWhatAChangeWouldFindWithoutMakingIt() {
		SynonymDraft draft = new SynonymDraft(List.of(this.typed, this.written), null, null);
		SynonymPreview preview = preview(draft);
		assertThat(titles(preview.before())).isEmpty();
		assertThat(titles(preview.after())).containsExactly(this.title);
		assertThat(preview.added()).hasSize(1);
		assertThat(titles()).isEmpty();
		SynonymGroup group = added();
		SynonymPreview without = ((Outcome.Done<SynonymPreview>) this.keepSynonyms.preview(this.moderator, this.typed,
				group.id(), null))
			.value();
		assertThat(without.lost()).extracting(SearchHit::title).containsExactly(this.title);
		assertThat(without.after().hits()).isEmpty();
	}

	@Test
	void tellsWordsApartAsTheSearchDoes() {
		assertThat(this.synonyms.stems(List.of("Mülleimer", "gegen", "Erzieherinnen", "saubere Stadt", "Erzieher")))
			.containsEntry("gegen", "")
			.containsEntry("saubere Stadt", "saub stadt")
			.hasEntrySatisfying("Erzieher", (stem) -> assertThat(stem)
				.isEqualTo(this.synonyms.stems(List.of("Erzieherinnen")).get("Erzieherinnen")));
	}

	@Test
	void beginsWithGroupsThatKeepTheRules() {
		List<KeepSynonyms.Entry> entries = new ArrayList<>();
		StartSynonyms.rules().forEach((rule) -> {
			String[] sides = rule.split("=>");
			List<String> words = Stream.of(sides[sides.length - 1].split(",")).map(String::strip).toList();
			boolean leads = sides.length > 1;
			entries.add(new KeepSynonyms.Entry(null,
					new SynonymDraft(leads ? words.subList(1, words.size()) : words, leads ? sides[0] : null, null)));
		});
		Outcome<?> outcome = this.keepSynonyms.replaceAll(this.moderator, this.active.version(), entries);
		if (outcome instanceof Outcome.Invalid<?> invalid) {
			assertThat(invalid.violations()).isEmpty();
		}
		assertThat(outcome).isInstanceOf(Outcome.Done.class);
	}

	@Test
	void answersTheLongestSearchWithTheLargestGroups() {
		List<String> typedWords = new ArrayList<>();
		List<KeepSynonyms.Entry> entries = new ArrayList<>();
		for (int group = 0; group < 20; group++) {
			List<String> words = Stream.generate(SynonymsIntegrationTests::word).limit(30).toList();
			typedWords.add(words.getFirst());
			entries.add(new KeepSynonyms.Entry(null, new SynonymDraft(words, null, null)));
		}
		entries.forEach((entry) -> assertThat(this.keepSynonyms.add(this.moderator, entry.draft()))
			.isInstanceOf(Outcome.Done.class));
		assertThat(titles(String.join(" ", typedWords))).isEmpty();
	}

	private void lose(String set) {
		try {
			this.sets.delete(set);
		}
		catch (IndexUnavailable ex) {
			assertThat(ex).as("the platform has begun to put it back").hasMessageContaining(set);
		}
	}

	private SynonymGroup added() {
		return ((Outcome.Done<SynonymGroup>) this.keepSynonyms.add(this.moderator,
				new SynonymDraft(List.of(this.typed, this.written), null, null)))
			.value();
	}

	private SynonymPreview preview(SynonymDraft draft) {
		return ((Outcome.Done<SynonymPreview>) this.keepSynonyms.preview(this.moderator, this.typed, null, draft))
			.value();
	}

	private List<String> titles() {
		return titles(this.typed);
	}

	private List<String> titles(String words) {
		return titles(this.search.search(SearchRequest.of(words, 10), this.moderator.reader()));
	}

	private static List<String> titles(SearchPage page) {
		return page.hits().stream().map(SearchHit::title).toList();
	}

	private static String word() {
		return "wort" + UUID.randomUUID().toString().replace("-", "") + "x";
	}

}
