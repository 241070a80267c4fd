package de.asskomm.attachment;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;

/**
 * Finds out what a file is, and takes out of it what it should not carry. Neither its
 * name nor what its sender calls it plays a role.
 */
final class FileInspection {

	private static final int HEAD = 16;

	private final FileLimits limits;

	FileInspection(FileLimits limits) {
		this.limits = limits;
	}

	/**
	 * Inspects a file and copies what may stay of it.
	 * @param source the file
	 * @param target where it goes
	 * @return what it is
	 * @throws IOException if reading or writing fails
	 * @throws RefusedFile if it breaks a rule
	 */
	AttachmentType clean(FileChannel source, OutputStream target) throws IOException, RefusedFile {
		FileReader file = new FileReader(source);
		if (file.size() == 0) {
			throw RefusedFile.empty();
		}
		if (file.size() > this.limits.bytes()) {
			throw this.limits.tooLarge();
		}
		String head = new String(file.read((int) Math.min(HEAD, file.size())), StandardCharsets.ISO_8859_1);
		file.seek(0);
		if (head.startsWith("\u00FF\u00D8\u00FF")) {
			JpegFile.clean(file, this.limits, target);
			return AttachmentType.JPEG;
		}
		if (head.startsWith(new String(PngFile.SIGNATURE, StandardCharsets.ISO_8859_1))) {
			PngFile.clean(file, this.limits, target);
			return AttachmentType.PNG;
		}
		if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
			WebpFile.clean(file, this.limits, target);
			return AttachmentType.WEBP;
		}
		if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) {
			GifFile.clean(file, this.limits, target);
			return AttachmentType.GIF;
		}
		AttachmentType type = document(head, file);
		file.seek(0);
		file.copy(file.size(), target);
		return type;
	}

	private AttachmentType document(String head, FileReader file) throws IOException, RefusedFile {
		if (head.startsWith("%PDF-")) {
			PdfFile.check(file);
			return AttachmentType.PDF;
		}
		if (head.startsWith("PK\u0003\u0004")) {
			return PackedDocument.check(file, this.limits);
		}
		if (head.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
			throw RefusedFile.closed();
		}
		throw RefusedFile.unknownType();
	}

}
