package de.asskomm;

import java.util.List;
import java.util.stream.Stream;

import de.asskomm.conversation.Conversation;
import de.asskomm.conversation.ReplyToConversation;
import de.asskomm.conversation.StartConversation;
import de.asskomm.conversation.Subject;
import de.asskomm.discussion.ReadDiscussion;
import de.asskomm.exchange.Feed;
import de.asskomm.exchange.FeedFilter;
import de.asskomm.exchange.Post;
import de.asskomm.exchange.PostDraft;
import de.asskomm.exchange.PublishPost;
import de.asskomm.exchange.RevisePost;
import de.asskomm.fieldofaction.FieldOfAction;
import de.asskomm.fieldofaction.FieldsOfAction;
import de.asskomm.markdown.Markdown;
import de.asskomm.moderation.CaseId;
import de.asskomm.moderation.DecideCase;
import de.asskomm.moderation.ReportPost;
import de.asskomm.notification.FollowThings;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Actors;
import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.Organisations;
import de.asskomm.organisation.Reader;
import de.asskomm.outcome.Outcome;
import de.asskomm.outcome.Outcome.Done;
import de.asskomm.practice.PracticeReviews;
import de.asskomm.project.Origin;
import de.asskomm.project.PreventionProject;
import de.asskomm.project.ProjectDraft;
import de.asskomm.project.ProjectFilter;
import de.asskomm.project.Projects;
import de.asskomm.project.RecordProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever writes waits for few statements, however much is said and however many are
 * addressed. What listeners add comes on top.
 */
@CoreIntegrationTest
@Transactional
class StatementsIntegrationTests {

	private static final List<String> FIELDS = List.of("one", "two", "three", "four", "five");

	@Autowired
	private PublishPost publishPost;

	@Autowired
	private RevisePost revisePost;

	@Autowired
	private ReportPost reportPost;

	@Autowired
	private DecideCase decideCase;

	@Autowired
	private StartConversation startConversation;

	@Autowired
	private ReplyToConversation replyToConversation;

	@Autowired
	private Organisations organisations;

	@Autowired
	private Feed feed;

	@Autowired
	private ReadDiscussion discussion;

	@Autowired
	private Projects projects;

	@Autowired
	private RecordProject recordProject;

	@Autowired
	private PracticeReviews reviews;

	@Autowired
	private FollowThings followThings;

	private final Actor grossenhain = Actors.coordinator(Actors.town("Stadt Großenhain", Actors.MEISSEN));

	private final Actor wilsdruff = Actors.coordinator(Actors.town("Stadt Wilsdruff", Actors.MEISSEN));

	private final Actor moderator = Actors.moderator();

	@BeforeEach
	void knowFieldsAndTown(@Autowired FieldsOfAction fields) {
		FIELDS.forEach((key) -> fields.addIfMissing(new FieldOfAction(key, key, 1)));
		// as if somebody had written a moment ago
		fields.all();
		this.organisations.save(this.wilsdruff.organisation());
	}

	@Test
	void aPostIsWrittenWithOne() {
		assertThat(QueryPlans.of(this::published)).hasSize(1);
	}

	@Test
	void aPostIsChangedWithThree() {
		Post post = published();
		assertThat(
				QueryPlans.of(() -> done(this.revisePost.revise(this.grossenhain, post.id(), 1, draft("Neu"), true))))
			.hasSize(3);
		assertThat(QueryPlans.of(() -> this.revisePost.withdraw(this.grossenhain, post.id()))).hasSize(2);
	}

	@Test
	void aPageOfTheFeedIsReadWithThree() {
		published();
		Reader reader = this.wilsdruff.reader();
		assertThat(QueryPlans.of(() -> {
			List<Post> posts = this.feed.page(reader, FeedFilter.ALL, null, 20).posts();
			this.discussion.activity(posts.stream().map(Post::id).toList(), this.wilsdruff.organisation().id());
			this.organisations.findAll(posts.stream().map(Post::organisation).toList());
		})).hasSizeLessThanOrEqualTo(3);
	}

	@Test
	void aPostWithItsDiscussionIsReadWithFour() {
		Post published = published();
		Reader reader = this.wilsdruff.reader();
		assertThat(QueryPlans.of(() -> {
			Post post = this.feed.open(reader, published.id()).orElseThrow();
			this.discussion.comments(reader, post, null, 50);
			this.discussion.activity(post.id(), this.wilsdruff.organisation().id());
			this.organisations.findAll(List.of(post.organisation()));
		})).hasSizeLessThanOrEqualTo(4);
	}

	@Test
	void aPageOfProjectsIsReadWithThree() {
		recorded();
		Reader reader = this.wilsdruff.reader();
		assertThat(QueryPlans.of(() -> {
			List<PreventionProject> page = this.projects.page(reader, ProjectFilter.ALL, null, 24).projects();
			this.reviews.levels(page.stream().map(PreventionProject::id).toList());
			this.organisations.findAll(page.stream().map(PreventionProject::organisation).toList());
		})).hasSize(3);
	}

	@Test
	void aProjectWithItsAdoptionsPostsAndRatingIsReadWithSix() {
		PreventionProject recorded = recorded();
		for (int times = 0; times < 3; times++) {
			done(this.recordProject.adopt(this.wilsdruff, recorded.id(), "Ohne Plakate"));
		}
		Reader reader = this.wilsdruff.reader();
		assertThat(QueryPlans.of(() -> {
			PreventionProject project = this.projects.open(reader, recorded.id()).orElseThrow();
			List<PreventionProject> adoptions = this.projects.adoptions(reader, project.id());
			this.organisations.findAll(Stream.concat(Stream.of(project), adoptions.stream())
				.map(PreventionProject::organisation)
				.toList());
			this.feed.ofProject(reader, project.id().value(), 10);
			this.reviews.find(project.id());
			this.followThings.of(this.wilsdruff);
		})).hasSize(6);
	}

	@Test
	void aReportTakesFourAndADecisionSix() {
		Post post = published();
		assertThat(QueryPlans.of(() -> report(post))).hasSize(4);
		CaseId id = report(post);
		assertThat(QueryPlans.of(() -> done(this.decideCase.claim(this.moderator, id)))).hasSize(2);
		assertThat(QueryPlans.of(() -> done(this.decideCase.decide(this.moderator, id, 3, "HIDE", "Regel 1", "Text"))))
			.hasSize(6);
	}

	@Test
	void aConversationWithTwentyTownsTakesFourAndAnAnswerToo() {
		List<OrganisationId> towns = Stream.generate(() -> Actors.town("Stadt", Actors.MEISSEN))
			.limit(StartConversation.MAXIMUM_ORGANISATIONS)
			.peek(this.organisations::save)
			.map(Organisation::id)
			.toList();
		assertThat(QueryPlans.of(() -> started(towns))).hasSize(4);
		Conversation conversation = started(List.of(this.wilsdruff.organisation().id()));
		assertThat(QueryPlans.of(() -> this.replyToConversation.markRead(this.wilsdruff, conversation.id())))
			.hasSize(3);
		assertThat(QueryPlans
			.of(() -> done(this.replyToConversation.reply(this.wilsdruff, conversation.id(), new Markdown("So:")))))
			.hasSize(4);
	}

	private Post published() {
		return done(this.publishPost.publish(this.grossenhain, draft("Titel")));
	}

	private PreventionProject recorded() {
		ProjectDraft draft = new ProjectDraft("Saubere Stadt", "", FIELDS, null, null, null, null, List.of(), List.of(),
				List.of(), List.of(), null, List.of(), null, null, null, null, false);
		return done(this.recordProject.record(this.grossenhain, draft, Origin.RECORDED_HERE, true));
	}

	private CaseId report(Post post) {
		return done(this.reportPost.report(this.wilsdruff, post.id(), "INSULT", null)).caseId();
	}

	private Conversation started(List<OrganisationId> towns) {
		return done(this.startConversation.start(this.grossenhain, new Subject("Graffiti", null, null), towns,
				new Markdown("Wie?")));
	}

	private static PostDraft draft(String title) {
		return new PostDraft("NOTICE", title, "Text", null, null, null, null, null, FIELDS, null, null);
	}

	private static <T> T done(Outcome<T> outcome) {
		assertThat(outcome).isInstanceOf(Done.class);
		return ((Done<T>) outcome).value();
	}

}
