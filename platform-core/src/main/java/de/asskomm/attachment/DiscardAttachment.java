package de.asskomm.attachment;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import de.asskomm.organisation.Actor;
import de.asskomm.outcome.NotAllowed;
import de.asskomm.outcome.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Anhang verwerfen: an organisation takes back a file that nothing refers to, and what
 * nobody took back goes after a day.
 */
@Service
public class DiscardAttachment {

	private static final Logger logger = LoggerFactory.getLogger(DiscardAttachment.class);

	private static final int BATCH = 200;

	private final Attachments attachments;

	private final LooseFiles looseFiles;

	private final FileReception reception;

	private final ObjectProvider<AttachmentReferences> references;

	private final TransactionOperations transactions;

	private final Clock clock;

	private final AttachmentSettings settings;

	DiscardAttachment(Attachments attachments, LooseFiles looseFiles, FileReception reception,
			ObjectProvider<AttachmentReferences> references, TransactionOperations transactions, Clock clock,
			AttachmentSettings settings) {
		this.attachments = attachments;
		this.looseFiles = looseFiles;
		this.reception = reception;
		this.references = references;
		this.transactions = transactions;
		this.clock = clock;
		this.settings = settings;
	}

	/**
	 * Discards an attachment of the actor's organisation.
	 * @param actor who discards it
	 * @param id the attachment
	 * @throws NotFound if there is no such attachment for the actor
	 * @throws NotAllowed if the actor may not speak for the organisation, or reads the
	 * attachment of another one
	 * @throws AttachmentInUse if something refers to it
	 */
	public void discard(Actor actor, AttachmentId id) {
		FileReception.requireNoTransaction();
		this.transactions.executeWithoutResult((status) -> {
			Attachment attachment = this.attachments.lock(id).orElseThrow(() -> new NotFound("attachment", id));
			if (!attachment.isBy(actor.organisation().id())) {
				if (this.references.stream().anyMatch((each) -> each.isReadable(actor.reader(), id))) {
					throw new NotAllowed("not-allowed.own-attachments-only");
				}
				throw new NotFound("attachment", id);
			}
			actor.requireSpeaksForOrganisation();
			if (!referred(List.of(id)).isEmpty()) {
				throw new AttachmentInUse(id);
			}
			remove(List.of(id));
		});
		this.reception.drop(id);
	}

	/**
	 * Removes what nothing has referred to for a day, and files that a crash has left.
	 * @return how many attachments and files went
	 */
	@Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
	public int cleanUp() {
		int removed = discardUnreferred() + removeLooseFiles();
		if (removed > 0) {
			logger.info("Removed {} attachments and files that nothing refers to", removed);
		}
		return removed;
	}

	private int discardUnreferred() {
		int discarded = 0;
		List<AttachmentId> page = this.attachments.page(settled(), null, BATCH);
		while (!page.isEmpty()) {
			Set<AttachmentId> candidates = new HashSet<>(page);
			candidates.removeAll(referred(page));
			if (!candidates.isEmpty()) {
				discarded += discardUnreferred(candidates);
			}
			page = this.attachments.page(settled(), page.getLast(), BATCH);
		}
		return discarded;
	}

	private int discardUnreferred(Set<AttachmentId> candidates) {
		List<AttachmentId> gone = this.transactions.execute((status) -> {
			Set<AttachmentId> unreferred = new HashSet<>(this.attachments.lockFree(candidates));
			// Somebody may have begun to refer to one while it was not locked yet.
			unreferred.removeAll(referred(unreferred));
			if (!unreferred.isEmpty()) {
				remove(unreferred);
			}
			return List.copyOf(unreferred);
		});
		gone.forEach(this.reception::drop);
		return gone.size();
	}

	private int removeLooseFiles() {
		return (int) this.looseFiles.noted(settled(), BATCH).stream().filter(this.reception::drop).count();
	}

	/** The files are noted in the same transaction, and go after it. */
	private void remove(Collection<AttachmentId> ids) {
		this.attachments.remove(ids);
		this.looseFiles.note(ids, this.clock.instant());
	}

	private Set<AttachmentId> referred(Collection<AttachmentId> ids) {
		Set<AttachmentId> referred = new HashSet<>();
		this.references.stream().forEach((each) -> referred.addAll(each.referred(ids)));
		return referred;
	}

	private Instant settled() {
		return this.clock.instant().minus(this.settings.unreferencedKept());
	}

}
