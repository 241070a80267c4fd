package de.asskomm.messaging.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import de.asskomm.messaging.EventFollower;
import de.asskomm.messaging.LoggedEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;

/**
 * Offers each event to the subscriptions that it is for. The content is made once for all
 * of them.
 */
final class LivePush implements EventFollower {

	/** From when on an event counts as late, so that its post may have disappeared. */
	private static final Duration YOUNG = Duration.ofSeconds(1);

	private static final Logger logger = LoggerFactory.getLogger(LivePush.class);

	private final LiveSessions sessions;

	private final LiveFrames frames;

	private final Clock clock;

	private volatile long begun;

	LivePush(LiveSessions sessions, LiveFrames frames, Clock clock) {
		this.sessions = sessions;
		this.frames = frames;
		this.clock = clock;
	}

	/**
	 * Up to where events were offered, or are just being offered. A subscription that is
	 * made meanwhile has to look for all of them in the log.
	 * @return the greatest sequence, 0 if there was no event yet
	 */
	long begun() {
		return this.begun;
	}

	@Override
	public void receive(List<LoggedEvent> events) {
		this.begun = events.getLast().sequence();
		Instant young = this.clock.instant().minus(YOUNG);
		boolean late = events.stream().anyMatch((event) -> event.occurredAt().isBefore(young));
		for (LiveEvent event : this.frames.prepare(events, late)) {
			try {
				offer(event);
			}
			catch (DataAccessException ex) {
				throw ex;
			}
			catch (RuntimeException ex) {
				// One event that cannot be told must not keep browsers from the others.
				logger.error("Event {} could not be shown", event.logged().eventId(), ex);
			}
		}
	}

	private void offer(LiveEvent event) {
		Map<Telling, Optional<Told>> contents = new EnumMap<>(Telling.class);
		for (LiveDestination destination : LiveDestination.values()) {
			if (destination.topics().contains(event.logged().topic())) {
				for (LiveSubscription subscription : this.sessions.to(destination)) {
					destination.tell(event, subscription.reader())
						.flatMap((telling) -> contents.computeIfAbsent(telling,
								(missing) -> this.frames.write(event, missing)))
						.ifPresent(subscription::offer);
				}
			}
		}
	}

}
