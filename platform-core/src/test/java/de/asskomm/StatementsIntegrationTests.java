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
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Actors;
import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.Organisations;
import de.asskomm.organisation.Reader;
import de.asskomm.outcome.Outcome;
import de.asskomm.outcome.Outcome.Done;
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
