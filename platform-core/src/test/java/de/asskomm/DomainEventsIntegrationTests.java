package de.asskomm;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import de.asskomm.conversation.Conversation;
import de.asskomm.conversation.ConversationEvent;
import de.asskomm.conversation.ConversationEvent.ConversationRead;
import de.asskomm.conversation.ConversationEvent.ConversationStarted;
import de.asskomm.conversation.ConversationEvent.MessageSent;
import de.asskomm.conversation.Conversations;
import de.asskomm.conversation.ReplyToConversation;
import de.asskomm.conversation.StartConversation;
import de.asskomm.conversation.Subject;
import de.asskomm.exchange.Concealment;
import de.asskomm.exchange.HidePost;
import de.asskomm.exchange.ImportPost;
import de.asskomm.exchange.Post;
import de.asskomm.exchange.PostEvent;
import de.asskomm.exchange.PostEvent.PostChanged;
import de.asskomm.exchange.PostEvent.PostHidden;
import de.asskomm.exchange.PostEvent.PostPublished;
import de.asskomm.exchange.PostEvent.PostWithdrawn;
import de.asskomm.exchange.PostFixture;
import de.asskomm.exchange.PostId;
import de.asskomm.exchange.Posts;
import de.asskomm.exchange.Provenance;
import de.asskomm.exchange.PublishPost;
import de.asskomm.exchange.RevisePost;
import de.asskomm.fieldofaction.FieldOfAction;
import de.asskomm.fieldofaction.FieldsOfAction;
import de.asskomm.markdown.Markdown;
import de.asskomm.moderation.CaseId;
import de.asskomm.moderation.CaseState;
import de.asskomm.moderation.DecideCase;
import de.asskomm.moderation.ModerationCase;
import de.asskomm.moderation.ModerationCases;
import de.asskomm.moderation.ModerationEvent;
import de.asskomm.moderation.ModerationEvent.CaseChanged;
import de.asskomm.moderation.ModerationEvent.CaseDecided;
import de.asskomm.moderation.ModerationEvent.CaseOpened;
import de.asskomm.moderation.ReportPost;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Actors;
import de.asskomm.organisation.Organisations;
import de.asskomm.outcome.Outcome;
import de.asskomm.outcome.Outcome.Done;
import de.asskomm.outcome.Outcome.Invalid;
import de.asskomm.outcome.Outcome.Stale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** {@link RecordedEvents} refuses whatever is published outside of a transaction. */
@CoreIntegrationTest
class DomainEventsIntegrationTests {

	@Autowired
	private RecordedEvents events;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private PublishPost publishPost;

	@Autowired
	private RevisePost revisePost;

	@Autowired
	private ImportPost importPost;

	@Autowired
	private Posts posts;

	@Autowired
	private ReportPost reportPost;

	@Autowired
	private DecideCase decideCase;

	@Autowired
	private ModerationCases cases;

	@Autowired
	private StartConversation startConversation;

	@Autowired
	private ReplyToConversation replyToConversation;

	@Autowired
	private Conversations conversations;

	private final Actor grossenhain = Actors.coordinator(Actors.town("Stadt Großenhain", Actors.MEISSEN));

	private final Actor wilsdruff = Actors.coordinator(Actors.town("Stadt Wilsdruff", Actors.MEISSEN));

	private final Actor moderator = Actors.moderator();

	@BeforeEach
	void knowTownsAndField(@Autowired Organisations organisations, @Autowired FieldsOfAction fields) {
		organisations.save(this.grossenhain.organisation());
		organisations.save(this.wilsdruff.organisation());
		fields.addIfMissing(new FieldOfAction(PostFixture.FIELD, "Graffiti und Sachbeschädigung", 1));
	}

	@Test
	void theLifeOfAPostIsToldInOrder() {
		Post draft = done(this.publishPost.keepDraft(this.grossenhain, PostFixture.report("Entwurf")));
		Post published = done(revise(draft, true));
		Post changed = done(revise(published, false));
		this.revisePost.withdraw(this.grossenhain, draft.id());
		Post withdrawn = this.posts.find(draft.id()).orElseThrow();
		assertThat(about(draft.id())).containsExactly(new PostPublished(published), new PostChanged(changed, published),
				new PostWithdrawn(withdrawn));
	}

	@Test
	void theLifeOfACaseIsToldInOrder() {
		Post post = published();
		CaseId id = done(this.reportPost.report(this.wilsdruff, post.id(), "INSULT", null)).caseId();
		ModerationCase opened = this.cases.find(id).orElseThrow();
		ModerationCase claimed = done(this.decideCase.claim(this.moderator, id));
		ModerationCase decided = done(this.decideCase.decide(this.moderator, id, 2, "HIDE", "Regel 1", "Text"));
		Post hidden = this.posts.find(post.id()).orElseThrow();
		assertThat(this.events.committed(ModerationEvent.class, (event) -> event.moderationCase().id().equals(id)))
			.containsExactly(new CaseOpened(opened), new CaseChanged(claimed), new CaseDecided(decided));
		assertThat(about(post.id())).containsExactly(new PostPublished(post), new PostHidden(hidden));
		assertThat(hidden.updatedAt()).isEqualTo(decided.updatedAt());
	}

	@Test
	void theLifeOfAConversationIsToldInOrder() {
		Conversation started = started();
		this.replyToConversation.markRead(this.wilsdruff, started.id());
		this.replyToConversation.markRead(this.wilsdruff, started.id());
		done(this.replyToConversation.reply(this.wilsdruff, started.id(), new Markdown("So:")));
		assertThat(about(started)).extracting(Object::getClass)
			.containsExactly(ConversationStarted.class, ConversationRead.class, MessageSent.class);
	}

	@Test
	void aPostThatWasTakenOverIsToldOnce() {
		Post pattern = published();
		UUID id = UUID.randomUUID();
		Instant publishedAt = Instant.now().minus(1_000, ChronoUnit.DAYS);
		for (int i = 0; i < 2; i++) {
			this.importPost.takeOver(id, this.grossenhain.organisation(), this.grossenhain.author(), pattern.content(),
					new Provenance(true, null), publishedAt);
		}
		Post stored = this.posts.find(new PostId(id)).orElseThrow();
		assertThat(about(stored.id())).containsExactly(new PostPublished(stored));
	}

	@Test
	void whatIsRefusedIsNotTold() {
		Post post = published();
		assertThat(this.revisePost.revise(this.grossenhain, post.id(), 1, PostFixture.empty(), false))
			.isInstanceOf(Invalid.class);
		assertThat(this.revisePost.revise(this.grossenhain, post.id(), 7, PostFixture.report(), false))
			.isInstanceOf(Stale.class);
		assertThat(about(post.id())).containsExactly(new PostPublished(post));
	}

	@Test
	void whatIsTakenBackByItsTransactionWasNeverTold() {
		Post post = this.transaction.execute((status) -> {
			Post inside = published();
			status.setRollbackOnly();
			return inside;
		});
		assertThat(this.events.published(PostEvent.class, (event) -> event.post().id().equals(post.id()))).hasSize(1);
		assertThat(about(post.id())).isEmpty();
		assertThat(this.posts.find(post.id())).isEmpty();
	}

	@Test
	void aPostIsNotPublishedIfAListenerCannotTakeItIn() {
		PostId[] lost = new PostId[1];
		refusing((event) -> {
			if (event instanceof PostPublished published) {
				lost[0] = published.post().id();
				return true;
			}
			return false;
		}, this::published);
		assertThat(this.posts.find(lost[0])).isEmpty();
	}

	@Test
	void aPostIsNotChangedIfAListenerCannotTakeItIn() {
		Post post = published();
		refusing((event) -> event instanceof PostChanged, () -> revise(post, false));
		refusing((event) -> event instanceof PostWithdrawn,
				() -> this.revisePost.withdraw(this.grossenhain, post.id()));
		assertThat(this.posts.find(post.id())).contains(post);
		assertThat(this.posts.history(post.id())).isEmpty();
		assertThat(about(post.id())).containsExactly(new PostPublished(post));
	}

	@Test
	void aDecisionIsWholeOrNothing() {
		Post post = published();
		CaseId id = done(this.reportPost.report(this.wilsdruff, post.id(), "INSULT", null)).caseId();
		refusing((event) -> event instanceof CaseDecided,
				() -> this.decideCase.decide(this.moderator, id, 1, "HIDE", "Regel 1", "Text"));
		refusing((event) -> event instanceof PostHidden,
				() -> this.decideCase.decide(this.moderator, id, 1, "HIDE", "Regel 1", "Text"));
		assertThat(this.posts.find(post.id())).contains(post);
		assertThat(this.cases.find(id)).map(ModerationCase::state).contains(CaseState.OPEN);
		assertThat(about(post.id())).containsExactly(new PostPublished(post));
	}

	@Test
	void aReportIsWholeOrNothing() {
		Post post = published();
		refusing((event) -> event instanceof CaseOpened,
				() -> this.reportPost.report(this.wilsdruff, post.id(), "INSULT", null));
		assertThat(this.transaction.<Boolean>execute((status) -> this.cases.lockUndecided(post.id()).isEmpty()))
			.isTrue();
	}

	@Test
	void aMessageIsWholeOrNothing() {
		Conversation started = started();
		refusing((event) -> event instanceof MessageSent,
				() -> this.replyToConversation.reply(this.wilsdruff, started.id(), new Markdown("So:")));
		refusing((event) -> event instanceof ConversationRead,
				() -> this.replyToConversation.markRead(this.wilsdruff, started.id()));
		assertThat(this.conversations.find(started.id(), this.wilsdruff.organisation().id())).contains(started);
		assertThat(this.conversations.messages(started.id(), this.wilsdruff.organisation().id(), 0, 10)).hasSize(1);
		assertThat(this.conversations.readUntil(started.id())).containsEntry(this.wilsdruff.organisation().id(), 0L);
		assertThat(about(started)).hasSize(1);
	}

	@Test
	void nothingIsHiddenOutsideOfADecision(@Autowired HidePost hidePost) {
		Post post = published();
		assertThatExceptionOfType(IllegalTransactionStateException.class).isThrownBy(
				() -> hidePost.hide(post.id(), new Concealment("INSULT", "Regel 1", "Text", false, Instant.now())));
		assertThat(this.posts.find(post.id())).contains(post);
	}

	private Outcome<Post> revise(Post post, boolean publish) {
		return this.revisePost.revise(this.grossenhain, post.id(), post.version(),
				PostFixture.report("Version " + post.version()), publish);
	}

	private Post published() {
		return done(this.publishPost.publish(this.grossenhain, PostFixture.report()));
	}

	private Conversation started() {
		return done(this.startConversation.start(this.grossenhain, new Subject("Graffiti", null, null),
				Set.of(this.wilsdruff.organisation().id()), new Markdown("Wie?")));
	}

	private List<PostEvent> about(PostId id) {
		return this.events.committed(PostEvent.class, (event) -> event.post().id().equals(id));
	}

	private List<ConversationEvent> about(Conversation conversation) {
		return this.events.committed(ConversationEvent.class,
				(event) -> event.conversation().id().equals(conversation.id()));
	}

	private void refusing(Predicate<Object> refused, Runnable act) {
		assertThatExceptionOfType(RecordedEvents.RefusedEvent.class)
			.isThrownBy(() -> this.events.refusing(refused, act));
	}

	private static <T> T done(Outcome<T> outcome) {
		assertThat(outcome).isInstanceOf(Done.class);
		return ((Done<T>) outcome).value();
	}

}
