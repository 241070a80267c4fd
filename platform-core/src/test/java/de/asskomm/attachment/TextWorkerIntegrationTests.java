package de.asskomm.attachment;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import de.asskomm.CoreIntegrationTest;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Actors;
import de.asskomm.outcome.Outcome;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Texts from the upload of a file to those who make use of them. */
@CoreIntegrationTest
class TextWorkerIntegrationTests {

	private static final int ALL = 1000;

	@Autowired
	private KeepAttachment keepAttachment;

	@Autowired
	private DiscardAttachment discardAttachment;

	@Autowired
	private AttachmentTexts texts;

	@Autowired
	private JdbcAttachmentTexts queue;

	@Autowired
	private Attachments attachments;

	@Autowired
	private JdbcClient jdbc;

	private final Actor coordinator = Actors.coordinator(Actors.town("Stadt Großenhain", Actors.MEISSEN));

	@Test
	void knowsTheTextOfADocumentSoonAfterItsUpload() {
		AttachmentId id = upload(SampleDocuments.pdf("Müllgebühren"));
		AttachmentId picture = upload(SampleFiles.picture("png"));
		soon().untilAsserted(() -> assertThat(this.texts.of(List.of(id, picture, AttachmentId.next())))
			.isEqualTo(Map.of(id, "Müllgebühren")));
		assertThat(this.texts.of(List.of())).isEmpty();
		assertThat(rows(picture)).isZero();
	}

	@Test
	void forgetsTheTextWithItsAttachment() {
		AttachmentId id = upload(SampleDocuments.pdf("Müllgebühren"));
		soon().untilAsserted(() -> assertThat(this.texts.of(List.of(id))).hasSize(1));
		this.discardAttachment.discard(this.coordinator, id);
		assertThat(this.texts.of(List.of(id))).isEmpty();
		assertThat(rows(id)).isZero();
	}

	@Test
	void notesWhyAFileCannotBeReadAndDoesNotTryAgain() {
		AttachmentId id = upload(SampleDocuments.closedPdf("geheim", "Vertraulich"));
		soon().untilAsserted(() -> assertThat(state(id)).isEqualTo("CLOSED"));
		assertThat(isDue(id)).isFalse();
	}

	@Test
	void triesAFileThreeTimesThatCannotBeHad() {
		Attachment attachment = new Attachment(AttachmentId.next(), this.coordinator.organisation().id(),
				this.coordinator.author(), "x.pdf", AttachmentType.PDF, 4711, "0a".repeat(32), Instant.now());
		this.attachments.add(attachment);
		this.queue.on(new AttachmentKept(attachment));
		soon().until(() -> attempts(attachment.id()) == 1 && !isDueNow(attachment.id()));
		soon().untilAsserted(() -> {
			// again and again: an attempt that just fails puts off the next one
			// afterwards
			makeDue(attachment.id());
			assertThat(state(attachment.id())).isEqualTo("UNAVAILABLE");
		});
		assertThat(attempts(attachment.id())).isEqualTo(JdbcAttachmentTexts.ATTEMPTS);
		assertThat(isDue(attachment.id())).isFalse();
	}

	@Test
	void tellsOfATextAgainIfThatFailedAndOnceMoreIfItSucceeded() {
		AttachmentId id = upload(SampleDocuments.pdf("Müllgebühren"));
		soon().until(() -> tellings(id) == 1);
		assertThat(isDue(id)).isTrue();
		assertThat(isDueNow(id)).isFalse();
		JdbcAttachmentTexts later = queueIn(Duration.ofHours(1));
		assertThat(later.takeUntold(ALL)).contains(id);
		assertThat(later.takeUntold(ALL)).doesNotContain(id);
		JdbcAttachmentTexts stillLater = queueIn(Duration.ofHours(2));
		assertThat(stillLater.takeUntold(ALL)).contains(id);
		stillLater.told(List.of(id));
		assertThat(tellings(id)).isEqualTo(2);
		assertThat(isDue(id)).isFalse();
		assertThat(this.texts.of(List.of(id))).hasSize(1);
	}

	@Test
	void tellsNobodyOfAnEmptyText() {
		AttachmentId id = upload(SampleDocuments.pdf(""));
		soon().untilAsserted(() -> assertThat(state(id)).isEqualTo("READ"));
		assertThat(isDue(id)).isFalse();
	}

	private AttachmentId upload(byte[] content) {
		Outcome<Attachment> kept = this.keepAttachment.keep(this.coordinator,
				new Upload("Konzept", () -> new ByteArrayInputStream(content)));
		return ((Outcome.Done<Attachment>) kept).value().id();
	}

	private JdbcAttachmentTexts queueIn(Duration time) {
		return new JdbcAttachmentTexts(this.jdbc, Clock.offset(Clock.systemUTC(), time));
	}

	private String state(AttachmentId id) {
		return ask("state", id, String.class);
	}

	private int attempts(AttachmentId id) {
		return ask("attempts", id, Integer.class);
	}

	private int tellings(AttachmentId id) {
		return ask("tellings", id, Integer.class);
	}

	private boolean isDue(AttachmentId id) {
		return ask("due_at IS NOT NULL", id, Boolean.class);
	}

	private boolean isDueNow(AttachmentId id) {
		return ask("due_at IS NOT NULL AND due_at <= now()", id, Boolean.class);
	}

	private <T> T ask(String what, AttachmentId id, Class<T> type) {
		return this.jdbc.sql("SELECT " + what + " FROM attachment_text WHERE attachment_id = ?")
			.param(id.value())
			.query(type)
			.single();
	}

	private long rows(AttachmentId id) {
		return this.jdbc.sql("SELECT count(*) FROM attachment_text WHERE attachment_id = ?")
			.param(id.value())
			.query(Long.class)
			.single();
	}

	private void makeDue(AttachmentId id) {
		this.jdbc.sql("UPDATE attachment_text SET due_at = now() WHERE attachment_id = ? AND state = 'WAITING'")
			.param(id.value())
			.update();
	}

	private static ConditionFactory soon() {
		return Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50));
	}

}
