package dev.asskomm.localstack;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RunPortsTests {

	@Test
	void usesTheDocumentedPorts() {
		assertThat(RunPorts.from(Map.of())).isEqualTo(new RunPorts(8080, 8180, 5433, 9092, 9200, 1025, 8025));
	}

	@Test
	void eachPortHasItsVariable() {
		assertThat(RunPorts.from(Map.of("ASSKOMM_PORT", "1", "ASSKOMM_KEYCLOAK_PORT", "2", "ASSKOMM_POSTGRES_PORT", "3",
				"ASSKOMM_KAFKA_PORT", "4", "ASSKOMM_ELASTICSEARCH_PORT", "5", "ASSKOMM_SMTP_PORT", "6",
				"ASSKOMM_MAIL_PORT", "7")))
			.isEqualTo(new RunPorts(1, 2, 3, 4, 5, 6, 7));
	}

	@Test
	void namesTheVariableThatHoldsNoPort() {
		assertThatExceptionOfType(StartFailure.class)
			.isThrownBy(() -> RunPorts.from(Map.of("ASSKOMM_KAFKA_PORT", "70000")))
			.withMessageContainingAll("ASSKOMM_KAFKA_PORT", "70000");
	}

	@Test
	void refusesTheSamePortTwice() {
		assertThatExceptionOfType(StartFailure.class).isThrownBy(() -> RunPorts.from(Map.of("ASSKOMM_PORT", "9200")))
			.withMessageContaining("9200");
	}

	@Test
	void namesThePortTheVariableAndTheProcessOfAPortInUse() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, Ports.LOOPBACK)) {
			RunPorts ports = new RunPorts(Ports.anyFree(), socket.getLocalPort(), Ports.anyFree(), Ports.anyFree(),
					Ports.anyFree(), Ports.anyFree(), Ports.anyFree());
			assertThatExceptionOfType(StartFailure.class).isThrownBy(() -> ports.requireFree(1))
				.withMessageContainingAll("Port " + socket.getLocalPort(), "Keycloak", "ASSKOMM_KEYCLOAK_PORT",
						"Prozess " + ProcessHandle.current().pid());
		}
	}

	@Test
	void countsThePortOfTheSecondInstance() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, Ports.LOOPBACK)) {
			RunPorts ports = new RunPorts(socket.getLocalPort() - 1, Ports.anyFree(), Ports.anyFree(), Ports.anyFree(),
					Ports.anyFree(), Ports.anyFree(), Ports.anyFree());
			assertThatExceptionOfType(StartFailure.class).isThrownBy(() -> ports.requireFree(2))
				.withMessageContainingAll("zweite Instanz", "ASSKOMM_PORT");
		}
	}

}
