package dev.asskomm.localstack;

import java.util.Map;

/**
 * Where Keycloak sends its mails.
 *
 * @param host the host
 * @param port the port
 */
record SmtpServer(String host, int port) {

	private static final String FROM = "asskomm@asskomm.example";

	/** Nobody listens there. */
	static final SmtpServer NONE = new SmtpServer("127.0.0.1", 9);

	static SmtpServer of(MailCatcher catcher) {
		return new SmtpServer(catcher.host(), catcher.port());
	}

	/** The realm's settings for mails. */
	String json() {
		return """
				{"smtpServer": {"host": "%s", "port": "%d", "from": "%s", "fromDisplayName": "ASSKomm",
				                "ssl": "false", "starttls": "false", "auth": "false"}}
				""".formatted(this.host, this.port, FROM);
	}

	/** The values of the placeholders in the realm's file. */
	Map<String, String> placeholders() {
		return Map.of("ASSKOMM_SMTP_HOST", this.host, "ASSKOMM_SMTP_PORT", String.valueOf(this.port),
				"ASSKOMM_SMTP_FROM", FROM);
	}

}
