package de.asskomm.search.elastic;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.GetResponse;
import co.elastic.clients.json.JsonData;
import de.asskomm.discussion.Comment;
import de.asskomm.exchange.Post;
import de.asskomm.organisation.Actors;
import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.Reader;
import de.asskomm.organisation.Visibility;
import de.asskomm.practice.EvidenceLevel;
import de.asskomm.project.PreventionProject;
import de.asskomm.search.IndexCheck;
import de.asskomm.search.IndexConsistency;
import de.asskomm.search.KnowledgeIndex;
import de.asskomm.search.KnowledgeSearch;
import de.asskomm.search.SearchHit;
import de.asskomm.search.SearchRequest;
import de.asskomm.search.SearchType;
import de.asskomm.search.SearchUnavailable;
import dev.asskomm.localstack.ElasticsearchNode;
import dev.asskomm.localstack.LocalStack;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;

import static de.asskomm.search.elastic.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SearchIntegrationTest
class IndexingIntegrationTests {

	@Autowired
	private Knowledge knowledge;

	@Autowired
	private KnowledgeSearch search;

	@Autowired
	private KnowledgeIndex index;

	@Autowired
	private SharedIndex sharedIndex;

	@Autowired
	private CurrentKnowledge currentKnowledge;

	@Autowired
	private KnowledgeIndexer indexer;

	@Autowired
	private IndexAdministration administration;

	@Autowired
	private ElasticsearchAccess elasticsearch;

	@Autowired
	private SearchSettings settings;

	@Autowired
	private JdbcClient jdbc;

	@AutoClose
	private EventLog log;

	private Organisation grossenhain;

	private Reader reader;

	/** A word that only this test's entries contain. */
	private String word;

	@BeforeEach
	void prepare(@Value("${platform.messaging.topic-prefix}") String topicPrefix) {
		this.log = new EventLog(topicPrefix);
		this.grossenhain = this.knowledge.grossenhain();
		this.reader = Actors.member(this.knowledge.leipzig()).reader();
		this.word = "wort" + UUID.randomUUID().toString().replace("-", "");
		soon().until(this.administration::exists);
	}

	@Test
	void findsAPostSoonAfterItsEvent() {
		Post post = post("Neuer Bericht");
		this.log.tellsOf(post);
		soon().untilAsserted(() -> assertThat(titles()).containsExactly("Neuer Bericht"));
	}

	@Test
	void findsAProjectSoonAfterItsEvent() {
		PreventionProject project = this.knowledge.project(this.grossenhain, "Neues Projekt", "Von " + this.word,
				Visibility.NETWORK, "youth");
		this.log.tellsOf(project);
		soon().untilAsserted(() -> assertThat(titles()).containsExactly("Neues Projekt"));
	}

	@Test
	void findsACommentUntilItOrItsPostIsGone() {
		Post post = this.knowledge.post(this.grossenhain, "Beitrag", "Ohne das Wort.");
		Comment first = this.knowledge.comment(this.knowledge.leipzig(), post, "Erstens " + this.word);
		Comment second = this.knowledge.comment(this.knowledge.leipzig(), post, "Zweitens " + this.word);
		this.log.tellsOf(first);
		this.log.tellsOf(second);
		soon().untilAsserted(() -> assertThat(titles()).containsExactly("Beitrag", "Beitrag"));
		this.log.tellsOf(this.knowledge.withdrawn(this.knowledge.leipzig(), first));
		soon().untilAsserted(() -> assertThat(indexedVersion(key(first))).isZero());
		assertThat(titles()).hasSize(1);
		this.log.tellsOf(this.knowledge.hidden(post));
		soon().untilAsserted(() -> assertThat(indexedVersion(key(second))).isZero());
	}

	@Test
	void findsAnOrganisationSoonAfterItsEvent() {
		Organisation town = this.knowledge.town("Stadt " + this.word, "14521390");
		this.log.tellsOf(town);
		soon().untilAsserted(() -> assertThat(titles()).containsExactly("Stadt " + this.word));
	}

	@Test
	void knowsHowAProjectIsRatedSoonAfterTheJudgement() {
		PreventionProject project = this.knowledge.project(this.grossenhain, "Neues Projekt", "Von " + this.word,
				Visibility.NETWORK, "youth");
		this.log.tellsOf(project);
		soon().untilAsserted(() -> assertThat(titles()).hasSize(1));
		this.log.tellsOf(this.knowledge.rated(project, EvidenceLevel.WELL_FOUNDED));
		soon().untilAsserted(() -> assertThat(this.search.search(SearchRequest.of(this.word, 10), this.reader).hits())
			.singleElement()
			.satisfies((hit) -> assertThat(hit.evidence()).isEqualTo("WELL_FOUNDED")));
	}

	@Test
	void followsChangesUntilThePostIsWithdrawn() {
		Post post = post("Erster Titel");
		this.log.tellsOf(post);
		soon().untilAsserted(() -> assertThat(titles()).containsExactly("Erster Titel"));
		Post revised = this.knowledge.revised(this.grossenhain, post, "Zweiter Titel", this.word);
		this.log.tellsOf(revised);
		soon().untilAsserted(() -> assertThat(indexedVersion(post)).isEqualTo(2));
		assertThat(titles()).containsExactly("Zweiter Titel");
		this.log.tellsOf(this.knowledge.withdrawn(this.grossenhain, revised));
		soon().untilAsserted(() -> assertThat(indexedVersion(post)).isZero());
		assertThat(titles()).isEmpty();
	}

	@Test
	void removesWhatTheModerationHides() {
		Post post = post("Bald verborgen");
		this.log.tellsOf(post);
		soon().untilAsserted(() -> assertThat(indexedVersion(post)).isEqualTo(1));
		this.log.tellsOf(this.knowledge.hidden(post));
		soon().untilAsserted(() -> assertThat(indexedVersion(post)).isZero());
	}

	@Test
	void erasesOnATombstone() {
		Post post = post("Bald gelöscht");
		this.log.tellsOf(post);
		soon().untilAsserted(() -> assertThat(indexedVersion(post)).isEqualTo(1));
		this.log.publish(KnowledgeEventListener.FEED, post.id().toString(), null);
		soon().untilAsserted(() -> assertThat(indexedVersion(post)).isZero());
	}

	@Test
	void keepsTheLatestVersionWhateverOrderChangesComeIn() {
		Post first = post("Erster Titel");
		List<IndexChange> early = changes(first);
		Post second = this.knowledge.revised(this.grossenhain, first, "Zweiter Titel", this.word);
		List<IndexChange> late = changes(second);
		this.indexer.write(late);
		assertThat(this.indexer.write(early)).isEmpty();
		assertThat(indexedVersion(first)).isEqualTo(2);
		this.indexer.write(changes(this.knowledge.hidden(second)));
		assertThat(this.indexer.write(late)).isEmpty();
		assertThat(indexedVersion(first)).isZero();
	}

	@Test
	void parksRecordsThatCannotBeReadAndGoesOn() {
		RecordMetadata garbage = this.log.publish(KnowledgeEventListener.FEED, UUID.randomUUID().toString(),
				"{ not JSON");
		RecordMetadata foreign = this.log.publish(KnowledgeEventListener.FEED, "no\u0000identifier", "{}");
		RecordMetadata keyless = this.log.publish(KnowledgeEventListener.PROJECTS, null, "{}");
		RecordMetadata array = this.log.publish(KnowledgeEventListener.PROJECTS, UUID.randomUUID().toString(), "[]");
		Post post = post("Danach");
		this.log.tellsOf(post);
		soon().untilAsserted(() -> {
			assertThat(titles()).containsExactly("Danach");
			assertThat(List.of(garbage, foreign, keyless, array)).allMatch(this::isParked);
		});
	}

	@Test
	void parksTheEventOfAPostWhoseCommentTheIndexRefuses(@Autowired SavedSearchAlerts alerts,
			@Autowired ParkedRecords parkedRecords, @Autowired ToldEntries told) {
		Post post = post("Mit Kommentar");
		EntryKey comment = key(this.knowledge.comment(this.knowledge.leipzig(), post, "Unverdaulich"));
		KnowledgeIndexer refusing = new KnowledgeIndexer(this.elasticsearch, this.settings) {

			@Override
			Map<EntryKey, String> write(List<IndexChange> changes) {
				assertThat(changes).extracting(IndexChange::key).contains(comment);
				return Map.of(comment, "too odd");
			}

		};
		ConsumerRecord<String, byte[]> record = new ConsumerRecord<>("of-a-test-" + this.word, 0, 7,
				post.id().toString(), "{\"type\": \"POST_CHANGED\"}".getBytes(StandardCharsets.UTF_8));
		AtomicBoolean acknowledged = new AtomicBoolean();
		new KnowledgeEventListener(this.currentKnowledge, alerts, refusing, parkedRecords, told)
			.onMessage(List.of(record), () -> acknowledged.set(true));
		assertThat(acknowledged).isTrue();
		assertThat(this.jdbc.sql("SELECT record_key, reason FROM parked_record WHERE topic = ? AND offset_no = 7")
			.param(record.topic())
			.query()
			.singleRow()).containsEntry("record_key", post.id().toString())
			.containsEntry("reason", comment + ": too odd");
	}

	@Test
	void asksTheFirstSearchOfAStartItself(@Autowired SearchWarmUp warmUp) {
		soon().until(warmUp::isWarm);
		assertThat(warmUp.isTried()).isTrue();
	}

	@Test
	void ignoresEventsAboutWhatTheDatabaseDoesNotKnow() {
		this.log.publish(KnowledgeEventListener.FEED, UUID.randomUUID().toString(), "{\"type\": \"COMMENT_ADDED\"}");
		Post post = post("Danach");
		this.log.tellsOf(post);
		soon().untilAsserted(() -> assertThat(titles()).containsExactly("Danach"));
	}

	@Test
	void rebuildsFromTheDatabaseWhileItIsSearched() throws IOException {
		Post post = post("Ohne Ereignis");
		Post hidden = this.knowledge.hidden(post("Verborgen"));
		String before = indexName();
		rebuild();
		assertThat(indexName()).isNotEqualTo(before).matches(this.settings.alias() + "-[0-9]{14}");
		assertThat(titles()).containsExactly("Ohne Ereignis");
		assertThat(indexedVersion(post)).isEqualTo(1);
		assertThat(indexedVersion(hidden)).isZero();
		assertThat(indices()).containsExactly(indexName());
		Post afterwards = post("Danach");
		this.log.tellsOf(afterwards);
		soon().untilAsserted(() -> assertThat(titles()).contains("Danach"));
	}

	@Test
	void writesToTheNextIndexWhileItIsBeingFilled(@Autowired RebuildLock lock) {
		Post post = post("Währenddessen");
		soon().until(() -> lock.runAlone((held) -> {
			this.administration.create(this.settings.nextAlias());
			this.log.tellsOf(post);
			soon().untilAsserted(() -> assertThat(indexedVersion(post)).isEqualTo(1));
			soon().untilAsserted(() -> assertThat(version(this.settings.nextAlias(), key(post))).isEqualTo(1));
		}));
	}

	@Test
	void leavesTheNextIndexToWhoeverFillsIt(@Autowired RebuildLock lock, @Autowired ElasticKnowledgeIndex elastic) {
		soon().until(() -> lock.runAlone((held) -> {
			this.administration.create(this.settings.nextAlias());
			elastic.removeUnfinished();
			assertThat(this.administration.isReplacing()).isTrue();
			this.administration.removeStrays();
			assertThat(this.administration.isReplacing()).isFalse();
			assertThat(this.administration.exists()).isTrue();
		}));
	}

	@Test
	void removesANextIndexThatNobodyFills() throws IOException {
		this.administration.create(this.settings.nextAlias());
		soon().untilAsserted(() -> assertThat(indices()).containsExactly(indexName()));
	}

	@Test
	void tellsHowFarIndexAndDatabaseDiffer() {
		rebuild();
		assertThat(this.index.consistency().isConsistent()).isTrue();
		Post missing = differInEveryWay();
		IndexConsistency consistency = this.index.consistency();
		assertThat(consistency.missing()).isEqualTo(1);
		assertThat(consistency.outdated()).isEqualTo(1);
		assertThat(consistency.surplus()).isEqualTo(1);
		assertThat(consistency.stored()).isEqualTo(consistency.indexed());
		rebuild();
		assertThat(this.index.consistency().isConsistent()).isTrue();
		assertThat(indexedVersion(missing)).isEqualTo(1);
	}

	@Test
	void repairsWhatDiffersWithoutANewIndex() throws IOException {
		rebuild();
		String before = indexName();
		Post missing = differInEveryWay();
		Post unknown = post("Gelöscht");
		this.indexer.write(changes(unknown));
		this.jdbc.sql("DELETE FROM post WHERE id = ?").param(unknown.id().value()).update();
		IndexCheck check = repair();
		assertThat(check.found())
			.satisfies((found) -> assertThat(List.of(found.missing(), found.outdated(), found.surplus()))
				.containsExactly(1L, 1L, 2L));
		assertThat(check.rebuilt()).isFalse();
		assertThat(this.index.checks()).contains(check);
		assertThat(this.index.consistency().isConsistent()).isTrue();
		assertThat(indexName()).isEqualTo(before);
		assertThat(indexedVersion(missing)).isEqualTo(1);
		assertThat(indexedVersion(unknown)).isZero();
	}

	@Test
	void mendsWhatIsMissingAgainAndAgain() throws IOException {
		rebuild();
		Post post = post("Fehlt bald");
		this.indexer.write(changes(post));
		Map<String, Object> soonAndOften = Map.of("platform.search.consistency-delay", "PT0.1S",
				"platform.search.consistency-interval", "PT0.2S");
		try (AnnotationConfigApplicationContext schedule = schedule(soonAndOften)) {
			assertThat(schedule.isRunning()).isTrue();
			for (int time = 0; time < 2; time++) {
				Instant planted = Instant.now().truncatedTo(ChronoUnit.MILLIS);
				lose(post);
				soon().untilAsserted(() -> assertThat(indexedVersion(post)).isEqualTo(1));
				soon().untilAsserted(() -> assertThat(this.index.checks()).anySatisfy((check) -> {
					assertThat(check.at().plus(check.took())).isAfterOrEqualTo(planted);
					assertThat(check.found().missing()).isEqualTo(1);
					assertThat(check.rebuilt()).isFalse();
				}));
				soon().until(() -> this.index.checks().getFirst().found().isConsistent());
			}
		}
	}

	@Test
	void comparesEveryHourUnlessToldOtherwise() {
		try (AnnotationConfigApplicationContext schedule = schedule(Map.of())) {
			assertThat(schedule.getBean(ScheduledTaskHolder.class).getScheduledTasks()).singleElement()
				.extracting(ScheduledTask::getTask, InstanceOfAssertFactories.type(FixedDelayTask.class))
				.satisfies((task) -> {
					assertThat(task.getInitialDelayDuration()).isEqualTo(Duration.ofMinutes(10));
					assertThat(task.getIntervalDuration()).isEqualTo(Duration.ofHours(1));
				});
		}
	}

	@Test
	void buildsTheIndexAnewWhereItIsAheadOfTheDatabase() throws IOException {
		rebuild();
		Post post = post("Zurückgesetzt");
		this.indexer.write(changes(this.knowledge.revised(this.grossenhain, post, "Später", this.word)));
		this.jdbc.sql("UPDATE post SET version = 1 WHERE id = ?").param(post.id().value()).update();
		String before = indexName();
		assertThat(repair().rebuilt()).isTrue();
		assertThat(indexName()).isNotEqualTo(before);
		assertThat(this.index.consistency().isConsistent()).isTrue();
	}

	@Test
	void makesTheIndexAnewWhereItWasLost(@Autowired RebuildLock lock) {
		Post post = post("Wieder da");
		// whoever holds the lock keeps the platform from making the new index
		soon().until(() -> lock.runAlone((held) -> {
			lose(indexName());
			assertThatExceptionOfType(SearchUnavailable.class).isThrownBy(this::titles);
		}));
		soon().ignoreExceptions().untilAsserted(() -> assertThat(titles()).containsExactly("Wieder da"));
		assertThat(indexedVersion(post)).isEqualTo(1);
	}

	@Test
	void makesTheIndexAnewWhereItsDefinitionIsAnother() throws IOException {
		String before = indexName();
		this.elasticsearch.writes()
			.indices()
			.putMapping((mapping) -> mapping.index(before).meta("definition", JsonData.of("of an older release")));
		soon().untilAsserted(() -> assertThat(indexName()).isNotEqualTo(before));
	}

	@Test
	void doesNotWaitLongForAServerThatAcceptsButDoesNotAnswer(@Autowired ReadableEntries readableEntries)
			throws IOException {
		try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
			SearchSettings impatient = new SearchSettings(URI.create("http://127.0.0.1:" + silent.getLocalPort()), null,
					"none", Duration.ofMillis(500), Duration.ofMillis(300), Duration.ofMillis(700),
					Duration.ofSeconds(30), "none", Duration.ofSeconds(10), Duration.ofMillis(300), Duration.ofHours(1),
					Duration.ofHours(1));
			try (ElasticsearchAccess access = new ElasticsearchAccess(impatient)) {
				KnowledgeSearch waiting = new ElasticKnowledgeSearch(access, readableEntries,
						(ags, reader) -> Optional.empty(), impatient);
				Instant asked = Instant.now();
				assertThatExceptionOfType(SearchUnavailable.class)
					.isThrownBy(() -> waiting.search(SearchRequest.of(this.word, 10), this.reader));
				assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(15));
			}
		}
	}

	@Test
	void saysThatItIsUnavailableAndCatchesUpAfterAnOutage() {
		ElasticsearchNode node = LocalStack.shared().elasticsearch();
		Post during;
		node.stop();
		try {
			Instant asked = Instant.now();
			assertThatExceptionOfType(SearchUnavailable.class).isThrownBy(this::titles);
			assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(15));
			assertThatExceptionOfType(SearchUnavailable.class).isThrownBy(() -> this.index.rebuild(Runnable::run));
			during = post("Während des Ausfalls");
			this.log.tellsOf(during);
		}
		finally {
			node.start();
		}
		soon().ignoreExceptions().untilAsserted(() -> assertThat(titles()).containsExactly("Während des Ausfalls"));
	}

	/** The platform may be preparing the index itself after what another test did. */
	private void rebuild() {
		soon().until(() -> this.index.rebuild(Runnable::run));
	}

	private IndexCheck repair() {
		return soon().until(this.index::repair, Optional::isPresent).orElseThrow();
	}

	/** The regular comparison of this index, which the platform's assembly turns on. */
	private AnnotationConfigApplicationContext schedule(Map<String, Object> properties) {
		AnnotationConfigApplicationContext schedule = new AnnotationConfigApplicationContext();
		schedule.getEnvironment().getPropertySources().addFirst(new MapPropertySource("schedule", properties));
		schedule.registerBean(KnowledgeIndex.class, () -> this.index);
		schedule.registerBean(Clock.class, Clock::systemUTC);
		schedule.register(ConsistencyCheck.class, Scheduling.class);
		schedule.refresh();
		return schedule;
	}

	/**
	 * The index lacks a post, knows another as it was, and a third that is hidden.
	 * @return the one that it lacks
	 */
	private Post differInEveryWay() {
		Post missing = post("Fehlt");
		Post outdated = post("Alt");
		this.indexer.write(changes(outdated));
		this.knowledge.revised(this.grossenhain, outdated, "Neu", this.word);
		Post surplus = post("Zu viel");
		this.indexer.write(changes(surplus));
		this.knowledge.hidden(surplus);
		return missing;
	}

	/** An index vanishes by no doing of the platform. */
	private void lose(String index) {
		try {
			this.elasticsearch.writes().indices().delete((delete) -> delete.index(index));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** An entry vanishes from the index by no doing of the platform. */
	private void lose(Post post) throws IOException {
		String id = key(post).toString();
		Long version = this.elasticsearch.writes()
			.get((get) -> get.index(this.settings.alias()).id(id), Void.class)
			.version();
		// a later version would be taken for a state that the database does not know
		this.elasticsearch.writes()
			.delete((delete) -> delete.index(this.settings.alias())
				.id(id)
				.version(version)
				.versionType(VersionType.ExternalGte));
	}

	private Post post(String title) {
		return this.knowledge.post(this.grossenhain, title, "Ein Text mit " + this.word + ".");
	}

	private List<IndexChange> changes(Post post) {
		return this.currentKnowledge.changes(List.of(key(post)));
	}

	private List<String> titles() {
		return this.search.search(SearchRequest.of(this.word, 10), this.reader)
			.hits()
			.stream()
			.map(SearchHit::title)
			.toList();
	}

	private long indexedVersion(Post post) {
		return indexedVersion(key(post));
	}

	private long indexedVersion(EntryKey key) {
		return version(this.settings.alias(), key);
	}

	private long version(String alias, EntryKey key) {
		try {
			GetResponse<IndexedEntry> response = this.elasticsearch.writes()
				.get((get) -> get.index(alias).id(key.toString()), IndexedEntry.class);
			IndexedEntry entry = response.source();
			return (entry != null) ? entry.version() : 0;
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** All indices of this search, whether they are used or not. */
	private Set<String> indices() throws IOException {
		return this.elasticsearch.writes()
			.indices()
			.get((get) -> get.index(this.settings.alias() + "-*"))
			.indices()
			.keySet();
	}

	private String indexName() {
		try {
			return this.sharedIndex.names().iterator().next();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private boolean isParked(RecordMetadata record) {
		return this.jdbc
			.sql("SELECT EXISTS (SELECT FROM parked_record WHERE topic = ? AND partition_no = ? AND offset_no = ?)")
			.params(record.topic(), record.partition(), record.offset())
			.query(Boolean.class)
			.single();
	}

	private static EntryKey key(Comment comment) {
		return new EntryKey(SearchType.COMMENT, comment.id().value());
	}

	private static EntryKey key(Post post) {
		return new EntryKey(SearchType.POST, post.id().value());
	}

	/**
	 * Lets methods run by a schedule. No configuration of its own, which every context of
	 * these tests would find.
	 */
	@EnableScheduling
	@EnableConfigurationProperties(SearchSettings.class)
	static final class Scheduling {

	}

}
