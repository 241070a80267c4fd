package de.asskomm.attachment;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

import de.asskomm.outcome.Outcome;

import org.springframework.util.unit.DataSize;

/**
 * Looks into files of office programs that are read at once and not kept, as carefully as
 * into those that become attachments.
 */
public final class OfficeFiles {

	private static final long NO_PIXELS = 1;

	private OfficeFiles() {
	}

	/**
	 * What a file is that begins as a ZIP archive does. All of it is unpacked once, into
	 * nothing, before anybody reads it.
	 * @param file the file
	 * @param maximumUnpacked how much it may unpack to
	 * @return its type, or one violation: {@code attachment.bomb},
	 * {@code attachment.macros}, {@code attachment.closed}, {@code attachment.type} or
	 * {@code attachment.damaged}
	 * @throws IOException if it cannot be read
	 */
	public static Outcome<AttachmentType> inspect(Path file, DataSize maximumUnpacked) throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
			FileLimits limits = new FileLimits(channel.size(), maximumUnpacked.toBytes(), NO_PIXELS);
			return new Outcome.Done<>(PackedDocument.check(new FileReader(channel), limits));
		}
		catch (RefusedFile refusal) {
			return new Outcome.Invalid<>(List.of(refusal.violation()));
		}
	}

}
