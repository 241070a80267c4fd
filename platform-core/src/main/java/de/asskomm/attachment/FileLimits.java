package de.asskomm.attachment;

/**
 * How much a file may be.
 *
 * @param bytes greatest size
 * @param unpacked greatest number of bytes that a packed document unpacks to
 * @param pixels greatest number of pixels of a picture
 */
record FileLimits(long bytes, long unpacked, long pixels) {

	private static final long MILLION = 1_000_000;

	private static final long MEGABYTE = 1L << 20;

	RefusedFile tooLarge() {
		return RefusedFile.tooLarge(Math.max(1, this.bytes / MEGABYTE));
	}

	/**
	 * Refuses pictures that would fill a reader's memory.
	 * @param width number of columns
	 * @param height number of rows
	 * @throws RefusedFile if there are too many pixels, or none
	 */
	void checkPixels(long width, long height) throws RefusedFile {
		if (width < 1 || height < 1) {
			throw RefusedFile.damaged();
		}
		if (width > this.pixels / height) {
			throw RefusedFile.tooManyPixels(Math.max(1, this.pixels / MILLION));
		}
	}

}
