package de.asskomm.attachment;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * A picture as its blocks. Comments, texts and what programs noted are left out; what
 * makes a picture move stays.
 */
final class GifFile {

	private static final int IMAGE = 0x2C;

	private static final int EXTENSION = 0x21;

	private static final int END = 0x3B;

	private static final int CONTROL = 0xF9;

	private static final int APPLICATION = 0xFF;

	private static final Set<String> LOOPS = Set.of("NETSCAPE2.0", "ANIMEXTS1.0");

	private GifFile() {
	}

	/**
	 * Copies the picture without what is beside it.
	 * @param file the file
	 * @param limits how much it may be
	 * @param target where the picture goes
	 * @throws IOException if reading or writing fails
	 * @throws RefusedFile if this is no whole picture, or too large a one
	 */
	static void clean(FileReader file, FileLimits limits, OutputStream target) throws IOException, RefusedFile {
		ByteBuffer head = file.read(13, ByteOrder.LITTLE_ENDIAN);
		limits.checkPixels(head.getShort(6) & 0xFFFF, head.getShort(8) & 0xFFFF);
		target.write(head.array());
		file.copy(tableLength(head.get(10)), target);
		boolean hasImage = false;
		int block = file.read();
		while (block != END) {
			if (block == IMAGE) {
				ByteBuffer image = file.read(9, ByteOrder.LITTLE_ENDIAN);
				limits.checkPixels(image.getShort(4) & 0xFFFF, image.getShort(6) & 0xFFFF);
				target.write(block);
				target.write(image.array());
				file.copy(tableLength(image.get(8)), target);
				target.write(file.read());
				copyParts(file, target);
				hasImage = true;
			}
			else if (block == EXTENSION) {
				extension(file, target);
			}
			else {
				throw RefusedFile.damaged();
			}
			block = file.read();
		}
		if (!hasImage) {
			throw RefusedFile.damaged();
		}
		target.write(END);
	}

	private static void extension(FileReader file, OutputStream target) throws IOException, RefusedFile {
		int label = file.read();
		byte[] first = file.read(file.read());
		boolean needed = label == CONTROL
				|| label == APPLICATION && LOOPS.contains(new String(first, StandardCharsets.ISO_8859_1));
		OutputStream destination = needed ? target : OutputStream.nullOutputStream();
		destination.write(EXTENSION);
		destination.write(label);
		destination.write(first.length);
		destination.write(first);
		if (first.length > 0) {
			copyParts(file, destination);
		}
	}

	/** Copies parts of at most 255 bytes up to an empty one. */
	private static void copyParts(FileReader file, OutputStream target) throws IOException, RefusedFile {
		int length = file.read();
		while (length > 0) {
			target.write(length);
			file.copy(length, target);
			length = file.read();
		}
		target.write(0);
	}

	private static int tableLength(byte flags) {
		return ((flags & 0x80) != 0) ? 3 << (flags & 7) + 1 : 0;
	}

}
