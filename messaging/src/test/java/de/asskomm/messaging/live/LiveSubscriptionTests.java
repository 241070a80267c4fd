package de.asskomm.messaging.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;

import de.asskomm.messaging.live.Frame.PostGoneFrame;
import de.asskomm.messaging.live.LiveSubscription.Step;
import de.asskomm.organisation.Actors;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What the gate of a subscription lets pass while and after missed events are replayed.
 */
class LiveSubscriptionTests {

	private static final LiveReader READER = LiveReader.of(Actors.moderator());

	private final VirtualBrowser browser = new VirtualBrowser();

	private final LiveSession session = new LiveSession(this.browser.socket(), (message) -> {
		throw new UnsupportedOperationException();
	}, 1_000_000, Long.MAX_VALUE);

	@Test
	void whatWasKeptOutIsSentByTheReplayAsFarAsItHasNotReachedIt() {
		LiveSubscription subscription = subscription(true);
		offer(subscription, 5, 6, 7, 7, 6);
		assertThat(this.browser.frames()).isEmpty();
		Step step = subscription.next(5);
		assertThat(step.done()).isFalse();
		assertThat(step.keptOut()).extracting(Told::sequence).containsExactly(6L, 7L);
		assertThat(subscription.next(7).done()).isTrue();
		offer(subscription, 7, 8, 8);
		await().until(() -> this.browser.frames().size() == 2);
		assertThat(this.browser.texts().getFirst()).contains("{\"type\":\"CAUGHT_UP\",\"sequence\":7}");
		assertThat(this.browser.sequences()).containsExactly(8L);
	}

	@Test
	void aReplayThatWasFurtherSendsNothingTwice() {
		LiveSubscription subscription = subscription(true);
		offer(subscription, 5, 6);
		assertThat(subscription.next(9).done()).isTrue();
		offer(subscription, 8, 9, 10);
		await().until(() -> this.browser.frames().size() == 2);
		assertThat(this.browser.sequences()).containsExactly(10L);
	}

	@Test
	void ifTooMuchIsKeptOutTheReplayGoesBackToTheLog() {
		LiveSubscription subscription = subscription(true);
		offer(subscription, LongStream.rangeClosed(1, LiveSubscription.KEPT_OUT + 2).toArray());
		Step back = subscription.next(0);
		assertThat(back.through()).isEqualTo(LiveSubscription.KEPT_OUT);
		assertThat(back.keptOut()).isEmpty();
		Step rest = subscription.next(LiveSubscription.KEPT_OUT);
		assertThat(rest.keptOut()).extracting(Told::sequence)
			.containsExactly(LiveSubscription.KEPT_OUT + 1L, LiveSubscription.KEPT_OUT + 2L);
		assertThat(subscription.next(LiveSubscription.KEPT_OUT + 2).done()).isTrue();
	}

	@Test
	void manyAreSentInPortionsInTheirOrder() {
		LiveSubscription subscription = subscription(true);
		offer(subscription, LongStream.rangeClosed(1, 120).toArray());
		List<Long> sent = new ArrayList<>();
		Step step = subscription.next(0);
		while (!step.done()) {
			step.keptOut().forEach((told) -> sent.add(told.sequence()));
			if (sent.size() < 200) {
				subscription.offer(told(120 + sent.size(), UUID.randomUUID(), false));
			}
			step = subscription.next(sent.getLast());
		}
		assertThat(sent).isSorted().doesNotHaveDuplicates().contains(1L, 120L);
	}

	@Test
	void aPostThatIsGoneTakesBackWhatWasKeptOutOfIt() {
		LiveSubscription subscription = subscription(true);
		UUID post = UUID.randomUUID();
		subscription.offer(told(1, post, false));
		subscription.offer(told(2, UUID.randomUUID(), false));
		subscription.offer(told(3, post, true));
		assertThat(subscription.next(0).keptOut()).extracting(Told::sequence).containsExactly(2L, 3L);
	}

	@Test
	void afterAResyncEventsPassAtOnce() {
		LiveSubscription subscription = subscription(true);
		offer(subscription, 1);
		subscription.resync();
		offer(subscription, 2);
		await().until(() -> this.browser.frames().size() == 2);
		assertThat(this.browser.types()).first().isEqualTo("RESYNC");
		assertThat(this.browser.sequences()).containsExactly(2L);
	}

	@Test
	void aFrameIsWrittenAsStompWantsIt() {
		LiveSubscription subscription = new LiveSubscription("a:1\\", LiveDestination.FEED, this.session, READER,
				false);
		offer(subscription, 4);
		await().until(() -> !this.browser.texts().isEmpty());
		String text = this.browser.texts().getFirst();
		String body = text.substring(text.indexOf("\n\n") + 2, text.length() - 1);
		assertThat(text).isEqualTo("""
				MESSAGE
				subscription:a\\c1\\\\
				destination:/topic/feed
				content-type:application/json
				message-id:a\\c1\\\\-1
				sequence:4
				content-length:%d

				%s\0""".formatted(body.length(), body));
	}

	private LiveSubscription subscription(boolean replaying) {
		return new LiveSubscription("1", LiveDestination.FEED, this.session, READER, replaying);
	}

	private static void offer(LiveSubscription subscription, long... sequences) {
		for (long sequence : sequences) {
			subscription.offer(told(sequence, UUID.randomUUID(), false));
		}
	}

	private static Told told(long sequence, UUID post, boolean gone) {
		return new Told(sequence, post, gone,
				LiveContent.of(sequence, new PostGoneFrame(sequence, "POST_WITHDRAWN", post, 1, Instant.EPOCH)));
	}

}
