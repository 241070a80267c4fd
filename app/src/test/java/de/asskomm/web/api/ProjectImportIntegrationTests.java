package de.asskomm.web.api;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import de.asskomm.Client;
import de.asskomm.attachment.SampleFiles;
import de.asskomm.table.SampleWorkbooks;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class ProjectImportIntegrationTests extends ApiTests {

	private static final String CHECK = "/api/v1/projects/import?dryRun=true";

	private static final String IMPORT = "/api/v1/projects/import?dryRun=false";

	private static final int MANY = 5_748;

	private final Client town = client(coordinator("Stadt Frankenberg/Sa."));

	@Test
	void checksATableAndTellsEveryErrorWithLineAndColumn() {
		JsonNode checked = check("""
				Titel;Handlungsfelder;Beginn;Kosten Personal;Farbe
				Treff;Jugend;01.03.2026;4.300,50;rot
				;Jugend;;;
				Lauf;Weltraum;gestern;viel;
				""").is(200).json();
		assertThat(checked.path("dryRun").booleanValue()).isTrue();
		assertThat(checked.path("rows").intValue()).isEqualTo(3);
		assertThat(checked.path("created").intValue()).isEqualTo(1);
		assertThat(checked.path("unknownColumns").valueStream().map(JsonNode::stringValue)).containsExactly("Farbe");
		assertThat(checked.path("errorCount").intValue()).isEqualTo(4);
		assertThat(checked.path("errors")
			.valueStream()
			.map((error) -> error.path("line").intValue() + " " + error.path("column").stringValue() + " "
					+ error.path("code").stringValue()))
			.containsExactly("3 Titel text.missing", "4 Handlungsfelder post.fields.unknown",
					"4 Beginn project.import.day", "4 Kosten Personal project.amount");
		assertThat(checked.path("errors").get(1).path("text").stringValue())
			.isEqualTo("Das Handlungsfeld „Weltraum“ gibt es nicht.");
	}

	@Test
	void speaksEnglishToProgramsThatAsk() {
		JsonNode checked = this.town.with("Accept-Language", "en")
			.upload(CHECK, "file", "x.csv", bytes("Titel;Handlungsfelder\nT;Weltraum\n"))
			.is(200)
			.json();
		assertThat(checked.path("errors").get(0).path("text").stringValue()).contains("Weltraum")
			.doesNotContain("Handlungsfeld");
	}

	@Test
	void checksOnlyUnlessItIsToldToImport() {
		String title = unique("Nur geprüft");
		JsonNode checked = this.town
			.upload("/api/v1/projects/import", "file", "x.csv", bytes("Titel;Handlungsfelder\n" + title + ";Jugend\n"))
			.is(200)
			.json();
		assertThat(checked.path("dryRun").booleanValue()).isTrue();
		assertThat(titles()).doesNotContain(title);
	}

	@Test
	void importsNothingAsLongAsThereIsAnError() {
		String title = unique("Halb");
		this.town
			.upload(IMPORT, "file", "x.csv",
					bytes("Titel;Handlungsfelder;Ende\n" + title + ";Jugend;\nAnderes;Jugend;nie\n"))
			.isInvalid("lines[3].Ende");
		assertThat(titles()).doesNotContain(title);
	}

	@Test
	void importsWhatExcelWrites() {
		String title = unique("Straße „Süd“");
		String key = UUID.randomUUID().toString();
		byte[] workbook = SampleWorkbooks
			.of(List.of(List.of("Kennung", "Titel", "Handlungsfelder", "Stand", "Sichtbarkeit", "Ergebnis"),
					List.of(key, title, "Jugend; Gewalt", "läuft", "Öffentlich", "Es hat teilweise funktioniert")));
		JsonNode done = this.town.upload(IMPORT, "file", "projekte.xlsx", workbook).is(200).json();
		assertThat(done.path("dryRun").booleanValue()).isFalse();
		assertThat(done.path("created").intValue()).isEqualTo(1);
		JsonNode project = listed().filter((one) -> one.path("title").stringValue().equals(title))
			.findFirst()
			.orElseThrow();
		assertThat(project.path("state").stringValue()).isEqualTo("RUNNING");
		assertThat(project.path("visibility").stringValue()).isEqualTo("PUBLIC");
		assertThat(project.path("result").stringValue()).isEqualTo("PARTLY");
		assertThat(project.path("version").longValue()).isEqualTo(1);
		byte[] text = ("Kennung;Titel;Handlungsfelder;Stand;Sichtbarkeit;Ergebnis\n" + key + ";\"" + title
				+ "\";Jugend; ;PUBLIC;partly\n")
			.getBytes(Charset.forName("windows-1252"));
		JsonNode again = this.town.upload(IMPORT, "file", "projekte.csv", text).is(200).json();
		assertThat(again.path("changed").intValue()).isEqualTo(1);
		JsonNode changed = this.town.get("/api/v1/projects/" + project.path("id").stringValue()).is(200).json();
		assertThat(changed.path("version").longValue()).isEqualTo(2);
		assertThat(changed.path("fieldsOfAction").valueStream().map(JsonNode::stringValue)).containsExactly("youth");
		assertThat(changed.path("state").stringValue()).isEqualTo("RUNNING");
	}

	@Test
	void saysWhatIsWrongWithAFile() {
		assertThat(refused(new byte[0])).contains("leer");
		assertThat(refused(SampleFiles.pdf())).contains("xlsx");
		assertThat(refused(bytes("Name;Ort\nx;y\n"))).contains("„Titel“");
		assertThat(refused(bytes("Titel\nx\n"))).contains("Handlungsfelder");
		this.town.upload(CHECK, "other", "x.csv", bytes("x")).isInvalid("file");
		this.town.post(CHECK, "{}").isProblem(415, "unsupported-media-type");
		this.town.upload(CHECK, "file", "x.csv", new byte[(20 << 20) + 1]).isProblem(413, "too-large");
	}

	@Test
	void onlyCoordinatorsImport() {
		byte[] table = bytes("Titel;Handlungsfelder\nT;Jugend\n");
		client(member()).upload(CHECK, "file", "x.csv", table).is(403);
		Client.anonymous().upload(CHECK, "file", "x.csv", table).is(401);
	}

	@Test
	void importsThousandsThatAreAllFoundAndChangesNothingTheSecondTime() {
		String word = "Massenübernahme" + UUID.randomUUID().toString().substring(0, 8);
		byte[] table = many(word);
		assertThat(table.length).isGreaterThan(4_000_000);
		counts(this.town.upload(CHECK, "file", "viele.csv", table), MANY, 0, 0);
		counts(this.town.upload(IMPORT, "file", "viele.csv", table), MANY, 0, 0);
		await().atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofSeconds(1)).until(() -> found(word) == MANY);
		counts(this.town.upload(IMPORT, "file", "viele.csv", table), 0, 0, MANY);
		assertThat(found(word)).isEqualTo(MANY);
	}

	private long found(String word) {
		return this.town.get("/api/v1/search?limit=1&type=PROJECT&q=" + word.replace("ü", "%C3%BC"))
			.is(200)
			.json()
			.path("total")
			.longValue();
	}

	private static void counts(Client.Answer answer, int created, int changed, int unchanged) {
		JsonNode report = answer.is(200).json();
		assertThat(report.path("errorCount").intValue()).as(report.path("errors").path(0).toString()).isZero();
		assertThat(report.path("rows").intValue()).isEqualTo(MANY);
		assertThat(report.path("created").intValue()).isEqualTo(created);
		assertThat(report.path("changed").intValue()).isEqualTo(changed);
		assertThat(report.path("unchanged").intValue()).isEqualTo(unchanged);
	}

	/** Projects as long as those that are on record; others do not see them. */
	private static byte[] many(String word) {
		String sentence = "Das Projekt richtet sich an Jugendliche, die ihre Freizeit am Bahnhof verbringen, und bietet"
				+ " ihnen Räume, Begleitung und \"eigene\" Aufgaben. ";
		String rows = IntStream.rangeClosed(1, MANY)
			.mapToObj(
					(number) -> "%s-%d;%s %d;\"%s\";%s;%s;%s;%s;\"%s\";\"%s\";%d,50;RL KommPräv;%d;2026;90;Ordnungsamt"
						.formatted(word, number, word, number, (number % 3 == 0) ? "Jugend; Gewalt" : "Jugend",
								"Nur der Landespräventionsrat", "läuft", "0" + (1 + number % 9) + ".03.2026",
								"2027-12-31",
								sentence.replace("\"", "\"\"").repeat(1 + number % 7) + "\nSchritt " + number,
								"Schule " + number + "; Polizeirevier", 1_000 + number, 900 + number))
			.collect(Collectors.joining("\r\n"));
		return bytes("\uFEFFKennung;Titel;Handlungsfelder;Sichtbarkeit;Stand;Beginn;Ende;Problem;Beteiligte;"
				+ "Kosten Personal;Förderprogramm;Fördersumme;Förderjahr;Förderanteil;Ansprechstelle\r\n" + rows);
	}

	private Client.Answer check(String table) {
		return this.town.upload(CHECK, "file", "projekte.csv", bytes(table));
	}

	private String refused(byte[] content) {
		return this.town.upload(CHECK, "file", "projekte.csv", content)
			.isInvalid("file")
			.json()
			.path("errors")
			.get(0)
			.path("message")
			.stringValue();
	}

	private List<String> titles() {
		return listed().map((project) -> project.path("title").stringValue()).toList();
	}

	private Stream<JsonNode> listed() {
		return this.town
			.get("/api/v1/projects?limit=100&organisation=" + coordinator("Stadt Frankenberg/Sa.").organisation().id())
			.is(200)
			.json()
			.path("items")
			.valueStream();
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
