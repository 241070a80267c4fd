package dev.asskomm.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Ports that nobody uses, for a stack beside others.
 *
 * @param platform of the platform
 * @param second for another process of the platform
 * @param keycloak of Keycloak
 * @param postgres of PostgreSQL
 * @param kafka of Kafka
 * @param elasticsearch of Elasticsearch
 * @param smtp to which mails are sent
 * @param mail of the page that shows the mails
 * @param floor of the server that is compared with
 */
record Ports(int platform, int second, int keycloak, int postgres, int kafka, int elasticsearch, int smtp, int mail,
		int floor) {

	private static final int COUNT = 9;

	/**
	 * Finds them.
	 * @return different free ports
	 * @throws IOException if there are none
	 */
	static Ports free() throws IOException {
		List<ServerSocket> sockets = new ArrayList<>();
		try {
			for (int number = 0; number < COUNT; number++) {
				sockets.add(new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] { 127, 0, 0, 1 })));
			}
			int[] ports = sockets.stream().mapToInt(ServerSocket::getLocalPort).toArray();
			return new Ports(ports[0], ports[1], ports[2], ports[3], ports[4], ports[5], ports[6], ports[7], ports[8]);
		}
		finally {
			for (ServerSocket socket : sockets) {
				socket.close();
			}
		}
	}

	/** The environment variables with which {@code ./run} takes them. */
	Map<String, String> environment() {
		return Map.of("ASSKOMM_PORT", String.valueOf(this.platform), "ASSKOMM_KEYCLOAK_PORT",
				String.valueOf(this.keycloak), "ASSKOMM_POSTGRES_PORT", String.valueOf(this.postgres),
				"ASSKOMM_KAFKA_PORT", String.valueOf(this.kafka), "ASSKOMM_ELASTICSEARCH_PORT",
				String.valueOf(this.elasticsearch), "ASSKOMM_SMTP_PORT", String.valueOf(this.smtp), "ASSKOMM_MAIL_PORT",
				String.valueOf(this.mail));
	}

}
