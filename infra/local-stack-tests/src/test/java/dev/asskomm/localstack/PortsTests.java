package dev.asskomm.localstack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PortsTests {

	private static final int MANY = 300;

	@Test
	void areGivenOutOnce() {
		assertThat(many()).doesNotHaveDuplicates().allMatch(Ports::isFree);
	}

	@Test
	void areGivenOutSideBySideIfAskedFor() {
		int first = Ports.firstOfFree(3);
		assertThat(List.of(first, first + 1, first + 2)).allMatch(Ports::isFree).doesNotContainAnyElementsOf(many());
	}

	/** Not even before anything listens on them. */
	@Test
	void areNotGivenOutByTwoProgramsAtTheSameTime() throws IOException {
		List<Integer> own = many();
		Process other = new ProcessBuilder(Distributions.java(), "-XX:TieredStopAtLevel=1", "-cp",
				System.getProperty("java.class.path"), Other.class.getName())
			.redirectErrorStream(true)
			.start();
		List<Integer> given = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines()
			.map(Integer::valueOf)
			.toList();
		assertThat(given).hasSize(MANY).doesNotContainAnyElementsOf(own);
	}

	private static List<Integer> many() {
		return IntStream.range(0, MANY).mapToObj((number) -> Ports.anyFree()).toList();
	}

	/** Another program that needs ports. */
	static final class Other {

		private Other() {
		}

		static void main() {
			many().forEach(IO::println);
		}

	}

}
