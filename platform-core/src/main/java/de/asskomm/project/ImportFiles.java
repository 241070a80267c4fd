package de.asskomm.project;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import de.asskomm.attachment.Upload;
import de.asskomm.organisation.Actor;
import de.asskomm.outcome.NotAllowed;
import de.asskomm.table.TableFile;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Keeps a table that was checked until whoever chose it decides to import it, so that the
 * file need not be chosen again. Each person has one, and for half an hour at most;
 * nobody else gets it.
 */
@Service
public class ImportFiles {

	/** How long a file is kept. */
	public static final Duration KEPT = Duration.ofMinutes(30);

	private final JdbcClient jdbc;

	private final Clock clock;

	ImportFiles(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Keeps a file in place of the one before.
	 * @param actor who has chosen it, and for whom
	 * @param file the file, not larger than a table may be
	 * @return under which identifier it is found again
	 * @throws NotAllowed if the actor may not speak for the organisation
	 */
	public UUID keep(Actor actor, Upload file) {
		actor.requireSpeaksForOrganisation();
		UUID id = UUID.randomUUID();
		this.jdbc.sql("""
				INSERT INTO project_import_file (id, member_id, organisation_id, content, kept_at)
				VALUES (:id, :member, :organisation, :content, :now)
				ON CONFLICT (member_id, organisation_id) DO UPDATE
				SET id = EXCLUDED.id, content = EXCLUDED.content, kept_at = EXCLUDED.kept_at
				""")
			.param("id", id)
			.param("member", actor.member().value())
			.param("organisation", actor.organisation().id().value())
			.param("content", content(file))
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
		return id;
	}

	/**
	 * Finds a file again.
	 * @param actor who has chosen it, and for whom
	 * @param id its identifier
	 * @return the file, unless it is another's, replaced, or too old
	 * @throws NotAllowed if the actor may not speak for the organisation
	 */
	public Optional<Upload> find(Actor actor, UUID id) {
		actor.requireSpeaksForOrganisation();
		return this.jdbc.sql("""
				SELECT content FROM project_import_file
				WHERE member_id = ? AND organisation_id = ? AND id = ? AND kept_at > ?
				""")
			.params(actor.member().value(), actor.organisation().id().value(), id, oldest().atOffset(ZoneOffset.UTC))
			.query((row, number) -> {
				byte[] content = row.getBytes("content");
				return new Upload(null, () -> new ByteArrayInputStream(content));
			})
			.optional();
	}

	/**
	 * Lets files go that nobody came back for.
	 * @return how many
	 */
	@Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT10M")
	public int forget() {
		return this.jdbc.sql("DELETE FROM project_import_file WHERE kept_at <= ?")
			.param(oldest().atOffset(ZoneOffset.UTC))
			.update();
	}

	private Instant oldest() {
		return this.clock.instant().minus(KEPT);
	}

	private static byte[] content(Upload file) {
		try (InputStream content = file.content().open()) {
			byte[] bytes = content.readNBytes((int) TableFile.MAXIMUM_BYTES + 1);
			if (bytes.length > TableFile.MAXIMUM_BYTES) {
				throw new IllegalArgumentException("Only what was checked before is kept");
			}
			return bytes;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The file did not arrive whole, or cannot be read", ex);
		}
	}

}
