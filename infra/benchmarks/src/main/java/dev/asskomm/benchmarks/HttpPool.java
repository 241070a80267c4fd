package dev.asskomm.benchmarks;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedDeque;

import org.jspecify.annotations.Nullable;

/**
 * Connections to one server, as many as are in use at the same time.
 */
final class HttpPool implements AutoCloseable {

	private static final int TIMEOUT_MILLIS = 30_000;

	/** Servers end connections that were idle for twenty seconds. */
	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final InetSocketAddress server;

	private final Errors errors;

	private final ConcurrentLinkedDeque<HttpConnection> idle = new ConcurrentLinkedDeque<>();

	HttpPool(int port, Errors errors) {
		this.server = new InetSocketAddress("127.0.0.1", port);
		this.errors = errors;
	}

	InetSocketAddress server() {
		return this.server;
	}

	HttpAnswer get(String path, String headers) throws IOException {
		return send("GET", path, headers, new byte[0]);
	}

	HttpAnswer post(String path, String headers, String body) throws IOException {
		return send("POST", path, headers, body.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Sends a request.
	 * @param method its method
	 * @param path its path with the query
	 * @param headers further header lines, each with its end of line
	 * @param body its body, may be empty
	 * @return the answer
	 * @throws IOException if there is none
	 */
	HttpAnswer send(String method, String path, String headers, byte[] body) throws IOException {
		byte[] head = "%s %s HTTP/1.1\r\nHost: localhost:%d\r\n%sContent-Length: %d\r\n\r\n"
			.formatted(method, path, this.server.getPort(), headers, body.length)
			.getBytes(StandardCharsets.ISO_8859_1);
		byte[] request = new byte[head.length + body.length];
		System.arraycopy(head, 0, request, 0, head.length);
		System.arraycopy(body, 0, request, head.length, body.length);
		HttpConnection kept = fresh();
		HttpConnection connection = (kept != null) ? kept : new HttpConnection(this.server, TIMEOUT_MILLIS);
		try {
			HttpAnswer answer = connection.exchange(request);
			this.errors.answered(answer.status());
			if (answer.first("Connection").filter("close"::equalsIgnoreCase).isPresent()) {
				connection.close();
			}
			else {
				this.idle.push(connection);
			}
			return answer;
		}
		catch (IOException ex) {
			connection.close();
			if (kept != null && "GET".equals(method)) {
				// the server may have ended a connection that was idle for long
				dropIdle();
				return send(method, path, headers, body);
			}
			this.errors.unanswered();
			throw ex;
		}
	}

	/** A kept connection that the server has not had time to lose patience with. */
	private @Nullable HttpConnection fresh() throws IOException {
		HttpConnection kept = this.idle.poll();
		while (kept != null && kept.isIdleSince(PATIENCE)) {
			kept.close();
			kept = this.idle.poll();
		}
		return kept;
	}

	/**
	 * Forgets kept connections, for instance after a pause longer than the server's
	 * patience.
	 */
	void dropIdle() throws IOException {
		for (HttpConnection connection = this.idle.poll(); connection != null; connection = this.idle.poll()) {
			connection.close();
		}
	}

	@Override
	public void close() throws IOException {
		dropIdle();
	}

}
