package de.asskomm.attachment;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A photo as its segments. What the camera and programs noted beside the picture (place,
 * time, device, texts, previews) is left out; the picture itself stays bit for bit.
 */
final class JpegFile {

	private static final int START = 0xD8;

	private static final int END = 0xD9;

	private static final int SCAN = 0xDA;

	private static final byte[] JFIF = bytes("JFIF\0");

	private static final byte[] EXIF = bytes("Exif\0\0");

	private static final byte[] COLOUR_PROFILE = bytes("ICC_PROFILE\0");

	private static final byte[] ADOBE = bytes("Adobe");

	/** Density and version; what follows would be a preview. */
	private static final int JFIF_LENGTH = 14;

	private JpegFile() {
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
		if (file.read() != 0xFF || file.read() != START) {
			throw RefusedFile.damaged();
		}
		target.write(0xFF);
		target.write(START);
		boolean hasFrame = false;
		boolean hasScan = false;
		boolean turned = false;
		int marker = nextMarker(file);
		while (marker != END) {
			if (isFrame(marker)) {
				byte[] frame = segment(file);
				if (frame.length < 6) {
					throw RefusedFile.damaged();
				}
				limits.checkPixels((frame[3] & 0xFF) << 8 | frame[4] & 0xFF, (frame[1] & 0xFF) << 8 | frame[2] & 0xFF);
				hasFrame = true;
				write(target, marker, frame);
				marker = nextMarker(file);
			}
			else if (marker == SCAN) {
				if (!hasFrame) {
					throw RefusedFile.damaged();
				}
				hasScan = true;
				write(target, marker, segment(file));
				marker = copyScan(file, target);
			}
			else if (isTable(marker)) {
				write(target, marker, segment(file));
				marker = nextMarker(file);
			}
			else {
				byte[] note = segment(file);
				if (marker == 0xE1 && startsWith(note, EXIF) && !turned) {
					int orientation = ExifOrientation.in(Arrays.copyOfRange(note, EXIF.length, note.length));
					turned = orientation != ExifOrientation.UPRIGHT;
					if (turned) {
						write(target, marker, concat(EXIF, ExifOrientation.tiff(orientation)));
					}
				}
				else {
					keepNeeded(marker, note, target);
				}
				marker = nextMarker(file);
			}
		}
		if (!hasScan) {
			throw RefusedFile.damaged();
		}
		target.write(0xFF);
		target.write(END);
	}

	/** Without these a picture would be shown in wrong colours or sizes. */
	private static void keepNeeded(int marker, byte[] note, OutputStream target) throws IOException {
		if (marker == 0xE0 && startsWith(note, JFIF) && note.length >= JFIF_LENGTH) {
			byte[] plain = Arrays.copyOf(note, JFIF_LENGTH);
			plain[12] = 0;
			plain[13] = 0;
			write(target, marker, plain);
		}
		else if (marker == 0xE2 && startsWith(note, COLOUR_PROFILE) || marker == 0xEE && startsWith(note, ADOBE)) {
			write(target, marker, note);
		}
	}

	/** Copies compressed rows up to the marker that ends them. */
	private static int copyScan(FileReader file, OutputStream target) throws IOException, RefusedFile {
		while (true) {
			int value = file.read();
			if (value != 0xFF) {
				target.write(value);
				continue;
			}
			int next = file.read();
			while (next == 0xFF) {
				next = file.read();
			}
			if (next != 0 && (next < 0xD0 || next > 0xD7)) {
				return next;
			}
			target.write(0xFF);
			target.write(next);
		}
	}

	private static int nextMarker(FileReader file) throws IOException, RefusedFile {
		if (file.read() != 0xFF) {
			throw RefusedFile.damaged();
		}
		int marker = file.read();
		while (marker == 0xFF) {
			marker = file.read();
		}
		if (marker < 0xC0) {
			throw RefusedFile.damaged();
		}
		return marker;
	}

	private static byte[] segment(FileReader file) throws IOException, RefusedFile {
		int length = file.read() << 8 | file.read();
		if (length < 2) {
			throw RefusedFile.damaged();
		}
		return file.read(length - 2);
	}

	private static boolean isFrame(int marker) {
		return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
	}

	/**
	 * Tables of Huffman or arithmetic codes, of quantisation, number of rows, restarts.
	 */
	private static boolean isTable(int marker) {
		return marker == 0xC4 || marker == 0xCC || marker >= 0xDB && marker <= 0xDF;
	}

	private static void write(OutputStream target, int marker, byte[] segment) throws IOException {
		int length = segment.length + 2;
		target.write(0xFF);
		target.write(marker);
		target.write(length >> 8);
		target.write(length & 0xFF);
		target.write(segment);
	}

	private static boolean startsWith(byte[] bytes, byte[] beginning) {
		return bytes.length >= beginning.length
				&& Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
	}

	private static byte[] concat(byte[] first, byte[] second) {
		byte[] both = Arrays.copyOf(first, first.length + second.length);
		System.arraycopy(second, 0, both, first.length, second.length);
		return both;
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.ISO_8859_1);
	}

}
