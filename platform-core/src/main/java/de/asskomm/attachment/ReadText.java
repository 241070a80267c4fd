package de.asskomm.attachment;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * What came of reading a file.
 *
 * @param state whether it could be read, and why not
 * @param text what stands in it; empty unless it was read
 * @param cut whether more stands in it
 */
record ReadText(TextState state, String text, boolean cut) {

	/**
	 * A file whose text there will never be.
	 * @param state why
	 * @return the result
	 */
	static ReadText none(TextState state) {
		return new ReadText(state, "", false);
	}

	/**
	 * Reads a document. Whatever it needs in time and memory it takes here and now.
	 * @param type what it is
	 * @param file where it is
	 * @param maximumLength greatest number of characters that are kept
	 * @param maximumUnpacked greatest size of what a packed document unpacks to
	 * @return what came of it
	 */
	static ReadText of(AttachmentType type, Path file, int maximumLength, long maximumUnpacked) {
		TextCollector collector = new TextCollector(maximumLength);
		try {
			switch (type) {
				case PDF -> PdfText.read(file, collector);
				case DOCX, XLSX, PPTX, ODT, ODS, ODP -> OfficeText.read(type, file, maximumUnpacked, collector);
				case JPEG, PNG, WEBP, GIF -> throw new IllegalArgumentException("Pictures have no text");
			}
		}
		catch (TextCollector.Full ex) {
			return new ReadText(TextState.READ, collector.text(), true);
		}
		catch (InvalidPasswordException ex) {
			return none(TextState.CLOSED);
		}
		catch (RefusedFile refusal) {
			return none(switch (refusal.violation().code()) {
				case "attachment.closed" -> TextState.CLOSED;
				case "attachment.bomb" -> TextState.TOO_LARGE;
				default -> TextState.DAMAGED;
			});
		}
		catch (IOException | RuntimeException | StackOverflowError ex) {
			// Readers of broken files fail in many ways; all of them say the same.
			return none(TextState.DAMAGED);
		}
		return new ReadText(TextState.READ, collector.text(), false);
	}

	/**
	 * Reads a result that another process wrote.
	 * @param source where it comes from
	 * @return the result
	 * @throws IOException if it does not come whole
	 */
	static ReadText from(DataInputStream source) throws IOException {
		TextState state = TextState.valueOf(source.readUTF());
		boolean cut = source.readBoolean();
		byte[] text = source.readNBytes(source.readInt());
		return new ReadText(state, new String(text, StandardCharsets.UTF_8), cut);
	}

	/**
	 * Writes the result for another process.
	 * @param target where it goes
	 * @throws IOException if nobody takes it
	 */
	void to(DataOutputStream target) throws IOException {
		byte[] bytes = this.text.getBytes(StandardCharsets.UTF_8);
		target.writeUTF(this.state.name());
		target.writeBoolean(this.cut);
		target.writeInt(bytes.length);
		target.write(bytes);
		target.flush();
	}

}
