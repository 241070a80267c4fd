package de.asskomm.attachment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

/** Files of strangers are read in a process that may come to grief. */
class TextProcessTests {

	@TempDir
	private Path directory;

	private TextProcess process = process(Duration.ofSeconds(30), 64);

	@AfterEach
	void endProcess() {
		this.process.close();
	}

	@Test
	void readsOneFileAfterTheOther() throws IOException {
		assertThat(read(AttachmentType.PDF, SampleDocuments.pdf("Müllgebühren"))).isEqualTo(text("Müllgebühren"));
		assertThat(read(AttachmentType.ODS, SampleDocuments.of(AttachmentType.ODS, "Straßen 👮")))
			.isEqualTo(text("Straßen 👮"));
		assertThat(read(AttachmentType.PDF, SampleFiles.latin("%PDF-"))).isEqualTo(ReadText.none(TextState.DAMAGED));
		assertThat(read(AttachmentType.PDF, SampleDocuments.closedPdf("geheim", "x")))
			.isEqualTo(ReadText.none(TextState.CLOSED));
	}

	@Test
	void survivesAFileThatUnpacksToMoreThanThereIsMemoryFor() throws IOException {
		byte[] bomb = SampleDocuments.pdfBomb();
		assertThat(bomb).hasSizeLessThan(1 << 20);
		assertThat(read(AttachmentType.PDF, bomb)).isEqualTo(ReadText.none(TextState.TOO_LARGE));
		assertThat(read(AttachmentType.PDF, SampleDocuments.pdf("danach"))).isEqualTo(text("danach"));
	}

	@Test
	void stopsReadingAFileThatTakesTooLong() throws IOException {
		this.process = process(Duration.ofSeconds(3), 256);
		byte[] endless = SampleDocuments.endlessPdf();
		assertThat(endless).hasSizeLessThan(100_000);
		assertThat(read(AttachmentType.PDF, endless)).isEqualTo(ReadText.none(TextState.TOO_SLOW));
		assertThat(read(AttachmentType.PDF, SampleDocuments.pdf("danach"))).isEqualTo(text("danach"));
	}

	@Test
	void doesNotBlameAFileForAProcessThatCannotStart() {
		this.process = process(Duration.ofSeconds(30), 1 << 30);
		assertThatIOException().isThrownBy(() -> read(AttachmentType.PDF, SampleDocuments.pdf("x")));
	}

	private ReadText read(AttachmentType type, byte[] content) throws IOException {
		return this.process.read(type, Files.write(Files.createTempFile(this.directory, "ein Name", null), content));
	}

	private static ReadText text(String text) {
		return new ReadText(TextState.READ, text, false);
	}

	private static TextProcess process(Duration timeLimit, long megabytes) {
		return new TextProcess(new AttachmentSettings(Path.of("unused"), DataSize.ofMegabytes(20),
				DataSize.ofMegabytes(200), 1, Duration.ofHours(24),
				new TextSettings(100_000, timeLimit, DataSize.ofMegabytes(megabytes), Duration.ofSeconds(1))));
	}

}
