package de.asskomm.search.elastic;

import java.io.IOException;
import java.time.Duration;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.instrumentation.NoopInstrumentation;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import co.elastic.clients.transport.rest5_client.low_level.Rest5ClientBuilder;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * The connections to Elasticsearch: one for people who wait, which gives up soon, one for
 * those who do not even wait, and one for filling the index, which is patient. A
 * connection is made when it is needed.
 */
@Component
final class ElasticsearchAccess implements AutoCloseable {

	private static final int QUERY_CONNECTIONS = 50;

	private static final int WRITE_CONNECTIONS = 4;

	private final ElasticsearchClient queries;

	private final ElasticsearchClient hurried;

	private final ElasticsearchClient writes;

	ElasticsearchAccess(SearchSettings settings) {
		this.queries = client(settings, settings.requestTimeout(), QUERY_CONNECTIONS);
		this.hurried = client(settings, settings.hurriedTimeout(), QUERY_CONNECTIONS);
		this.writes = client(settings, settings.writeTimeout(), WRITE_CONNECTIONS);
	}

	/**
	 * The client for searches.
	 * @return a client that answers or fails within the settings' request timeout
	 */
	ElasticsearchClient queries() {
		return this.queries;
	}

	/**
	 * The client for what is pleasant to have at once and not missed without.
	 * @return a client that answers or fails within the settings' hurried timeout
	 */
	ElasticsearchClient hurried() {
		return this.hurried;
	}

	/**
	 * The client for filling and administering the index.
	 * @return a client that waits for the settings' write timeout
	 */
	ElasticsearchClient writes() {
		return this.writes;
	}

	/**
	 * Asks what has to be answered, or tried again later.
	 * @param <T> type of the answer
	 * @param question asks the server
	 * @return the answer
	 * @throws IndexUnavailable if the server does not answer
	 */
	static <T> T ask(Question<T> question) {
		try {
			return question.ask();
		}
		catch (IOException | ElasticsearchException ex) {
			throw new IndexUnavailable(ex);
		}
	}

	@Override
	public void close() throws IOException {
		try (this.queries; this.hurried; this.writes) {
			// closing is all there is to do
		}
	}

	private static ElasticsearchClient client(SearchSettings settings, Duration patience, int connections) {
		Timeout connect = Timeout.of(settings.connectTimeout());
		Timeout response = Timeout.of(patience);
		Rest5ClientBuilder builder = Rest5Client.builder(settings.uri())
			.setConnectionManagerCallback(
					(manager) -> manager.setMaxConnPerRoute(connections).setMaxConnTotal(connections))
			.setConnectionConfigCallback(
					(connection) -> connection.setConnectTimeout(connect).setSocketTimeout(response))
			.setRequestConfigCallback((request) -> request.setConnectionRequestTimeout(connect)
				.setResponseTimeout(response)
				.setContentCompressionEnabled(false));
		Header authorization = authorization(settings.apiKey());
		if (authorization != null) {
			builder.setDefaultHeaders(new Header[] { authorization });
		}
		JsonMapper json = JsonMapper.builder()
			.changeDefaultPropertyInclusion((inclusion) -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
			.build();
		// nobody collects traces of single requests
		return new ElasticsearchClient(new Rest5ClientTransport(builder.build(), new Jackson3JsonpMapper(json), null,
				NoopInstrumentation.INSTANCE));
	}

	private static @Nullable Header authorization(@Nullable String apiKey) {
		return (apiKey != null && !apiKey.isBlank()) ? new BasicHeader("Authorization", "ApiKey " + apiKey) : null;
	}

	/**
	 * Something that is asked of the server.
	 *
	 * @param <T> type of the answer
	 */
	interface Question<T> {

		/**
		 * Asks.
		 * @return the answer
		 * @throws IOException if there is none
		 */
		T ask() throws IOException;

	}

}
