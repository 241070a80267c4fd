package de.asskomm.exchange;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import de.asskomm.exchange.PostEvent.PostChanged;
import de.asskomm.exchange.PostEvent.PostHidden;
import de.asskomm.exchange.PostEvent.PostPublished;
import de.asskomm.exchange.PostEvent.PostWithdrawn;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Actors;
import de.asskomm.organisation.Audience;
import de.asskomm.outcome.NotAllowed;
import de.asskomm.outcome.NotFound;
import de.asskomm.outcome.Outcome;
import de.asskomm.outcome.Outcome.Done;
import de.asskomm.outcome.Outcome.Invalid;
import de.asskomm.outcome.Outcome.Stale;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RevisePostTests {

	private final InMemoryPosts posts = new InMemoryPosts();

	private final List<Object> events = new ArrayList<>();

	private final Clock clock = Clock.systemUTC();

	private final PublishPost publishPost = new PublishPost(this.posts, ExchangeFixture.rules(this.clock),
			this.events::add);

	private final RevisePost revisePost = new RevisePost(this.posts, ExchangeFixture.rules(this.clock),
			this.events::add);

	private final HidePost hidePost = new HidePost(this.posts, this.events::add);

	private final Actor coordinator = Actors.coordinator(Actors.town("Stadt Großenhain", Actors.MEISSEN));

	private final Actor colleague = Actors.coordinator(this.coordinator.organisation());

	private final Actor stranger = Actors.coordinator(Actors.town("Stadt Flöha", Actors.MITTELSACHSEN));

	@Test
	void aColleagueOfTheSameTownMayMendAPost() {
		Post post = published();
		Post revised = done(this.revisePost.revise(this.colleague, post.id(), 1, PostFixture.report("Neu"), false));
		assertThat(revised.version()).isEqualTo(2);
		assertThat(revised.content().title()).isEqualTo("Neu");
		assertThat(revised.publishedAt()).isEqualTo(post.publishedAt());
		assertThat(this.events).contains(new PostChanged(revised, post));
	}

	@Test
	void aChangeBasedOnAnOlderVersionIsRefused() {
		Post post = published();
		Post second = done(this.revisePost.revise(this.coordinator, post.id(), 1, PostFixture.report("Zwei"), false));
		assertThat(this.revisePost.revise(this.colleague, post.id(), 1, PostFixture.report("Drei"), false))
			.isEqualTo(new Stale<>(second));
		assertThat(this.posts.find(post.id())).contains(second);
	}

	@Test
	void aPublishedPostStaysComplete() {
		Post post = published();
		assertThat(this.revisePost.revise(this.coordinator, post.id(), 1, PostFixture.empty(), false))
			.isInstanceOf(Invalid.class);
		assertThat(this.posts.find(post.id())).contains(post);
	}

	@Test
	void anotherTownMayNotChangeIt() {
		Post post = published();
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> this.revisePost.revise(this.stranger, post.id(), 1, PostFixture.report(), false));
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> this.revisePost.withdraw(this.stranger, post.id()));
	}

	@Test
	void anotherTownDoesNotEvenLearnOfADraft() {
		Post draft = done(this.publishPost.keepDraft(this.coordinator, PostFixture.report()));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.revisePost.revise(this.stranger, draft.id(), 1, PostFixture.report(), false));
	}

	@Test
	void aDraftIsPublishedOnceItIsComplete() {
		Post draft = done(this.publishPost.keepDraft(this.coordinator, PostFixture.report()));
		assertThat(this.revisePost.revise(this.coordinator, draft.id(), 1, PostFixture.empty(), true))
			.isInstanceOf(Invalid.class);
		Post post = done(this.revisePost.revise(this.coordinator, draft.id(), 1, PostFixture.report(), true));
		assertThat(post.isPublished()).isTrue();
		assertThat(post.publishedAt()).isNotNull();
		assertThat(this.events).containsExactly(new PostPublished(post));
	}

	@Test
	void narrowingTheVisibilityNarrowsTheAudiences() {
		Post post = published();
		Post narrowed = done(
				this.revisePost.revise(this.coordinator, post.id(), 1, PostFixture.report("Titel", "LPR"), false));
		assertThat(narrowed.audiences()).doesNotContain(Audience.NETWORK);
		assertThat(narrowed.isReadableBy(this.stranger.reader())).isFalse();
	}

	@Test
	void aWithdrawnPostIsGoneForEverybody() {
		Post post = published();
		this.revisePost.withdraw(this.colleague, post.id());
		Post withdrawn = this.posts.find(post.id()).orElseThrow();
		assertThat(withdrawn.isReadableBy(this.coordinator.reader())).isFalse();
		assertThat(withdrawn.isReadableBy(Actors.moderator().reader())).isFalse();
		assertThat(this.events).contains(new PostWithdrawn(withdrawn));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.revisePost.withdraw(this.coordinator, post.id()));
	}

	@Test
	void aHiddenPostTellsItsTownWhyAndIsGoneForOthers() {
		Post post = published();
		Concealment why = new Concealment("PERSONAL_DATA", "Regel 3", "Ein Name steht darin.", false,
				this.clock.instant());
		assertThat(this.hidePost.hide(post.id(), why)).isTrue();
		Post hidden = this.posts.find(post.id()).orElseThrow();
		assertThat(hidden.concealment()).isEqualTo(why);
		assertThat(hidden.isReadableBy(this.colleague.reader())).isTrue();
		assertThat(hidden.isReadableBy(Actors.moderator().reader())).isTrue();
		assertThat(hidden.isReadableBy(this.stranger.reader())).isFalse();
		assertThat(this.events).contains(new PostHidden(hidden));
	}

	@Test
	void aHiddenPostCanNeitherBeChangedNorHiddenAgain() {
		Post post = published();
		Concealment why = new Concealment("INSULT", "Regel 1", "Text", false, this.clock.instant());
		this.hidePost.hide(post.id(), why);
		assertThat(this.hidePost.hide(post.id(), why)).isFalse();
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> this.revisePost.revise(this.coordinator, post.id(), 2, PostFixture.report(), false));
	}

	private Post published() {
		Post post = done(this.publishPost.publish(this.coordinator, PostFixture.report()));
		this.events.clear();
		return post;
	}

	private static Post done(Outcome<Post> outcome) {
		assertThat(outcome).isInstanceOf(Done.class);
		return ((Done<Post>) outcome).value();
	}

}
