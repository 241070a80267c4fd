package de.asskomm.web.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import de.asskomm.project.PreventionProject;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

import org.springframework.context.i18n.LocaleContextHolder;

import static org.assertj.core.api.Assertions.assertThat;

/** A project on paper, read back. */
class ProjectPdfTests {

	@BeforeEach
	void readInGerman() {
		LocaleContextHolder.setLocale(Locale.GERMAN);
	}

	@AfterEach
	void reset() {
		LocaleContextHolder.resetLocaleContext();
	}

	@Test
	void anApplicationFollowsTheGuideline() throws IOException {
		byte[] pdf = printed("antrag", ExampleProjects.application());
		try (PDDocument document = Loader.loadPDF(pdf)) {
			assertThat(headings(document)).containsExactly("H1 Bürger für unsere saubere Stadt",
					"H2 Projektbeschreibung", "H3 1. Problembeschreibung", "H4 Wen es stört",
					"H3 2. Analyse der Entstehungsbedingungen des Problems",
					"H3 3. Festlegung der Präventionsziele, Projektziele und Zielgruppen",
					"H3 4. Festlegung der Maßnahmen für die Zielerreichung",
					"H3 5. Projektkonzeption und Projektdurchführung",
					"H3 6. Überprüfung von Umsetzung und Zielerreichung des Projekts (Evaluation)",
					"H3 7. Schlussfolgerungen und Dokumentation", "H2 Beteiligte", "H2 Finanzierungsplan",
					"H3 Ausgaben", "H3 Finanzierung", "H2 Kostenteilung", "H2 Hinweise zur Förderrichtlinie");
			String text = text(document);
			assertThat(text).contains("Antragsteller Stadt Großenhain")
				.contains("01.01.2026 bis 31.12.2026")
				.contains("Vermüllung und Sauberkeit, Graffiti und Sachbeschädigung")
				.contains("Sachgebiet Ordnung und Sicherheit")
				.contains("Noch nicht eingetragen.")
				.contains("Oberschule „Am Schacht“")
				.contains("240 Stunden")
				.contains("Investitionen werden nicht gefördert; förderfähig sind hier 24.590,50 €")
				.contains("vom 31.08.2025 bis 15.10.2025")
				.contains("Nachweise der Berufsabschlüsse")
				.contains("Beispiel")
				.doesNotContain("Verwendungsnachweis")
				.doesNotContain("Dienstsiegel");
			assertThat(outline(document)).contains("Projektbeschreibung", "7. Schlussfolgerungen und Dokumentation",
					"Finanzierungsplan", "Kostenteilung");
		}
	}

	@Test
	void theReportOnTheUseTellsWhatBecameOfTheMoney() throws IOException {
		byte[] pdf = printed("nachweis", ExampleProjects.use());
		try (PDDocument document = Loader.loadPDF(pdf)) {
			assertThat(headings(document)).containsSubsequence("H1 Bürger für unsere saubere Stadt", "H2 Sachbericht",
					"H3 Ausgangslage und Ziele", "H4 Problem", "H5 Wen es stört", "H4 Ursachen",
					"H3 Durchgeführte Maßnahmen", "H3 Ergebnis und Erfolgskontrolle", "H3 Schlussfolgerungen",
					"H4 Woran es lag", "H2 Zahlenmäßiger Nachweis", "H3 Ausgaben", "H3 Finanzierung", "H2 Erklärung");
			assertThat(text(document)).contains("Zuwendungsempfänger Stadt Großenhain")
				.contains("Es hat teilweise funktioniert")
				.contains("Früher bestellen")
				.contains("Ort, Datum")
				.contains("Dienstsiegel")
				.doesNotContain("Hinweise zur Förderrichtlinie")
				.doesNotContain("Antragsteller");
		}
	}

	@Test
	void theSumsAddUp() throws IOException {
		try (PDDocument document = Loader.loadPDF(printed("nachweis", ExampleProjects.use()))) {
			assertThat(text(document)).contains("18.400,00 €")
				.contains("Plakate und Banner: 2.350,50 €")
				.contains("2.990,50 €")
				.contains("Ausgaben gesamt 24.590,50 € 29.590,49 €")
				.contains("beraten am 02.09.2025, beantragt am 20.10.2025")
				.contains("86 % 21.150,00 €")
				.contains("Eigenanteil – 8.440,49 €")
				.contains("Finanzierung gesamt – 29.590,49 €")
				.contains("sind 86,01 % der zuwendungsfähigen Ausgaben von 24.590,50 €")
				.contains("Großenhain 18.183 5.955,51 €")
				.contains("Summe 8.440,49 €");
		}
	}

	@Test
	void screenReadersFindTheirWay() throws IOException {
		try (PDDocument document = Loader.loadPDF(printed("antrag", ExampleProjects.application()))) {
			assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
			assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
			assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("de-DE");
			assertThat(document.getDocumentCatalog().getViewerPreferences().displayDocTitle()).isTrue();
			PDDocumentInformation information = document.getDocumentInformation();
			assertThat(information.getTitle())
				.isEqualTo("Projektbeschreibung und Finanzierungsplan: Bürger für unsere saubere Stadt");
			assertThat(information.getAuthor()).isEqualTo("Stadt Großenhain");
			List<PDStructureElement> elements = elements(document);
			assertThat(elements).extracting(PDStructureElement::getStructureType)
				.contains("Table", "THead", "TBody", "TFoot", "TH", "TD", "L", "LI", "Link");
			assertThat(elements.stream().filter((element) -> element.getStructureType().equals("TH")))
				.extracting((header) -> header.getCOSObject().getCOSDictionary(COSName.A).getNameAsString("Scope"))
				.contains("Row", "Column")
				.doesNotContainNull();
		}
	}

	@Test
	void screenReadersReadWordsInTheirOrder() throws IOException {
		try (PDDocument document = Loader.loadPDF(printed("antrag", ExampleProjects.application()))) {
			StructureTexts texts = StructureTexts.of(document);
			assertThat(elements(document).stream()
				.filter((element) -> element.getStructureType().equals("P"))
				.map(texts::text))
				.contains("An fünf Stellen der Innenstadt liegt fast täglich Müll. Das Ordnungsamt zählte 2025"
						+ " 312 Ablagerungen, ein Drittel mehr als im Jahr davor.");
		}
	}

	@Test
	void noLetterIsMissingAndNothingIsFetched() throws IOException {
		String text = "Łužica, Čeština, Ελλάδα, Москва, ½ €, „Anführung“ – 😀 \u0007 "
				+ "![Bild](https://example.org/a.png) <img src=\"file:///etc/passwd\"/>";
		try (PDDocument document = Loader.loadPDF(printed("zeichen", ExampleProjects.titled("Zeichen", text)))) {
			assertThat(text(document)).contains("Łužica, Čeština, Ελλάδα, Москва, ½ €, „Anführung“ – ?")
				.contains("Bild <img src=\"file:///etc/passwd\"/>");
			assertThat(elements(document)).extracting(PDStructureElement::getStructureType).doesNotContain("Figure");
		}
	}

	@Test
	void thePatienceOfThePrinterIsNotTestedByDepthOrLength() throws IOException {
		String deep = IntStream.range(0, 30)
			.mapToObj((level) -> "  ".repeat(level) + "- Ebene " + level)
			.collect(Collectors.joining("\n"));
		String quoted = ">".repeat(30) + " Zitat\n\n";
		String endless = "Wort".repeat(400) + "\n\n" + "Ein Satz mit einigen Wörtern. ".repeat(400);
		try (PDDocument document = Loader
			.loadPDF(printed("lang", ExampleProjects.titled("Lang", deep + "\n\n" + quoted + endless)))) {
			assertThat(document.getNumberOfPages()).isBetween(4, 20);
		}
	}

	@Test
	void everyPageHasItsNumber() throws IOException {
		try (PDDocument document = Loader.loadPDF(printed("antrag", ExampleProjects.application()))) {
			int pages = document.getNumberOfPages();
			assertThat(pages).isGreaterThan(1);
			for (int page = 1; page <= pages; page++) {
				assertThat(text(document, page, page)).contains("Seite " + page + " von " + pages);
			}
		}
	}

	@Test
	void whoIsNotNamedAppearsNowhere() throws IOException {
		byte[] pdf = printed("ungenannt", ExampleProjects.anonymous());
		try (PDDocument document = Loader.loadPDF(pdf)) {
			assertThat(text(document)).contains("Verantwortlich Landespräventionsrat Sachsen")
				.contains("Die Kommune möchte ungenannt bleiben.")
				.contains("Kommune 1")
				.doesNotContain("Großenhain")
				.doesNotContain("Ordnung und Sicherheit");
			String metadata = new String(document.getDocumentCatalog().getMetadata().toByteArray(),
					StandardCharsets.UTF_8);
			assertThat(metadata).contains("Landespräventionsrat Sachsen").doesNotContain("Großenhain");
			assertThat(document.getDocumentInformation().getAuthor()).isEqualTo("Landespräventionsrat Sachsen");
		}
	}

	@ParameterizedTest
	@MethodSource("documents")
	void keepsToTheStandardForAccessibleDocuments(String name, PreventionProject project) throws Exception {
		assertThat(broken(printed(name, project), PDFAFlavour.PDFUA_1)).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("documents")
	void keepsToTheStandardForArchives(String name, PreventionProject project) throws Exception {
		assertThat(broken(printed(name, project), PDFAFlavour.PDFA_2_A)).isEmpty();
	}

	static Stream<Arguments> documents() {
		return Stream.of(Arguments.of("antrag", ExampleProjects.application()),
				Arguments.of("nachweis", ExampleProjects.use()), Arguments.of("ungenannt", ExampleProjects.anonymous()),
				Arguments.of("leer", ExampleProjects.titled("Idee", "")));
	}

	/** The rules of a standard that a document breaks. */
	private static Set<String> broken(byte[] pdf, PDFAFlavour flavour) throws Exception {
		VeraGreenfieldFoundryProvider.initialise();
		try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
				PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
			ValidationResult result = validator.validate(parser);
			Set<String> broken = new TreeSet<>();
			for (TestAssertion assertion : result.getTestAssertions()) {
				if (assertion.getStatus() == TestAssertion.Status.FAILED) {
					broken.add(assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber() + " "
							+ assertion.getMessage() + " at " + assertion.getLocation().getContext());
				}
			}
			assertThat(result.isCompliant()).isEqualTo(broken.isEmpty());
			return broken;
		}
	}

	/** Prints a project, and leaves the document where people can look at it. */
	private static byte[] printed(String name, PreventionProject project) throws IOException {
		byte[] pdf = ExampleProjects.print(project);
		Path folder = Files.createDirectories(Path.of("target", "pdf"));
		Files.write(folder.resolve(name + ".pdf"), pdf);
		return pdf;
	}

	/** The words in the order of the page, with plain spaces. */
	private static String text(PDDocument document) throws IOException {
		return text(document, 1, document.getNumberOfPages());
	}

	private static String text(PDDocument document, int first, int last) throws IOException {
		PDFTextStripper stripper = new PDFTextStripper();
		stripper.setSortByPosition(true);
		stripper.setStartPage(first);
		stripper.setEndPage(last);
		return stripper.getText(document).replaceAll("[\\s\\u00a0]+", " ");
	}

	/** Levels and texts of the headings in the order of the structure. */
	private static List<String> headings(PDDocument document) {
		return elements(document).stream()
			.filter((element) -> element.getStructureType().matches("H[1-6]"))
			.map((element) -> element.getStructureType() + " " + StructureTexts.of(document).text(element))
			.toList();
	}

	private static List<PDStructureElement> elements(PDDocument document) {
		List<PDStructureElement> elements = new ArrayList<>();
		collect(document.getDocumentCatalog().getStructureTreeRoot(), elements);
		return elements;
	}

	private static void collect(PDStructureNode node, List<PDStructureElement> elements) {
		for (Object kid : node.getKids()) {
			if (kid instanceof PDStructureElement element) {
				elements.add(element);
				collect(element, elements);
			}
		}
	}

	private static List<String> outline(PDDocument document) {
		List<String> titles = new ArrayList<>();
		for (PDOutlineItem item : document.getDocumentCatalog().getDocumentOutline().children()) {
			titles.add(item.getTitle());
			item.children().forEach((child) -> titles.add(child.getTitle()));
		}
		return titles;
	}

}
