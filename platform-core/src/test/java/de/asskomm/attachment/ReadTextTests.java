package de.asskomm.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is read of documents, and what is not. */
class ReadTextTests {

	private static final int LENGTH = 100_000;

	private static final long UNPACKED = 50 << 20;

	@TempDir
	private Path directory;

	@ParameterizedTest
	@EnumSource(names = { "PDF", "DOCX", "XLSX", "PPTX", "ODT", "ODS", "ODP" })
	void readsDocumentsOfEveryKind(AttachmentType type) {
		ReadText read = read(type, SampleDocuments.of(type, "Müllgebührensatzung der Stadt Großenhain"));
		assertThat(read.state()).isEqualTo(TextState.READ);
		assertThat(read.text()).startsWith("Müllgebührensatzung der Stadt Großenhain");
		assertThat(read.cut()).isFalse();
	}

	@Test
	void readsAPdfPageByPageAndJoinsDividedWords() {
		assertThat(text(AttachmentType.PDF,
				SampleDocuments.pdf("Die Bürger-\nbefragung der Kinder-\nund Jugendarbeit", "Zweite Seite")))
			.isEqualTo("Die Bürgerbefragung der Kinder-\nund Jugendarbeit\nZweite Seite");
	}

	@Test
	void readsAPdfThatOnlyRestrictsItsUse() {
		assertThat(text(AttachmentType.PDF, SampleDocuments.closedPdf("", "Nicht zum Drucken")))
			.isEqualTo("Nicht zum Drucken");
	}

	@Test
	void readsWhatPeopleSeeOfATextAndNotWhatWasDeleted() {
		String body = """
				<w:p><w:r><w:t xml:space="preserve">Vollzugs</w:t></w:r><w:r><w:t>dienst</w:t></w:r></w:p>
				<w:p><w:del><w:r><w:delText>gestrichen</w:delText></w:r></w:del><w:r><w:t>bleibt</w:t></w:r></w:p>
				<w:moveFrom><w:r><w:t>verschoben</w:t></w:r></w:moveFrom>
				<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Zelle</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
				<w:p><w:r><w:instrText>DATE</w:instrText><w:t>eins</w:t><w:tab/><w:t>zwei</w:t><w:br/><w:t>drei</w:t></w:r></w:p>
				<mc:AlternateContent><mc:Choice><w:p><w:r><w:t>Kasten</w:t></w:r></w:p></mc:Choice>
				<mc:Fallback><w:p><w:r><w:t>Kasten</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent>""";
		assertThat(text(AttachmentType.DOCX,
				SampleDocuments.docx(body,
						Map.of("wordprocessingml.footnotes+xml", "Fußnote", "wordprocessingml.comments+xml",
								"Interne Anmerkung"))))
			.isEqualTo("Vollzugsdienst\nbleibt\nZelle\neins zwei\ndrei\nKasten\nFußnote");
	}

	@Test
	void readsTextsOfTablesWithoutTheirNumbers() {
		assertThat(text(AttachmentType.XLSX,
				SampleDocuments.xlsx("<si><r><t>Zu</t></r><r><t>wendung</t></r><rPh><t>Lautschrift</t></rPh></si>",
						"<c><f>A1+1</f><v>4711</v></c><c t=\"inlineStr\"><is><t>Eigenanteil</t></is></c>")))
			.isEqualTo("Zuwendung\nEigenanteil");
	}

	@Test
	void readsSlidesInTheirOrder() {
		String[] slides = new String[11];
		for (int i = 0; i < slides.length; i++) {
			slides[i] = "Folie " + (i + 1);
		}
		assertThat(text(AttachmentType.PPTX, SampleDocuments.pptx(slides))).startsWith("Folie 1\nFolie 2\nFolie 3")
			.endsWith("Folie 10\nFolie 11");
	}

	@Test
	void readsOpenDocumentWithoutChangesAndNotes() {
		String content = """
				<text:tracked-changes><text:p>gestrichen</text:p></text:tracked-changes>
				<text:h>Titel</text:h><text:p>Ein<text:s/>Absatz<text:line-break/>neue <text:span>Zeile</text:span>
				<office:annotation><dc:creator>Jemand</dc:creator><text:p>Anmerkung</text:p></office:annotation></text:p>""";
		assertThat(text(AttachmentType.ODT, SampleDocuments.openDocument(AttachmentType.ODT, content)))
			.isEqualTo("Titel\nEin Absatz\nneue Zeile\nFußzeile");
		assertThat(text(AttachmentType.ODS, SampleDocuments.openDocument(AttachmentType.ODS, content)))
			.isEqualTo("Titel\nEin Absatz\nneue Zeile");
	}

	@Test
	void keepsTheBeginningOfALongText() {
		String paragraph = "<text:p>" + "Wörter &amp; &#228;hnliches ".repeat(1000) + "</text:p>";
		ReadText read = read(AttachmentType.ODT,
				SampleDocuments.openDocument(AttachmentType.ODT, paragraph.repeat(20)));
		assertThat(read.state()).isEqualTo(TextState.READ);
		assertThat(read.text()).hasSize(LENGTH).startsWith("Wörter & ähnliches Wörter");
		assertThat(read.cut()).isTrue();
		assertThat(ReadText.of(AttachmentType.PDF, file(SampleDocuments.pdf("eins zwei", "drei")), 9, UNPACKED))
			.isEqualTo(new ReadText(TextState.READ, "eins zwei", true));
	}

	@Test
	void keepsNoHalfCharactersAndNoneThatNoDatabaseTakes() {
		ReadText read = ReadText.of(AttachmentType.ODT,
				file(SampleDocuments.of(AttachmentType.ODT, "Ge\u00ADmein\u0085de \uD83D\uDC6E")), 9, UNPACKED);
		assertThat(read).isEqualTo(new ReadText(TextState.READ, "Gemein de", true));
		assertThat(ReadText.of(AttachmentType.ODT, file(SampleDocuments.of(AttachmentType.ODT, "Amt \uD83D\uDC6E")), 5,
				UNPACKED))
			.isEqualTo(new ReadText(TextState.READ, "Amt ", true));
	}

	@Test
	void readsAScannedPageAsEmpty() {
		assertThat(read(AttachmentType.PDF, SampleDocuments.pdf("")))
			.isEqualTo(new ReadText(TextState.READ, "", false));
	}

	@Test
	void doesNotReadWhatIsClosed() {
		assertThat(read(AttachmentType.PDF, SampleDocuments.closedPdf("geheim", "Streng vertraulich")))
			.isEqualTo(ReadText.none(TextState.CLOSED));
		Map<String, byte[]> entries = SampleFiles.officeEntries(AttachmentType.ODT);
		entries.put("META-INF/manifest.xml", SampleFiles.latin("<manifest><encryption-data/></manifest>"));
		assertThat(read(AttachmentType.ODT, SampleFiles.zip(entries))).isEqualTo(ReadText.none(TextState.CLOSED));
	}

	@Test
	void doesNotReadWhatIsBroken() {
		assertThat(read(AttachmentType.PDF, SampleFiles.latin("%PDF-1.4 nothing else %%EOF")))
			.isEqualTo(ReadText.none(TextState.DAMAGED));
		assertThat(read(AttachmentType.DOCX, SampleFiles.latin("PK\u0003\u0004")))
			.isEqualTo(ReadText.none(TextState.DAMAGED));
		assertThat(read(AttachmentType.ODT, SampleDocuments.openDocument(AttachmentType.ODT, "<text:p>")))
			.isEqualTo(ReadText.none(TextState.DAMAGED));
	}

	@Test
	void doesNotUnpackABomb() {
		Map<String, byte[]> entries = SampleFiles.officeEntries(AttachmentType.ODT);
		entries.put("content.xml", new byte[30 << 20]);
		assertThat(read(AttachmentType.ODT, SampleFiles.zip(entries))).isEqualTo(ReadText.none(TextState.TOO_LARGE));
	}

	@Test
	void readsNothingFromElsewhere() throws IOException {
		Path secret = Files.writeString(this.directory.resolve("secret.txt"), "Geheimnis");
		Map<String, byte[]> entries = SampleFiles.officeEntries(AttachmentType.ODT);
		entries.put("content.xml",
				("<!DOCTYPE x [<!ENTITY secret SYSTEM \"" + secret.toUri()
						+ "\"><!ENTITY many \"viele\">]><x><p>vorher &many; &secret;</p></x>")
					.getBytes(StandardCharsets.UTF_8));
		assertThat(read(AttachmentType.ODT, SampleFiles.zip(entries)).text()).doesNotContain("Geheimnis")
			.doesNotContain("viele");
	}

	private String text(AttachmentType type, byte[] content) {
		ReadText read = read(type, content);
		assertThat(read.state()).isEqualTo(TextState.READ);
		return read.text();
	}

	private ReadText read(AttachmentType type, byte[] content) {
		return ReadText.of(type, file(content), LENGTH, UNPACKED);
	}

	private Path file(byte[] content) {
		try {
			return Files.write(Files.createTempFile(this.directory, "document", null), content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
