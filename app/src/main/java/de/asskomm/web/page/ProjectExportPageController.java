package de.asskomm.web.page;

import java.io.IOException;
import java.util.UUID;

import de.asskomm.organisation.Reader;
import de.asskomm.project.ProjectId;
import de.asskomm.web.export.ProjectPdf;
import de.asskomm.web.export.ProjectSheet;
import de.asskomm.web.export.TableFormat;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Files that pages about projects link to: each project on paper, and the list as a table
 * with the filters that it has.
 */
@Controller
class ProjectExportPageController {

	private final ProjectPdf pdf;

	private final ProjectSheet sheet;

	ProjectExportPageController(ProjectPdf pdf, ProjectSheet sheet) {
		this.pdf = pdf;
		this.sheet = sheet;
	}

	@GetMapping("/projekte/{id}/export.pdf")
	ResponseEntity<byte[]> pdf(Reader reader, @PathVariable UUID id) {
		return this.pdf.download(reader, new ProjectId(id));
	}

	@GetMapping(ProjectAddress.CSV)
	void csv(Reader reader, ProjectAddress address, HttpServletResponse response) throws IOException {
		this.sheet.send(TableFormat.CSV, reader, address.filter(), response);
	}

	@GetMapping(ProjectAddress.XLSX)
	void xlsx(Reader reader, ProjectAddress address, HttpServletResponse response) throws IOException {
		this.sheet.send(TableFormat.XLSX, reader, address.filter(), response);
	}

}
