package dev.asskomm.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.asskomm.search.elastic.TrialIndex;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DomainCollectionTests {

	private static final String FALSE_FRIEND = "false friend";

	private final List<JudgedQuery> queries = queries();

	private final Set<String> demo = demo();

	@Test
	void asksEnough() {
		assertThat(this.queries.stream().filter((query) -> !query.kind().equals(FALSE_FRIEND)))
			.hasSizeGreaterThanOrEqualTo(120);
		assertThat(this.queries.stream().filter((query) -> query.kind().equals(FALSE_FRIEND)))
			.hasSizeGreaterThanOrEqualTo(18);
	}

	@Test
	void asksNothingTwice() {
		assertThat(this.queries).extracting(JudgedQuery::id).doesNotHaveDuplicates();
		assertThat(this.queries).extracting((query) -> query.text().strip().toLowerCase(Locale.GERMAN))
			.doesNotHaveDuplicates();
	}

	@Test
	void judgesEveryQuery() {
		for (JudgedQuery query : this.queries) {
			assertThat(query.grades().values()).as(query.id()).allMatch((grade) -> grade >= 1 && grade <= 3);
			if (query.kind().equals(FALSE_FRIEND)) {
				assertThat(query.forbidden()).as(query.id()).isNotEmpty().noneMatch(query.grades()::containsKey);
			}
			else {
				assertThat(query.forbidden()).as(query.id()).isEmpty();
			}
			if (!query.kind().equals(FALSE_FRIEND) || !query.grades().isEmpty()) {
				assertThat(query.grades().values()).as(query.id()).anyMatch((grade) -> grade >= RankingScore.HELPFUL);
			}
		}
	}

	@Test
	void judgesOnlyTextsThatThereAre() {
		for (JudgedQuery query : this.queries) {
			Set<String> keys = new HashSet<>(query.forbidden());
			keys.addAll(query.grades().keySet());
			assertThat(keys).as(query.id())
				.allMatch((key) -> this.demo.contains(key)
						|| key.startsWith(DomainCollection.ESF) && key.matches("esf:sn-esf-\\d{5}"));
		}
	}

	@Test
	void asksOfEveryFieldOfAction() throws IOException {
		Set<String> asked = this.queries.stream()
			.filter((query) -> !query.kind().equals(FALSE_FRIEND))
			.flatMap((query) -> Stream.ofNullable(query.field()))
			.collect(Collectors.toSet());
		assertThat(asked).containsExactlyInAnyOrderElementsOf(DomainCollection.fieldsOfAction().keySet());
	}

	@Test
	void holdsOutTwoOfFiveOfEveryKind() {
		Map<String, List<JudgedQuery>> byKind = this.queries.stream().collect(Collectors.groupingBy(JudgedQuery::kind));
		byKind.forEach((kind, some) -> {
			double heldOut = some.stream().filter(JudgedQuery::heldOut).count();
			assertThat(heldOut / some.size()).as(kind).isBetween(0.3, 0.5);
		});
	}

	@Test
	void neverSplitsWhatIsLookedForInOtherWords() {
		Map<String, Set<Boolean>> parts = this.queries.stream()
			.filter((query) -> !query.kind().equals(FALSE_FRIEND))
			.collect(Collectors.groupingBy((query) -> query.id().replaceAll("-\\d+$", ""),
					Collectors.mapping(JudgedQuery::heldOut, Collectors.toSet())));
		assertThat(parts.values()).allMatch((held) -> held.size() == 1);
	}

	private static List<JudgedQuery> queries() {
		try {
			return DomainCollection.queries();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Set<String> demo() {
		try {
			return DomainCollection.demo(Path.of("..", ".."))
				.stream()
				.map(TrialIndex.Text::key)
				.collect(Collectors.toSet());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
