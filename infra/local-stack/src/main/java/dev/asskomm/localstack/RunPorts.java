package dev.asskomm.localstack;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The ports of the stack that {@code ./run} starts, each with the environment variable
 * that changes it.
 *
 * @param platform of the platform's first instance; further ones take the next ports
 * @param keycloak of Keycloak
 * @param postgres of PostgreSQL
 * @param kafka of Kafka
 * @param elasticsearch of Elasticsearch
 * @param smtp to which mails are sent
 * @param mail of the page that shows the mails
 */
record RunPorts(int platform, int keycloak, int postgres, int kafka, int elasticsearch, int smtp, int mail) {

	private static final String PLATFORM = "ASSKOMM_PORT";

	private static final String KEYCLOAK = "ASSKOMM_KEYCLOAK_PORT";

	private static final String POSTGRES = "ASSKOMM_POSTGRES_PORT";

	private static final String KAFKA = "ASSKOMM_KAFKA_PORT";

	private static final String ELASTICSEARCH = "ASSKOMM_ELASTICSEARCH_PORT";

	private static final String SMTP = "ASSKOMM_SMTP_PORT";

	private static final String MAIL = "ASSKOMM_MAIL_PORT";

	private static final int HIGHEST = 65_535;

	/**
	 * Returns the ports that the environment chooses.
	 * @param environment the environment variables
	 * @return the ports
	 * @throws StartFailure if a variable holds no port, or two hold the same
	 */
	static RunPorts from(Map<String, String> environment) {
		RunPorts ports = new RunPorts(port(environment, PLATFORM, 8080), port(environment, KEYCLOAK, 8180),
				port(environment, POSTGRES, 5433), port(environment, KAFKA, 9092),
				port(environment, ELASTICSEARCH, 9200), port(environment, SMTP, 1025), port(environment, MAIL, 8025));
		List<Integer> numbers = ports.uses(1).stream().map(Use::port).toList();
		if (numbers.stream().distinct().count() < numbers.size()) {
			throw new StartFailure("Zwei Komponenten sollen denselben Port benutzen: " + numbers, null,
					"Die Umgebungsvariablen ASSKOMM_…PORT auf verschiedene Ports setzen");
		}
		return ports;
	}

	private static int port(Map<String, String> environment, String variable, int byDefault) {
		String value = environment.getOrDefault(variable, "").strip();
		if (value.isEmpty()) {
			return byDefault;
		}
		if (!value.matches("[1-9]\\d{0,4}") || Integer.parseInt(value) > HIGHEST) {
			throw new StartFailure("Die Umgebungsvariable %s ist kein Port: %s".formatted(variable, value), null,
					"Eine Zahl von 1 bis %d angeben".formatted(HIGHEST));
		}
		return Integer.parseInt(value);
	}

	/**
	 * Returns every port with its use.
	 * @param instances how many instances of the platform run
	 * @return the uses
	 */
	List<Use> uses(int instances) {
		Use second = new Use("die zweite Instanz der Plattform", this.platform + 1, PLATFORM);
		List<Use> first = List.of(new Use("die Plattform", this.platform, PLATFORM),
				new Use("Keycloak", this.keycloak, KEYCLOAK), new Use("PostgreSQL", this.postgres, POSTGRES),
				new Use("Kafka", this.kafka, KAFKA), new Use("Elasticsearch", this.elasticsearch, ELASTICSEARCH),
				new Use("den Empfang der E-Mails", this.smtp, SMTP), new Use("die Seite der E-Mails", this.mail, MAIL));
		return (instances < 2) ? first : Stream.concat(first.stream(), Stream.of(second)).toList();
	}

	/**
	 * Makes sure that nobody listens on the ports.
	 * @param instances how many instances of the platform are to run
	 * @throws StartFailure if somebody does
	 */
	void requireFree(int instances) {
		for (Use use : uses(instances)) {
			if (!Ports.isFree(use.port())) {
				throw new StartFailure(
						"Port %d für %s ist belegt%s".formatted(use.port(), use.name(),
								PortOwner.of(use.port()).map((owner) -> " von " + owner).orElse("")),
						null, "Das andere Programm beenden oder einen anderen Port wählen: %s=%d ./run"
							.formatted(use.variable(), use.port() + 1000));
			}
		}
	}

	/**
	 * What a port is for.
	 *
	 * @param name for whom, in the accusative after "für"
	 * @param port the port
	 * @param variable the environment variable that changes it
	 */
	record Use(String name, int port, String variable) {

	}

}
