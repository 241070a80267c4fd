package de.asskomm.search.elastic;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import de.asskomm.discussion.Comment;
import de.asskomm.exchange.Post;
import de.asskomm.membership.MailAddress;
import de.asskomm.membership.RecordSignIn;
import de.asskomm.notification.Follower;
import de.asskomm.notification.Notification;
import de.asskomm.notification.NotificationPage;
import de.asskomm.notification.NotificationType;
import de.asskomm.notification.Notifications;
import de.asskomm.notification.NotifyOfFinds;
import de.asskomm.notification.ReadNotifications;
import de.asskomm.notification.Subject.OfPost;
import de.asskomm.notification.Subject.OfProjects;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Actors;
import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.Role;
import de.asskomm.organisation.Visibility;
import de.asskomm.outcome.Outcome;
import de.asskomm.practice.EvidenceLevel;
import de.asskomm.practice.PracticeReview;
import de.asskomm.project.PreventionProject;
import de.asskomm.search.ActiveSynonyms;
import de.asskomm.search.SaveSearch;
import de.asskomm.search.SavedSearch;
import de.asskomm.search.SavedSearches;
import de.asskomm.search.SearchFacet;
import de.asskomm.search.SearchType;
import de.asskomm.search.Sought;
import de.asskomm.search.StartSynonyms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

import static de.asskomm.search.elastic.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SearchIntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class SavedSearchAlertsIntegrationTests {

	@Autowired
	private Knowledge knowledge;

	@Autowired
	private CurrentKnowledge currentKnowledge;

	@Autowired
	private SaveSearch saveSearch;

	@Autowired
	private SavedSearches searches;

	@Autowired
	private NotifyOfFinds notify;

	@Autowired
	private Notifications notifications;

	@Autowired
	private ReadNotifications readNotifications;

	@Autowired
	private RecordSignIn recordSignIn;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionOperations transaction;

	@Autowired
	private Clock clock;

	private SavedSearchAlerts alerts;

	private Organisation grossenhain;

	private Actor leipzig;

	/** A word that only this test's entries contain. */
	private String word;

	@BeforeEach
	void prepare() {
		this.alerts = alerts(new Synonyms(StartSynonyms.rules()), this.transaction);
		this.grossenhain = this.knowledge.grossenhain();
		this.leipzig = signedIn(Actors.member(this.knowledge.leipzig()));
		this.word = "wort" + UUID.randomUUID().toString().replace("-", "");
	}

	@AfterEach
	void close() {
		this.alerts.destroy();
	}

	@Test
	void tellsSoonAndOnceOfWhatIsPublished(@Value("${platform.messaging.topic-prefix}") String topicPrefix) {
		SavedSearch search = saved(this.leipzig, this.word);
		try (EventLog log = new EventLog(topicPrefix)) {
			Post post = post("Neu", Visibility.NETWORK);
			PreventionProject project = project("Neues Projekt", Visibility.NETWORK);
			log.tellsOfPublicationOf(post);
			log.tellsOfPublicationOf(post);
			log.tellsOf(project);
			soon().untilAsserted(() -> assertThat(told(this.leipzig)).hasSize(2));
			log.tellsOf(this.knowledge.revised(this.grossenhain, post, "Anders", this.word));
			log.tellsOfPublicationOf(post);
			Post last = post("Letzter", Visibility.NETWORK);
			log.tellsOfPublicationOf(last);
			soon().untilAsserted(() -> assertThat(told(this.leipzig)).hasSize(3));
			assertThat(told(this.leipzig)).allSatisfy((one) -> {
				assertThat(one.type()).isEqualTo(NotificationType.SAVED_SEARCH);
				assertThat(one.savedSearch()).isEqualTo(search.id().value());
				assertThat(one.by()).isEqualTo(this.grossenhain.id());
			})
				.extracting(Notification::subject)
				.containsExactlyInAnyOrder(new OfPost(post.id(), null), new OfProjects(project.id()),
						new OfPost(last.id(), null));
			assertThat(this.readNotifications.page(this.leipzig, null, 10).entries())
				.extracting(NotificationPage.Entry::title)
				.containsExactlyInAnyOrder("Anders", "Neues Projekt", "Letzter");
		}
	}

	@Test
	void tellsOnlyThoseWhoMayRead() {
		Actor neighbour = signedIn(Actors.member(this.knowledge.town("Stadt Meißen", "14627140")));
		saved(this.leipzig, this.word);
		saved(neighbour, this.word);
		tell(post("Für den Landkreis", Visibility.DISTRICT));
		tell(project("Für den LPR", Visibility.LPR));
		assertThat(told(this.leipzig)).isEmpty();
		assertThat(told(neighbour)).hasSize(1);
	}

	@Test
	void tellsNobodyOfTheirOwn() {
		Actor own = signedIn(Actors.coordinator(this.grossenhain));
		saved(own, this.word);
		tell(post("Eigenes", Visibility.NETWORK));
		assertThat(told(own)).isEmpty();
	}

	@Test
	void tellsNobodyWhoNoLongerActsForTheOrganisation() {
		Actor stranger = Actors.member(this.knowledge.leipzig());
		saved(stranger, this.word);
		tell(post("Neu", Visibility.NETWORK));
		assertThat(told(stranger)).isEmpty();
	}

	@Test
	void tellsNobodyOfWhatWasHiddenOrWithdrawnAMomentAgo() {
		saved(this.leipzig, this.word);
		Post hidden = post("Bald verborgen", Visibility.NETWORK);
		Post withdrawn = post("Bald zurückgezogen", Visibility.NETWORK);
		List<KnowledgeDocument> before = List.of(document(hidden), document(withdrawn));
		this.knowledge.hidden(hidden);
		this.knowledge.withdrawn(this.grossenhain, withdrawn);
		assertThat(this.alerts.tell(before.stream().map(News::published).toList())).isEmpty();
		assertThat(told(this.leipzig)).isEmpty();
	}

	@Test
	void tellsNobodyOfWhatWasPublishedBeforeTheyLookedForIt() {
		Post post = post("Vorher", Visibility.NETWORK);
		saved(this.leipzig, this.word);
		tell(post);
		tell(this.knowledge.post(this.grossenhain, "Übernommen", this.word));
		assertThat(told(this.leipzig)).isEmpty();
	}

	@Test
	void triesAnEntryOnce() {
		Actor other = signedIn(Actors.member(this.knowledge.frankenberg()));
		Post post = this.knowledge.post(this.grossenhain, "Noch nicht", "Ein Text.", Visibility.NETWORK, later(),
				"youth");
		saved(this.leipzig, this.word);
		tell(post);
		tell(this.knowledge.revised(this.grossenhain, post, "Jetzt schon", this.word));
		Post second = post("Neu", Visibility.NETWORK);
		tell(second);
		saved(other, this.word);
		tell(second);
		assertThat(told(this.leipzig)).extracting(Notification::subject).containsExactly(new OfPost(second.id(), null));
		assertThat(told(other)).isEmpty();
	}

	@Test
	void tellsAPersonOnceOfAnEntryThatSeveralSearchesFind() {
		SavedSearch first = saved(this.leipzig, this.word);
		saved(this.leipzig, this.word + " Schmierereien");
		tell(this.knowledge.post(this.grossenhain, "Graffiti", this.word, Visibility.NETWORK, later(), "graffiti"));
		assertThat(told(this.leipzig)).extracting(Notification::savedSearch).containsExactly(first.id().value());
	}

	@Test
	void tellsOfWhatMeetsTheChosenFacets() {
		SavedSearch search = saved(this.leipzig, "", Map.of(SearchFacet.FIELD_OF_ACTION, Set.of("extremism"),
				SearchFacet.DISTRICT, Set.of("14627"), SearchFacet.TYPE, Set.of("PROJECT")));
		tell(this.knowledge.post(this.grossenhain, "Beitrag", "Text", Visibility.NETWORK, later(), "extremism"));
		assertThat(told(this.leipzig)).isEmpty();
		tell(this.knowledge.project(this.grossenhain, "Projekt", "Text", Visibility.NETWORK, later(), "extremism"));
		assertThat(told(this.leipzig)).extracting(Notification::savedSearch).containsExactly(search.id().value());
	}

	@Test
	void tellsOfSeveralProjectsAtOnceButOfEachPost() {
		saved(this.leipzig, this.word);
		tell(project("Erstes", Visibility.NETWORK));
		tell(project("Zweites", Visibility.NETWORK));
		assertThat(told(this.leipzig)).singleElement()
			.satisfies((one) -> assertThat(((OfProjects) one.subject()).number()).isEqualTo(2));
		tell(post("Erster", Visibility.NETWORK));
		tell(post("Zweiter", Visibility.NETWORK));
		assertThat(told(this.leipzig)).hasSize(3);
	}

	@Test
	void knowsWhatWasSavedOrDeletedAMomentAgoOnAnotherInstance() {
		tell(post("Davor", Visibility.NETWORK));
		SavedSearch search = saved(this.leipzig, this.word);
		tell(post("Danach", Visibility.NETWORK));
		assertThat(told(this.leipzig)).hasSize(1);
		this.saveSearch.delete(this.leipzig, search.id());
		tell(post("Zu spät", Visibility.NETWORK));
		assertThat(told(this.leipzig)).hasSize(1);
	}

	@Test
	void takesUpOtherSynonyms() {
		Synonyms synonyms = new Synonyms(List.of());
		SavedSearchAlerts changing = alerts(synonyms, this.transaction);
		String synonym = "anders" + this.word;
		saved(this.leipzig, synonym);
		changing.tell(List.of(published(post("Davor", Visibility.NETWORK))));
		assertThat(told(this.leipzig)).isEmpty();
		synonyms.change(List.of(synonym + ", " + this.word));
		changing.tell(List.of(published(post("Danach", Visibility.NETWORK))));
		assertThat(told(this.leipzig)).hasSize(1);
		changing.destroy();
	}

	@Test
	void losesNothingWhereTheDatabaseFailsBetweenMatchAndAlert() {
		saved(this.leipzig, this.word);
		News entry = published(post("Neu", Visibility.NETWORK));
		SavedSearchAlerts crashing = alerts(new Synonyms(List.of()), new Crashing(this.transaction));
		assertThatExceptionOfType(TransientDataAccessResourceException.class)
			.isThrownBy(() -> crashing.tell(List.of(entry)));
		crashing.destroy();
		assertThat(told(this.leipzig)).isEmpty();
		this.alerts.tell(List.of(entry));
		assertThat(told(this.leipzig)).hasSize(1);
	}

	@Test
	void tellsOfCommentsThoseWhoLookForComments() {
		Actor other = signedIn(Actors.member(this.knowledge.frankenberg()));
		SavedSearch search = saved(this.leipzig, this.word, Map.of(SearchFacet.TYPE, Set.of("COMMENT", "POST")));
		saved(other, this.word);
		Post post = post("Beitrag", Visibility.NETWORK);
		Comment comment = this.knowledge.comment(this.grossenhain, post, "Dazu: " + this.word);
		tell(comment);
		tell(comment);
		assertThat(told(this.leipzig)).singleElement().satisfies((one) -> {
			assertThat(one.subject()).isEqualTo(new OfPost(post.id(), comment.id()));
			assertThat(one.savedSearch()).isEqualTo(search.id().value());
			assertThat(one.by()).isEqualTo(this.grossenhain.id());
		});
		assertThat(told(other)).isEmpty();
	}

	@Test
	void tellsOfACommentOnlyThoseWhoMayReadItsPostAndNobodyOfTheirOwn() {
		Map<SearchFacet, Set<String>> comments = Map.of(SearchFacet.TYPE, Set.of("COMMENT"));
		Organisation meissen = this.knowledge.town("Stadt Meißen", "14627140");
		Actor neighbour = signedIn(Actors.member(meissen));
		saved(this.leipzig, this.word, comments);
		saved(neighbour, this.word, comments);
		Post post = post("Für den Landkreis", Visibility.DISTRICT);
		tell(this.knowledge.comment(this.grossenhain, post, this.word));
		tell(this.knowledge.comment(meissen, post, this.word));
		assertThat(told(this.leipzig)).isEmpty();
		assertThat(told(neighbour)).hasSize(1);
	}

	@Test
	void tellsNobodyOfACommentThatWasWithdrawnAMomentAgo() {
		saved(this.leipzig, this.word, Map.of(SearchFacet.TYPE, Set.of("COMMENT")));
		Comment comment = this.knowledge.comment(this.grossenhain, post("Beitrag", Visibility.NETWORK), this.word);
		News before = published(new EntryKey(SearchType.COMMENT, comment.id().value()));
		this.knowledge.withdrawn(this.grossenhain, comment);
		assertThat(this.alerts.tell(List.of(before))).isEmpty();
		assertThat(told(this.leipzig)).isEmpty();
	}

	@Test
	void tellsThoseWhoLookForGoodPracticeOnceAProjectIsRated() {
		Actor other = signedIn(Actors.member(this.knowledge.frankenberg()));
		PreventionProject project = this.knowledge.project(this.grossenhain, "Längst da", this.word, Visibility.NETWORK,
				"youth");
		SavedSearch search = saved(this.leipzig, this.word,
				Map.of(SearchFacet.EVIDENCE, Set.of("PROBABLE", "WELL_FOUNDED")));
		saved(other, this.word, Map.of(SearchFacet.EVIDENCE, Set.of("PROVEN")));
		saved(other, this.word, Map.of(SearchFacet.TYPE, Set.of("PROJECT")));
		tellOfRating(project);
		assertThat(told(this.leipzig)).isEmpty();
		rate(project, EvidenceLevel.PROBABLE);
		read(this.leipzig);
		tellOfRating(project);
		assertThat(told(this.leipzig)).singleElement().satisfies((one) -> {
			assertThat(one.subject()).isEqualTo(new OfProjects(project.id()));
			assertThat(one.savedSearch()).isEqualTo(search.id().value());
		});
		assertThat(told(other)).isEmpty();
	}

	@Test
	void tellsOfARisingLevelOnlyThoseWhoDidNotLookForTheOneBefore() {
		Actor other = signedIn(Actors.member(this.knowledge.frankenberg()));
		PreventionProject project = project("Projekt", Visibility.NETWORK);
		saved(this.leipzig, this.word, Map.of(SearchFacet.EVIDENCE, Set.of("PROBABLE", "PROVEN")));
		saved(other, this.word, Map.of(SearchFacet.EVIDENCE, Set.of("PROVEN")));
		rate(project, EvidenceLevel.PROBABLE);
		read(this.leipzig);
		KnowledgeDocument proven = withEvidence(project, EvidenceLevel.PROVEN);
		this.alerts.tell(List.of(News.rated(proven, later())));
		assertThat(told(this.leipzig)).hasSize(1);
		assertThat(told(other)).hasSize(1);
	}

	@Test
	void tellsOnceOfAProjectThatWasRatedBeforeItsPublicationWasHeardOf() {
		PreventionProject project = this.knowledge.project(this.grossenhain, "Projekt", this.word, Visibility.NETWORK,
				later(), "youth");
		saved(this.leipzig, this.word, Map.of(SearchFacet.EVIDENCE, Set.of("PROBABLE")));
		this.knowledge.rated(project, EvidenceLevel.PROBABLE);
		tell(project);
		read(this.leipzig);
		tellOfRating(project);
		assertThat(told(this.leipzig)).hasSize(1);
	}

	@Test
	void tellsNobodyOfARatingThatTheySavedTheirSearchAfter() {
		PreventionProject project = project("Projekt", Visibility.NETWORK);
		Instant ratedAt = this.clock.instant();
		this.knowledge.rated(project, EvidenceLevel.PROBABLE);
		saved(this.leipzig, this.word, Map.of(SearchFacet.EVIDENCE, Set.of("PROBABLE")));
		this.alerts
			.tell(List.of(News.rated(document(new EntryKey(SearchType.PROJECT, project.id().value())), ratedAt)));
		assertThat(told(this.leipzig)).isEmpty();
	}

	@Test
	void learnsFromTheLogThatAProjectWasRated(@Value("${platform.messaging.topic-prefix}") String topicPrefix) {
		PreventionProject project = this.knowledge.project(this.grossenhain, "Längst da", this.word, Visibility.NETWORK,
				"youth");
		saved(this.leipzig, "",
				Map.of(SearchFacet.EVIDENCE, Set.of("WELL_FOUNDED"), SearchFacet.FIELD_OF_ACTION, Set.of("youth")));
		PracticeReview review = this.knowledge.rated(project, EvidenceLevel.WELL_FOUNDED);
		try (EventLog log = new EventLog(topicPrefix)) {
			log.tellsOf(review);
			soon().untilAsserted(() -> assertThat(told(this.leipzig)).extracting(Notification::subject)
				.containsExactly(new OfProjects(project.id())));
		}
	}

	@Test
	void keepsSavedSearches() {
		SavedSearch saved = saved(this.leipzig, "Lärm 'am' \"Markt\"", Map.of(SearchFacet.FUNDING,
				Set.of("RL KommPräv", "Demokratie leben!"), SearchFacet.YEAR, Set.of("2026")));
		assertThat(this.saveSearch.of(this.leipzig)).containsExactly(saved);
		SavedSearch renamed = ((Outcome.Done<SavedSearch>) this.saveSearch.rename(this.leipzig, saved.id(), "Ruhe"))
			.value();
		assertThat(this.saveSearch.find(this.leipzig, saved.id())).contains(renamed);
		assertThat(this.saveSearch.find(Actors.member(this.knowledge.leipzig()), saved.id())).isEmpty();
	}

	@Test
	void letsNothingMeetASearchThatNarrowsByWhatOnlyAnotherReleaseKnows(CapturedOutput output) {
		Actor other = signedIn(Actors.member(this.knowledge.frankenberg()));
		SavedSearch search = saved(this.leipzig, this.word, Map.of(SearchFacet.FIELD_OF_ACTION, Set.of("youth")));
		this.jdbc.sql("UPDATE saved_search SET chosen = chosen || '{\"language\": [\"hsb\"]}' WHERE id = ?")
			.param(search.id().value())
			.update();
		saved(other, this.word);
		tell(post("Neu", Visibility.NETWORK));
		tell(post("Noch einer", Visibility.NETWORK));
		assertThat(told(other)).hasSize(2);
		assertThat(told(this.leipzig)).isEmpty();
		assertThat(output).contains("Saved searches that nothing meets");
		assertThat(this.saveSearch.of(this.leipzig)).singleElement().satisfies((listed) -> {
			assertThat(listed.name()).isEqualTo("Meine Suche");
			assertThat(listed.understood()).isFalse();
		});
		this.saveSearch.delete(this.leipzig, search.id());
		assertThat(this.saveSearch.of(this.leipzig)).isEmpty();
	}

	private SavedSearchAlerts alerts(ActiveSynonyms synonyms, TransactionOperations operations) {
		return new SavedSearchAlerts(this.searches, this.notify, synonyms, new ToldEntries(this.jdbc, this.clock),
				operations);
	}

	private Actor signedIn(Actor actor) {
		this.recordSignIn.organisation(actor.organisation(), List.of());
		Role role = actor.has(Role.COORDINATOR) ? Role.COORDINATOR : Role.MEMBER;
		this.recordSignIn.member(actor.organisation().id(), new RecordSignIn.Known(actor.member(),
				new MailAddress(UUID.randomUUID() + "@stadt.example"), "Erika", role), true);
		return actor;
	}

	private SavedSearch saved(Actor actor, String words) {
		return saved(actor, words, Map.of());
	}

	private SavedSearch saved(Actor actor, String words, Map<SearchFacet, Set<String>> chosen) {
		return ((Outcome.Done<SavedSearch>) this.saveSearch.save(actor, "Meine Suche", new Sought(words, chosen)))
			.value();
	}

	private Post post(String title, Visibility visibility) {
		return this.knowledge.post(this.grossenhain, title, this.word, visibility, this.clock.instant(), "youth");
	}

	private PreventionProject project(String title, Visibility visibility) {
		return this.knowledge.project(this.grossenhain, title, this.word, visibility, this.clock.instant(), "youth");
	}

	/** After whatever the test saves. */
	private Instant later() {
		return this.clock.instant().plus(Duration.ofMinutes(1));
	}

	private void tell(Post post) {
		assertThat(this.alerts.tell(List.of(published(post)))).isEmpty();
	}

	private void tell(PreventionProject project) {
		assertThat(this.alerts.tell(List.of(published(new EntryKey(SearchType.PROJECT, project.id().value())))))
			.isEmpty();
	}

	private void tell(Comment comment) {
		assertThat(this.alerts.tell(List.of(published(new EntryKey(SearchType.COMMENT, comment.id().value())))))
			.isEmpty();
	}

	/** Judges a project a minute from now, and tells of it. */
	private void rate(PreventionProject project, EvidenceLevel level) {
		this.knowledge.rated(project, level);
		tellOfRating(project);
	}

	private void tellOfRating(PreventionProject project) {
		KnowledgeDocument entry = document(new EntryKey(SearchType.PROJECT, project.id().value()));
		assertThat(this.alerts.tell(List.of(News.rated(entry, later())))).isEmpty();
	}

	private KnowledgeDocument withEvidence(PreventionProject project, EvidenceLevel level) {
		KnowledgeDocument entry = document(new EntryKey(SearchType.PROJECT, project.id().value()));
		return new KnowledgeDocument(entry.type(), entry.id(), entry.version(), entry.revision(), entry.parent(),
				entry.title(), entry.text(), entry.context(), entry.organisation(), entry.fieldsOfAction(),
				entry.district(), entry.sizeClass(), entry.year(), entry.date(), entry.kind(), level.name(),
				level.ordinal() + 1, entry.result(), entry.funding(), entry.organisationType(), entry.example(),
				entry.audiences(), entry.attachments(), entry.municipality());
	}

	private News published(Post post) {
		return News.published(document(post));
	}

	private News published(EntryKey key) {
		return News.published(document(key));
	}

	private KnowledgeDocument document(Post post) {
		return document(new EntryKey(SearchType.POST, post.id().value()));
	}

	private KnowledgeDocument document(EntryKey key) {
		return ((IndexChange.Put) this.currentKnowledge.changes(List.of(key)).getFirst()).document();
	}

	private List<Notification> told(Actor actor) {
		return this.notifications.newest(new Follower(actor.member(), actor.organisation().id()), null, 100);
	}

	/** What was read is not gathered with what comes later. */
	private void read(Actor actor) {
		this.notifications.read(new Follower(actor.member(), actor.organisation().id()), null, this.clock.instant());
	}

	/** Synonyms that somebody changes. */
	private static final class Synonyms implements ActiveSynonyms {

		private List<String> rules;

		private long version;

		Synonyms(List<String> rules) {
			this.rules = rules;
		}

		void change(List<String> others) {
			this.rules = others;
			this.version++;
		}

		@Override
		public List<String> rules() {
			return this.rules;
		}

		@Override
		public long version() {
			return this.version;
		}

	}

	/** Loses the connection just before the commit. */
	private record Crashing(TransactionOperations transaction) implements TransactionOperations {

		@Override
		public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
			return this.transaction.execute((status) -> {
				action.doInTransaction(status);
				throw new TransientDataAccessResourceException("Connection lost");
			});
		}

	}

}
