package de.asskomm.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Actors;
import de.asskomm.organisation.Audience;
import de.asskomm.organisation.Reader;
import de.asskomm.outcome.NotAllowed;
import de.asskomm.outcome.NotFound;
import de.asskomm.outcome.Outcome;
import de.asskomm.outcome.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** An attachment from its upload to its end. */
class AttachmentLifeTests {

	@TempDir
	private Path directory;

	private final MovingClock clock = new MovingClock();

	private final InMemoryAttachments attachments = new InMemoryAttachments();

	private final Referring references = new Referring();

	private final List<Object> published = new ArrayList<>();

	private final Actor coordinator = Actors.coordinator(Actors.town("Stadt Großenhain", Actors.MEISSEN));

	private final Actor other = Actors.coordinator(Actors.town("Stadt Wilsdruff", Actors.MEISSEN));

	@Test
	void keepsAFileForTheTown() {
		Attachment attachment = kept(SampleFiles.pdf());
		assertThat(attachment.organisation()).isEqualTo(this.coordinator.organisation().id());
		assertThat(attachment.author()).isEqualTo(this.coordinator.author());
		assertThat(attachment.name()).isEqualTo("Konzept.pdf");
		assertThat(attachment.type()).isEqualTo(AttachmentType.PDF);
		assertThat(attachment.size()).isEqualTo(SampleFiles.pdf().length);
		assertThat(attachment.sha256()).matches("[0-9a-f]{64}");
		assertThat(attachment.createdAt()).isEqualTo(this.clock.instant());
		assertThat(this.attachments.find(attachment.id())).contains(attachment);
		assertThat(this.attachments.looseFiles()).isEmpty();
		assertThat(this.published).containsExactly(new AttachmentKept(attachment));
		assertThat(content(this.coordinator.reader(), attachment)).isEqualTo(SampleFiles.pdf());
	}

	@Test
	void letsOnlyCoordinatorsUpload() {
		Actor member = Actors.member(this.coordinator.organisation());
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> keeping().keep(member, upload("x.pdf", SampleFiles.pdf())));
		assertNothingIsLeft();
	}

	@Test
	void saysWhatIsWrongWithAFileAndKeepsNothingOfIt() {
		assertThat(violations(keeping().keep(this.coordinator, upload("Foto.jpg", SampleFiles.latin("<html>")))))
			.containsExactly(Violation.of("file", "attachment.type"));
		assertThat(violations(keeping().keep(this.coordinator, upload("leer.pdf", new byte[0]))))
			.containsExactly(Violation.of("file", "attachment.empty"));
		assertThat(violations(keeping().keep(this.coordinator, new Upload("x",
				() -> new SequenceInputStream(new ByteArrayInputStream(SampleFiles.pdf()), InputStreams.endless())))))
			.containsExactly(Violation.of("file", "attachment.too-large", 20L));
		assertNothingIsLeft();
	}

	@Test
	void keepsNothingOfAnUploadThatBreaksOff() {
		Upload broken = new Upload("x.pdf",
				() -> new SequenceInputStream(new ByteArrayInputStream(SampleFiles.pdf()), InputStreams.broken()));
		assertThatExceptionOfType(UncheckedIOException.class)
			.isThrownBy(() -> keeping().keep(this.coordinator, broken));
		assertNothingIsLeft();
	}

	@Test
	void keepsNothingOfAFileThatIsNotWanted() {
		KeepAttachment keeping = keeping();
		ReceivedFile file = ((Outcome.Done<ReceivedFile>) keeping.receive(this.coordinator,
				upload("x.pdf", SampleFiles.pdf())))
			.value();
		assertThat(this.attachments.looseFiles()).containsExactly(file.id());
		keeping.drop(file);
		assertNothingIsLeft();
	}

	@Test
	void droppingAFileThatWasKeptChangesNothing() {
		KeepAttachment keeping = keeping();
		ReceivedFile file = ((Outcome.Done<ReceivedFile>) keeping.receive(this.coordinator,
				upload("x.pdf", SampleFiles.pdf())))
			.value();
		Attachment attachment = keeping.keep(this.coordinator, file);
		keeping.drop(file);
		assertThat(content(this.coordinator.reader(), attachment)).isEqualTo(SampleFiles.pdf());
	}

	@Test
	void showsAnAttachmentToNobodyElseUntilSomethingRefersToIt() {
		Attachment attachment = kept(SampleFiles.pdf());
		assertThat(content(Actors.member(this.coordinator.organisation()).reader(), attachment)).isNotEmpty();
		assertUnknown(this.other.reader(), attachment);
		assertUnknown(Actors.moderator().reader(), attachment);
		assertUnknown(Reader.anonymous(), attachment);
	}

	@Test
	void showsAnAttachmentToWhoeverMayReadWhatRefersToIt() {
		Attachment attachment = kept(SampleFiles.pdf());
		this.references.refer(attachment.id(), Audience.NETWORK);
		assertThat(content(this.other.reader(), attachment)).isEqualTo(SampleFiles.pdf());
		assertUnknown(Reader.anonymous(), attachment);
		this.references.refer(attachment.id(), Audience.EVERYONE);
		assertThat(content(Reader.anonymous(), attachment)).isEqualTo(SampleFiles.pdf());
	}

	@Test
	void discardsWhatNothingRefersTo() {
		Attachment attachment = kept(SampleFiles.pdf());
		discarding().discard(this.coordinator, attachment.id());
		assertUnknown(this.coordinator.reader(), attachment);
		assertNothingIsLeft();
	}

	@Test
	void doesNotDiscardWhatSomethingRefersTo() {
		Attachment attachment = kept(SampleFiles.pdf());
		this.references.refer(attachment.id(), Audience.organisation(this.coordinator.organisation().id()));
		assertThatExceptionOfType(AttachmentInUse.class)
			.isThrownBy(() -> discarding().discard(this.coordinator, attachment.id()));
		assertThat(content(this.coordinator.reader(), attachment)).isNotEmpty();
	}

	@Test
	void letsOnlyTheTownsCoordinatorsDiscard() {
		Attachment attachment = kept(SampleFiles.pdf());
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> discarding().discard(this.other, attachment.id()));
		Actor member = Actors.member(this.coordinator.organisation());
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> discarding().discard(member, attachment.id()));
		this.references.refer(attachment.id(), Audience.NETWORK);
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> discarding().discard(this.other, attachment.id()));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> discarding().discard(this.coordinator, AttachmentId.next()));
	}

	@Test
	void removesAfterADayWhatNothingRefersTo() {
		Attachment used = kept(SampleFiles.pdf("used"));
		Attachment forgotten = kept(SampleFiles.pdf("forgotten"));
		this.references.refer(used.id());
		this.clock.move(Duration.ofHours(23));
		Attachment recent = kept(SampleFiles.pdf("recent"));
		assertThat(discarding().cleanUp()).isZero();
		this.clock.move(Duration.ofHours(2));
		assertThat(discarding().cleanUp()).isEqualTo(1);
		assertUnknown(this.coordinator.reader(), forgotten);
		assertThat(content(this.coordinator.reader(), used)).isNotEmpty();
		assertThat(content(this.coordinator.reader(), recent)).isNotEmpty();
		assertThat(files()).hasSize(2);
	}

	@Test
	void removesAfterADayWhatACrashHasLeft() {
		keeping().receive(this.coordinator, upload("x.pdf", SampleFiles.pdf()));
		assertThat(files()).hasSize(1);
		assertThat(discarding().cleanUp()).isZero();
		this.clock.move(Duration.ofHours(25));
		assertThat(discarding().cleanUp()).isEqualTo(1);
		assertNothingIsLeft();
	}

	private Attachment kept(byte[] content) {
		return ((Outcome.Done<Attachment>) keeping().keep(this.coordinator, upload("Konzept.exe", content))).value();
	}

	private static Upload upload(String name, byte[] content) {
		return new Upload(name, () -> new ByteArrayInputStream(content));
	}

	private static List<Violation> violations(Outcome<Attachment> outcome) {
		return ((Outcome.Invalid<Attachment>) outcome).violations();
	}

	private byte[] content(Reader reader, Attachment attachment) {
		try (InputStream content = reading().open(reader, attachment.id()).content().get()) {
			return content.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void assertUnknown(Reader reader, Attachment attachment) {
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> reading().open(reader, attachment.id()));
	}

	private void assertNothingIsLeft() {
		assertThat(files()).isEmpty();
		assertThat(this.attachments.looseFiles()).isEmpty();
		assertThat(this.attachments.page(Instant.MAX, null, 10)).isEmpty();
	}

	private List<Path> files() {
		try (Stream<Path> all = Files.walk(this.directory)) {
			return all.filter(Files::isRegularFile).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private AttachmentSettings settings() {
		return FileAttachmentStoreTests.settings(this.directory);
	}

	private FileReception reception() {
		return new FileReception(new FileAttachmentStore(settings()), this.attachments,
				TransactionOperations.withoutTransaction(), this.clock, settings());
	}

	private KeepAttachment keeping() {
		return new KeepAttachment(reception(), this.attachments, this.attachments,
				TransactionOperations.withoutTransaction(), this.published::add, this.clock);
	}

	private ReadAttachment reading() {
		return new ReadAttachment(this.attachments, new FileAttachmentStore(settings()),
				beans().getBeanProvider(AttachmentReferences.class));
	}

	private DiscardAttachment discarding() {
		return new DiscardAttachment(this.attachments, this.attachments, reception(),
				beans().getBeanProvider(AttachmentReferences.class), TransactionOperations.withoutTransaction(),
				this.clock, settings());
	}

	private StaticListableBeanFactory beans() {
		return new StaticListableBeanFactory(Map.of("none", new Referring(), "some", this.references));
	}

	/** Things that refer to attachments, with who may read them. */
	private static final class Referring implements AttachmentReferences {

		private final Map<AttachmentId, Set<Audience>> audiences = new HashMap<>();

		void refer(AttachmentId id, Audience... readers) {
			this.audiences.put(id, Set.of(readers));
		}

		@Override
		public boolean isReadable(Reader reader, AttachmentId id) {
			return reader.maySee(this.audiences.getOrDefault(id, Set.of()));
		}

		@Override
		public Set<AttachmentId> referred(Collection<AttachmentId> ids) {
			Set<AttachmentId> referred = new HashSet<>(ids);
			referred.retainAll(this.audiences.keySet());
			return referred;
		}

	}

	private static final class InputStreams {

		static InputStream endless() {
			return new InputStream() {

				@Override
				public int read() {
					return 0;
				}

				@Override
				public int read(byte[] target, int offset, int length) {
					return length;
				}

			};
		}

		static InputStream broken() {
			return new InputStream() {

				@Override
				public int read() throws IOException {
					throw new IOException("The sender is gone");
				}

			};
		}

	}

	private static final class MovingClock extends Clock {

		private Instant now = Instant.parse("2026-05-12T07:40:00Z");

		void move(Duration time) {
			this.now = this.now.plus(time);
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

		@Override
		public Instant instant() {
			return this.now;
		}

	}

}
