package de.asskomm.web.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.asskomm.fieldofaction.FieldOfAction;
import de.asskomm.fieldofaction.FieldsOfAction;
import de.asskomm.organisation.Reader;
import de.asskomm.project.PreventionProject;
import de.asskomm.project.ProjectColumn;
import de.asskomm.project.ProjectFilter;
import de.asskomm.project.ProjectPage;
import de.asskomm.project.Projects;
import de.asskomm.web.wording.Wording;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * The projects that a reader may see as a table, with the columns that the import reads.
 */
@Component
public class ProjectSheet {

	/** Greatest number of projects of one table. */
	static final int MAXIMUM = 10_000;

	private final Projects projects;

	private final FieldsOfAction fieldsOfAction;

	private final Wording wording;

	private final int maximum;

	@Autowired
	ProjectSheet(Projects projects, FieldsOfAction fieldsOfAction, Wording wording) {
		this(projects, fieldsOfAction, wording, MAXIMUM);
	}

	ProjectSheet(Projects projects, FieldsOfAction fieldsOfAction, Wording wording, int maximum) {
		this.projects = projects;
		this.fieldsOfAction = fieldsOfAction;
		this.wording = wording;
		this.maximum = maximum;
	}

	/**
	 * Sends a table. It is written to the disk first, page by page: whatever fails then
	 * is told as it is, and never leaves half a table that looks like a whole one.
	 * @param format which kind of file
	 * @param reader who reads
	 * @param filter which projects
	 * @param response receives the file
	 * @throws IOException if the disk is full, or the client is gone
	 */
	public void send(TableFormat format, Reader reader, ProjectFilter filter, HttpServletResponse response)
			throws IOException {
		Path file = Files.createTempFile("projects-", "." + format.extension());
		try {
			write(format, reader, filter, file);
			response.setContentType(format.mediaType());
			response.setContentLengthLong(Files.size(file));
			response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
					FileName.disposition(this.wording.text("export.table"), this.wording.today(), format.extension()));
			Files.copy(file, response.getOutputStream());
		}
		finally {
			Files.delete(file);
		}
	}

	private void write(TableFormat format, Reader reader, ProjectFilter filter, Path file) throws IOException {
		Map<String, String> fields = this.fieldsOfAction.all()
			.stream()
			.collect(Collectors.toMap(FieldOfAction::key, FieldOfAction::label));
		try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(file));
				TableWriter table = format.open(stream, this.wording.text("export.table"))) {
			table.headings(Stream.of(ProjectColumn.values()).map(ProjectColumn::heading).toList());
			int rows = 0;
			UUID next = null;
			do {
				ProjectPage page = this.projects.page(reader, filter, next, Projects.MAXIMUM_LIMIT);
				for (PreventionProject project : page.projects()) {
					table.row(new ProjectRow(project, fields, this.wording).cells());
				}
				table.flush();
				rows += page.projects().size();
				next = page.next();
			}
			while (next != null && rows < this.maximum);
			if (next != null) {
				table.note(this.wording.text("export.cut", rows));
			}
		}
	}

}
