package de.asskomm.web.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import de.asskomm.municipality.SizeClass;
import de.asskomm.search.SearchType;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemTextsTests {

	private static final ResourceBundle GERMAN = bundle(Locale.GERMAN);

	private final ProblemTexts texts = new ProblemTexts();

	private static ResourceBundle bundle(Locale language) {
		return ResourceBundle.getBundle(ProblemTexts.BUNDLE, language,
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
	}

	@Test
	void bothLanguagesHaveTheSameTexts() {
		assertThat(bundle(Locale.ENGLISH).keySet()).isEqualTo(GERMAN.keySet());
	}

	@Test
	void everyTextCanBeFormatted() {
		for (Locale language : List.of(Locale.GERMAN, Locale.ENGLISH)) {
			for (String key : GERMAN.keySet()) {
				assertThat(this.texts.text(language, key, 20_000, 100_000)).as(key)
					.isNotBlank()
					.doesNotContain("{")
					.doesNotContain("''");
			}
		}
	}

	@Test
	void everyProblemHasADetail() {
		assertThat(Arrays.stream(ProblemType.values()).map((type) -> "problem." + type.key()))
			.allMatch(GERMAN::containsKey);
	}

	@Test
	void everyFacetValueThatIsFixedHasALabel() {
		assertThat(Arrays.stream(SearchType.values()).map((type) -> "label.type." + type))
			.allMatch(GERMAN::containsKey);
		assertThat(Arrays.stream(SizeClass.values()).map((size) -> "label.sizeClass." + size))
			.allMatch(GERMAN::containsKey);
	}

	@Test
	void everyRuleThatTheCodeKnowsHasAText() {
		Pattern code = Pattern
			.compile("(?:violations\\.require|Violation\\.of|InvalidRequest\\.of|new NotAllowed|new UnreadableTable)\\("
					+ "[^;]*?\"((?:[a-z]+(?:-[a-z]+)*\\.)+[a-z]+(?:-[a-z]+)*)\"", Pattern.DOTALL);
		Set<String> found = new TreeSet<>();
		for (Path source : sources()) {
			Matcher matcher = code.matcher(read(source));
			while (matcher.find()) {
				if (!matcher.group(1).startsWith("template.") && !matcher.group(1).startsWith("sharing.")) {
					found.add(matcher.group(1));
				}
			}
		}
		assertThat(found).hasSizeGreaterThan(20);
		assertThat(GERMAN.keySet()).containsAll(found);
	}

	@Test
	void anUnknownCodeStillSaysSomething() {
		assertThat(this.texts.text(Locale.GERMAN, "unknown.code")).isEqualTo("Diese Angabe ist ungültig.");
	}

	private static List<Path> sources() {
		return Stream.of("../platform-core", "../identity", "../search", ".").flatMap((module) -> {
			try {
				return Files.walk(Path.of(module, "src", "main", "java"));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}).filter((path) -> path.toString().endsWith(".java")).toList();
	}

	private static String read(Path source) {
		try {
			return Files.readString(source);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
