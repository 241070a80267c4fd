package de.asskomm.search;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import de.asskomm.CoreTestApplication;
import de.asskomm.RealPostgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(classes = CoreTestApplication.class,
		properties = { "platform.search.uri=http://127.0.0.1:1", "spring.kafka.bootstrap-servers=127.0.0.1:1" })
@ContextConfiguration(initializers = RealPostgres.class)
class SynonymHistoryIntegrationTests {

	private static final Instant LONG_AGO = Instant.parse("2024-11-20T12:00:00Z");

	private static final Instant LATER = Instant.parse("2024-11-24T12:00:00Z");

	private static final Clock TODAY = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

	@Autowired
	private SynonymGroups groups;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void forgetsAfterTwoYearsButNeverTheLastChangeOfAGroup() {
		SynonymGroupId changed = SynonymGroupId.next();
		change(changed, 1, null, "Müll", LONG_AGO);
		change(changed, 2, "Müll", "Abfall", LONG_AGO);
		change(changed, 3, "Abfall", "Unrat", LATER);
		SynonymGroupId untouched = SynonymGroupId.next();
		change(untouched, 1, null, "Rowdy", LONG_AGO);
		SynonymGroupId removed = SynonymGroupId.next();
		change(removed, 1, null, "Zank", LONG_AGO);
		change(removed, 2, "Zank", null, LONG_AGO);
		long version = this.groups.all().version();
		SynonymHistory history = new SynonymHistory(this.jdbc, TODAY);
		assertThat(history.forget()).isEqualTo(3);
		assertThat(versions(changed)).containsExactly(3L);
		assertThat(versions(untouched)).containsExactly(1L);
		assertThat(versions(removed)).containsExactly(2L);
		assertThat(this.groups.all().version()).isEqualTo(version);
		assertThat(history.forget()).isZero();
	}

	private void change(SynonymGroupId group, long version, @Nullable String before, @Nullable String after,
			Instant at) {
		this.groups.apply(new SynonymChange(this.groups.all().version() + 1, group, version, content(before),
				content(after), null, at));
	}

	private static @Nullable SynonymContent content(@Nullable String word) {
		return (word != null) ? new SynonymContent(List.of(word, word + "haufen"), null, "") : null;
	}

	private List<Long> versions(SynonymGroupId group) {
		return this.groups.changes(group, null, 100).stream().map(SynonymChange::groupVersion).toList();
	}

}
