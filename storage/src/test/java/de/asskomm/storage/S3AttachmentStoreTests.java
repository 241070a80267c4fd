package de.asskomm.storage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

import de.asskomm.attachment.AttachmentId;
import de.asskomm.attachment.AttachmentStoreUnavailable;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStoreContext;
import org.jclouds.filesystem.FilesystemApiMetadata;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** The store against a real object store, which checks signatures and keeps files. */
class S3AttachmentStoreTests {

	private static final String BUCKET = "asskomm";

	private static final String KEY = "key-of-the-tests";

	private static final String SECRET = UUID.randomUUID().toString();

	@TempDir
	private static Path directory;

	private static BlobStoreContext files;

	private static S3Proxy objectStore;

	private static S3AttachmentStore store;

	@BeforeAll
	static void start() throws Exception {
		Properties properties = new Properties();
		properties.setProperty("jclouds.filesystem.basedir", directory.toString());
		files = ContextBuilder.newBuilder(new FilesystemApiMetadata())
			.overrides(properties)
			.build(BlobStoreContext.class);
		files.getBlobStore().createContainerInLocation(null, BUCKET);
		objectStore = S3Proxy.builder()
			.blobStore(files.getBlobStore())
			.endpoint(URI.create("http://127.0.0.1:0"))
			.awsAuthentication(AuthenticationType.AWS_V2_OR_V4, KEY, SECRET)
			.build();
		objectStore.start();
		store = new S3AttachmentStore(settings(BUCKET, SECRET));
	}

	@AfterAll
	static void stop() throws Exception {
		store.close();
		objectStore.stop();
		files.close();
	}

	private static S3Settings settings(String bucket, String secret) {
		return settings(objectStore.getPort(), bucket, secret);
	}

	private static S3Settings settings(int port, String bucket, String secret) {
		return new S3Settings(URI.create("http://127.0.0.1:" + port), "eu-central-1", bucket, "attachments/", KEY,
				secret, Duration.ofSeconds(2), Duration.ofSeconds(10));
	}

	@Test
	void givesBackWhatItWasGiven() throws IOException {
		byte[] content = bytes(3_000_001);
		AttachmentId id = AttachmentId.next();
		store.put(id, new ByteArrayInputStream(content), content.length);
		assertThat(store.exists(id)).isTrue();
		try (InputStream stored = store.open(id)) {
			assertThat(stored.readAllBytes()).isEqualTo(content);
		}
		assertThat(files.getBlobStore().blobExists(BUCKET, "attachments/" + id)).isTrue();
	}

	@Test
	void keepsFilesApart() throws IOException {
		AttachmentId one = stored(new byte[] { 1 });
		AttachmentId other = stored(new byte[] { 2, 2 });
		try (InputStream first = store.open(one); InputStream second = store.open(other)) {
			assertThat(first.readAllBytes()).containsExactly(1);
			assertThat(second.readAllBytes()).containsExactly(2, 2);
		}
	}

	@Test
	void deletesAsOftenAsOneLikes() throws IOException {
		AttachmentId id = stored(new byte[] { 1 });
		store.delete(id);
		store.delete(id);
		assertThat(store.exists(id)).isFalse();
		assertThatExceptionOfType(AttachmentStoreUnavailable.class).isThrownBy(() -> store.open(id));
	}

	@Test
	void keepsNothingOfAContentThatBreaksOff() {
		AttachmentId id = AttachmentId.next();
		InputStream broken = new SequenceInputStream(new ByteArrayInputStream(bytes(100_000)), new InputStream() {

			@Override
			public int read() throws IOException {
				throw new IOException("gone");
			}

		});
		assertThatIOException().isThrownBy(() -> store.put(id, broken, 200_000));
		assertThat(store.exists(id)).isFalse();
	}

	@Test
	void keepsNothingOfAContentOfAnotherLength() {
		for (int size : new int[] { 9, 11 }) {
			AttachmentId id = AttachmentId.next();
			assertThatExceptionOfType(Exception.class)
				.isThrownBy(() -> store.put(id, new ByteArrayInputStream(new byte[10]), size));
			assertThat(store.exists(id)).isFalse();
		}
	}

	@Test
	void saysThatTheObjectStoreDoesNotAnswer() {
		AttachmentId id = AttachmentId.next();
		Stream.of(settings(1, BUCKET, SECRET), settings("no-such-bucket", SECRET), settings(BUCKET, "wrong-secret"))
			.forEach((wrong) -> {
				try (S3AttachmentStore other = new S3AttachmentStore(wrong)) {
					assertThatExceptionOfType(AttachmentStoreUnavailable.class)
						.isThrownBy(() -> other.put(id, new ByteArrayInputStream(new byte[10]), 10));
					assertThatExceptionOfType(AttachmentStoreUnavailable.class).isThrownBy(() -> other.open(id));
				}
			});
		assertThat(Files.exists(directory.resolve(BUCKET).resolve("attachments").resolve(id.toString()))).isFalse();
	}

	@Test
	void wantsToKnowWhereToKeepFiles() {
		assertThatIllegalStateException()
			.isThrownBy(() -> new S3AttachmentStore(
					new S3Settings(null, "r", "b", "", "k", "s", Duration.ofSeconds(1), Duration.ofSeconds(1))))
			.withMessageContaining("platform.attachments.s3.endpoint");
	}

	private static AttachmentId stored(byte[] content) throws IOException {
		AttachmentId id = AttachmentId.next();
		store.put(id, new ByteArrayInputStream(content), content.length);
		return id;
	}

	private static byte[] bytes(int count) {
		byte[] bytes = new byte[count];
		new Random(42).nextBytes(bytes);
		return bytes;
	}

}
