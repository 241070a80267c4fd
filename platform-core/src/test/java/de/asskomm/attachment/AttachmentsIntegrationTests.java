package de.asskomm.attachment;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import de.asskomm.CoreIntegrationTest;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Actors;
import de.asskomm.organisation.AuthorLeft;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@CoreIntegrationTest
class AttachmentsIntegrationTests {

	private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);

	@Autowired
	private Attachments attachments;

	@Autowired
	private LooseFiles looseFiles;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private ApplicationEventPublisher events;

	private final Actor coordinator = Actors.coordinator(Actors.town("Stadt Großenhain", Actors.MEISSEN));

	@Test
	void keepsEveryField() {
		for (AttachmentType type : AttachmentType.values()) {
			Attachment attachment = attachment(type, NOW);
			this.attachments.add(attachment);
			assertThat(this.attachments.find(attachment.id())).contains(attachment);
		}
		assertThat(this.attachments.find(AttachmentId.next())).isEmpty();
	}

	@Test
	void findsSeveralAndLeavesOutWhatIsNotThere() {
		Attachment one = added(NOW);
		Attachment other = added(NOW);
		assertThat(this.attachments.findAll(List.of(other.id(), AttachmentId.next(), one.id()))).containsExactly(one,
				other);
		assertThat(this.attachments.findAll(List.of())).isEmpty();
		this.attachments.remove(List.of(one.id()));
		assertThat(this.attachments.hold(List.of(one.id(), other.id()))).containsExactly(other);
	}

	@Test
	void pagesThroughWhatHasBeenThereForAWhile() {
		Instant longAgo = NOW.minus(4000, ChronoUnit.DAYS);
		Attachment old = added(longAgo);
		Attachment next = added(longAgo);
		added(NOW);
		List<AttachmentId> first = this.attachments.page(longAgo.plusSeconds(1), null, 1);
		assertThat(first).hasSize(1);
		assertThat(this.attachments.page(longAgo.plusSeconds(1), old.id(), 1)).containsExactly(next.id());
		assertThat(this.attachments.page(longAgo.plusSeconds(1), next.id(), 1)).isEmpty();
	}

	@Test
	void showsTheOfficeOnceSomebodyHasLeft() {
		Attachment attachment = added(NOW);
		this.transaction.executeWithoutResult((status) -> this.events.publishEvent(
				new AuthorLeft(this.coordinator.member(), this.coordinator.organisation().id(), "Ordnungsamt")));
		assertThat(this.attachments.find(attachment.id()).orElseThrow().author().displayName())
			.isEqualTo("Ordnungsamt");
	}

	@Test
	void doesNotTakeAwayWhatSomebodyBeginsToReferTo() {
		Attachment attachment = added(NOW);
		List<AttachmentId> ids = List.of(attachment.id());
		this.transaction.executeWithoutResult((status) -> {
			assertThat(this.attachments.hold(ids)).containsExactly(attachment);
			CompletableFuture<List<AttachmentId>> cleaning = CompletableFuture
				.supplyAsync(() -> this.transaction.execute((other) -> this.attachments.lockFree(ids)));
			assertThat(cleaning.orTimeout(10, TimeUnit.SECONDS).join()).isEmpty();
		});
		this.transaction.executeWithoutResult(
				(status) -> assertThat(this.attachments.lockFree(ids)).containsExactly(attachment.id()));
	}

	@Test
	void notesLooseFilesUntilTheyAreForgotten() {
		AttachmentId id = AttachmentId.next();
		Instant longAgo = NOW.minus(4000, ChronoUnit.DAYS);
		this.looseFiles.note(List.of(id), longAgo);
		this.looseFiles.note(List.of(id), NOW);
		assertThat(this.looseFiles.noted(longAgo, 100)).doesNotContain(id);
		assertThat(this.looseFiles.noted(longAgo.plusSeconds(1), 100)).contains(id);
		assertThat(this.looseFiles.forget(id)).isTrue();
		assertThat(this.looseFiles.forget(id)).isFalse();
		assertThat(this.looseFiles.noted(NOW, 100)).doesNotContain(id);
	}

	private Attachment added(Instant at) {
		Attachment attachment = attachment(AttachmentType.PDF, at);
		this.attachments.add(attachment);
		return attachment;
	}

	private Attachment attachment(AttachmentType type, Instant at) {
		return new Attachment(AttachmentId.next(), this.coordinator.organisation().id(), this.coordinator.author(),
				"Müll „ß“ 👮." + type.extension(), type, 4711, "0a".repeat(32), at);
	}

}
