package de.asskomm.table;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import de.asskomm.attachment.AttachmentType;
import de.asskomm.attachment.SampleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TableFileTests {

	@TempDir
	private Path folder;

	@ParameterizedTest
	@ValueSource(strings = { ";", ",", "\t" })
	void findsOutWhatSeparatesTheValues(String separator) throws Exception {
		String text = "Titel;Ziele;Ort\nGraffiti;\"weniger; schneller, besser\tweg\";Flöha\n"
			.replace(";O", separator + "O")
			.replace("Titel;", "Titel" + separator)
			.replace("Graffiti;", "Graffiti" + separator)
			.replace("\";F", "\"" + separator + "F");
		assertThat(read(text)).containsExactly(new TableRow(1, List.of("Titel", "Ziele", "Ort")),
				new TableRow(2, List.of("Graffiti", "weniger; schneller, besser\tweg", "Flöha")));
	}

	@Test
	void readsWhatOfficesWriteInWhateverEncoding() throws Exception {
		String text = "Titel;Größe\r\nStraße „Süd“;3 €\r\n";
		List<TableRow> expected = List.of(new TableRow(1, List.of("Titel", "Größe")),
				new TableRow(2, List.of("Straße „Süd“", "3 €")));
		assertThat(read(text)).isEqualTo(expected);
		assertThat(read("\uFEFF" + text)).isEqualTo(expected);
		assertThat(read(text.getBytes(Charset.forName("windows-1252")))).isEqualTo(expected);
		assertThat(read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE))).isEqualTo(expected);
		assertThat(read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE))).isEqualTo(expected);
	}

	@Test
	void keepsLineBreaksAndQuotesWithinACell() throws Exception {
		assertThat(read("Titel;Ziele\nA;\"eins\r\nzwei\rdrei\nsagt \"\"ja\"\"\"\nB;b\n")).containsExactly(
				new TableRow(1, List.of("Titel", "Ziele")),
				new TableRow(2, List.of("A", "eins\nzwei\ndrei\nsagt \"ja\"")), new TableRow(3, List.of("B", "b")));
	}

	@Test
	void countsRowsAsProgramsForTablesDo() throws Exception {
		assertThat(read("\n;;\nTitel;X\n\n  \nA\n")).containsExactly(new TableRow(3, List.of("Titel", "X")),
				new TableRow(6, List.of("A")));
		assertThat(read("sep=,\r\nTitel,X;Y\r\nA,b\r\n")).containsExactly(new TableRow(1, List.of("Titel", "X;Y")),
				new TableRow(2, List.of("A", "b")));
	}

	@Test
	void knowsWhatExportsDoToTextsAndLeavesOutTheirNotes() throws Exception {
		assertThat(read("Titel;X\n'=1+1;'-5\n'Zitat';a'=b\n#17;y\n# nur die ersten 2\n")).containsExactly(
				new TableRow(1, List.of("Titel", "X")), new TableRow(2, List.of("=1+1", "-5")),
				new TableRow(3, List.of("'Zitat'", "a'=b")), new TableRow(4, List.of("#17", "y")));
	}

	@Test
	void readsTheFirstSheetThatCanBeSeen() throws Exception {
		assertThat(read(SampleWorkbooks.ofSheet("""
				<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>
				<row r="4"><c r="A4" t="inlineStr"><is><r><t>Stra</t></r><r><t>ße</t></r><rPh><t>x</t></rPh></is></c>
				<c r="B4" s="9"/><c r="C4" t="str"><f>A1&amp;"x"</f><v>Titelx</v></c></row>
				<row><c><v>7</v></c></row>
				""", "Titel", "Ziele & Wege\r\n<neu>_x000D_"))).containsExactly(
				new TableRow(1, List.of("Titel", "", "Ziele & Wege\n<neu>")),
				new TableRow(4, List.of("Straße", "", "Titelx")), new TableRow(5, List.of("7")));
	}

	@Test
	void tellsNumbersAndDaysAsAReaderWouldTypeThem() throws Exception {
		assertThat(cells("""
				<c><v>4300.5</v></c><c><v>150984.53999999998</v></c><c><v>1.2E3</v></c><c><v>123.456</v></c>
				<c><v>2026</v></c><c s="2"><v>0.9</v></c><c s="1"><v>46022</v></c><c s="3"><v>46022.75</v></c>
				<c s="4"><v>12.5</v></c><c t="d"><v>2026-12-31T00:00:00</v></c><c t="b"><v>1</v></c>
				<c s="1"><v>59</v></c><c s="1"><v>61</v></c><c><v>1E+999999999</v></c><c><v>0.00</v></c>
				""")).containsExactly("4300,5", "150984,54", "1200", "123,456", "2026", "90", "2025-12-31",
				"2025-12-31", "12,5", "2026-12-31", "1", "1900-02-28", "1900-03-01", "1E+999999999", "0");
	}

	@Test
	void countsDaysFrom1904WhereAWorkbookDoes() throws Exception {
		Map<String, byte[]> parts = SampleWorkbooks.parts("<row><c s=\"1\"><v>1</v></c></row>", "");
		parts.compute("xl/workbook.xml", (name, content) -> SampleFiles.latin(
				new String(content, StandardCharsets.UTF_8).replace("<workbookPr/>", "<workbookPr date1904=\"1\"/>")));
		assertThat(read(SampleFiles.zip(parts))).containsExactly(new TableRow(1, List.of("1904-01-02")));
	}

	@Test
	void takesFormulasAsTheirValuesAndTellsWhatHasNone() throws Exception {
		List<TableRow> rows = read(SampleWorkbooks.ofSheet("""
				<row><c><f>1+1</f><v>2</v></c><c><f>A1</f></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c>
				<c t="str"><f>""</f><v></v></c><c s="1"><f t="shared" si="0"/><v>46022</v></c></row>"""));
		assertThat(rows).hasSize(1);
		assertThat(rows.getFirst().cells()).containsExactly("2", "", "", "", "2025-12-31");
		assertThat(rows.getFirst().failed()).containsExactlyInAnyOrder(1, 2);
	}

	@Test
	void saysWhatIsWrongWithAFile() {
		assertThat(refused(new byte[0])).isEqualTo("project.import.empty");
		assertThat(refused(" \n;;\n")).isEqualTo("project.import.empty");
		assertThat(refused(SampleFiles.pdf())).isEqualTo("project.import.type");
		assertThat(refused(SampleFiles.picture("png"))).isEqualTo("project.import.type");
		assertThat(refused("<html><table><tr><td>Titel")).isEqualTo("project.import.type");
		assertThat(refused("{\\rtf1 Titel;Ziele}")).isEqualTo("project.import.type");
		assertThat(refused("Titel;\u0001\n")).isEqualTo("project.import.type");
		assertThat(refused(SampleFiles.latin("Titel;\u0081\n"))).isEqualTo("project.import.encoding");
		assertThat(refused("Titel;Ziele\nA;\"nie zu Ende\nB;b\n")).isEqualTo("project.import.quotes");
		assertThat(refused("Titel;Ziele\nA;\"x\"y\n")).isEqualTo("project.import.quotes");
		assertThat(refused(SampleFiles.office(AttachmentType.DOCX))).isEqualTo("project.import.type");
		assertThat(refused(SampleFiles.office(AttachmentType.ODS))).isEqualTo("project.import.type");
		assertThat(refused(SampleFiles.latin("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1 alt")))
			.isEqualTo("project.import.closed");
	}

	@Test
	void refusesWorkbooksThatNobodyShouldOpen() {
		Map<String, byte[]> macros = SampleWorkbooks.parts("", "");
		macros.put("xl/vbaProject.bin", new byte[10]);
		assertThat(refused(SampleFiles.zip(macros))).isEqualTo("project.import.macros");
		Map<String, byte[]> bomb = SampleWorkbooks.parts("", "");
		bomb.put("xl/media/image1.png", new byte[60 << 20]);
		assertThat(refused(SampleFiles.zip(bomb))).isEqualTo("project.import.bomb");
		assertThat(refused(SampleFiles.office(AttachmentType.XLSX))).isEqualTo("project.import.damaged");
		byte[] half = SampleWorkbooks.of(List.of(List.of("Titel")));
		assertThat(refused(Arrays.copyOf(half, half.length / 2))).isEqualTo("project.import.damaged");
	}

	@Test
	void noNumberInAWorkbookDecidesHowMuchMemoryIsNeeded() {
		assertThat(refused(SampleWorkbooks.ofSheet("<row><c r=\"ZZZZZZ1\"><v>1</v></c></row>")))
			.isEqualTo("project.import.damaged");
		assertThat(refused(SampleWorkbooks.ofSheet("<row><c t=\"s\"><v>2000000000</v></c></row>")))
			.isEqualTo("project.import.damaged");
		assertThat(refused(SampleWorkbooks.ofSheet("<row><c t=\"s\"><v>1</v></c></row>", "nur einer")))
			.isEqualTo("project.import.damaged");
		assertThat(refused(SampleWorkbooks.ofSheet("<row r=\"2000000000\"><c><v>1</v></c></row>")))
			.isEqualTo("project.import.damaged");
		assertThat(refused(SampleWorkbooks.ofSheet("<row><c s=\"-1\"><v>1</v></c></row>")))
			.isEqualTo("project.import.damaged");
		String text = "x".repeat(20_000);
		String row = "<row>" + "<c t=\"s\"><v>0</v></c>".repeat(50) + "</row>";
		assertThat(refused(SampleWorkbooks.ofSheet(row.repeat(30), text))).isEqualTo("project.import.text");
		Map<String, byte[]> entities = SampleWorkbooks.parts("", "");
		entities.put("xl/worksheets/sheet1.xml", SampleFiles.latin("""
				<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>
				<worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>"""));
		assertThat(refused(SampleFiles.zip(entities))).isIn("project.import.damaged", "project.import.empty");
	}

	@Test
	void hasBoundsForRowsColumnsAndBytes() throws Exception {
		String rows = IntStream.rangeClosed(1, 10_000).mapToObj((row) -> "P" + row).collect(Collectors.joining("\n"));
		assertThat(read("Titel\n" + rows)).hasSize(10_001);
		assertThat(refused("Titel\n" + rows + "\nnoch eins")).isEqualTo("project.import.rows");
		assertThat(read("a;".repeat(60) + "\n").getFirst().cells()).hasSize(60);
		assertThat(refused("a;".repeat(61) + "\n")).isEqualTo("project.import.columns");
		assertThat(refused(SampleWorkbooks.ofSheet("<row><c r=\"BI1\"><v>1</v></c></row>")))
			.isEqualTo("project.import.columns");
		byte[] large = new byte[(int) TableFile.MAXIMUM_BYTES + 1];
		Arrays.fill(large, (byte) 'x');
		assertThat(refused(large)).isEqualTo("project.import.too-large");
	}

	@Test
	void whateverIsSentItIsReadOrRefused() {
		Random random = new Random(20_261_122);
		byte[] workbook = SampleWorkbooks.ofSheet("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>", "Titel");
		byte[] text = "Titel;\"Zi\"\"ele\"\nä;b\n".getBytes(StandardCharsets.UTF_8);
		for (int round = 0; round < 2_000; round++) {
			byte[] changed = ((round % 2 == 0) ? workbook : text).clone();
			for (int change = random.nextInt(4); change >= 0; change--) {
				changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
			}
			assertThat(outcome(changed)).startsWith("project.import.");
		}
	}

	@Test
	void whateverAWorkbookSaysItIsReadOrRefused() {
		Random random = new Random(20_261_123);
		Map<String, byte[]> parts = SampleWorkbooks.parts("""
				<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><f>A1</f><v>46022.5</v></c></row>
				""", "<si><r><t>Titel</t></r><rPh><t>x</t></rPh></si>");
		List<String> names = List.copyOf(parts.keySet());
		String letters = "<>/\"'&;=0189-.eEsrcAZ \u0000\u00FF";
		for (int round = 0; round < 2_000; round++) {
			Map<String, byte[]> changed = new LinkedHashMap<>(parts);
			changed.compute(names.get(random.nextInt(names.size())), (name, content) -> {
				byte[] other = Objects.requireNonNull(content).clone();
				for (int change = random.nextInt(4); change >= 0; change--) {
					other[random.nextInt(other.length)] = (byte) letters.charAt(random.nextInt(letters.length()));
				}
				return other;
			});
			assertThat(outcome(SampleFiles.zip(changed))).startsWith("project.import.");
		}
	}

	private String outcome(byte[] content) {
		try {
			return "project.import.read " + read(content);
		}
		catch (UnreadableTable ex) {
			return ex.violation().code();
		}
		catch (IOException ex) {
			throw new AssertionError("A file on the disk can be read", ex);
		}
	}

	private List<String> cells(String cells) throws Exception {
		return read(SampleWorkbooks.ofSheet("<row>" + cells + "</row>")).getFirst().cells();
	}

	private String refused(String text) {
		return refused(text.getBytes(StandardCharsets.UTF_8));
	}

	private String refused(byte[] content) {
		String[] code = new String[1];
		assertThatExceptionOfType(UnreadableTable.class).isThrownBy(() -> read(content)).satisfies((refusal) -> {
			assertThat(refusal.violation().field()).isEqualTo("file");
			code[0] = refusal.violation().code();
		});
		return code[0];
	}

	private List<TableRow> read(String text) throws IOException, UnreadableTable {
		return read(text.getBytes(StandardCharsets.UTF_8));
	}

	private List<TableRow> read(byte[] content) throws IOException, UnreadableTable {
		return TableFile.read(Files.write(this.folder.resolve("table"), content));
	}

}
