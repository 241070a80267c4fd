package de.asskomm.web.page;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import de.asskomm.Browser;
import de.asskomm.Browser.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Searching, narrowing and saving without scripts.
 */
class SearchPagesIntegrationTests {

	private static final String SAVED = "/gespeicherte-suchen";

	private static final Pattern CHIP = Pattern.compile("<a class=\"ak-chip ak-chip--on\" href=\"([^\"]+)\">([^<]+)<");

	private static final Pattern BOX = Pattern.compile("<input type=\"checkbox\"[^>]*>");

	private static Browser member;

	private final String word = "Wort" + UUID.randomUUID().toString().replace("-", "");

	@BeforeAll
	static void signIn() {
		member = Browser.of("koordination-wilsdruff");
		// a platform that has just begun fills its index first
		await().atMost(Duration.ofSeconds(60)).until(() -> member.open("/suche?art=POST").status() == 200);
	}

	@Test
	void choosesTwoValuesOfOneFacetTakesOneAwayAndThenAll() {
		Page both = member.open("/suche?art=POST&art=PROJECT&jahr=2021");
		assertThat(chips(both)).containsExactly("Beitrag", "Projekt", "2021");
		assertThat(ticked(both)).containsExactlyInAnyOrder("art=POST", "art=PROJECT", "jahr=2021");
		Page one = member.open(chip(both, "Projekt"));
		assertThat(chips(one)).containsExactly("Beitrag", "2021");
		assertThat(ticked(one)).containsExactlyInAnyOrder("art=POST", "jahr=2021");
		Page all = member.open(link(one, "Alle Filter zurücksetzen"));
		assertThat(all.address()).hasToString(one.address().resolve("/suche").toString());
		assertThat(chips(all)).isEmpty();
		assertThat(ticked(all)).isEmpty();
	}

	@Test
	void namesWhatIsChosenInFullBecauseNothingElseExplainsIt() {
		assertThat(chips(member.open("/suche?groesse=FROM_100000&organisation=STATE_PREVENTION_COUNCIL")))
			.containsExactly("ab 100.000 Einwohner", "Landespräventionsrat");
	}

	@Test
	void saysOfNothingFoundOnlyWhatIsTrue() {
		assertThat(member.open("/suche?jahr=1990&q=" + this.word).body())
			.contains("Keine Treffer für „%s“ mit diesen Filtern".formatted(this.word), "Nehmen Sie einen Filter weg",
					"name=\"jahr\" value=\"1990\"")
			.doesNotContain("Noch keine Erfahrung");
		assertThat(member.open("/suche?q=" + this.word).body())
			.contains("Noch keine Erfahrung zu „%s“".formatted(this.word), "oder fragen Sie nach");
		assertThat(Browser.of("mitglied-leipzig").open("/suche?q=" + this.word).body()).contains("Niemand im Netz")
			.doesNotContain("fragen Sie nach");
		String nothing = Browser.anonymous().open("/suche?q=" + this.word).body();
		assertThat(nothing.substring(nothing.indexOf("<main")))
			.contains("Keine öffentliche Erfahrung zu „%s“".formatted(this.word), "Öffentlich steht dazu noch nichts",
					"href=\"/anmelden\"")
			.doesNotContain("Niemand im Netz", "fragen Sie nach");
	}

	@Test
	void savesRenamesRunsAndDeletesASearch() {
		member.open("/suche?feld=graffiti&q=" + this.word);
		Page saved = member.submit(SAVED + "?feld=graffiti&q=" + this.word);
		assertThat(saved.body()).contains("„%s“ ist gespeichert".formatted(this.word), "Passt ein neuer Eintrag")
			.doesNotContain("ähnlicher Kommunen");
		String id = id(saved);
		Page renamed = member.submit(SAVED + "/" + id + "/name", "name-" + id, "Umbenannt " + this.word);
		assertThat(renamed.body()).contains("Die Suche heißt jetzt „Umbenannt %s“".formatted(this.word));
		Page run = member.open("/suche?q=" + this.word + "&feld=graffiti&sortierung=DATE");
		assertThat(renamed.body()).contains(href(run));
		assertThat(chips(run)).containsExactly("Graffiti und Sachbeschädigung");
		Page deleted = member.submit(SAVED + "/" + id + "/loeschen");
		assertThat(deleted.body()).contains("Die Suche ist gelöscht").doesNotContain(this.word);
	}

	@Test
	void saysThatSimilarTownsAreNoPartOfWhatIsSaved() {
		member.open("/suche?wie=14628410&q=" + this.word);
		Page saved = member.submit(SAVED + "?wie=14628410&q=" + this.word);
		assertThat(saved.body()).contains("ist gespeichert", "Die Auswahl ähnlicher Kommunen ist nicht gespeichert");
		member.submit(SAVED + "/" + id(saved) + "/loeschen");
	}

	@Test
	void leadsBackToASearchThatCannotBeSaved() {
		member.open("/suche?nur-wie=14628410");
		Page refused = member.submit(SAVED + "?nur-wie=14628410");
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.body()).contains("Die Suche ist nicht gespeichert", "wählen Sie einen Filter");
		Page back = member.open(link(refused, "Zurück zu dieser Suche"));
		assertThat(chips(back)).containsExactly("Nur Kommunen wie meine");
	}

	private String id(Page list) {
		return found(list, "(?s)<h2[^>]*>" + this.word + "</h2>.*?" + SAVED + "/([0-9a-f-]{36})/loeschen");
	}

	private static String href(Page page) {
		return "href=\"%s?%s\"".formatted(page.address().getPath(), page.address().getRawQuery().replace("&", "&amp;"));
	}

	private static List<String> chips(Page page) {
		return CHIP.matcher(page.body()).results().map((chip) -> chip.group(2)).toList();
	}

	private static String chip(Page page, String name) {
		return CHIP.matcher(page.body())
			.results()
			.filter((chip) -> chip.group(2).equals(name))
			.map((chip) -> chip.group(1).replace("&amp;", "&"))
			.findFirst()
			.orElseThrow();
	}

	/** Every box stands on the page twice, for wide and for narrow screens. */
	private static Set<String> ticked(Page page) {
		return BOX.matcher(page.body())
			.results()
			.map(MatchResult::group)
			.filter((box) -> box.contains(" checked"))
			.map((box) -> attribute(box, "name") + "=" + attribute(box, "value"))
			.collect(Collectors.toSet());
	}

	private static String attribute(String tag, String name) {
		return tag.replaceAll(".* " + name + "=\"([^\"]*)\".*", "$1");
	}

	private static String link(Page page, String name) {
		return found(page, "href=\"([^\"]+)\">" + name + "<").replace("&amp;", "&");
	}

	private static String found(Page page, String pattern) {
		Matcher matcher = Pattern.compile(pattern).matcher(page.body());
		assertThat(matcher.find()).as("%s in %s", pattern, page.body()).isTrue();
		return matcher.group(1);
	}

}
