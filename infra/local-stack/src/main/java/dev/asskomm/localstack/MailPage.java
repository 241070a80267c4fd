package dev.asskomm.localstack;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;

/**
 * Shows the caught mails to people: a list, newest first, and each mail's text. Mails may
 * carry anything, so everything in them is escaped and the browser is told to load
 * nothing but the style sheet.
 */
final class MailPage {

	private static final Pattern MAIL = Pattern.compile("/mails/(\\d{1,18})");

	private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)]");

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM.yyyy, HH:mm:ss 'Uhr'",
			Locale.GERMANY);

	private static final String STYLE = """
			:root { color: #171a2b; background: #f1f4fa; font: 1.125rem/1.5 "Fira Sans", system-ui, sans-serif; }
			body { margin: 0; }
			main { max-width: 52rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
			h1 { font-size: 1.75rem; line-height: 1.25; margin: 0 0 .25rem; overflow-wrap: anywhere; }
			p { margin: 0 0 1.5rem; color: #4a5069; }
			a { color: #1a3a9c; text-underline-offset: .15em; }
			:focus-visible { outline: 4px solid #1a3a9c; outline-offset: 2px; border-radius: 4px; }
			ul, article { list-style: none; margin: 0; padding: 0; background: #fff; border-radius: 14px; }
			li { padding: 1rem 1.25rem; border-top: 1px solid #dde1ec; overflow-wrap: anywhere; }
			li:first-child { border-top: 0; }
			li a { font-weight: 600; }
			small { display: block; font-size: 1rem; color: #4a5069; }
			article { padding: 1.5rem 1.25rem; white-space: pre-wrap; overflow-wrap: anywhere; }
			""";

	private final MailCatcher catcher;

	private final int port;

	private volatile @Nullable HttpServer server;

	MailPage(MailCatcher catcher, int port) {
		this.catcher = catcher;
		this.port = port;
	}

	int port() {
		return this.port;
	}

	void start() throws IOException {
		HttpServer started = HttpServer.create(new InetSocketAddress(Ports.LOOPBACK, this.port), 0);
		started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		started.createContext("/", this::answer);
		started.start();
		this.server = started;
	}

	void stop() {
		HttpServer running = this.server;
		this.server = null;
		if (running != null) {
			running.stop(0);
		}
	}

	private void answer(HttpExchange exchange) throws IOException {
		try (exchange) {
			String path = exchange.getRequestURI().getPath();
			if (!Set.of("localhost:" + this.port, "127.0.0.1:" + this.port)
				.contains(exchange.getRequestHeaders().getFirst("Host"))) {
				// a foreign page that gave its own name this address must read no mails
				send(exchange, HttpURLConnection.HTTP_FORBIDDEN, "text/plain", "");
			}
			else if (!exchange.getRequestMethod().equals("GET")) {
				send(exchange, HttpURLConnection.HTTP_BAD_METHOD, "text/plain", "");
			}
			else if (path.equals("/stil.css")) {
				send(exchange, HttpURLConnection.HTTP_OK, "text/css", STYLE);
			}
			else if (path.equals("/")) {
				send(exchange, HttpURLConnection.HTTP_OK, "text/html", list(this.catcher.all()));
			}
			else {
				showOne(exchange, MAIL.matcher(path));
			}
		}
	}

	private void showOne(HttpExchange exchange, Matcher address) throws IOException {
		long number = address.matches() ? Long.parseLong(address.group(1)) : 0;
		CaughtMail mail = this.catcher.all()
			.stream()
			.filter((candidate) -> candidate.number() == number)
			.map(MailCatcher.Numbered::mail)
			.findFirst()
			.orElse(null);
		if (mail == null) {
			send(exchange, HttpURLConnection.HTTP_NOT_FOUND, "text/html",
					page("Nicht gefunden", "<p>Diese E-Mail gibt es nicht oder nicht mehr.</p>" + back()));
		}
		else {
			send(exchange, HttpURLConnection.HTTP_OK, "text/html", page(subject(mail), "<p>" + describe(mail)
					+ "</p>\n<article>" + linked(mail.text().strip()) + "</article>\n" + back()));
		}
	}

	private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
		exchange.getResponseHeaders()
			.set("Content-Security-Policy",
					"default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
		exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
		exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
		exchange.getResponseHeaders().set("Cache-Control", "no-store");
		exchange.sendResponseHeaders(status, (bytes.length > 0) ? bytes.length : -1);
		try (OutputStream output = exchange.getResponseBody()) {
			output.write(bytes);
		}
	}

	private static String list(List<MailCatcher.Numbered> mails) {
		String entries = mails.stream()
			.map((entry) -> "<li><a href=\"/mails/%d\">%s</a><small>%s</small></li>".formatted(entry.number(),
					escaped(subject(entry.mail())), describe(entry.mail())))
			.collect(Collectors.joining("\n"));
		return page("E-Mails der lokalen Umgebung",
				"<p>Keine davon wurde zugestellt. Wird die Umgebung beendet, sind sie weg.</p>\n"
						+ (mails.isEmpty() ? "<p>Noch keine E-Mail.</p>" : "<ul>\n" + entries + "\n</ul>"));
	}

	private static String subject(CaughtMail mail) {
		return mail.subject().isBlank() ? "(ohne Betreff)" : mail.subject();
	}

	private static String describe(CaughtMail mail) {
		return escaped("An %s, von %s, %s".formatted(mail.to(), mail.from(),
				TIME.format(mail.receivedAt().atZone(ZoneId.systemDefault()))));
	}

	private static String back() {
		return "<p><br><a href=\"/\">Alle E-Mails</a></p>";
	}

	private static String page(String title, String content) {
		return """
				<!DOCTYPE html>
				<html lang="de">
				<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
				<title>%1$s</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/stil.css"></head>
				<body><main>
				<h1>%1$s</h1>
				%2$s
				</main></body>
				</html>
				""".formatted(escaped(title), content);
	}

	private static String linked(String text) {
		StringBuilder html = new StringBuilder();
		Matcher link = LINK.matcher(text);
		int end = 0;
		while (link.find()) {
			String address = escaped(link.group());
			html.append(escaped(text.substring(end, link.start())))
				.append("<a rel=\"noreferrer\" href=\"")
				.append(address)
				.append("\">")
				.append(address)
				.append("</a>");
			end = link.end();
		}
		return html.append(escaped(text.substring(end))).toString();
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;")
			.replace("<", "&lt;")
			.replace(">", "&gt;")
			.replace("\"", "&quot;")
			.replace("'", "&#39;");
	}

}
