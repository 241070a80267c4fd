package de.asskomm.web.api;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import org.jspecify.annotations.Nullable;

/**
 * A request whose body cannot be read beyond a bound.
 */
final class BoundedRequest extends HttpServletRequestWrapper {

	/**
	 * So much of a refused body is taken from the network, so that the answer arrives.
	 */
	private static final long MAXIMUM_DRAINED = 32L * 1024 * 1024;

	private final long maximum;

	private boolean exceeded;

	private @Nullable ServletInputStream body;

	BoundedRequest(HttpServletRequest request, long maximum) {
		super(request);
		this.maximum = maximum;
		this.exceeded = request.getContentLengthLong() > maximum;
	}

	@Override
	public ServletInputStream getInputStream() throws IOException {
		if (this.body == null) {
			this.body = new BoundedBody(super.getInputStream());
		}
		return this.body;
	}

	/**
	 * The server reads parts by itself, past {@link #getInputStream()}. It has bounds of
	 * its own and takes the rest from the network, but would begin to store a body that
	 * says at once that it is too large.
	 */
	@Override
	public Collection<Part> getParts() throws IOException, ServletException {
		if (this.exceeded) {
			throw new BodyTooLarge(this.maximum);
		}
		return super.getParts();
	}

	@Override
	public BufferedReader getReader() throws IOException {
		String encoding = getCharacterEncoding();
		return new BufferedReader(
				new InputStreamReader(getInputStream(), (encoding != null) ? encoding : StandardCharsets.UTF_8.name()));
	}

	/**
	 * Takes the rest of a body that is too large from the network: a client that is still
	 * sending would not read the answer.
	 * @throws IOException if the client is gone
	 */
	void drain() throws IOException {
		if (!this.exceeded || getHeader("Expect") != null) {
			return;
		}
		ServletInputStream rest = getRequest().getInputStream();
		byte[] buffer = new byte[8192];
		long drained = 0;
		int read = rest.read(buffer);
		while (read >= 0 && drained < MAXIMUM_DRAINED) {
			drained += read;
			read = rest.read(buffer);
		}
	}

	private final class BoundedBody extends ServletInputStream {

		private final ServletInputStream delegate;

		private long taken;

		BoundedBody(ServletInputStream delegate) {
			this.delegate = delegate;
		}

		@Override
		public int read() throws IOException {
			check();
			int value = this.delegate.read();
			count((value >= 0) ? 1 : 0);
			return value;
		}

		@Override
		public int read(byte[] target, int offset, int length) throws IOException {
			check();
			int count = this.delegate.read(target, offset, length);
			count(Math.max(0, count));
			return count;
		}

		@Override
		public boolean isFinished() {
			return this.delegate.isFinished();
		}

		@Override
		public boolean isReady() {
			return this.delegate.isReady();
		}

		@Override
		public void setReadListener(ReadListener listener) {
			this.delegate.setReadListener(listener);
		}

		private void count(int read) throws IOException {
			this.taken += read;
			if (this.taken > BoundedRequest.this.maximum) {
				BoundedRequest.this.exceeded = true;
				check();
			}
		}

		private void check() throws IOException {
			if (BoundedRequest.this.exceeded) {
				throw new BodyTooLarge(BoundedRequest.this.maximum);
			}
		}

	}

}
