package de.asskomm.project;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

import de.asskomm.attachment.AttachmentId;
import de.asskomm.attachment.AttachmentReferences;
import de.asskomm.organisation.Reader;

import org.springframework.stereotype.Component;

/**
 * Documents of projects: whoever may read the project may read its documents.
 */
@Component
public class ProjectAttachments implements AttachmentReferences {

	private final JdbcProjects projects;

	ProjectAttachments(JdbcProjects projects) {
		this.projects = projects;
	}

	@Override
	public boolean isReadable(Reader reader, AttachmentId id) {
		return this.projects.referringTo(id).stream().anyMatch((project) -> project.isReadableBy(reader));
	}

	@Override
	public Set<AttachmentId> referred(Collection<AttachmentId> ids) {
		Set<AttachmentId> referred = new HashSet<>(this.projects.referred(ids));
		referred.retainAll(ids);
		return referred;
	}

	/**
	 * The projects that have at least one of some files, whoever may read them.
	 * @param ids identifiers of attachments
	 * @return identifiers of projects, drafts among them
	 */
	public Set<ProjectId> carrying(Collection<AttachmentId> ids) {
		return this.projects.carrying(ids);
	}

}
