package de.asskomm.attachment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A picture as its chunks. Notes (Exif, XMP) and unknown chunks are left out, also within
 * the frames of a moving picture. The length at the file's beginning depends on what
 * stays, so the chunks are listed first and copied then.
 */
final class WebpFile {

	private static final String EXTENDED = "VP8X";

	private static final String LOSSY = "VP8 ";

	private static final String LOSSLESS = "VP8L";

	private static final String ALPHA = "ALPH";

	private static final String FRAME = "ANMF";

	private static final String EXIF = "EXIF";

	private static final Set<String> PICTURE = Set.of(LOSSY, LOSSLESS, ALPHA);

	private static final Set<String> NEEDED = Set.of(EXTENDED, LOSSY, LOSSLESS, ALPHA, FRAME, "ANIM", "ICCP");

	private static final int HAS_XMP = 0x04;

	private static final int HAS_EXIF = 0x08;

	private static final int FRAME_HEAD = 16;

	private static final int MAXIMUM_CHUNKS = 10_000;

	private static final int MAXIMUM_EXIF = 1 << 16;

	private final FileReader file;

	private final FileLimits limits;

	private final List<Chunk> kept = new ArrayList<>();

	private int orientation = ExifOrientation.UPRIGHT;

	private int chunks;

	private WebpFile(FileReader file, FileLimits limits) {
		this.file = file;
		this.limits = limits;
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
		WebpFile webp = new WebpFile(file, limits);
		webp.list();
		webp.write(target);
	}

	/**
	 * A chunk that stays.
	 *
	 * @param type its type
	 * @param start where its content begins in the file
	 * @param length number of bytes of its content
	 * @param parts what stays of a frame
	 */
	private record Chunk(String type, long start, long length, List<Chunk> parts) {

		long written() {
			long content = this.parts.isEmpty() ? this.length
					: FRAME_HEAD + this.parts.stream().mapToLong(Chunk::written).sum();
			return 8 + content + (content & 1);
		}

	}

	private void list() throws IOException, RefusedFile {
		ByteBuffer head = this.file.read(12, ByteOrder.LITTLE_ENDIAN);
		long end = 8 + (head.getInt(4) & 0xFFFFFFFFL);
		if (end > this.file.size()) {
			throw RefusedFile.damaged();
		}
		while (this.file.position() + 8 <= end) {
			Chunk chunk = next(end);
			switch (chunk.type()) {
				case FRAME -> this.kept.add(frame(chunk));
				case EXIF -> readOrientation(chunk);
				default -> {
					if (NEEDED.contains(chunk.type())) {
						checkSize(chunk);
						this.kept.add(chunk);
					}
				}
			}
			skipTo(chunk, end);
		}
		boolean hasPicture = this.kept.stream()
			.anyMatch((chunk) -> PICTURE.contains(chunk.type()) || chunk.type().equals(FRAME));
		boolean isExtended = !this.kept.isEmpty() && this.kept.getFirst().type().equals(EXTENDED);
		if (!hasPicture || !isExtended && this.kept.size() != 1) {
			throw RefusedFile.damaged();
		}
		if (!isExtended) {
			this.orientation = ExifOrientation.UPRIGHT;
		}
	}

	private Chunk next(long end) throws IOException, RefusedFile {
		if (++this.chunks > MAXIMUM_CHUNKS) {
			throw RefusedFile.damaged();
		}
		ByteBuffer head = this.file.read(8, ByteOrder.LITTLE_ENDIAN);
		long length = head.getInt(4) & 0xFFFFFFFFL;
		if (length > end - this.file.position()) {
			throw RefusedFile.damaged();
		}
		return new Chunk(new String(head.array(), 0, 4, StandardCharsets.ISO_8859_1), this.file.position(), length,
				List.of());
	}

	/** Chunks begin at even places; the last one's padding may be missing. */
	private void skipTo(Chunk chunk, long end) throws RefusedFile {
		this.file.seek(Math.min(end, chunk.start() + chunk.length() + (chunk.length() & 1)));
	}

	private Chunk frame(Chunk frame) throws IOException, RefusedFile {
		if (frame.length() < FRAME_HEAD) {
			throw RefusedFile.damaged();
		}
		long end = frame.start() + frame.length();
		this.file.skip(FRAME_HEAD);
		List<Chunk> parts = new ArrayList<>();
		while (this.file.position() + 8 <= end) {
			Chunk part = next(end);
			if (PICTURE.contains(part.type())) {
				checkSize(part);
				parts.add(part);
			}
			skipTo(part, end);
		}
		if (parts.isEmpty()) {
			throw RefusedFile.damaged();
		}
		return new Chunk(FRAME, frame.start(), frame.length(), parts);
	}

	private void checkSize(Chunk chunk) throws IOException, RefusedFile {
		switch (chunk.type()) {
			case EXTENDED -> {
				ByteBuffer content = read(chunk, 10);
				this.limits.checkPixels(1 + (content.getInt(4) & 0xFFFFFF), 1 + (content.getInt(6) >>> 8));
			}
			case LOSSY -> {
				ByteBuffer content = read(chunk, 10);
				this.limits.checkPixels(content.getShort(6) & 0x3FFF, content.getShort(8) & 0x3FFF);
			}
			case LOSSLESS -> {
				int size = read(chunk, 5).getInt(1);
				this.limits.checkPixels(1 + (size & 0x3FFF), 1 + (size >>> 14 & 0x3FFF));
			}
			default -> {
			}
		}
	}

	private ByteBuffer read(Chunk chunk, int count) throws IOException, RefusedFile {
		if (chunk.length() < count) {
			throw RefusedFile.damaged();
		}
		this.file.seek(chunk.start());
		return this.file.read(count, ByteOrder.LITTLE_ENDIAN);
	}

	private void readOrientation(Chunk chunk) throws IOException, RefusedFile {
		if (chunk.length() <= MAXIMUM_EXIF) {
			byte[] notes = this.file.read((int) chunk.length());
			// Some programs put the mark of JPEG segments before the notes.
			boolean marked = notes.length > 6 && notes[0] == 'E' && notes[1] == 'x' && notes[2] == 'i';
			this.orientation = ExifOrientation.in(marked ? Arrays.copyOfRange(notes, 6, notes.length) : notes);
		}
	}

	private void write(OutputStream target) throws IOException, RefusedFile {
		byte[] turn = (this.orientation != ExifOrientation.UPRIGHT) ? exif() : new byte[0];
		long length = 4 + this.kept.stream().mapToLong(Chunk::written).sum() + turn.length;
		writeHead(target, "RIFF", length);
		target.write("WEBP".getBytes(StandardCharsets.ISO_8859_1));
		for (Chunk chunk : this.kept) {
			write(chunk, target);
		}
		target.write(turn);
	}

	private void write(Chunk chunk, OutputStream target) throws IOException, RefusedFile {
		writeHead(target, chunk.type(), chunk.written() - 8 - padding(chunk));
		this.file.seek(chunk.start());
		if (chunk.type().equals(FRAME)) {
			this.file.copy(FRAME_HEAD, target);
			for (Chunk part : chunk.parts()) {
				write(part, target);
			}
		}
		else if (chunk.type().equals(EXTENDED)) {
			byte[] content = this.file.read((int) chunk.length());
			int others = content[0] & ~(HAS_EXIF | HAS_XMP);
			content[0] = (byte) (others | ((this.orientation != ExifOrientation.UPRIGHT) ? HAS_EXIF : 0));
			target.write(content);
		}
		else {
			this.file.copy(chunk.length(), target);
		}
		if (padding(chunk) > 0) {
			target.write(0);
		}
	}

	/** Whether a byte follows that only fills up; what stays of a frame is even. */
	private static long padding(Chunk chunk) {
		return chunk.parts().isEmpty() ? chunk.length() & 1 : 0;
	}

	private byte[] exif() throws IOException {
		ByteArrayOutputStream chunk = new ByteArrayOutputStream();
		byte[] tiff = ExifOrientation.tiff(this.orientation);
		writeHead(chunk, EXIF, tiff.length);
		chunk.write(tiff);
		return chunk.toByteArray();
	}

	private static void writeHead(OutputStream target, String type, long length) throws IOException {
		target.write(type.getBytes(StandardCharsets.ISO_8859_1));
		target.write(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt((int) length).array());
	}

}
