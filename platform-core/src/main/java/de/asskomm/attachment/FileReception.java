package de.asskomm.attachment;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Takes a file in: as it comes onto the disk, what may stay of it into the store. No
 * transaction is open meanwhile, because people upload slowly.
 */
@Component
class FileReception {

	private static final Logger logger = LoggerFactory.getLogger(FileReception.class);

	private static final int BUFFER = 1 << 16;

	private final AttachmentStore store;

	private final LooseFiles looseFiles;

	private final TransactionOperations transactions;

	private final Clock clock;

	private final FileLimits limits;

	private final FileInspection inspection;

	FileReception(AttachmentStore store, LooseFiles looseFiles, TransactionOperations transactions, Clock clock,
			AttachmentSettings settings) {
		this.store = store;
		this.looseFiles = looseFiles;
		this.transactions = transactions;
		this.clock = clock;
		this.limits = new FileLimits(settings.maximumSize().toBytes(), settings.maximumUnpacked().toBytes(),
				settings.maximumPixels());
		this.inspection = new FileInspection(this.limits);
	}

	/**
	 * Takes a file in.
	 * @param upload the file as it was sent
	 * @return the file as it is in the store
	 * @throws IOException if it cannot be read to its end
	 * @throws RefusedFile if it breaks a rule
	 */
	ReceivedFile receive(Upload upload) throws IOException, RefusedFile {
		requireNoTransaction();
		Path raw = Files.createTempFile("asskomm-upload-", ".raw");
		Path clean = Files.createTempFile("asskomm-upload-", ".clean");
		try {
			spool(upload, raw);
			MessageDigest digest = sha256();
			AttachmentType type;
			try (FileChannel source = FileChannel.open(raw, StandardOpenOption.READ);
					OutputStream target = Channels.newOutputStream(FileChannel.open(clean, StandardOpenOption.WRITE));
					OutputStream buffered = new BufferedOutputStream(new DigestOutputStream(target, digest), BUFFER)) {
				type = this.inspection.clean(source, buffered);
			}
			ReceivedFile file = new ReceivedFile(AttachmentId.next(), AttachmentName.of(upload.name(), type), type,
					Files.size(clean), HexFormat.of().formatHex(digest.digest()));
			store(file, clean);
			return file;
		}
		finally {
			Files.deleteIfExists(raw);
			Files.deleteIfExists(clean);
		}
	}

	/**
	 * Lets a file go that has no attachment, and only then: if it has become one
	 * meanwhile, or a commit of which nobody heard has made it one, nothing happens. If
	 * the store does not answer, the next clean-up does it.
	 * @param id identifier of the file
	 * @return whether the file is gone now
	 */
	boolean drop(AttachmentId id) {
		try {
			return Boolean.TRUE.equals(this.transactions.execute((status) -> {
				boolean loose = this.looseFiles.forget(id);
				if (loose) {
					this.store.delete(id);
				}
				return loose;
			}));
		}
		catch (RuntimeException ex) {
			logger.warn("The file {} stays until the next clean-up: {}", id, ex.toString());
			return false;
		}
	}

	/**
	 * Files are read and deleted outside of transactions: nobody holds a connection while
	 * people upload, and no file goes before its attachment has gone for good.
	 */
	static void requireNoTransaction() {
		if (TransactionSynchronizationManager.isActualTransactionActive()) {
			throw new IllegalStateException("Files come and go outside of transactions");
		}
	}

	private void spool(Upload upload, Path raw) throws IOException, RefusedFile {
		try (InputStream source = upload.content().open(); OutputStream target = Files.newOutputStream(raw)) {
			byte[] buffer = new byte[BUFFER];
			long taken = 0;
			int count = source.read(buffer);
			while (count >= 0) {
				taken += count;
				if (taken > this.limits.bytes()) {
					throw this.limits.tooLarge();
				}
				target.write(buffer, 0, count);
				count = source.read(buffer);
			}
		}
	}

	private void store(ReceivedFile file, Path clean) throws IOException {
		this.looseFiles.note(List.of(file.id()), this.clock.instant());
		try (InputStream content = Files.newInputStream(clean)) {
			this.store.put(file.id(), content, file.size());
		}
		catch (IOException | RuntimeException ex) {
			drop(file.id());
			throw ex;
		}
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
