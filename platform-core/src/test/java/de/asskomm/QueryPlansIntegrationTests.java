package de.asskomm;

import java.time.Instant;
import java.util.Arrays;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import de.asskomm.conversation.ConversationId;
import de.asskomm.conversation.Conversations;
import de.asskomm.conversation.MessageId;
import de.asskomm.exchange.CommentId;
import de.asskomm.exchange.Feed;
import de.asskomm.exchange.FeedCursor;
import de.asskomm.exchange.FeedFilter;
import de.asskomm.exchange.Followed;
import de.asskomm.exchange.PostId;
import de.asskomm.exchange.PostKind;
import de.asskomm.exchange.Posts;
import de.asskomm.moderation.CaseId;
import de.asskomm.moderation.ModerationCases;
import de.asskomm.municipality.DistrictKey;
import de.asskomm.notification.Follower;
import de.asskomm.notification.Notifications;
import de.asskomm.organisation.Audience;
import de.asskomm.organisation.MemberId;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.Reader;
import de.asskomm.practice.PracticeReviews;
import de.asskomm.project.PreventionProject;
import de.asskomm.project.ProjectFilter;
import de.asskomm.project.ProjectId;
import de.asskomm.project.ProjectResult;
import de.asskomm.project.ProjectState;
import de.asskomm.project.Projects;
import de.asskomm.project.TimelineCursor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What readers wait for is found through an index, already with a few thousand rows. The
 * rows are rolled back with each test.
 */
@CoreIntegrationTest
@Transactional
class QueryPlansIntegrationTests {

	private static final int PAGE = 20;

	private static final DistrictKey DISTRICT = new DistrictKey("14103");

	private static final OrganisationId ORGANISATION = new OrganisationId(
			UUID.fromString("00000000-0000-4000-8000-000000000007"));

	private static final Follower RECIPIENT = new Follower(new MemberId(ORGANISATION.value()), ORGANISATION);

	private static final Reader READER = new Reader(
			Set.of(Audience.EVERYONE, Audience.NETWORK, Audience.organisation(ORGANISATION)));

	private static final FeedCursor SOMEWHERE = new FeedCursor(Instant.now().minusSeconds(3_600 * 2_000),
			PostId.next());

	@Autowired
	private Feed feed;

	@Autowired
	private Posts posts;

	@Autowired
	private Projects projects;

	@Autowired
	private PracticeReviews reviews;

	@Autowired
	private Notifications notifications;

	@Autowired
	private Conversations conversations;

	@Autowired
	private ModerationCases cases;

	@BeforeEach
	void fillTheTables(@Autowired JdbcClient jdbc) {
		jdbc.sql(
				"""
						INSERT INTO post (id, version, organisation_id, district_key, author_id, author_name, kind, title, body,
						  occasion, measure, cost, effect, again, fields_of_action, visibility, audiences, status, example,
						  hidden_reason, hidden_rule, hidden_text, hidden_automatically, hidden_at, created_at, updated_at,
						  published_at)
						SELECT uuidv7(), 1, ('00000000-0000-4000-8000-' || lpad((n % 60)::text, 12, '0'))::uuid, 14100 + n % 13,
						  uuidv7(), 'Koordinierungsstelle',
						  (ARRAY['EXPERIENCE_REPORT', 'QUESTION', 'PARTNER_REQUEST', 'NOTICE'])[1 + n % 4],
						  'Titel ' || n, repeat('Text ', 60), '', '', '', '', '', ARRAY['graffiti', 'field-' || n % 15], 'NETWORK',
						  ARRAY['network', 'organisation:' || n % 60], CASE WHEN n % 50 = 0 THEN 'HIDDEN' ELSE 'PUBLISHED' END,
						  false, 'INSULT', 'Regel 1', 'Text', false, CASE WHEN n % 50 = 0 THEN now() END, now(), now(),
						  now() - n * interval '1 hour'
						FROM generate_series(1, 5000) AS n
						""")
			.update();
		jdbc.sql(
				"""
						INSERT INTO prevention_project (id, version, organisation_id, district_key, author_id, author_name,
						  owner_id, content, fields_of_action, visibility, audiences, state, result, status, example, created_at, updated_at,
						  published_at, confirmed_on)
						SELECT uuidv7(), 1, ('00000000-0000-4000-8000-' || lpad((n % 60)::text, 12, '0'))::uuid, 14100 + n % 13,
						  uuidv7(), 'Koordinierungsstelle', ('00000000-0000-4000-8000-' || lpad((n % 60)::text, 12, '0'))::uuid,
						  jsonb_build_object('title', 'Titel ' || n, 'summary', repeat('Text ', 60), 'fieldsOfAction',
						    ARRAY['graffiti'], 'visibility', 'NETWORK', 'state', 'RUNNING', 'participants', ARRAY[]::text[],
						    'costs', ARRAY[]::text[], 'grants', ARRAY[]::text[], 'documents', ARRAY[]::text[], 'contact', '',
						    'anonymous', false, 'startedOn', current_date - n), ARRAY['graffiti'], 'NETWORK', ARRAY['network'],
						  (ARRAY['IDEA', 'PLANNED', 'RUNNING', 'FINISHED', 'STOPPED'])[1 + n % 5],
						  (ARRAY[NULL, 'WORKED', 'PARTLY', 'DID_NOT_WORK'])[1 + n % 4],
						  CASE WHEN n % 7 = 0 THEN 'DRAFT' ELSE 'PUBLISHED' END, false, now(), now(), now(), current_date - n
						FROM generate_series(1, 5000) AS n
						""")
			.update();
		jdbc.sql(
				"""
						WITH started AS (
						  INSERT INTO conversation (id, version, messages, subject, started_by, organisations, created_at, updated_at)
						  SELECT uuidv7(), 1, 1, 'Betreff', ('00000000-0000-4000-8000-' || lpad((n % 60)::text, 12, '0'))::uuid,
						    ARRAY[('00000000-0000-4000-8000-' || lpad((n % 60)::text, 12, '0'))::uuid,
						      ('00000000-0000-4000-8000-' || lpad(((n + 1) % 60)::text, 12, '0'))::uuid], now(), now()
						  FROM generate_series(1, 2000) AS n
						  RETURNING id, started_by, organisations),
						first AS (
						  INSERT INTO message (id, conversation_id, number, organisation_id, author_id, author_name, body, sent_at)
						  SELECT uuidv7(), id, 1, started_by, uuidv7(), 'Koordinierungsstelle', 'Text', now() FROM started
						  RETURNING id, conversation_id)
						INSERT INTO conversation_participant (conversation_id, organisation_id, latest_message_id, read_until)
						SELECT started.id, unnest(started.organisations), first.id, 0
						FROM started JOIN first ON first.conversation_id = started.id
						""")
			.update();
		jdbc.sql(
				"""
						INSERT INTO moderation_case (id, version, post_id, post_title, organisation_id, reason, state, created_at,
						  updated_at)
						SELECT uuidv7(), 1, uuidv7(), 'Titel', uuidv7(), 'INSULT', CASE WHEN n % 50 = 0 THEN 'OPEN' ELSE 'DECIDED' END,
						  now(), now()
						FROM generate_series(1, 2000) AS n
						""")
			.update();
		jdbc.sql("""
				INSERT INTO report (id, case_id, organisation_id, reporter_id, reporter_name, reason, text, created_at)
				SELECT uuidv7(), id, uuidv7(), uuidv7(), 'Büro', 'INSULT', '', now() FROM moderation_case
				""").update();
		jdbc.sql(
				"""
						INSERT INTO practice_review (project_id, version, nominated_by, reason, nominated_at, state, level, effect,
						  mechanism, context, implementation, cost, reasoning, by_id, by_name, judged_at)
						SELECT id, 1, organisation_id, 'Grund', now(), CASE WHEN n % 50 = 0 THEN 'OPEN' ELSE 'RATED' END, 'PROBABLE',
						  '', '', '', '', '', '', uuidv7(), 'Büro', now() - n * interval '1 hour'
						FROM (SELECT *, row_number() OVER () AS n FROM prevention_project) AS nominated
						""")
			.update();
		jdbc.sql("""
				INSERT INTO notification (id, event_id, account_id, organisation_id, type, post_id, comment_id,
				  by_organisation, created_at, read_at)
				SELECT uuidv7(), uuidv7(), ('00000000-0000-4000-8000-' || lpad((n % 60)::text, 12, '0'))::uuid,
				  ('00000000-0000-4000-8000-' || lpad((n % 60)::text, 12, '0'))::uuid, 'ACCEPTED', uuidv7(), uuidv7(),
				  uuidv7(), now(), CASE WHEN n % 50 <> 0 THEN now() END
				FROM generate_series(1, 5000) AS n
				""").update();
		jdbc.sql(
				"ANALYZE post, prevention_project, practice_review, notification, conversation, conversation_participant, message, moderation_case, report")
			.update();
	}

	@Test
	void theFeedIsReadInTheOrderOfItsIndex() {
		assertReadInOrderOf("post_feed ", FeedFilter.ALL);
		assertReadInOrderOf("post_feed ", new FeedFilter(null, "graffiti", null, null));
	}

	@Test
	void eachFilterHasItsIndex() {
		assertReadInOrderOf("post_feed_kind ", new FeedFilter(PostKind.QUESTION, null, null, null));
		assertReadInOrderOf("post_feed_district ", new FeedFilter(null, null, DISTRICT, null));
		assertReadInOrderOf("post_feed_organisation ", FeedFilter.of(ORGANISATION));
		assertReadInOrderOf("post_feed_district ", new FeedFilter(PostKind.QUESTION, null, DISTRICT, null));
	}

	@Test
	void filtersThatLeaveLittleAreNarrowedByAnIndexFirst() {
		FeedFilter narrow = new FeedFilter(PostKind.QUESTION, "graffiti", DISTRICT, ORGANISATION);
		assertThat(plan(() -> this.feed.page(READER, narrow, null, PAGE))).contains("post_feed_organisation ")
			.doesNotContain("Seq Scan");
	}

	@Test
	void postsAreFoundByTheirIdentifiers() {
		List<PostId> ids = List.of(PostId.next(), PostId.next());
		assertThat(plan(() -> this.feed.visible(READER, ids))).contains("post_pkey").doesNotContain("Seq Scan");
		assertThat(plan(() -> this.feed.open(READER, PostId.next()))).contains("post_pkey");
		assertThat(plan(() -> this.posts.lock(PostId.next()))).contains("post_pkey");
		assertThat(plan(() -> this.posts.findAll(ids))).contains("post_pkey");
		assertThat(plan(() -> this.posts.page(PostId.next(), 100))).contains("post_pkey").doesNotContain("Sort");
		assertThat(plan(() -> this.posts.history(PostId.next()))).contains("post_revision_pkey");
		assertThat(plan(() -> this.posts.hiddenOf(ORGANISATION))).contains("post_hidden").doesNotContain("Seq Scan");
	}

	@Test
	void whatSomebodyFollowsIsLookedUpByWhatItIs() {
		assertReadInOrderOf("post_feed ", FeedFilter.ALL
			.followed(new Followed(Set.of("graffiti"), Set.of(DISTRICT), Set.of(), Set.of(), Set.of())));
		Followed few = new Followed(Set.of("rare"), Set.of(), Set.of(ORGANISATION), Set.of(UUID.randomUUID()),
				Set.of(PostId.next()));
		assertThat(plan(() -> this.feed.page(READER, FeedFilter.ALL.followed(few), null, PAGE)))
			.contains("post_fields", "post_feed_organisation", "post_feed_project", "post_pkey")
			.doesNotContain("Seq Scan");
		Followed nothing = new Followed(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
		assertThat(QueryPlans.of(() -> this.feed.page(READER, FeedFilter.ALL.followed(nothing), null, PAGE))).isEmpty();
	}

	@Test
	void theFewPostsOfARareFieldOrForEverybodyAreNotLookedForAmongAll() {
		assertThat(plan(() -> this.feed.page(READER, new FeedFilter(null, "rare", null, null), null, PAGE)))
			.contains("post_fields")
			.doesNotContain("Seq Scan");
		assertThat(plan(() -> this.feed.page(Reader.anonymous(), FeedFilter.ALL, null, PAGE))).contains("post_fields")
			.doesNotContain("Seq Scan");
	}

	@Test
	void draftsAreReadInTheOrderOfTheirIndex() {
		assertThat(plan(() -> this.posts.draftsOf(ORGANISATION))).contains("post_draft").doesNotContain("Seq Scan");
	}

	@Test
	void projectsAreReadInTheOrderOfAnIndex() {
		assertReadInOrderOf("prevention_project_list ", ProjectFilter.ALL);
		assertReadInOrderOf("prevention_project_list ", new ProjectFilter(null, "graffiti", null, null, null));
		assertReadInOrderOf("prevention_project_state ",
				new ProjectFilter(ProjectState.STOPPED, null, null, null, null));
		assertReadInOrderOf("prevention_project_district ", new ProjectFilter(null, null, DISTRICT, null, null));
		assertReadInOrderOf("prevention_project_organisation ", ProjectFilter.of(ORGANISATION));
		assertReadInOrderOf("prevention_project_result ",
				new ProjectFilter(null, null, null, null, ProjectResult.DID_NOT_WORK));
	}

	@Test
	void filtersOfProjectsThatLeaveLittleAreNarrowedByAnIndexFirst() {
		for (ProjectFilter narrow : List.of(new ProjectFilter(null, "rare", null, null, null),
				new ProjectFilter(ProjectState.STOPPED, "graffiti", DISTRICT, null, ProjectResult.DID_NOT_WORK),
				new ProjectFilter(ProjectState.STOPPED, null, null, ORGANISATION, null))) {
			assertThat(plan(() -> this.projects.page(READER, narrow, null, PAGE))).contains("Index Cond")
				.doesNotContain("Seq Scan")
				.doesNotContain("prevention_project_list");
		}
		assertThat(plan(() -> this.projects.page(Reader.anonymous(), ProjectFilter.ALL, null, PAGE)))
			.contains("prevention_project_fields")
			.doesNotContain("Seq Scan");
	}

	@Test
	void whatAProjectPageNeedsIsFoundThroughIndices() {
		ProjectId id = ProjectId.next();
		assertThat(plan(() -> this.projects.open(READER, id))).contains("prevention_project_pkey");
		assertThat(plan(() -> this.projects.adoptions(READER, id))).contains("prevention_project_adopted")
			.contains("prevention_project_pkey")
			.doesNotContain("Seq Scan");
		assertThat(plan(() -> this.projects.madeOf(READER, UUID.randomUUID()))).contains("prevention_project_post");
		assertThat(plan(() -> this.feed.ofProject(READER, id.value(), PAGE))).contains("post_feed_project")
			.doesNotContain("Seq Scan");
		assertThat(plan(() -> this.projects.history(id))).contains("project_revision_pkey");
		assertThat(plan(() -> this.reviews.find(id))).contains("practice_review_pkey");
	}

	@Test
	void anOrganisationsOwnProjectsAreReadInTheOrderOfTheirIndex() {
		assertThat(plan(() -> this.projects.ofOwner(ORGANISATION))).contains("prevention_project_owner")
			.doesNotContain("Seq Scan");
	}

	@Test
	void goodPracticeIsFoundThroughItsIndices() {
		assertThat(plan(() -> this.reviews.levels(List.of(ProjectId.next(), ProjectId.next()))))
			.contains("practice_review_pkey")
			.doesNotContain("Seq Scan");
		assertThat(plan(this.reviews::waiting)).contains("practice_review_waiting").doesNotContain("Seq Scan");
		assertThat(plan(this.reviews::judged)).contains("practice_review_judged").doesNotContain("Sort");
	}

	@Test
	void notificationsAreReadInTheOrderOfTheirIndex() {
		assertThat(plan(() -> this.notifications.newest(RECIPIENT, null, PAGE))).contains("notification_list ")
			.doesNotContain("Sort")
			.doesNotContain("Seq Scan");
		assertThat(plan(() -> this.notifications.newest(RECIPIENT, UUID.randomUUID(), PAGE)))
			.contains("notification_list ")
			.doesNotContain("Sort");
		assertThat(plan(() -> this.notifications.unread(RECIPIENT))).contains("notification_unread")
			.doesNotContain("Seq Scan");
		assertThat(plan(() -> this.notifications.toldOfAcceptance(CommentId.next()))).contains("notification_comment")
			.doesNotContain("Seq Scan");
	}

	@Test
	void projectsAlongTimeAreReadInTheOrderOfTheirIndex() {
		TimelineCursor somewhere = new TimelineCursor(LocalDate.of(2020, 1, 1), ProjectId.next());
		assertThat(plan(() -> this.projects.timeline(READER, ProjectFilter.ALL, null, PAGE)))
			.contains("Index Scan using prevention_project_start")
			.doesNotContain("Sort");
		assertThat(plan(() -> this.projects.timeline(READER, ProjectFilter.ALL, somewhere, PAGE)))
			.contains("Index Scan using prevention_project_start")
			.containsPattern("Index Cond: .*ROW\\(")
			.doesNotContain("Sort");
	}

	@Test
	void whatHappenedWithAProjectIsFoundThroughItsIndex() {
		PreventionProject project = this.projects.page(READER, ProjectFilter.ALL, null, 1).projects().getFirst();
		assertThat(plan(() -> this.projects.changes(project))).contains("project_revision_pkey");
	}

	@Test
	void projectsAreCountedWithOneStatement() {
		assertThat(plan(() -> this.projects.counts(READER, ProjectFilter.ALL))).contains("Aggregate");
	}

	@Test
	void anInboxIsReadInTheOrderOfItsIndex() {
		assertThat(plan(() -> this.conversations.inbox(ORGANISATION, null, PAGE)))
			.contains("conversation_participant_inbox")
			.contains("conversation_pkey")
			.contains("message_pkey")
			.doesNotContain("Sort")
			.doesNotContain("Seq Scan");
		assertThat(plan(() -> this.conversations.inbox(ORGANISATION, MessageId.next(), PAGE)))
			.contains("conversation_participant_inbox")
			.doesNotContain("Sort");
		assertThat(plan(() -> this.conversations.messages(ConversationId.next(), ORGANISATION, 0, 100)))
			.contains("message_conversation_id_number_key")
			.doesNotContain("Seq Scan");
		assertThat(plan(() -> this.conversations.unread(ORGANISATION))).contains("conversation_participant_inbox");
	}

	@Test
	void casesAreFoundThroughTheirIndices() {
		assertThat(plan(() -> this.cases.lockUndecided(PostId.next()))).contains("moderation_case_undecided");
		assertThat(plan(() -> this.cases.undecided())).contains("moderation_case_undecided");
		assertThat(plan(() -> this.cases.page(null, null, CaseId.next(), PAGE))).contains("moderation_case_pkey")
			.doesNotContain("Sort");
		assertThat(plan(() -> this.cases.reports(CaseId.next()))).contains("report_case").doesNotContain("Seq Scan");
	}

	private void assertReadInOrderOf(String index, FeedFilter filter) {
		assertThat(plan(() -> this.feed.page(READER, filter, null, PAGE))).contains("Index Scan using " + index)
			.doesNotContain("Sort")
			.doesNotContain("Seq Scan");
		assertThat(plan(() -> this.feed.page(READER, filter, SOMEWHERE, PAGE))).contains("Index Scan using " + index)
			.containsPattern("Index Cond: .*ROW\\(published_at, id\\)")
			.doesNotContain("Sort");
	}

	private void assertReadInOrderOf(String index, ProjectFilter filter) {
		for (UUID after : Arrays.asList(null, ProjectId.next().value())) {
			assertThat(plan(() -> this.projects.page(READER, filter, after, PAGE)))
				.contains("Index Scan using " + index)
				.doesNotContain("Sort")
				.doesNotContain("Seq Scan");
		}
	}

	/** Each of these reads with one statement. */
	private static String plan(Runnable read) {
		List<String> plans = QueryPlans.of(read);
		assertThat(plans).hasSize(1);
		return plans.getFirst();
	}

}
