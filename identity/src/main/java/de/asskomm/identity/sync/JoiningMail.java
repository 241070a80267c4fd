package de.asskomm.identity.sync;

import java.net.URI;
import java.nio.charset.StandardCharsets;

import de.asskomm.membership.MailAddress;
import de.asskomm.organisation.Organisation;
import jakarta.mail.MessagingException;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Tells people who have an account already that another organisation took them in. The
 * account server writes to those only who have to set a password.
 */
@Component
class JoiningMail {

	private final JavaMailSender sender;

	private final String from;

	private final URI welcome;

	JoiningMail(JavaMailSender sender, @Value("${platform.mail.from}") String from,
			@Value("${platform.identity.welcome}") URI welcome) {
		this.sender = sender;
		this.from = from;
		this.welcome = welcome;
	}

	/**
	 * Sends the mail.
	 * @param recipient to whom
	 * @param organisation who took them in
	 * @throws MailException if the mail server does not accept it
	 */
	void send(MailAddress recipient, Organisation organisation) {
		MimeMessageHelper message = new MimeMessageHelper(this.sender.createMimeMessage(),
				StandardCharsets.UTF_8.name());
		try {
			message.setFrom(this.from);
			message.setTo(recipient.value());
			message.setSubject("ASSKomm: Sie gehören jetzt auch zu " + organisation.name());
			message.setText("""
					Guten Tag,

					%s hat Sie auf ASSKomm als Mitglied aufgenommen. Sie melden sich mit Ihrem bisherigen Konto an \
					und wählen oben auf der Seite, für wen Sie gerade handeln.

					%s

					Wenn Sie damit nicht gerechnet haben, fragen Sie bitte bei %1$s nach.
					""".formatted(organisation.name(), this.welcome));
		}
		catch (MessagingException ex) {
			throw new MailPreparationException(ex);
		}
		this.sender.send(message.getMimeMessage());
	}

}
