package de.asskomm.search.elastic;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import de.asskomm.exchange.Post;
import de.asskomm.search.SearchType;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@SearchIntegrationTest
class ToldEntriesIntegrationTests {

	@Autowired
	private Knowledge knowledge;

	@Autowired
	private KnowledgeEventListener listener;

	@Autowired
	private JdbcClient jdbc;

	private final Instant now = Instant.now();

	private ToldEntries told;

	@BeforeEach
	void startEmpty() {
		this.jdbc.sql("DELETE FROM told_entry").update();
		this.told = new ToldEntries(this.jdbc, Clock.fixed(this.now, ZoneOffset.UTC));
	}

	@Test
	void forgetsAfterThirtyDaysHoweverManyThereAre() {
		note(2_300, Duration.ofDays(31));
		note(3, Duration.ofDays(29));
		assertThat(this.told.forget()).isEqualTo(2_300);
		assertThat(this.jdbc.sql("SELECT count(*) FROM told_entry").query(Long.class).single()).isEqualTo(3);
		assertThat(this.told.forget()).isZero();
	}

	@Test
	void keepsInMindForGoodAtWhichLevelsAProjectWasRated() {
		EntryKey project = new EntryKey(SearchType.PROJECT, UUID.randomUUID());
		ToldEntries longAgo = new ToldEntries(this.jdbc,
				Clock.fixed(this.now.minus(Duration.ofDays(400)), ZoneOffset.UTC));
		assertThat(longAgo.note(project)).isTrue();
		assertThat(longAgo.noteLevel(project, "PROBABLE")).isTrue();
		assertThat(this.told.forget()).isEqualTo(1);
		assertThat(this.told.levels(project)).containsExactly("PROBABLE");
		assertThat(this.told.noteLevel(project, "PROBABLE")).isFalse();
		assertThat(this.told.noteLevel(project, "PROVEN")).isTrue();
	}

	@Test
	void takesNothingForNewsThatMayBeForgottenAlready() {
		assertThat(this.told.isNews(this.now)).isTrue();
		assertThat(this.told.isNews(this.now.minus(Duration.ofDays(28)))).isTrue();
		assertThat(this.told.isNews(this.now.minus(Duration.ofDays(30)))).isFalse();
	}

	@Test
	void triesNoSavedSearchesWhenAnOldLogIsReadFromTheBeginning() {
		Post post = this.knowledge.post(this.knowledge.grossenhain(), "Alt", "Schon lange da.");
		receive(post, this.now.minus(Duration.ofDays(40)));
		assertThat(isNoted(post)).isFalse();
		receive(post, this.now);
		assertThat(isNoted(post)).isTrue();
	}

	private void receive(Post post, Instant publishedAt) {
		String event = "{\"type\": \"POST_PUBLISHED\", \"occurredAt\": \"" + publishedAt + "\"}";
		this.listener.onMessage(List
			.of(new ConsumerRecord<>("of-a-test", 0, 1, post.id().toString(), event.getBytes(StandardCharsets.UTF_8))),
				() -> {
					// nothing is kept of the test's log
				});
	}

	private boolean isNoted(Post post) {
		return this.jdbc.sql("SELECT EXISTS (SELECT FROM told_entry WHERE id = ?)")
			.param(post.id().value())
			.query(Boolean.class)
			.single();
	}

	private void note(int entries, Duration ago) {
		for (int entry = 0; entry < entries; entry++) {
			this.jdbc.sql("INSERT INTO told_entry (type, id, told_at) VALUES ('POST', ?, ?)")
				.params(UUID.randomUUID(), this.now.minus(ago).atOffset(ZoneOffset.UTC))
				.update();
		}
	}

}
