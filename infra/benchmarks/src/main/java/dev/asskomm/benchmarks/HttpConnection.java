package dev.asskomm.benchmarks;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A kept HTTP/1.1 connection that does as little as possible, so that the load generator
 * leaves the processor to the servers.
 */
final class HttpConnection implements AutoCloseable {

	private static final int BUFFER = 32 * 1024;

	private static final int LONGEST_LINE = 16 * 1024;

	private final Socket socket;

	private final InputStream in;

	private final OutputStream out;

	private long used = System.nanoTime();

	HttpConnection(InetSocketAddress server, int timeoutMillis) throws IOException {
		this.socket = new Socket();
		this.socket.setTcpNoDelay(true);
		this.socket.setSoTimeout(timeoutMillis);
		this.socket.connect(server, timeoutMillis);
		this.in = new BufferedInputStream(this.socket.getInputStream(), BUFFER);
		this.out = this.socket.getOutputStream();
	}

	/**
	 * Sends a request and reads the answer.
	 * @param request the whole request
	 * @return the answer
	 * @throws IOException if there is none
	 */
	HttpAnswer exchange(byte[] request) throws IOException {
		this.used = System.nanoTime();
		this.out.write(request);
		this.out.flush();
		String statusLine = line();
		int status = Integer.parseInt(statusLine.split(" ", 3)[1]);
		List<String> headers = new ArrayList<>();
		long length = 0;
		boolean chunked = false;
		for (String header = line(); !header.isEmpty(); header = line()) {
			headers.add(header);
			String lower = header.toLowerCase(Locale.ROOT);
			if (lower.startsWith("content-length:")) {
				length = Long.parseLong(lower.substring(lower.indexOf(':') + 1).strip());
			}
			chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
		}
		return new HttpAnswer(status, headers, chunked ? chunks() : this.in.readNBytes((int) length));
	}

	/** Whether nothing was sent for some time. */
	boolean isIdleSince(Duration time) {
		return System.nanoTime() - this.used > time.toNanos();
	}

	private byte[] chunks() throws IOException {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		for (int size = chunkSize(); size > 0; size = chunkSize()) {
			body.write(this.in.readNBytes(size));
			line();
		}
		line();
		return body.toByteArray();
	}

	private int chunkSize() throws IOException {
		return Integer.parseInt(line().split(";", 2)[0].strip(), 16);
	}

	private String line() throws IOException {
		ByteArrayOutputStream line = new ByteArrayOutputStream(128);
		for (int next = this.in.read(); next != '\n'; next = this.in.read()) {
			if (next < 0 || line.size() > LONGEST_LINE) {
				throw new EOFException("The connection ended within an answer");
			}
			if (next != '\r') {
				line.write(next);
			}
		}
		return line.toString(StandardCharsets.ISO_8859_1);
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
