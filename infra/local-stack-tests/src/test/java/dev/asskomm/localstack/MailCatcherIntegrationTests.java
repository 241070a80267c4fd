package dev.asskomm.localstack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.UUID;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MailCatcherIntegrationTests {

	private final MailCatcher catcher = new MailCatcher(Ports.anyFree(), Ports.anyFree());

	private final String address = UUID.randomUUID() + "@leipzig.example";

	@BeforeEach
	void start() {
		this.catcher.start();
	}

	@AfterEach
	void stop() {
		this.catcher.stop();
		assertThat(Ports.isFree(this.catcher.port())).isTrue();
		assertThat(Ports.isFree(this.catcher.page().getPort())).isTrue();
	}

	@Test
	void keepsTheTextOfAMailForEachRecipient() throws Exception {
		String other = UUID.randomUUID() + "@zittau.example";
		MimeMessage message = message("Grüße aus Großenhain");
		message.setRecipients(Message.RecipientType.TO, this.address + "," + other);
		MimeMultipart alternatives = new MimeMultipart("alternative",
				part("Guten Tag,\nschön, dass Sie da sind.", "plain"), part("<p>Guten Tag</p>", "html"));
		message.setContent(alternatives);
		Transport.send(message);
		for (String recipient : List.of(this.address, other)) {
			CaughtMail mail = this.catcher.to(recipient.toUpperCase(Locale.ROOT)).getFirst();
			assertThat(mail.subject()).isEqualTo("Grüße aus Großenhain");
			assertThat(mail.from()).isEqualTo("ASSKomm <asskomm@asskomm.example>");
			assertThat(mail.to()).isEqualTo(recipient);
			assertThat(mail.text()).isEqualToNormalizingNewlines("Guten Tag,\nschön, dass Sie da sind.");
		}
	}

	@Test
	void showsMailsNewestFirstAndTrustsNothingInThem() throws Exception {
		send("Erste", "ohne Belang");
		send("<script>alert(1)</script>", "Weiter: http://localhost:8080/a?b=1&c=2. <img src=x onerror=alert(1)>");
		HttpResponse<String> list = get("/");
		assertThat(list.headers().firstValue("Content-Security-Policy").orElseThrow())
			.startsWith("default-src 'none'; style-src 'self'");
		assertThat(list.body()).contains("&lt;script&gt;", "An " + this.address).doesNotContain("<script");
		assertThat(list.body().indexOf("/mails/2")).isPositive().isLessThan(list.body().indexOf("/mails/1"));
		String mail = get("/mails/2").body();
		assertThat(mail)
			.contains("href=\"http://localhost:8080/a?b=1&amp;c=2\">http://localhost:8080/a?b=1&amp;c=2</a>. &lt;img")
			.doesNotContain("<img", "<script");
		assertThat(get("/mails/3").statusCode()).isEqualTo(404);
		assertThat(get("/stil.css").statusCode()).isEqualTo(200);
	}

	@Test
	void forgetsTheOldestOfMoreThanAThousand() throws Exception {
		MimeMessage message = message("Nr.");
		message.setText("kurz");
		for (int number = 1; number <= 1_001; number++) {
			this.catcher.deliver(message, number + "@chemnitz.example");
		}
		assertThat(this.catcher.all()).hasSize(1_000);
		assertThat(this.catcher.to("1@chemnitz.example")).isEmpty();
		assertThat(this.catcher.to("1001@chemnitz.example")).hasSize(1);
	}

	private void send(String subject, String text) throws MessagingException {
		MimeMessage message = message(subject);
		message.setRecipients(Message.RecipientType.TO, this.address);
		message.setText(text, "UTF-8");
		Transport.send(message);
	}

	private MimeMessage message(String subject) throws MessagingException {
		Properties properties = new Properties();
		properties.put("mail.smtp.host", this.catcher.host());
		properties.put("mail.smtp.port", String.valueOf(this.catcher.port()));
		MimeMessage message = new MimeMessage(Session.getInstance(properties));
		message.setFrom(new InternetAddress("ASSKomm <asskomm@asskomm.example>"));
		message.setSubject(subject, "UTF-8");
		return message;
	}

	private static MimeBodyPart part(String text, String type) throws MessagingException {
		MimeBodyPart part = new MimeBodyPart();
		part.setText(text, "UTF-8", type);
		return part;
	}

	private HttpResponse<String> get(String path) throws IOException, InterruptedException {
		try (HttpClient client = HttpClient.newHttpClient()) {
			return client.send(HttpRequest.newBuilder(URI.create(this.catcher.page() + path)).build(),
					HttpResponse.BodyHandlers.ofString());
		}
	}

}
