package de.asskomm.discussion;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import de.asskomm.CoreIntegrationTest;
import de.asskomm.RecordedEvents;
import de.asskomm.discussion.DiscussionEvent.CommentAdded;
import de.asskomm.discussion.DiscussionEvent.ReactionsChanged;
import de.asskomm.exchange.CommentId;
import de.asskomm.exchange.Feed;
import de.asskomm.exchange.FeedFilter;
import de.asskomm.exchange.Post;
import de.asskomm.exchange.PostFixture;
import de.asskomm.exchange.PublishPost;
import de.asskomm.exchange.RevisePost;
import de.asskomm.fieldofaction.FieldOfAction;
import de.asskomm.fieldofaction.FieldsOfAction;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Actors;
import de.asskomm.organisation.Organisations;
import de.asskomm.organisation.Reader;
import de.asskomm.outcome.NotAllowed;
import de.asskomm.outcome.NotFound;
import de.asskomm.outcome.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@CoreIntegrationTest
class DiscussionIntegrationTests {

	@Autowired
	private WriteComment writeComment;

	@Autowired
	private ReactToPost reactToPost;

	@Autowired
	private ReadDiscussion readDiscussion;

	@Autowired
	private PublishPost publishPost;

	@Autowired
	private RevisePost revisePost;

	@Autowired
	private Feed feed;

	@Autowired
	private RecordedEvents events;

	private final Actor asking = Actors.coordinator(Actors.town("Stadt Großenhain", Actors.MEISSEN));

	private final Actor answering = Actors.coordinator(Actors.town("Stadt Wilsdruff", Actors.MEISSEN));

	private final Actor elsewhere = Actors.coordinator(Actors.town("Stadt Flöha", Actors.MITTELSACHSEN));

	@BeforeEach
	void knowFieldsAndTowns(@Autowired FieldsOfAction fields, @Autowired Organisations organisations) {
		fields.addIfMissing(new FieldOfAction(PostFixture.FIELD, "Graffiti", 1));
		Stream.of(this.asking, this.answering, this.elsewhere).map(Actor::organisation).forEach(organisations::save);
	}

	@Test
	void threadsAreReadFromTheOldestEachFollowedByItsAnswers() {
		Post post = question();
		Comment first = written(this.answering, post, null, "Wir haben es so gemacht.");
		Comment second = written(this.elsewhere, post, null, "Wir anders.");
		Comment reply = written(this.asking, post, first, "Danke!");
		Comment replyToReply = written(this.answering, post, reply, "Gern.");
		CommentPage page = this.readDiscussion.comments(this.asking.reader(), post.id(), null, 3);
		assertThat(page.comments()).containsExactly(first, reply, replyToReply);
		assertThat(replyToReply.root()).isEqualTo(first.id());
		CommentPage rest = this.readDiscussion.comments(this.asking.reader(), post.id(), page.next(), 3);
		assertThat(rest.comments()).containsExactly(second);
		assertThat(rest.next()).isNull();
		assertThat(activity(post, this.asking).comments()).isEqualTo(4);
		assertThat(this.events.committed(CommentAdded.class, (event) -> event.post().id().equals(post.id())))
			.extracting((event) -> event.activity().comments())
			.containsExactly(1, 2, 3, 4);
	}

	@Test
	void whatIsTakenBackIsGoneButItsAnswersStay() {
		Post post = question();
		Comment first = written(this.answering, post, null, "Peinlich");
		Comment reply = written(this.elsewhere, post, first, "Warum?");
		Comment alone = written(this.answering, post, null, "Auch peinlich");
		this.writeComment.withdraw(this.answering, first.id());
		this.writeComment.withdraw(this.answering, alone.id());
		List<Comment> read = this.readDiscussion.comments(this.asking.reader(), post.id(), null, 10).comments();
		assertThat(read).extracting(Comment::id).containsExactly(first.id(), reply.id());
		assertThat(read.getFirst().body().isBlank()).isTrue();
		assertThat(activity(post, this.asking).comments()).isEqualTo(1);
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.writeComment.revise(this.answering, first.id(), 2, "Doch"));
	}

	@Test
	void onlyItsOrganisationChangesAComment() {
		Comment comment = written(this.answering, question(), null, "So");
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> this.writeComment.revise(this.asking, comment.id(), 1, "Anders"));
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> this.writeComment.withdraw(this.asking, comment.id()));
		Comment revised = done(this.writeComment.revise(this.answering, comment.id(), 1, "Anders"));
		assertThat(revised.version()).isEqualTo(2);
		assertThat(this.writeComment.revise(this.answering, comment.id(), 1, "Ganz anders"))
			.isEqualTo(new Outcome.Stale<>(revised));
	}

	@Test
	void whoeverCannotReadThePostCannotJoinIn() {
		Post narrow = done(this.publishPost.publish(this.asking, PostFixture.report("Nur im Kreis", "DISTRICT")));
		Comment comment = written(this.answering, narrow, null, "Bei uns auch");
		Reader stranger = this.elsewhere.reader();
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.writeComment.write(this.elsewhere, narrow.id(), null, "Und bei uns"));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.reactToPost.react(this.elsewhere, narrow.id(), ReactionKind.HELPFUL, true));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.readDiscussion.comments(stranger, narrow.id(), null, 10));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.readDiscussion.comment(stranger, comment.id()));
	}

	@Test
	void membersWithoutARoleReadOnly() {
		Post post = question();
		Actor member = Actors.member(this.answering.organisation());
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> this.writeComment.write(member, post.id(), null, "Hallo"));
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> this.reactToPost.react(member, post.id(), ReactionKind.ADOPT, true));
	}

	@Test
	void badInputIsNamed() {
		Post post = question();
		assertThat(violated(this.writeComment.write(this.answering, post.id(), null, " "))).containsExactly("body");
		assertThat(violated(
				this.writeComment.write(this.answering, post.id(), null, "x".repeat(Comment.MAXIMUM_TEXT + 1))))
			.containsExactly("body");
		assertThat(violated(this.writeComment.write(this.answering, post.id(), CommentId.next(), "So")))
			.containsExactly("parentId");
		Comment ofAnother = written(this.answering, question(), null, "Anderswo");
		assertThat(violated(this.writeComment.write(this.answering, post.id(), ofAnother.id(), "So")))
			.containsExactly("parentId");
		assertThat(violated(this.writeComment.accept(this.asking, post.id(), ofAnother.id())))
			.containsExactly("commentId");
	}

	@Test
	void anOrganisationReactsOnceInEachWay() {
		Post post = question();
		IntStream.range(0, 3)
			.forEach((time) -> this.reactToPost.react(this.answering, post.id(), ReactionKind.HELPFUL, true));
		this.reactToPost.react(this.elsewhere, post.id(), ReactionKind.HELPFUL, true);
		Activity activity = this.reactToPost.react(this.answering, post.id(), ReactionKind.ADOPT, true);
		assertThat(activity.helpful()).isEqualTo(2);
		assertThat(activity.adopting()).isEqualTo(1);
		assertThat(activity.own()).isEqualTo(Set.of(ReactionKind.HELPFUL, ReactionKind.ADOPT));
		assertThat(this.reactToPost.react(this.answering, post.id(), ReactionKind.HELPFUL, false).helpful())
			.isEqualTo(1);
		this.reactToPost.react(this.answering, post.id(), ReactionKind.HELPFUL, false);
		assertThat(activity(post, this.asking)).isEqualTo(new Activity(post.id(), 4, 0, 1, 1, Set.of()));
		assertThat(this.events.committed(ReactionsChanged.class, (event) -> event.post().id().equals(post.id())))
			.hasSize(4);
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> this.reactToPost.react(this.asking, post.id(), ReactionKind.HELPFUL, true));
	}

	@Test
	void aQuestionWithAnAcceptedAnswerNoLongerWaits() {
		Post post = question();
		Comment answer = written(this.answering, post, null, "Nehmen Sie Trockeneis.");
		assertThat(waiting(post)).isTrue();
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> this.writeComment.accept(this.answering, post.id(), answer.id()));
		Post answered = done(this.writeComment.accept(this.asking, post.id(), answer.id()));
		assertThat(answered.acceptedAnswer()).isEqualTo(answer.id());
		assertThat(waiting(post)).isFalse();
		assertThat(done(this.writeComment.accept(this.asking, post.id(), answer.id()))).isEqualTo(answered);
		done(this.writeComment.accept(this.asking, post.id(), null));
		assertThat(waiting(post)).isTrue();
		Post report = done(this.publishPost.publish(this.asking, PostFixture.report()));
		Comment comment = written(this.answering, report, null, "Schön");
		assertThat(violated(this.writeComment.accept(this.asking, report.id(), comment.id())))
			.containsExactly("commentId");
	}

	@Test
	void aWithdrawnPostTakesItsDiscussionAlong() {
		Post post = question();
		written(this.answering, post, null, "So");
		this.revisePost.withdraw(this.asking, post.id());
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.readDiscussion.comments(this.answering.reader(), post.id(), null, 10));
	}

	private boolean waiting(Post post) {
		return this.feed.page(this.asking.reader(), FeedFilter.questionsWithoutAnswer(), null, 100)
			.posts()
			.stream()
			.anyMatch((found) -> found.id().equals(post.id()));
	}

	private Post question() {
		return done(this.publishPost.publish(this.asking, PostFixture.question("Wer kennt sich aus?")));
	}

	private Comment written(Actor actor, Post post, Comment parent, String text) {
		return done(this.writeComment.write(actor, post.id(), (parent != null) ? parent.id() : null, text));
	}

	private Activity activity(Post post, Actor reader) {
		return this.readDiscussion.activity(post.id(), reader.organisation().id());
	}

	private static List<String> violated(Outcome<?> outcome) {
		return ((Outcome.Invalid<?>) outcome).violations().stream().map((violation) -> violation.field()).toList();
	}

	private static <T> T done(Outcome<T> outcome) {
		return ((Outcome.Done<T>) outcome).value();
	}

}
