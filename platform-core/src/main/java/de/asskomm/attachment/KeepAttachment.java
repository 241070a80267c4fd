package de.asskomm.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import de.asskomm.organisation.Actor;
import de.asskomm.outcome.NotAllowed;
import de.asskomm.outcome.Outcome;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Anhang hochladen: an organisation puts a file on the platform. Until something refers
 * to it, only its own people see it, and after a day it goes again.
 */
@Service
public class KeepAttachment {

	private final FileReception reception;

	private final Attachments attachments;

	private final LooseFiles looseFiles;

	private final TransactionOperations transactions;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	KeepAttachment(FileReception reception, Attachments attachments, LooseFiles looseFiles,
			TransactionOperations transactions, ApplicationEventPublisher events, Clock clock) {
		this.reception = reception;
		this.attachments = attachments;
		this.looseFiles = looseFiles;
		this.transactions = transactions;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Takes a file in and keeps it. Call it outside of a transaction: the file is read as
	 * slowly as it comes.
	 * @param actor who uploads
	 * @param upload the file
	 * @return the attachment, or what is wrong with the file
	 * @throws NotAllowed if the actor may not speak for the organisation
	 * @throws AttachmentStoreUnavailable if the store does not answer
	 */
	public Outcome<Attachment> keep(Actor actor, Upload upload) {
		return switch (receive(actor, upload)) {
			case Outcome.Done<ReceivedFile>(ReceivedFile file) -> new Outcome.Done<>(keepOrDrop(actor, file));
			case Outcome.Invalid<ReceivedFile> invalid -> new Outcome.Invalid<>(invalid.violations());
			case Outcome.Stale<ReceivedFile> _ -> throw new IllegalStateException("A new file cannot be stale");
		};
	}

	/**
	 * Takes a file in, without making it an attachment yet. The caller either
	 * {@linkplain #keep(Actor, ReceivedFile) keeps} or {@linkplain #drop drops} it.
	 * @param actor who uploads
	 * @param upload the file
	 * @return the file as it is stored now, or what is wrong with it
	 * @throws NotAllowed if the actor may not speak for the organisation
	 * @throws AttachmentStoreUnavailable if the store does not answer
	 */
	public Outcome<ReceivedFile> receive(Actor actor, Upload upload) {
		actor.requireSpeaksForOrganisation();
		try {
			return new Outcome.Done<>(this.reception.receive(upload));
		}
		catch (RefusedFile refusal) {
			return new Outcome.Invalid<>(List.of(refusal.violation()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The file did not arrive whole, or cannot be stored", ex);
		}
	}

	/**
	 * Makes a file that was taken in an attachment, in the transaction of the caller if
	 * there is one.
	 * @param actor who uploads
	 * @param file the file
	 * @return the attachment
	 * @throws NotAllowed if the actor may not speak for the organisation
	 */
	public Attachment keep(Actor actor, ReceivedFile file) {
		actor.requireSpeaksForOrganisation();
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		Attachment attachment = new Attachment(file.id(), actor.organisation().id(), actor.author(), file.name(),
				file.type(), file.size(), file.sha256(), now);
		this.transactions.executeWithoutResult((status) -> {
			if (!this.looseFiles.forget(file.id())) {
				throw new IllegalStateException("The clean-up has taken the file " + file.id());
			}
			this.attachments.add(attachment);
			this.events.publishEvent(new AttachmentKept(attachment));
		});
		return attachment;
	}

	/**
	 * Lets a file go that was taken in and not kept.
	 * @param file the file
	 */
	public void drop(ReceivedFile file) {
		this.reception.drop(file.id());
	}

	private Attachment keepOrDrop(Actor actor, ReceivedFile file) {
		try {
			return keep(actor, file);
		}
		catch (RuntimeException ex) {
			drop(file);
			throw ex;
		}
	}

}
