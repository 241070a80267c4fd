package dev.asskomm.localstack;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/**
 * The few plain HTTP requests that the stack makes to its own servers.
 */
final class Http {

	private static final int CONNECT_MILLIS = 2_000;

	private Http() {
	}

	/**
	 * Makes a request.
	 * @param method the method
	 * @param uri the address
	 * @param headers the headers
	 * @param body the body, empty for none
	 * @param limit how long to wait for an answer
	 * @return the answer, whatever its status
	 * @throws IOException if nobody answers
	 */
	static Answer send(String method, URI uri, Map<String, String> headers, String body, Duration limit)
			throws IOException {
		HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection(Proxy.NO_PROXY);
		try {
			connection.setConnectTimeout(CONNECT_MILLIS);
			connection.setReadTimeout((int) limit.toMillis());
			connection.setInstanceFollowRedirects(false);
			connection.setRequestMethod(method);
			headers.forEach(connection::setRequestProperty);
			if (!body.isEmpty()) {
				connection.setDoOutput(true);
				try (OutputStream output = connection.getOutputStream()) {
					output.write(body.getBytes(StandardCharsets.UTF_8));
				}
			}
			int status = connection.getResponseCode();
			try (InputStream content = (status < HttpURLConnection.HTTP_BAD_REQUEST) ? connection.getInputStream()
					: connection.getErrorStream()) {
				return new Answer(status,
						(content != null) ? new String(content.readAllBytes(), StandardCharsets.UTF_8) : "");
			}
		}
		finally {
			connection.disconnect();
		}
	}

	static Answer get(URI uri, Duration limit) throws IOException {
		return send("GET", uri, Map.of(), "", limit);
	}

	/**
	 * An answer.
	 *
	 * @param status the status code
	 * @param body the body
	 */
	record Answer(int status, String body) {

		boolean isOk() {
			return this.status == HttpURLConnection.HTTP_OK;
		}

	}

}
