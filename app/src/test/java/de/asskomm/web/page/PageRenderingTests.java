package de.asskomm.web.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Renders every template with example views and checks what no page may get wrong. The
 * pages are left in target/pages, to be looked at together with the assets.
 */
class PageRenderingTests {

	private final Pages pages = new Pages();

	static Stream<String> names() {
		return Pages.examples().keySet().stream();
	}

	@ParameterizedTest
	@MethodSource("names")
	void rendersWithoutInlineScriptStyleOrMissingText(String name) throws IOException {
		String html = this.pages.render(name);
		Path target = Path.of("target/pages");
		Files.createDirectories(target);
		Files.writeString(target.resolve(name + ".html"), html);
		assertThat(html).doesNotContain("??").doesNotContain(" th:").doesNotContain("style=");
		assertThat(html).doesNotContainPattern("<script(?![^>]* src=)").doesNotContainPattern("(?i)\\son[a-z]+=");
		assertThat(duplicates(html, "\\sid=\"([^\"]+)\"")).isEmpty();
		assertThat(html).containsOnlyOnce("<h1").contains("<main id=\"inhalt\"").contains("lang=\"de\"");
	}

	@ParameterizedTest
	@MethodSource("names")
	void labelsEveryFieldAndLeadsEveryReferenceSomewhere(String name) {
		String html = this.pages.render(name);
		Set<String> ids = all(html, "\\sid=\"([^\"]+)\"");
		assertThat(ids).containsAll(all(html, "\\sfor=\"([^\"]+)\""))
			.containsAll(all(html, "href=\"#([^\"]+)\""))
			.containsAll(all(html, "aria-labelledby=\"([^\"]+)\""))
			.containsAll(all(html, "aria-describedby=\"([^\"]+)\""));
		assertThat(all(html, "\\sfor=\"([^\"]+)\""))
			.containsAll(all(html, "<(?:textarea|select)[^>]*\\sid=\"([^\"]+)\""));
	}

	@Test
	void speaksGermanAlsoToBrowsersOfOtherLanguages() {
		assertThat(new Pages(Locale.ENGLISH).render("austausch")).contains("Erfahrung teilen");
	}

	private static Set<String> all(String html, String pattern) {
		Set<String> found = new HashSet<>();
		Matcher matcher = Pattern.compile(pattern).matcher(html);
		while (matcher.find()) {
			found.addAll(List.of(matcher.group(1).split(" ")));
		}
		return found;
	}

	private static List<String> duplicates(String html, String pattern) {
		Map<String, Integer> counts = new LinkedHashMap<>();
		Matcher matcher = Pattern.compile(pattern).matcher(html);
		while (matcher.find()) {
			counts.merge(matcher.group(1), 1, Integer::sum);
		}
		return counts.entrySet().stream().filter((entry) -> entry.getValue() > 1).map(Map.Entry::getKey).toList();
	}

}
