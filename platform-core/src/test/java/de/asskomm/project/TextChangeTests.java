package de.asskomm.project;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import de.asskomm.project.TextChange.Kind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What was changed in a text. */
class TextChangeTests {

	@Test
	void showsWhichWordsCameAndWent() {
		assertThat(TextChange.between("Wir entfernen Graffiti binnen 72 Stunden.",
				"Wir entfernen Graffiti binnen 48 Stunden."))
			.containsExactly(new TextChange(Kind.KEPT, "Wir entfernen Graffiti binnen "),
					new TextChange(Kind.REMOVED, "72 "), new TextChange(Kind.ADDED, "48 "),
					new TextChange(Kind.KEPT, "Stunden."));
	}

	@Test
	void whatIsNewIsAddedAndWhatIsGoneIsRemoved() {
		assertThat(TextChange.between("", "Neu")).containsExactly(new TextChange(Kind.ADDED, "Neu"));
		assertThat(TextChange.between("Alt", "")).containsExactly(new TextChange(Kind.REMOVED, "Alt"));
		assertThat(TextChange.between("", "")).isEmpty();
		assertThat(TextChange.between("Gleich", "Gleich")).containsExactly(new TextChange(Kind.KEPT, "Gleich"));
	}

	@Test
	void thePiecesPutTogetherAreBothTexts() {
		Random random = new Random(7);
		for (int round = 0; round < 300; round++) {
			String before = text(random);
			String after = text(random);
			List<TextChange> changes = TextChange.between(before, after);
			assertThat(without(changes, Kind.ADDED)).isEqualTo(before);
			assertThat(without(changes, Kind.REMOVED)).isEqualTo(after);
		}
	}

	private static String text(Random random) {
		List<String> words = List.of("Bauhof", "Schule", "\n\n", "  ", "und", "72", "ß.");
		return IntStream.range(0, random.nextInt(12))
			.mapToObj((number) -> words.get(random.nextInt(words.size())))
			.collect(Collectors.joining(" "));
	}

	private static String without(List<TextChange> changes, Kind kind) {
		return changes.stream()
			.filter((change) -> change.kind() != kind)
			.map(TextChange::text)
			.collect(Collectors.joining());
	}

}
