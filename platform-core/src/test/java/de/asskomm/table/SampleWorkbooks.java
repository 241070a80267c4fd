package de.asskomm.table;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import de.asskomm.attachment.SampleFiles;

/** Workbooks as Excel and others write them, made of the XML of their cells. */
public final class SampleWorkbooks {

	/** Cells with these styles are days, percentages and days of one's own format. */
	public static final String DAY = "1";

	public static final String PERCENT = "2";

	public static final String GERMAN_DAY = "3";

	public static final String EURO = "4";

	private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

	private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

	private SampleWorkbooks() {
	}

	/** A workbook with one sheet of texts. */
	public static byte[] of(List<List<String>> rows) {
		StringBuilder sheet = new StringBuilder();
		for (int row = 0; row < rows.size(); row++) {
			int number = row + 1;
			String cells = rows.get(row)
				.stream()
				.map((text) -> "<c t=\"inlineStr\"><is><t>" + escaped(text) + "</t></is></c>")
				.collect(Collectors.joining());
			sheet.append("<row r=\"%d\">%s</row>".formatted(number, cells));
		}
		return SampleFiles.zip(parts(sheet.toString(), ""));
	}

	/** A workbook with one sheet. */
	public static byte[] ofSheet(String rows, String... texts) {
		return SampleFiles.zip(parts(rows,
				List.of(texts)
					.stream()
					.map((text) -> "<si><t>" + escaped(text) + "</t></si>")
					.collect(Collectors.joining())));
	}

	/** The parts of a workbook, to be changed. */
	public static Map<String, byte[]> parts(String rows, String texts) {
		Map<String, byte[]> parts = new LinkedHashMap<>();
		parts.put("[Content_Types].xml", xml("""
				<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
				<Default Extension="xml" ContentType="application/xml"/>
				<Override PartName="/xl/workbook.xml"
				  ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
				</Types>"""));
		parts.put("_rels/.rels", xml(relationships("rId1", "officeDocument", "xl/workbook.xml")));
		parts.put("xl/workbook.xml", xml("""
				<workbook xmlns="%s" xmlns:r="%s"><workbookPr/><sheets>
				<sheet name="Verborgen" sheetId="1" state="hidden" r:id="rId9"/>
				<sheet name="Projekte" sheetId="2" r:id="rId1"/></sheets></workbook>""".formatted(MAIN, OFFICE)));
		parts.put("xl/_rels/workbook.xml.rels", xml(relationships("rId1", "worksheet", "worksheets/sheet1.xml", "rId2",
				"sharedStrings", "/xl/sharedStrings.xml", "rId3", "styles", "styles.xml")));
		parts.put("xl/styles.xml", xml("""
				<styleSheet xmlns="%s"><numFmts count="2"><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/>
				<numFmt numFmtId="165" formatCode="#,##0.00\\ &quot;Tage d y&quot;;[Red]0"/></numFmts>
				<cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0"/>
				<xf numFmtId="14"/><xf numFmtId="9"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>"""
			.formatted(MAIN)));
		parts.put("xl/sharedStrings.xml", xml("<sst xmlns=\"" + MAIN + "\">" + texts + "</sst>"));
		parts.put("xl/worksheets/sheet1.xml",
				xml("<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>"));
		return parts;
	}

	private static String relationships(String... parts) {
		StringBuilder list = new StringBuilder(
				"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
		for (int at = 0; at < parts.length; at += 3) {
			list.append("<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(parts[at], OFFICE,
					parts[at + 1], parts[at + 2]));
		}
		return list.append("</Relationships>").toString();
	}

	private static byte[] xml(String content) {
		return ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + content)
			.getBytes(StandardCharsets.UTF_8);
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;");
	}

}
