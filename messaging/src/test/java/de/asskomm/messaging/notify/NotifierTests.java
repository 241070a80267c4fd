package de.asskomm.messaging.notify;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import de.asskomm.messaging.LoggedEvent;
import de.asskomm.messaging.MessagingSettings;
import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.dao.DataAccessResourceFailureException;

import static org.awaitility.Awaitility.await;

class NotifierTests {

	@Test
	void goesOnWhereAnEventCanNeitherBeToldNorLeftOutForAWhile() {
		InterruptedWork work = new InterruptedWork();
		MessagingSettings settings = new Binder(new MapConfigurationPropertySource(Map.of()))
			.bindOrCreate("platform.messaging", MessagingSettings.class);
		Notifier notifier = new Notifier(work, settings);
		notifier.start();
		try {
			await().atMost(Duration.ofSeconds(30)).until(() -> work.toldLater.get() > 0);
		}
		finally {
			notifier.stop();
		}
	}

	/** Its first event cannot be told, and the database is away when it is left out. */
	private static final class InterruptedWork extends NotificationWork {

		private final AtomicInteger skips = new AtomicInteger();

		private final AtomicInteger toldLater = new AtomicInteger();

		InterruptedWork() {
			super(null, null, null, null);
		}

		@Override
		public int next(int limit) {
			if (this.skips.get() < 2) {
				throw new IllegalStateException("An event that cannot be told");
			}
			return (this.toldLater.getAndIncrement() == 0) ? 1 : 0;
		}

		@Override
		public Optional<LoggedEvent> skip() {
			if (this.skips.getAndIncrement() == 0) {
				throw new DataAccessResourceFailureException("The database is away");
			}
			return Optional.empty();
		}

	}

}
