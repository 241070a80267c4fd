package de.asskomm.exchange;

import java.time.Clock;

import de.asskomm.attachment.InMemoryAttachments;
import de.asskomm.organisation.InMemoryOrganisations;

import org.springframework.context.ApplicationEventPublisher;

/** The exchange's use cases without a server, for the tests of modules that call them. */
public final class ExchangeFixture {

	private ExchangeFixture() {
	}

	/** The rules with a few fields of action and without other organisations. */
	public static PostRules rules(Clock clock) {
		return new PostRules(new FixedFieldsOfAction(), new InMemoryOrganisations(), new InMemoryAttachments(), clock);
	}

	public static PublishPost publishPost(Posts posts, ApplicationEventPublisher events) {
		return new PublishPost(posts, rules(Clock.systemUTC()), events);
	}

	public static RevisePost revisePost(Posts posts, ApplicationEventPublisher events) {
		return new RevisePost(posts, rules(Clock.systemUTC()), events);
	}

	public static HidePost hidePost(Posts posts, ApplicationEventPublisher events) {
		return new HidePost(posts, events);
	}

	public static ImportPost importPost(Posts posts) {
		return new ImportPost(posts, (event) -> {
		});
	}

}
