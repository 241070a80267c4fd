package de.asskomm.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Files of attachments in a directory. They are spread over folders by the end of their
 * identifiers, which is random: the beginning grows with time and would fill one folder
 * after the other.
 */
@Component
@ConditionalOnProperty(name = "platform.attachments.store", havingValue = "file", matchIfMissing = true)
class FileAttachmentStore implements AttachmentStore {

	private static final String UNFINISHED = ".unfinished";

	private final Path directory;

	FileAttachmentStore(AttachmentSettings settings) {
		this.directory = settings.directory().toAbsolutePath().normalize();
	}

	@Override
	public void put(AttachmentId id, InputStream content, long size) throws IOException {
		Path folder = folder(id);
		Path unfinished = folder.resolve(id + UNFINISHED);
		try {
			prepare(id);
			try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.CREATE,
					StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
				OutputStream target = Channels.newOutputStream(channel);
				long count = content.transferTo(target);
				if (count != size) {
					throw new IOException("%d bytes instead of %d".formatted(count, size));
				}
				channel.force(true);
			}
			Files.move(unfinished, folder.resolve(id.toString()), StandardCopyOption.ATOMIC_MOVE);
			force(folder);
		}
		finally {
			Files.deleteIfExists(unfinished);
		}
	}

	@Override
	public InputStream open(AttachmentId id) {
		try {
			return Files.newInputStream(file(id));
		}
		catch (IOException ex) {
			throw new AttachmentStoreUnavailable("Attachment " + id + " cannot be opened", ex);
		}
	}

	@Override
	public void delete(AttachmentId id) {
		try {
			Files.deleteIfExists(file(id));
			Files.deleteIfExists(folder(id).resolve(id + UNFINISHED));
		}
		catch (IOException ex) {
			throw new AttachmentStoreUnavailable("Attachment " + id + " cannot be deleted", ex);
		}
	}

	@Override
	public boolean exists(AttachmentId id) {
		return Files.isRegularFile(file(id));
	}

	private Path file(AttachmentId id) {
		return folder(id).resolve(id.toString());
	}

	private Path folder(AttachmentId id) {
		return outerFolder(id).resolve("%02x".formatted(id.value().getLeastSignificantBits() & 0xFF));
	}

	private Path outerFolder(AttachmentId id) {
		return this.directory.resolve("%02x".formatted(id.value().getLeastSignificantBits() >>> 8 & 0xFF));
	}

	/** Creates the folders of a file so that they survive a failure of power as well. */
	private void prepare(AttachmentId id) throws IOException {
		if (!Files.isDirectory(folder(id))) {
			Files.createDirectories(folder(id));
			force(outerFolder(id));
			force(this.directory);
		}
	}

	/** On POSIX systems a file's name is durable once its directory is. */
	private static void force(Path folder) throws IOException {
		if (!System.getProperty("os.name").startsWith("Windows")) {
			try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
				channel.force(true);
			}
		}
	}

}
