package de.asskomm.web.api;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import de.asskomm.Client;
import de.asskomm.project.ProjectColumn;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Projects as files, over the running platform. */
class ProjectExportIntegrationTests extends ApiTests {

	private static final String CSV = "/api/v1/projects/export.csv";

	private static final String XLSX = "/api/v1/projects/export.xlsx";

	private final Client owner = client(coordinator("Stadt Großenhain"));

	private final Client elsewhere = client(coordinator("Stadt Wilsdruff"));

	@Test
	void printsAProject() throws IOException {
		String id = project(unique("Ölspur im Stadtpark"), "NETWORK", "RUNNING", false);
		HttpResponse<byte[]> answer = this.elsewhere.download("/api/v1/projects/" + id + "/export.pdf");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
		assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
		assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
			.matches("attachment; filename=\"oelspur-im-stadtpark-[0-9a-z-]+-\\d{4}-\\d\\d-\\d\\d\\.pdf\"");
		assertThat(text(answer.body())).contains("Verwendungsnachweis")
			.contains("Ölspur im Stadtpark")
			.contains("Stadt Großenhain")
			.contains("1.200,00 €");
	}

	@Test
	void namesNobodyWhoDoesNotWantToBeNamed() throws IOException {
		String id = project(unique("Ohne Namen"), "NETWORK", "FINISHED", true);
		byte[] pdf = this.owner.download("/api/v1/projects/" + id + "/export.pdf").body();
		assertThat(text(pdf)).doesNotContain("Großenhain")
			.doesNotContain("Ordnungsamt")
			.contains("Landespräventionsrat");
		try (PDDocument document = Loader.loadPDF(pdf)) {
			assertThat(document.getDocumentInformation().getAuthor()).doesNotContain("Großenhain");
		}
		assertThat(csv(this.owner, "").stream().filter((row) -> row.contains(id))).singleElement()
			.satisfies((row) -> assertThat(row).doesNotContain("Ordnungsamt"));
	}

	@Test
	void exportsOnlyWhatTheReaderMaySee() throws IOException {
		String id = project(unique("Nur im Landkreis"), "DISTRICT", "PLANNED", false);
		assertThat(ids(csv(this.owner, ""))).contains(id);
		assertThat(ids(csv(this.elsewhere, ""))).isNotEmpty().doesNotContain(id);
		assertThat(workbookIds(this.owner)).contains(id);
		assertThat(workbookIds(this.elsewhere)).isNotEmpty().doesNotContain(id);
		this.elsewhere.get("/api/v1/projects/" + id + "/export.pdf").isProblem(404, "not-found");
		Client.anonymous().get(CSV).isProblem(401, "token-missing");
	}

	@Test
	void exportsTheListAsItIsNarrowed() throws IOException {
		String town = coordinator("Stadt Großenhain").organisation().id().toString();
		List<List<String>> rows = csv(this.elsewhere,
				"?state=RUNNING&fieldOfAction=littering&district=14627&organisation=" + town);
		assertThat(rows).extracting((row) -> row.get(ProjectColumn.TITLE.ordinal())).contains("Aktion „Pfandring“");
		assertThat(rows).extracting((row) -> row.get(ProjectColumn.STATE.ordinal())).containsOnly("läuft");
		assertThat(csv(this.elsewhere, "?district=14522&organisation=" + town)).isEmpty();
		this.elsewhere.get(CSV + "?state=SOON").isInvalid("state");
		this.elsewhere.get(XLSX + "?fieldOfAction=weltraum").isInvalid("fieldOfAction");
	}

	private String project(String title, String visibility, String state, boolean anonymous) {
		return this.owner.post("/api/v1/projects",
				Map.of("title", title, "fieldsOfAction", List.of("graffiti"), "visibility", visibility, "state", state,
						"contact", "Ordnungsamt", "anonymous", anonymous, "costs",
						List.of(Map.of("kind", "MATERIAL", "amount", 1200)), "grants",
						List.of(Map.of("programme", "RL KommPräv", "amount", 1000, "year", 2026))))
			.is(201)
			.id();
	}

	private static List<List<String>> csv(Client client, String query) throws IOException {
		HttpResponse<byte[]> answer = client.download(CSV + query);
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
		try (CsvReader<CsvRecord> reader = CsvReader.builder()
			.fieldSeparator(';')
			.detectBomHeader(true)
			.ofCsvRecord(new ByteArrayInputStream(answer.body()))) {
			return reader.stream().skip(1).map(CsvRecord::getFields).toList();
		}
	}

	private static List<String> workbookIds(Client client) throws IOException {
		HttpResponse<byte[]> answer = client.download(XLSX);
		assertThat(answer.headers().firstValue("Content-Type"))
			.contains("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
		try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(answer.body()))) {
			return workbook.getFirstSheet().read().stream().skip(1).map((row) -> row.getCellText(0)).toList();
		}
	}

	private static List<String> ids(List<List<String>> rows) {
		return rows.stream().map(List::getFirst).toList();
	}

	private static String text(byte[] pdf) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			return new PDFTextStripper().getText(document).replaceAll("[\\s\\u00a0]+", " ");
		}
	}

}
