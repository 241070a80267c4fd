package de.asskomm.web.export;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import de.asskomm.attachment.Attachment;
import de.asskomm.attachment.AttachmentId;
import de.asskomm.attachment.Attachments;
import de.asskomm.fieldofaction.FieldOfAction;
import de.asskomm.fieldofaction.FieldsOfAction;
import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.Organisations;
import de.asskomm.organisation.Reader;
import de.asskomm.outcome.NotFound;
import de.asskomm.project.PreventionProject;
import de.asskomm.project.ProjectDocument;
import de.asskomm.project.ProjectId;
import de.asskomm.project.ProjectReport;
import de.asskomm.project.Projects;
import de.asskomm.web.wording.Wording;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * A project on paper: with the structure that an application for a grant has, or, once it
 * has a grant and has begun, as the report on its use.
 */
@Component
public class ProjectPdf {

	private final Projects projects;

	private final Organisations organisations;

	private final FieldsOfAction fieldsOfAction;

	private final Attachments attachments;

	private final Wording wording;

	private final PdfPrinter printer;

	ProjectPdf(Projects projects, Organisations organisations, FieldsOfAction fieldsOfAction, Attachments attachments,
			Wording wording, PdfPrinter printer) {
		this.projects = projects;
		this.organisations = organisations;
		this.fieldsOfAction = fieldsOfAction;
		this.attachments = attachments;
		this.wording = wording;
		this.printer = printer;
	}

	/**
	 * Prints a project.
	 * @param reader who prints it
	 * @param id the project
	 * @return the answer that delivers it
	 * @throws NotFound if there is no such project for the reader
	 * @throws PrinterBusy if others are printing for too long
	 */
	public ResponseEntity<byte[]> download(Reader reader, ProjectId id) {
		PreventionProject project = this.projects.open(reader, id).orElseThrow(() -> new NotFound("project", id));
		ProjectReport report = ProjectReport.of(project.content());
		Map<String, String> fields = this.fieldsOfAction.all()
			.stream()
			.collect(Collectors.toMap(FieldOfAction::key, FieldOfAction::label));
		PrintedProject page = PrintedProject.of(project, report, name(project.organisation()), fields, files(project),
				this.wording);
		byte[] pdf = this.printer.print("projekt", this.wording.locale(),
				Map.of("page", page, "kind", report.kind().name()));
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					FileName.disposition(project.content().title(), this.wording.today(), "pdf"))
			.body(pdf);
	}

	private String name(OrganisationId id) {
		Organisation organisation = this.organisations.findAll(List.of(id)).get(id);
		return (organisation != null) ? organisation.name() : this.wording.text("organisation.unknown");
	}

	private Map<AttachmentId, Attachment> files(PreventionProject project) {
		List<AttachmentId> wanted = project.content().documents().stream().map(ProjectDocument::attachment).toList();
		return wanted.isEmpty() ? Map.of()
				: this.attachments.findAll(wanted)
					.stream()
					.collect(Collectors.toMap(Attachment::id, Function.identity()));
	}

}
