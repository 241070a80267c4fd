package de.asskomm.web.api;

import java.net.URI;
import java.util.UUID;

import de.asskomm.attachment.Attachment;
import de.asskomm.attachment.AttachmentId;
import de.asskomm.attachment.Attachments;
import de.asskomm.attachment.DiscardAttachment;
import de.asskomm.attachment.KeepAttachment;
import de.asskomm.attachment.ReadAttachment;
import de.asskomm.attachment.ReceivedFile;
import de.asskomm.attachment.Upload;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Reader;
import de.asskomm.outcome.NotFound;
import de.asskomm.web.download.AttachmentDownload;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Files are uploaded, downloaded and discarded here.
 */
@RestController
@RequestMapping(AttachmentController.PATH)
@Tag(name = "Anhänge")
class AttachmentController {

	/** Where attachments are. */
	static final String PATH = "/api/v1/attachments";

	private final KeepAttachment keepAttachment;

	private final ReadAttachment readAttachment;

	private final DiscardAttachment discardAttachment;

	private final Attachments attachments;

	private final Creations creations;

	AttachmentController(KeepAttachment keepAttachment, ReadAttachment readAttachment,
			DiscardAttachment discardAttachment, Attachments attachments, Creations creations) {
		this.keepAttachment = keepAttachment;
		this.readAttachment = readAttachment;
		this.discardAttachment = discardAttachment;
		this.attachments = attachments;
		this.creations = creations;
	}

	/**
	 * What tells one upload from another.
	 *
	 * @param name name of the file
	 * @param sha256 digest of its content
	 */
	private record Uploaded(String name, String sha256) {
	}

	@PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Eine Datei hochladen",
			description = "PDF, Office-Dokumente (docx, xlsx, pptx, odt, ods, odp) und Bilder (JPEG, PNG, WebP, GIF). "
					+ "Welche Art es ist, entscheidet der Inhalt. Ort, Zeit und Texte werden aus Bildern entfernt. Worauf "
					+ "binnen 24 Stunden nichts verweist, wird gelöscht.")
	ResponseEntity<AttachmentView> createAttachment(Actor actor, @RequestPart("file") MultipartFile file,
			@RequestHeader(name = Creation.KEY_HEADER, required = false) @Nullable String key) {
		ReceivedFile received = Results.done(
				this.keepAttachment.receive(actor, new Upload(file.getOriginalFilename(), file::getInputStream)),
				(any) -> 1);
		Attachment attachment = create(actor, received, key);
		return ResponseEntity.created(URI.create(PATH + "/" + attachment.id()))
			.body(AttachmentView.of(attachment, OrganisationViews.of(actor.organisation())));
	}

	private Attachment create(Actor actor, ReceivedFile received, @Nullable String key) {
		try {
			return this.creations.once(actor,
					new Creation<>("POST /attachments", key, new Uploaded(received.name(), received.sha256()),
							() -> this.keepAttachment.keep(actor, received), (created) -> created.id().value(),
							(id) -> ownAttachment(actor, id)));
		}
		finally {
			// Does nothing if the file is an attachment now.
			this.keepAttachment.drop(received);
		}
	}

	@GetMapping("/{id}")
	@Operation(summary = "Eine Datei herunterladen",
			description = "Der Inhalt in seiner Art; If-None-Match und Range werden beachtet. Ohne Anmeldung gibt es nur "
					+ "Anhänge öffentlicher Inhalte.")
	@ApiResponse(responseCode = "200", description = "OK",
			content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
	ResponseEntity<Resource> downloadAttachment(Reader reader, @PathVariable UUID id,
			@RequestHeader(name = HttpHeaders.IF_RANGE,
					required = false) @Schema(hidden = true) @Nullable String ifRange) {
		return AttachmentDownload.of(this.readAttachment.open(reader, new AttachmentId(id)), ifRange);
	}

	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Eine Datei löschen, auf die nichts verweist")
	void discardAttachment(Actor actor, @PathVariable UUID id) {
		this.discardAttachment.discard(actor, new AttachmentId(id));
	}

	private Attachment ownAttachment(Actor actor, UUID id) {
		return this.attachments.find(new AttachmentId(id))
			.filter((found) -> found.isBy(actor.organisation().id()))
			.orElseThrow(() -> new NotFound("attachment", id));
	}

}
