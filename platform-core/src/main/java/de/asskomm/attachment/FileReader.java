package de.asskomm.attachment;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/**
 * Reads a file from disk piece by piece, forwards or at any place, with a buffer of
 * bounded size. Reading beyond the end means that the file is cut off.
 */
final class FileReader {

	private static final int BUFFER = 1 << 16;

	private final FileChannel channel;

	private final long size;

	private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).flip();

	/** Where in the file the buffer's end is. */
	private long end;

	FileReader(FileChannel channel) throws IOException {
		this.channel = channel;
		this.size = channel.size();
	}

	long size() {
		return this.size;
	}

	long position() {
		return this.end - this.buffer.remaining();
	}

	boolean isAtEnd() {
		return position() >= this.size;
	}

	void seek(long position) throws RefusedFile {
		if (position < 0 || position > this.size) {
			throw RefusedFile.damaged();
		}
		this.buffer.clear().flip();
		this.end = position;
	}

	void skip(long count) throws RefusedFile {
		if (count < 0 || count > this.size - position()) {
			throw RefusedFile.damaged();
		}
		if (count <= this.buffer.remaining()) {
			this.buffer.position(this.buffer.position() + (int) count);
		}
		else {
			seek(position() + count);
		}
	}

	int read() throws IOException, RefusedFile {
		if (!this.buffer.hasRemaining()) {
			fill();
		}
		return this.buffer.get() & 0xFF;
	}

	byte[] read(int count) throws IOException, RefusedFile {
		if (count < 0 || count > this.size - position()) {
			throw RefusedFile.damaged();
		}
		byte[] bytes = new byte[count];
		int done = 0;
		while (done < count) {
			if (!this.buffer.hasRemaining()) {
				fill();
			}
			int part = Math.min(count - done, this.buffer.remaining());
			this.buffer.get(bytes, done, part);
			done += part;
		}
		return bytes;
	}

	/** Reads some bytes whose order of value is the given one. */
	ByteBuffer read(int count, ByteOrder order) throws IOException, RefusedFile {
		return ByteBuffer.wrap(read(count)).order(order);
	}

	void copy(long count, OutputStream target) throws IOException, RefusedFile {
		long left = count;
		if (left < 0 || left > this.size - position()) {
			throw RefusedFile.damaged();
		}
		while (left > 0) {
			if (!this.buffer.hasRemaining()) {
				fill();
			}
			int part = (int) Math.min(left, this.buffer.remaining());
			target.write(this.buffer.array(), this.buffer.position(), part);
			this.buffer.position(this.buffer.position() + part);
			left -= part;
		}
	}

	private void fill() throws IOException, RefusedFile {
		this.buffer.clear();
		int count = this.channel.read(this.buffer, this.end);
		this.buffer.flip();
		if (count <= 0) {
			if (this.end < this.size) {
				throw new EOFException("The file has become shorter");
			}
			throw RefusedFile.damaged();
		}
		this.end += count;
	}

}
