package dev.asskomm.localstack;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

/**
 * The mail server of the local stack: takes every mail and delivers none. People read the
 * mails on a page, tests by {@link #to(String)}. Runs inside this JVM and forgets the
 * mails with it. Safe for use by several threads.
 */
public final class MailCatcher {

	private static final int MOST_MAILS = 1_000;

	/** Invitations and digests are far shorter; this only bounds the memory. */
	private static final int LONGEST_TEXT = 20_000;

	private static final long START_LIMIT_MILLIS = 10_000;

	private final int port;

	private final MailPage page;

	private final Deque<Numbered> newestFirst = new ArrayDeque<>();

	private long caught;

	private final GreenMail server;

	/**
	 * Creates a mail server that does not run yet.
	 * @param port the port for SMTP
	 * @param pagePort the port of the page
	 */
	MailCatcher(int port, int pagePort) {
		this.port = port;
		this.page = new MailPage(this, pagePort);
		ServerSetup smtp = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
		smtp.setServerStartupTimeout(START_LIMIT_MILLIS);
		this.server = new GreenMail(smtp);
		// nothing goes into GreenMail's own mailboxes, which would grow without bound
		this.server.getUserManager().setMessageDeliveryHandler((message, recipient) -> new Recipient(this, recipient));
	}

	/**
	 * Starts to take mails.
	 * @throws StartFailure if one of the ports is taken
	 */
	void start() {
		try {
			this.server.start();
			this.page.start();
		}
		catch (IOException | RuntimeException ex) {
			stop();
			throw new StartFailure("Der E-Mail-Fänger konnte auf den Ports %d und %d nicht gestartet werden"
				.formatted(this.port, this.page.port()), "Andere Ports wählen", ex);
		}
	}

	void stop() {
		this.page.stop();
		this.server.stop();
	}

	void deliver(MimeMessage message, String recipient) {
		CaughtMail mail;
		try {
			mail = new CaughtMail(sender(message), recipient, Optional.ofNullable(message.getSubject()).orElse(""),
					shortened(plainText(message)), Instant.now());
		}
		catch (MessagingException | IOException ex) {
			// what cannot be read must be seen too: somebody sent it
			mail = new CaughtMail("", recipient, "Nicht lesbare E-Mail", String.valueOf(ex), Instant.now());
		}
		synchronized (this.newestFirst) {
			this.newestFirst.addFirst(new Numbered(++this.caught, mail));
			if (this.newestFirst.size() > MOST_MAILS) {
				this.newestFirst.removeLast();
			}
		}
	}

	private static String sender(MimeMessage message) throws MessagingException {
		return (message.getFrom() != null && message.getFrom().length > 0
				&& message.getFrom()[0] instanceof InternetAddress sender) ? sender.toUnicodeString() : "";
	}

	private static String shortened(String text) {
		return (text.length() > LONGEST_TEXT) ? text.substring(0, LONGEST_TEXT) : text;
	}

	private static String plainText(Part part) throws MessagingException, IOException {
		if (part.isMimeType("text/plain") && !Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
			return part.getContent().toString();
		}
		if (part.getContent() instanceof Multipart parts) {
			for (int index = 0; index < parts.getCount(); index++) {
				String text = plainText(parts.getBodyPart(index));
				if (!text.isEmpty()) {
					return text;
				}
			}
		}
		return (part instanceof Message && part.isMimeType("text/*")) ? part.getContent().toString() : "";
	}

	/**
	 * Returns the mails to an address.
	 * @param address the address, in upper or lower case
	 * @return the mails, oldest first, without those that a thousand newer ones displaced
	 */
	public List<CaughtMail> to(String address) {
		String wanted = address.toLowerCase(Locale.ROOT);
		return all().reversed()
			.stream()
			.map(Numbered::mail)
			.filter((mail) -> mail.to().toLowerCase(Locale.ROOT).equals(wanted))
			.toList();
	}

	/** The mails that are kept, newest first. */
	List<Numbered> all() {
		synchronized (this.newestFirst) {
			return new ArrayList<>(this.newestFirst);
		}
	}

	/**
	 * Returns the host to which programs send mails.
	 * @return the host
	 */
	public String host() {
		return "127.0.0.1";
	}

	/**
	 * Returns the port to which programs send mails by SMTP, without log-in or
	 * encryption.
	 * @return the port
	 */
	public int port() {
		return this.port;
	}

	/**
	 * Returns the address of the page that shows the mails.
	 * @return {@code http://localhost:port}
	 */
	public URI page() {
		return URI.create("http://localhost:" + this.page.port());
	}

	/**
	 * A mail with a number of its own, under which the page shows it.
	 *
	 * @param number counts from one
	 * @param mail the mail
	 */
	record Numbered(long number, CaughtMail mail) {

	}

	/** Whoever mails are sent to; needs no account and has none. */
	private record Recipient(MailCatcher catcher, MailAddress address) implements GreenMailUser {

		@Override
		public String getEmail() {
			return this.address.getEmail();
		}

		@Override
		public String getLogin() {
			return getEmail();
		}

		@Override
		public String getQualifiedMailboxName() {
			return getEmail();
		}

		@Override
		public void deliver(MovingMessage message) {
			deliver(message.getMessage());
		}

		@Override
		public void deliver(MimeMessage message) {
			this.catcher.deliver(message, getEmail());
		}

		@Override
		public void create() {
			throw new UnsupportedOperationException("Nobody has an account here");
		}

		@Override
		public void delete() {
			throw new UnsupportedOperationException("Nobody has an account here");
		}

		@Override
		public String getPassword() {
			throw new UnsupportedOperationException("Nobody has an account here");
		}

		@Override
		public void setPassword(String password) {
			throw new UnsupportedOperationException("Nobody has an account here");
		}

		@Override
		public void authenticate(String password) {
			throw new UnsupportedOperationException("Nobody has an account here");
		}

	}

}
