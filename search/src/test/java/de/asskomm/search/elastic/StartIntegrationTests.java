package de.asskomm.search.elastic;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;

import de.asskomm.CoreTestApplication;
import de.asskomm.RealPostgres;
import de.asskomm.organisation.Reader;
import de.asskomm.search.KnowledgeSearch;
import de.asskomm.search.SearchRequest;
import de.asskomm.search.SearchUnavailable;
import org.junit.jupiter.api.Test;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static de.asskomm.search.elastic.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class StartIntegrationTests {

	@Test
	void startsAndStopsWithoutElasticsearchAndKafka() throws IOException {
		String elasticsearch = "--platform.search.uri=http://127.0.0.1:" + closedPort();
		String kafka = "--spring.kafka.bootstrap-servers=127.0.0.1:" + closedPort();
		ConfigurableApplicationContext context = new SpringApplicationBuilder(CoreTestApplication.class)
			.initializers(new RealPostgres())
			.run(elasticsearch, kafka);
		assertThat(context.isActive()).isTrue();
		assertThatExceptionOfType(SearchUnavailable.class).isThrownBy(() -> context.getBean(KnowledgeSearch.class)
			.search(SearchRequest.of("graffiti", 10), Reader.anonymous()));
		SearchWarmUp warmUp = context.getBean(SearchWarmUp.class);
		soon().until(warmUp::isTried);
		assertThat(warmUp.isWarm()).isFalse();
		assertTimeoutPreemptively(Duration.ofSeconds(20), context::close);
	}

	private static int closedPort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

}
