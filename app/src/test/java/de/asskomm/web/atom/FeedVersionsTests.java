package de.asskomm.web.atom;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FeedVersionsTests {

	private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-05-12T08:00:00Z"));

	private final FeedVersions versions = new FeedVersions(clock());

	private final UUID feed = UUID.randomUUID();

	@Test
	void aFeedChangesAlsoWhenSomethingDisappears() {
		FeedVersions.Version two = version("eins zwei");
		this.now.updateAndGet((instant) -> instant.plus(Duration.ofMinutes(5)));
		assertThat(version("eins zwei")).isEqualTo(two);
		FeedVersions.Version one = version("eins");
		assertThat(one.tag()).isNotEqualTo(two.tag()).startsWith("W/\"");
		assertThat(one.since()).isEqualTo(two.since().plus(Duration.ofMinutes(5)));
	}

	@Test
	void whatWasForgottenCountsAsNew() {
		FeedVersions.Version before = version("eins");
		this.now.updateAndGet((instant) -> instant.plus(Duration.ofMinutes(5)));
		for (int other = 0; other < 1_000; other++) {
			this.versions.of(UUID.randomUUID(), new byte[0]);
		}
		assertThat(version("eins").since()).isAfter(before.since());
		assertThat(version("eins").tag()).isEqualTo(before.tag());
	}

	private FeedVersions.Version version(String content) {
		return this.versions.of(this.feed, content.getBytes(StandardCharsets.UTF_8));
	}

	private Clock clock() {
		InstantSource source = this.now::get;
		return source.withZone(ZoneOffset.UTC);
	}

}
