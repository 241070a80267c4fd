package de.asskomm.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import de.asskomm.work.Doorbell;
import de.asskomm.work.Outage;
import de.asskomm.work.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Reads the texts of attachments beside all requests, one file at a time, and tells those
 * who make use of them. Where that fails the texts wait; reading goes on.
 */
@Component
class TextWorker extends Worker {

	private static final Logger logger = LoggerFactory.getLogger(TextWorker.class);

	private static final int TOLD_AT_ONCE = 20;

	/** How long fetching a file from the store may take, beside reading it. */
	private static final Duration FETCHING = Duration.ofMinutes(2);

	private final JdbcAttachmentTexts texts;

	private final AttachmentStore store;

	private final ObjectProvider<AttachmentTextListener> listeners;

	private final TextSettings settings;

	private final TextProcess process;

	private final Outage telling;

	TextWorker(JdbcAttachmentTexts texts, AttachmentStore store, ObjectProvider<AttachmentTextListener> listeners,
			AttachmentSettings settings) {
		super("attachment-texts", new Doorbell(), new Outage("Reading of attachments", settings.text().pollInterval()));
		this.texts = texts;
		this.store = store;
		this.listeners = listeners;
		this.settings = settings.text();
		this.process = new TextProcess(settings);
		this.telling = new Outage("Use of the texts of attachments", this.settings.pollInterval());
	}

	@TransactionalEventListener
	void ring(AttachmentKept event) {
		ring();
	}

	@Override
	protected Duration work() {
		boolean busy = false;
		try {
			Optional<JdbcAttachmentTexts.Due> due = this.texts.take(this.settings.timeLimit().plus(FETCHING));
			due.ifPresent(this::read);
			busy = tell() || due.isPresent();
			return busy ? Duration.ZERO : this.settings.pollInterval();
		}
		finally {
			if (!busy) {
				this.process.close();
			}
		}
	}

	@Override
	protected void wake(Thread working) {
		super.wake(working);
		this.process.close();
	}

	@Override
	protected void end() {
		this.process.close();
	}

	private void read(JdbcAttachmentTexts.Due due) {
		ReadText text;
		try {
			// Nobody heard of the attempts before: it may be the file that ends them.
			text = (due.attempts() > JdbcAttachmentTexts.ATTEMPTS) ? ReadText.none(TextState.UNAVAILABLE)
					: fetchAndRead(due);
		}
		catch (AttachmentStoreUnavailable | IOException ex) {
			if (isWanted()) {
				boolean again = this.texts.tryAgain(due);
				logger.warn("Attachment {} cannot be read{}: {}", due.id(), again ? " now" : "", ex.toString());
			}
			return;
		}
		this.texts.note(due.id(), text);
		if (text.state() != TextState.READ) {
			logger.info("The text of attachment {} stays unknown: {}", due.id(), text.state());
		}
	}

	private ReadText fetchAndRead(JdbcAttachmentTexts.Due due) throws IOException {
		Path file = Files.createTempFile("asskomm-text-", ".file");
		try {
			try (InputStream content = this.store.open(due.id())) {
				Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
			}
			return this.process.read(due.type(), file);
		}
		finally {
			Files.deleteIfExists(file);
		}
	}

	private boolean tell() {
		List<AttachmentId> untold = this.texts.takeUntold(TOLD_AT_ONCE);
		if (untold.isEmpty()) {
			return false;
		}
		try {
			this.listeners.forEach((each) -> each.read(untold));
		}
		catch (RuntimeException ex) {
			this.telling.failed(ex);
			return false;
		}
		this.texts.told(untold);
		this.telling.worked();
		return true;
	}

}
