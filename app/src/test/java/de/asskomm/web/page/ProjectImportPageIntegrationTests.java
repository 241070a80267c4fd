package de.asskomm.web.page;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import de.asskomm.Browser;
import de.asskomm.Browser.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProjectImportPageIntegrationTests {

	private static final String ADDRESS = "/projekte/import";

	private final Browser wilsdruff = Browser.of("koordination-wilsdruff");

	@BeforeEach
	void open() {
		assertThat(this.wilsdruff.open(ADDRESS).body()).contains("Tabelle prüfen", "Vorlage herunterladen");
	}

	@Test
	void aTableIsCheckedAndThenImportedWithoutBeingChosenAgain() {
		String title = "Eingelesen " + UUID.randomUUID();
		Page checked = check("Titel;Handlungsfelder\n" + title + ";Jugend\n");
		assertThat(checked.status()).isEqualTo(200);
		assertThat(checked.body()).contains("Die Tabelle ist in Ordnung", "Ein Projekt übernehmen")
			.doesNotContain("??");
		assertThat(this.wilsdruff.open("/gute-praxis").body()).doesNotContain(title);
		this.wilsdruff.open(ADDRESS);
		Page done = this.wilsdruff.submit(ADDRESS + "/uebernehmen", "datei", file(checked));
		assertThat(done.address()).hasPath(ADDRESS);
		assertThat(done.body()).contains("Ein Projekt ist übernommen", "1 neu, 0 geändert");
		assertThat(this.wilsdruff.open("/gute-praxis").body()).contains(title);
		assertThat(check("Titel;Handlungsfelder\n" + title + ";Jugend\n").body())
			.contains("Es gibt nichts zu übernehmen")
			.doesNotContain("Ein Projekt übernehmen");
	}

	@Test
	void errorsAreListedWithLineAndColumnAndNothingIsOffered() {
		Page checked = check("Titel;Handlungsfelder;Beginn;<b>\nTreff;Jugend;<i>bald</i>;x\n;Weltraum;;\n");
		assertThat(checked.status()).isEqualTo(422);
		assertThat(checked.body())
			.contains("Die Tabelle hat 3 Fehler", "&lt;i&gt;bald&lt;/i&gt;",
					"Das Handlungsfeld „Weltraum“ gibt es nicht.", "Diese Spalten werden nicht gelesen: &lt;b&gt;")
			.doesNotContain("Projekte übernehmen", "??");
	}

	@Test
	void aFileThatIsNoTableIsExplained() {
		assertThat(check("").body()).contains("Die Datei ist leer.", "id=\"file-fehler\"");
		assertThat(this.wilsdruff.upload(ADDRESS, "file", "", new byte[0]).body())
			.contains("Bitte wählen Sie eine Datei");
		Page large = this.wilsdruff.upload(ADDRESS, "file", "x.csv", new byte[(20 << 20) + 1]);
		assertThat(large.status()).isEqualTo(413);
		assertThat(large.body()).contains("höchstens 20 MB", "</html>").doesNotContain("Kürzen Sie Ihren Text");
	}

	@Test
	void whatIsNotThereAnyMoreHasToBeChosenAgain() {
		Page gone = this.wilsdruff.submit(ADDRESS + "/uebernehmen", "datei", UUID.randomUUID().toString());
		assertThat(gone.status()).isEqualTo(422);
		assertThat(gone.body()).contains("Wählen Sie sie noch einmal.");
		Page others = check("Titel;Handlungsfelder\nFremd " + UUID.randomUUID() + ";Jugend\n");
		Browser grossenhain = Browser.of("koordination-grossenhain");
		grossenhain.open(ADDRESS);
		assertThat(grossenhain.submit(ADDRESS + "/uebernehmen", "datei", file(others)).status()).isEqualTo(422);
	}

	@Test
	void theTemplateHasAllHeadings() {
		Page template = this.wilsdruff.open(ADDRESS + "/vorlage.csv");
		assertThat(template.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
		assertThat(template.header("Content-Disposition")).contains("attachment");
		assertThat(template.body()).startsWith("\uFEFFKennung;Titel;Kurzfassung;Handlungsfelder;")
			.endsWith("Erkenntnisse\r\n");
		assertThat(check(template.body() + ";Aus der Vorlage;;Jugend\r\n").body()).contains("Ein Projekt übernehmen");
	}

	private Page check(String table) {
		this.wilsdruff.open(ADDRESS);
		return this.wilsdruff.upload(ADDRESS, "file", "projekte.csv", table.getBytes(StandardCharsets.UTF_8));
	}

	private static String file(Page checked) {
		Matcher file = Pattern.compile("name=\"datei\" value=\"([^\"]+)\"").matcher(checked.body());
		assertThat(file.find()).as(checked.body()).isTrue();
		return file.group(1);
	}

}
