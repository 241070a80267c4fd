package de.asskomm.web.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import de.asskomm.fieldofaction.FieldOfAction;
import de.asskomm.fieldofaction.FieldsOfAction;
import de.asskomm.organisation.Reader;
import de.asskomm.project.PreventionProject;
import de.asskomm.project.ProjectColumn;
import de.asskomm.project.ProjectFilter;
import de.asskomm.project.ProjectPage;
import de.asskomm.project.Projects;
import de.asskomm.table.TableText;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** Projects as a table, read back. */
class ProjectSheetTests {

	private static final String DANGEROUS = "=HYPERLINK(\"http://example.org\";\"Prämie\")";

	@BeforeEach
	void readInGerman() {
		LocaleContextHolder.setLocale(Locale.GERMAN);
	}

	@AfterEach
	void reset() {
		LocaleContextHolder.resetLocaleContext();
	}

	@Test
	void germanSpreadsheetsOpenTheText() throws IOException {
		byte[] csv = written(TableFormat.CSV, List.of(ExampleProjects.application()));
		assertThat(csv).startsWith(0xEF, 0xBB, 0xBF);
		String text = new String(csv, StandardCharsets.UTF_8);
		assertThat(text.substring(1)).startsWith("Kennung;Titel;Kurzfassung;Handlungsfelder;Sichtbarkeit;Stand;Beginn;")
			.contains("\r\n");
	}

	@Test
	void theTextSaysWhatTheProjectSays() throws IOException {
		PreventionProject project = ExampleProjects.application();
		Map<ProjectColumn, String> row = csv(project);
		assertThat(row).containsEntry(ProjectColumn.ID, project.id().toString())
			.containsEntry(ProjectColumn.TITLE, "Bürger für unsere saubere Stadt")
			.containsEntry(ProjectColumn.FIELDS_OF_ACTION, "Vermüllung und Sauberkeit; Graffiti und Sachbeschädigung")
			.containsEntry(ProjectColumn.VISIBILITY, "Alle Mitglieder im Netz")
			.containsEntry(ProjectColumn.STATE, "geplant")
			.containsEntry(ProjectColumn.STARTED_ON, "01.01.2026")
			.containsEntry(ProjectColumn.FINISHED_ON, "31.12.2026")
			.containsEntry(ProjectColumn.PROBLEM, project.content().steps().problem().source())
			.containsEntry(ProjectColumn.CONCLUSIONS, "")
			.containsEntry(ProjectColumn.PARTICIPANTS, "Polizeirevier; Oberschule „Am Schacht“; Wohnungsgenossenschaft")
			.containsEntry(ProjectColumn.COST_PERSONNEL, "18400,00")
			.containsEntry(ProjectColumn.COST_MATERIAL, "2990,50")
			.containsEntry(ProjectColumn.COST_OTHER, "")
			.containsEntry(ProjectColumn.GRANT_PROGRAMME, "RL KommPräv")
			.containsEntry(ProjectColumn.GRANT_AMOUNT, "21150,00")
			.containsEntry(ProjectColumn.GRANT_YEAR, "2026")
			.containsEntry(ProjectColumn.GRANT_SHARE, "86,00")
			.containsEntry(ProjectColumn.STAFF_HOURS, "240")
			.containsEntry(ProjectColumn.CONTACT, "Sachgebiet Ordnung und Sicherheit")
			.containsEntry(ProjectColumn.RESULT, "");
	}

	@Test
	void theWorkbookSaysWhatTheProjectSays() throws IOException {
		PreventionProject project = ExampleProjects.use();
		List<Row> rows = workbook(written(TableFormat.XLSX, List.of(project)), 0);
		assertThat(rows).hasSize(2);
		assertThat(rows.getFirst().stream().map((cell) -> cell.asString()))
			.containsExactlyElementsOf(Stream.of(ProjectColumn.values()).map(ProjectColumn::heading).toList());
		Row row = rows.getLast();
		assertThat(row.getCellText(ProjectColumn.TITLE.ordinal())).isEqualTo("Bürger für unsere saubere Stadt");
		assertThat(row.getCellText(ProjectColumn.PROBLEM.ordinal()))
			.isEqualTo(project.content().steps().problem().source());
		assertThat(row.getCellAsNumber(ProjectColumn.COST_MATERIAL.ordinal()))
			.hasValueSatisfying((amount) -> assertThat(amount).isEqualByComparingTo(new BigDecimal("2990.50")));
		assertThat(row.getCellAsDate(ProjectColumn.STARTED_ON.ordinal()))
			.hasValueSatisfying((day) -> assertThat(day.toLocalDate()).isEqualTo(LocalDate.of(2026, 1, 1)));
		assertThat(row.getCellText(ProjectColumn.RESULT.ordinal())).isEqualTo("Es hat teilweise funktioniert");
	}

	@Test
	void noSpreadsheetCalculatesWithWhatSomebodyWrote() throws IOException {
		PreventionProject project = ExampleProjects.titled(DANGEROUS, "- Plakate\n- Aktion");
		Map<ProjectColumn, String> row = csv(project);
		assertThat(row).containsEntry(ProjectColumn.TITLE, "'" + DANGEROUS)
			.containsEntry(ProjectColumn.MEASURES, "'- Plakate\n- Aktion");
		assertThat(TableText.original(row.get(ProjectColumn.MEASURES))).isEqualTo("- Plakate\n- Aktion");
		byte[] xlsx = written(TableFormat.XLSX, List.of(project));
		assertThat(part(xlsx, "xl/styles.xml")).contains("formatCode=\"@\"");
		Row typed = workbook(xlsx, 0).getLast();
		assertThat(typed.getCell(ProjectColumn.TITLE.ordinal()).getType()).isEqualTo(CellType.STRING);
		assertThat(typed.getCellText(ProjectColumn.TITLE.ordinal())).isEqualTo(DANGEROUS);
	}

	@Test
	void theOfficeOfAnUnnamedOwnerStaysUnnamed() throws IOException {
		assertThat(csv(ExampleProjects.anonymous())).containsEntry(ProjectColumn.CONTACT, "");
	}

	@Test
	void sendsAllPagesAndTellsWhenThereAreMore() throws IOException {
		List<PreventionProject> projects = IntStream.range(0, 250)
			.mapToObj((number) -> ExampleProjects.titled("Projekt " + number, ""))
			.toList();
		MockHttpServletResponse whole = sent(TableFormat.CSV, projects, 1_000);
		assertThat(whole.getContentType()).isEqualTo("text/csv;charset=UTF-8");
		assertThat(whole.getHeader("Content-Disposition"))
			.isEqualTo("attachment; filename=\"projekte-2026-05-12.csv\"");
		assertThat(whole.getContentLengthLong()).isEqualTo(whole.getContentAsByteArray().length);
		assertThat(records(whole.getContentAsByteArray())).hasSize(251);
		assertThat(whole.getContentAsString(StandardCharsets.UTF_8)).doesNotContain("Gekürzt");
		MockHttpServletResponse cut = sent(TableFormat.CSV, projects, 200);
		assertThat(records(cut.getContentAsByteArray())).hasSize(201);
		assertThat(cut.getContentAsString(StandardCharsets.UTF_8).lines().toList().getLast())
			.startsWith("# Gekürzt: Eine Datei enthält höchstens 200 Projekte");
		MockHttpServletResponse workbook = sent(TableFormat.XLSX, projects, 200);
		assertThat(workbook(workbook.getContentAsByteArray(), 0)).hasSize(201);
		assertThat(workbook(workbook.getContentAsByteArray(), 1).getFirst().getCellText(0)).startsWith("Gekürzt");
	}

	@Test
	void whatFailsOnTheWayLeavesNoHalfTable() {
		MockHttpServletResponse response = new MockHttpServletResponse();
		Projects failing = projects((after) -> {
			if (after != null) {
				throw new IllegalStateException("gone");
			}
			return new ProjectPage(List.of(ExampleProjects.application()), UUID.randomUUID());
		});
		assertThatIllegalStateException()
			.isThrownBy(() -> new ProjectSheet(failing, fields(), ExampleProjects.wording()).send(TableFormat.XLSX,
					Reader.anonymous(), ProjectFilter.ALL, response));
		assertThat(response.getContentAsByteArray()).isEmpty();
		assertThat(response.getContentType()).isNull();
	}

	private static MockHttpServletResponse sent(TableFormat format, List<PreventionProject> all, int maximum)
			throws IOException {
		MockHttpServletResponse response = new MockHttpServletResponse();
		new ProjectSheet(projects((after) -> page(all, after)), fields(), ExampleProjects.wording(), maximum)
			.send(format, Reader.anonymous(), ProjectFilter.ALL, response);
		return response;
	}

	private static ProjectPage page(List<PreventionProject> all, UUID after) {
		int first = 0;
		while (after != null && !all.get(first++).id().value().equals(after)) {
			assertThat(first).isLessThan(all.size());
		}
		List<PreventionProject> page = all.subList(first, Math.min(all.size(), first + Projects.MAXIMUM_LIMIT));
		return new ProjectPage(page, (first + page.size() < all.size()) ? page.getLast().id().value() : null);
	}

	private static Projects projects(Function<UUID, ProjectPage> pages) {
		return (Projects) Proxy.newProxyInstance(Projects.class.getClassLoader(), new Class<?>[] { Projects.class },
				(proxy, method, arguments) -> {
					assertThat(method.getName()).isEqualTo("page");
					assertThat(arguments[3]).isEqualTo(Projects.MAXIMUM_LIMIT);
					return pages.apply((UUID) arguments[2]);
				});
	}

	private static FieldsOfAction fields() {
		return (FieldsOfAction) Proxy.newProxyInstance(FieldsOfAction.class.getClassLoader(),
				new Class<?>[] { FieldsOfAction.class },
				(proxy, method, arguments) -> ExampleProjects.FIELDS.entrySet()
					.stream()
					.map((field) -> new FieldOfAction(field.getKey(), field.getValue(), 1))
					.toList());
	}

	private static byte[] written(TableFormat format, List<PreventionProject> projects) throws IOException {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		try (OutputStream stream = file; TableWriter table = format.open(stream, "Projekte")) {
			table.headings(Stream.of(ProjectColumn.values()).map(ProjectColumn::heading).toList());
			for (PreventionProject project : projects) {
				table.row(new ProjectRow(project, ExampleProjects.FIELDS, ExampleProjects.wording()).cells());
			}
		}
		Path folder = Files.createDirectories(Path.of("target", "tables"));
		Files.write(folder.resolve("projekte." + format.extension()), file.toByteArray());
		return file.toByteArray();
	}

	private static Map<ProjectColumn, String> csv(PreventionProject project) throws IOException {
		List<CsvRecord> records = records(written(TableFormat.CSV, List.of(project)));
		assertThat(records).hasSize(2);
		Map<ProjectColumn, String> row = new EnumMap<>(ProjectColumn.class);
		for (ProjectColumn column : ProjectColumn.values()) {
			assertThat(records.getFirst().getField(column.ordinal())).isEqualTo(column.heading());
			row.put(column, records.getLast().getField(column.ordinal()));
		}
		return row;
	}

	private static List<CsvRecord> records(byte[] csv) throws IOException {
		try (CsvReader<CsvRecord> reader = CsvReader.builder()
			.fieldSeparator(';')
			.commentStrategy(CommentStrategy.SKIP)
			.detectBomHeader(true)
			.ofCsvRecord(new ByteArrayInputStream(csv))) {
			return reader.stream().toList();
		}
	}

	/** The reader does not tell the format of texts that stand in their cells. */
	private static String part(byte[] xlsx, String name) throws IOException {
		Path file = Files.createTempFile("sheet", ".xlsx");
		try {
			Files.write(file, xlsx);
			try (ZipFile parts = new ZipFile(file.toFile())) {
				return new String(parts.getInputStream(parts.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
			}
		}
		finally {
			Files.delete(file);
		}
	}

	private static List<Row> workbook(byte[] xlsx, int sheet) throws IOException {
		try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx),
				new ReadingOptions(true, false))) {
			return new ArrayList<>(workbook.getSheet(sheet).orElseThrow().read());
		}
	}

}
