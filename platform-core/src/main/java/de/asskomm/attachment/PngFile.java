package de.asskomm.attachment;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;

/**
 * A picture as its chunks. Only those that the picture needs stay: texts, times and
 * whatever else programs put there are left out.
 */
final class PngFile {

	static final byte[] SIGNATURE = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n' };

	private static final String HEADER = "IHDR";

	private static final String DATA = "IDAT";

	private static final String END = "IEND";

	private static final String EXIF = "eXIf";

	private static final int HEADER_LENGTH = 13;

	private static final int MAXIMUM_EXIF = 1 << 16;

	private static final Set<String> NEEDED = Set.of(HEADER, "PLTE", DATA, END, "tRNS", "gAMA", "cHRM", "sRGB", "iCCP",
			"cICP", "mDCV", "cLLI", "sBIT", "bKGD", "pHYs", "hIST", "acTL", "fcTL", "fdAT");

	private PngFile() {
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
		file.skip(SIGNATURE.length);
		target.write(SIGNATURE);
		boolean first = true;
		boolean hasData = false;
		boolean turned = false;
		String type = "";
		while (!type.equals(END)) {
			ByteBuffer head = file.read(8, ByteOrder.BIG_ENDIAN);
			long length = head.getInt() & 0xFFFFFFFFL;
			type = new String(head.array(), 4, 4, StandardCharsets.ISO_8859_1);
			if (first != type.equals(HEADER)) {
				throw RefusedFile.damaged();
			}
			if (first) {
				checkHeader(file, length, limits);
				first = false;
			}
			hasData |= type.equals(DATA);
			if (NEEDED.contains(type)) {
				copy(file, length, type, target);
			}
			else if (type.equals(EXIF) && length <= MAXIMUM_EXIF && !turned) {
				int orientation = ExifOrientation.in(file.read((int) length));
				file.skip(4);
				turned = orientation != ExifOrientation.UPRIGHT;
				if (turned) {
					write(target, EXIF, ExifOrientation.tiff(orientation));
				}
			}
			else if (Character.isUpperCase(type.charAt(0))) {
				// Programs have to understand these, so it is not the format we know.
				throw RefusedFile.damaged();
			}
			else {
				file.skip(length + 4);
			}
		}
		if (!hasData) {
			throw RefusedFile.damaged();
		}
	}

	private static void checkHeader(FileReader file, long length, FileLimits limits) throws IOException, RefusedFile {
		if (length != HEADER_LENGTH) {
			throw RefusedFile.damaged();
		}
		long start = file.position();
		ByteBuffer header = file.read(8, ByteOrder.BIG_ENDIAN);
		limits.checkPixels(header.getInt() & 0xFFFFFFFFL, header.getInt() & 0xFFFFFFFFL);
		file.seek(start);
	}

	private static void copy(FileReader file, long length, String type, OutputStream target)
			throws IOException, RefusedFile {
		writeInt(target, (int) length);
		CheckedOutputStream checked = new CheckedOutputStream(target, new CRC32());
		checked.write(type.getBytes(StandardCharsets.ISO_8859_1));
		file.copy(length, checked);
		int told = file.read(4, ByteOrder.BIG_ENDIAN).getInt();
		if (told != (int) checked.getChecksum().getValue()) {
			throw RefusedFile.damaged();
		}
		writeInt(target, told);
	}

	private static void write(OutputStream target, String type, byte[] content) throws IOException {
		writeInt(target, content.length);
		CheckedOutputStream checked = new CheckedOutputStream(target, new CRC32());
		checked.write(type.getBytes(StandardCharsets.ISO_8859_1));
		checked.write(content);
		writeInt(target, (int) checked.getChecksum().getValue());
	}

	private static void writeInt(OutputStream target, int value) throws IOException {
		target.write(ByteBuffer.allocate(4).putInt(value).array());
	}

}
