package de.asskomm.storage;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

import de.asskomm.attachment.AttachmentId;
import de.asskomm.attachment.AttachmentStore;
import de.asskomm.attachment.AttachmentStoreUnavailable;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * Files of attachments in an S3-compatible object store. An object appears once all of it
 * has arrived; the store sees to it that it is durable then.
 */
class S3AttachmentStore implements AttachmentStore, AutoCloseable {

	private final String bucket;

	private final String prefix;

	private final S3Client client;

	S3AttachmentStore(S3Settings settings) {
		this.bucket = S3Settings.required(settings.bucket(), "bucket");
		this.prefix = settings.prefix();
		this.client = S3Client.builder()
			.endpointOverride(S3Settings.required(settings.endpoint(), "endpoint"))
			.region(Region.of(settings.region()))
			.forcePathStyle(true)
			.credentialsProvider(StaticCredentialsProvider
				.create(AwsBasicCredentials.create(S3Settings.required(settings.accessKey(), "access-key"),
						S3Settings.required(settings.secretKey(), "secret-key"))))
			// Not every compatible store knows the checksums that came late to S3.
			.requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
			.responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
			.httpClientBuilder(Apache5HttpClient.builder()
				.connectionTimeout(settings.connectTimeout())
				.connectionAcquisitionTimeout(settings.connectTimeout())
				.socketTimeout(settings.timeout()))
			.overrideConfiguration((override) -> override.apiCallAttemptTimeout(settings.timeout())
				.apiCallTimeout(settings.timeout().multipliedBy(2)))
			.build();
	}

	@Override
	public void put(AttachmentId id, InputStream content, long size) throws IOException {
		WatchedStream watched = new WatchedStream(content);
		try {
			asking("stored", id, () -> this.client.putObject((request) -> request.bucket(this.bucket).key(key(id)),
					RequestBody.fromInputStream(watched, size)));
		}
		catch (AttachmentStoreUnavailable | IllegalStateException ex) {
			if (watched.failure != null) {
				throw watched.failure;
			}
			// The client says the latter when it would have to read the content again.
			throw (ex instanceof AttachmentStoreUnavailable unavailable) ? unavailable
					: new AttachmentStoreUnavailable("Attachment " + id + " cannot be stored", ex);
		}
		if (content.read() >= 0) {
			delete(id);
			throw new IOException("More than %d bytes".formatted(size));
		}
	}

	@Override
	public InputStream open(AttachmentId id) {
		return asking("opened", id, () -> this.client.getObject((request) -> request.bucket(this.bucket).key(key(id))));
	}

	@Override
	public void delete(AttachmentId id) {
		asking("deleted", id, () -> this.client.deleteObject((request) -> request.bucket(this.bucket).key(key(id))));
	}

	@Override
	public boolean exists(AttachmentId id) {
		return asking("found", id, () -> {
			try {
				this.client.headObject((request) -> request.bucket(this.bucket).key(key(id)));
				return true;
			}
			catch (NoSuchKeyException ex) {
				return false;
			}
		});
	}

	@Override
	public void close() {
		this.client.close();
	}

	private String key(AttachmentId id) {
		return this.prefix + id;
	}

	private static <T> T asking(String what, AttachmentId id, Supplier<T> request) {
		try {
			return request.get();
		}
		catch (SdkException ex) {
			throw new AttachmentStoreUnavailable("Attachment %s cannot be %s".formatted(id, what), ex);
		}
	}

	/** Tells a content that cannot be read from a store that does not answer. */
	private static final class WatchedStream extends FilterInputStream {

		private @Nullable IOException failure;

		WatchedStream(InputStream content) {
			super(content);
		}

		@Override
		public int read() throws IOException {
			try {
				return super.read();
			}
			catch (IOException ex) {
				this.failure = ex;
				throw ex;
			}
		}

		@Override
		public int read(byte[] target, int offset, int length) throws IOException {
			try {
				return super.read(target, offset, length);
			}
			catch (IOException ex) {
				this.failure = ex;
				throw ex;
			}
		}

		@Override
		public void close() {
			// Whoever opened the content closes it.
		}

	}

}
