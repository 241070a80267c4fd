package de.asskomm.attachment;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Which way up a picture is shown: the one thing of a camera's notes (Exif) that a
 * picture keeps, because without it photos lie on their side.
 */
final class ExifOrientation {

	/** As it is, and also where nothing is said. */
	static final int UPRIGHT = 1;

	private static final int HIGHEST = 8;

	private static final int TAG = 0x0112;

	private static final int SHORT = 3;

	private ExifOrientation() {
	}

	/**
	 * Finds the orientation in a TIFF structure. What cannot be read says nothing.
	 * @param tiff the structure
	 * @return 1 to 8
	 */
	static int in(byte[] tiff) {
		if (tiff.length < 14) {
			return UPRIGHT;
		}
		ByteBuffer buffer = ByteBuffer.wrap(tiff);
		short order = buffer.getShort(0);
		if (order != 0x4949 && order != 0x4D4D) {
			return UPRIGHT;
		}
		buffer.order((order == 0x4949) ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
		long directory = buffer.getInt(4) & 0xFFFFFFFFL;
		if (buffer.getShort(2) != 42 || directory > tiff.length - 2) {
			return UPRIGHT;
		}
		int entries = buffer.getShort((int) directory) & 0xFFFF;
		for (int number = 0; number < entries; number++) {
			int entry = (int) directory + 2 + number * 12;
			if (entry > tiff.length - 12) {
				return UPRIGHT;
			}
			if ((buffer.getShort(entry) & 0xFFFF) == TAG && buffer.getShort(entry + 2) == SHORT) {
				int value = buffer.getShort(entry + 8) & 0xFFFF;
				return (value >= UPRIGHT && value <= HIGHEST) ? value : UPRIGHT;
			}
		}
		return UPRIGHT;
	}

	/**
	 * A TIFF structure that says nothing but the orientation.
	 * @param orientation 1 to 8
	 * @return the structure
	 */
	static byte[] tiff(int orientation) {
		return ByteBuffer.allocate(26)
			.putShort((short) 0x4D4D)
			.putShort((short) 42)
			.putInt(8)
			.putShort((short) 1)
			.putShort((short) TAG)
			.putShort((short) SHORT)
			.putInt(1)
			.putShort((short) orientation)
			.putShort((short) 0)
			.putInt(0)
			.array();
	}

}
