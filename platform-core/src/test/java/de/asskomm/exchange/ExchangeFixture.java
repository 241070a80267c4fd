package de.asskomm.exchange;

import java.time.Clock;

import org.springframework.context.ApplicationEventPublisher;

/** The exchange's use cases without a server, for the tests of modules that call them. */
public final class ExchangeFixture {

	private ExchangeFixture() {
	}

	public static PublishPost publishPost(Posts posts, ApplicationEventPublisher events) {
		return new PublishPost(posts, new FixedFieldsOfAction(), events, Clock.systemUTC());
	}

	public static RevisePost revisePost(Posts posts, ApplicationEventPublisher events) {
		return new RevisePost(posts, new FixedFieldsOfAction(), events, Clock.systemUTC());
	}

	public static HidePost hidePost(Posts posts, ApplicationEventPublisher events) {
		return new HidePost(posts, events);
	}

	public static ImportPost importPost(Posts posts) {
		return new ImportPost(posts, (event) -> {
		});
	}

}
