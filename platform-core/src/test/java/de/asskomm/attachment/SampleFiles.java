package de.asskomm.attachment;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.imageio.ImageIO;

/** Files for tests: good ones of every kind, and what people put into them. */
public final class SampleFiles {

	/** What must never be found in a cleaned picture. */
	public static final String SECRET = "Geheim-51.0504N-13.7373E";

	private SampleFiles() {
	}

	public static byte[] pdf() {
		return pdf("Konzept");
	}

	public static byte[] pdf(String text) {
		return latin("""
				%%PDF-1.4
				1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
				2 0 obj << /Type /Pages /Kids [] /Count 0 >> endobj
				%% %s
				xref
				0 1
				0000000000 65535 f\s
				trailer << /Root 1 0 R /Size 3 >>
				startxref
				9
				%%%%EOF
				""".formatted(text));
	}

	public static byte[] office(AttachmentType type) {
		return zip(officeEntries(type));
	}

	/** What an Office document needs, to add to it. */
	public static Map<String, byte[]> officeEntries(AttachmentType type) {
		Map<String, byte[]> entries = new LinkedHashMap<>();
		if (type.mediaType().contains("oasis")) {
			entries.put("mimetype", latin(type.mediaType()));
			entries.put("content.xml", latin("<office/>"));
			entries.put("META-INF/manifest.xml", latin("<manifest/>"));
		}
		else {
			entries.put("[Content_Types].xml", latin("""
					<?xml version="1.0" encoding="UTF-8"?>
					<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
					<Default Extension="xml" ContentType="application/xml"/>
					<Override PartName="/main.xml" ContentType="%s.main+xml"/>
					</Types>
					""".formatted(type.mediaType())));
			entries.put("main.xml", latin("<main>Haushalt</main>"));
		}
		return entries;
	}

	public static byte[] zip(Map<String, byte[]> entries) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
				zip.putNextEntry(new ZipEntry(entry.getKey()));
				zip.write(entry.getValue());
				zip.closeEntry();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	/** A picture as an encoder makes it. */
	public static byte[] picture(String format) {
		BufferedImage image = new BufferedImage(40, 24, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = image.createGraphics();
		graphics.setColor(Color.ORANGE);
		graphics.fillRect(5, 5, 20, 10);
		graphics.dispose();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			if (!ImageIO.write(image, format, bytes)) {
				throw new IllegalArgumentException(format);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	/**
	 * A photo as a telephone makes it: turned, with place, texts, a preview, and
	 * something after its end.
	 */
	public static byte[] photo(int orientation) {
		byte[] plain = picture("jpg");
		return joined(bytes(0xFF, 0xD8), segment(0xE1, joined(latin("Exif\0\0"), exif(orientation))),
				segment(0xE1, latin("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + SECRET + "</x:xmpmeta>")),
				segment(0xED, latin("Photoshop 3.0\0" + SECRET)), segment(0xFE, latin(SECRET)),
				segment(0xE2, latin("MPF\0" + SECRET)), segment(0xEB, latin(SECRET)),
				Arrays.copyOfRange(plain, 2, plain.length), latin(SECRET));
	}

	public static byte[] screenshot() {
		byte[] plain = picture("png");
		int header = 8 + 25;
		byte[] rest = Arrays.copyOfRange(plain, header, plain.length);
		return joined(Arrays.copyOf(plain, header), chunk("tEXt", latin("Author\0" + SECRET)),
				chunk("zTXt", latin("Comment\0\0" + SECRET)),
				chunk("iTXt", latin("XML:com.adobe.xmp\0\0\0\0\0" + SECRET)), chunk("tIME", new byte[7]),
				chunk("eXIf", exif(6)), chunk("prVt", latin(SECRET)), rest, latin(SECRET));
	}

	/** A lossless picture of one pixel, with notes before and after it. */
	public static byte[] webp() {
		byte[] pixel = { 0x2F, 0, 0, 0, 0, 0x07, 0x10, 0x11, 0x11, (byte) 0x88, (byte) 0x88, (byte) 0xFE, 0x07 };
		byte[] extended = { 0x0C, 0, 0, 0, 0, 0, 0, 0, 0, 0 };
		return riff(joined(riffChunk("VP8X", extended), riffChunk("xyzw", latin(SECRET)), riffChunk("VP8L", pixel),
				riffChunk("EXIF", exif(8)), riffChunk("XMP ", latin("<x>" + SECRET + "</x>"))));
	}

	public static byte[] riff(byte[] content) {
		return joined(latin("RIFF"), little(content.length + 4), latin("WEBP"), content);
	}

	public static byte[] riffChunk(String type, byte[] content) {
		return joined(latin(type), little(content.length), content, new byte[content.length & 1]);
	}

	public static byte[] gif() {
		byte[] plain = picture("gif");
		int table = 13 + (((plain[10] & 0x80) != 0) ? 3 << (plain[10] & 7) + 1 : 0);
		byte[] text = latin(SECRET);
		byte[] part = joined(bytes(text.length), text, bytes(0));
		return joined(Arrays.copyOf(plain, table), bytes(0x21, 0xFE), part,
				joined(bytes(0x21, 0xFF, 11), latin("XMP DataXMP"), part),
				joined(bytes(0x21, 0xFF, 11), latin("NETSCAPE2.0"), bytes(3, 1, 0, 0, 0)),
				Arrays.copyOfRange(plain, table, plain.length), text);
	}

	/** Camera's notes: which way up, who, and where. */
	static byte[] exif(int orientation) {
		byte[] who = latin(SECRET + "\0");
		ByteBuffer tiff = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
		tiff.putShort((short) 0x4949).putShort((short) 42).putInt(8).putShort((short) 3);
		entry(tiff, 0x010F, 2, who.length, 100);
		entry(tiff, 0x0112, 3, 1, orientation);
		entry(tiff, 0x8825, 4, 1, 60);
		tiff.putInt(0);
		tiff.position(60);
		tiff.putShort((short) 1);
		entry(tiff, 0x0002, 5, 3, 130);
		tiff.putInt(0);
		tiff.position(100);
		tiff.put(who);
		return tiff.array();
	}

	private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
		tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
	}

	public static byte[] chunk(String type, byte[] content) {
		CRC32 crc = new CRC32();
		crc.update(latin(type));
		crc.update(content);
		return joined(big(content.length), latin(type), content, big((int) crc.getValue()));
	}

	static byte[] segment(int marker, byte[] content) {
		int length = content.length + 2;
		return joined(bytes(0xFF, marker, length >> 8, length & 0xFF), content);
	}

	public static byte[] joined(byte[]... parts) {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		for (byte[] part : parts) {
			all.writeBytes(part);
		}
		return all.toByteArray();
	}

	public static byte[] latin(String text) {
		return text.getBytes(StandardCharsets.ISO_8859_1);
	}

	static byte[] bytes(int... values) {
		byte[] bytes = new byte[values.length];
		for (int i = 0; i < values.length; i++) {
			bytes[i] = (byte) values[i];
		}
		return bytes;
	}

	private static byte[] big(int value) {
		return ByteBuffer.allocate(4).putInt(value).array();
	}

	private static byte[] little(int value) {
		return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
	}

}
