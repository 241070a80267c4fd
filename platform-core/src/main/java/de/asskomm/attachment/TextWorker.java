package de.asskomm.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Reads the texts of attachments beside all requests, one file at a time, and tells those
 * who make use of them. Where that fails the texts wait; reading goes on.
 */
@Component
class TextWorker implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(TextWorker.class);

	private static final int TOLD_AT_ONCE = 20;

	/** How long fetching a file from the store may take, beside reading it. */
	private static final Duration FETCHING = Duration.ofMinutes(2);

	private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

	private final JdbcAttachmentTexts texts;

	private final AttachmentStore store;

	private final ObjectProvider<AttachmentTextListener> listeners;

	private final TextSettings settings;

	private final TextProcess process;

	private final Semaphore bell = new Semaphore(0);

	private volatile CountDownLatch stopped = new CountDownLatch(0);

	private volatile boolean wanted;

	private boolean failing;

	private boolean tellingFails;

	TextWorker(JdbcAttachmentTexts texts, AttachmentStore store, ObjectProvider<AttachmentTextListener> listeners,
			AttachmentSettings settings) {
		this.texts = texts;
		this.store = store;
		this.listeners = listeners;
		this.settings = settings.text();
		this.process = new TextProcess(settings);
	}

	@TransactionalEventListener
	void ring(AttachmentKept event) {
		ring();
	}

	private void ring() {
		if (this.bell.availablePermits() == 0) {
			this.bell.release();
		}
	}

	@Override
	public void start() {
		this.wanted = true;
		this.stopped = new CountDownLatch(1);
		Thread.ofVirtual().name("attachment-texts").start(this::work);
	}

	@Override
	public void stop() {
		this.wanted = false;
		ring();
		this.process.close();
		try {
			if (!this.stopped.await(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
				logger.warn("A file is still being read; another instance repeats it");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return this.wanted;
	}

	private void work() {
		try {
			while (this.wanted) {
				if (!workOnce()) {
					this.process.close();
					if (this.bell.tryAcquire(this.settings.pollInterval().toMillis(), TimeUnit.MILLISECONDS)) {
						this.bell.drainPermits();
					}
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		finally {
			this.process.close();
			this.stopped.countDown();
		}
	}

	/** Whether there was something to do. */
	private boolean workOnce() {
		try {
			Optional<JdbcAttachmentTexts.Due> due = this.texts.take(this.settings.timeLimit().plus(FETCHING));
			due.ifPresent(this::read);
			boolean told = tell();
			this.failing = false;
			return due.isPresent() || told;
		}
		catch (RuntimeException ex) {
			if (!this.failing && this.wanted) {
				logger.warn("Reading of attachments waits", ex);
			}
			this.failing = true;
			return false;
		}
	}

	private void read(JdbcAttachmentTexts.Due due) {
		ReadText text;
		try {
			// Nobody heard of the attempts before: it may be the file that ends them.
			text = (due.attempts() > JdbcAttachmentTexts.ATTEMPTS) ? ReadText.none(TextState.UNAVAILABLE)
					: fetchAndRead(due);
		}
		catch (AttachmentStoreUnavailable | IOException ex) {
			if (this.wanted) {
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
			if (!this.tellingFails) {
				logger.warn("Texts of attachments cannot be made use of yet: {}", ex.toString());
			}
			this.tellingFails = true;
			return false;
		}
		this.texts.told(untold);
		if (this.tellingFails) {
			logger.info("Texts of attachments are made use of again");
		}
		this.tellingFails = false;
		return true;
	}

}
