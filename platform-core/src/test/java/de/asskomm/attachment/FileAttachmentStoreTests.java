package de.asskomm.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

class FileAttachmentStoreTests {

	@TempDir
	private Path directory;

	private FileAttachmentStore store;

	static AttachmentSettings settings(Path directory) {
		return new AttachmentSettings(directory, DataSize.ofMegabytes(20), DataSize.ofMegabytes(200), 50_000_000,
				Duration.ofHours(24),
				new TextSettings(100_000, Duration.ofSeconds(30), DataSize.ofMegabytes(256), Duration.ofSeconds(5)));
	}

	@BeforeEach
	void open() {
		this.store = new FileAttachmentStore(settings(this.directory.resolve("not").resolve("there")));
	}

	@Test
	void givesBackWhatItWasGiven() throws IOException {
		AttachmentId id = AttachmentId.next();
		this.store.put(id, new ByteArrayInputStream(SampleFiles.pdf()), SampleFiles.pdf().length);
		assertThat(this.store.exists(id)).isTrue();
		try (InputStream stored = this.store.open(id)) {
			assertThat(stored.readAllBytes()).isEqualTo(SampleFiles.pdf());
		}
		assertThat(files()).hasSize(1);
	}

	@Test
	void spreadsFilesOverFolders() throws IOException {
		for (int i = 0; i < 50; i++) {
			this.store.put(AttachmentId.next(), new ByteArrayInputStream(new byte[1]), 1);
		}
		assertThat(files().stream().map(Path::getParent).distinct().count()).isGreaterThan(30);
	}

	@Test
	void deletesAsOftenAsOneLikes() throws IOException {
		AttachmentId id = AttachmentId.next();
		this.store.put(id, new ByteArrayInputStream(new byte[1]), 1);
		this.store.delete(id);
		this.store.delete(id);
		assertThat(this.store.exists(id)).isFalse();
		assertThat(files()).isEmpty();
		assertThatExceptionOfType(AttachmentStoreUnavailable.class).isThrownBy(() -> this.store.open(id));
	}

	@Test
	void keepsNothingOfAContentThatBreaksOff() throws IOException {
		AttachmentId id = AttachmentId.next();
		InputStream broken = new SequenceInputStream(new ByteArrayInputStream(new byte[100_000]), new InputStream() {

			@Override
			public int read() throws IOException {
				throw new IOException("gone");
			}

		});
		assertThatIOException().isThrownBy(() -> this.store.put(id, broken, 200_000));
		assertThatIOException().isThrownBy(() -> this.store.put(id, new ByteArrayInputStream(new byte[10]), 11));
		assertThat(this.store.exists(id)).isFalse();
		assertThat(files()).isEmpty();
	}

	private List<Path> files() throws IOException {
		try (Stream<Path> all = Files.walk(this.directory)) {
			return all.filter(Files::isRegularFile).toList();
		}
	}

}
