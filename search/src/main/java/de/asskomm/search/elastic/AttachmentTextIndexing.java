package de.asskomm.search.elastic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import de.asskomm.attachment.AttachmentId;
import de.asskomm.attachment.AttachmentTextListener;
import de.asskomm.exchange.PostAttachments;
import de.asskomm.project.ProjectAttachments;
import de.asskomm.search.SearchType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Indexes posts and projects anew as soon as the text of one of their attachments is
 * known. Their versions stay what they are.
 */
@Component
class AttachmentTextIndexing implements AttachmentTextListener {

	private static final Logger logger = LoggerFactory.getLogger(AttachmentTextIndexing.class);

	private final PostAttachments posts;

	private final ProjectAttachments projects;

	private final CurrentKnowledge knowledge;

	private final KnowledgeIndexer indexer;

	AttachmentTextIndexing(PostAttachments posts, ProjectAttachments projects, CurrentKnowledge knowledge,
			KnowledgeIndexer indexer) {
		this.posts = posts;
		this.projects = projects;
		this.knowledge = knowledge;
		this.indexer = indexer;
	}

	@Override
	public void read(Collection<AttachmentId> attachments) {
		List<EntryKey> keys = new ArrayList<>();
		this.posts.carrying(attachments).forEach((id) -> keys.add(new EntryKey(SearchType.POST, id.value())));
		this.projects.carrying(attachments).forEach((id) -> keys.add(new EntryKey(SearchType.PROJECT, id.value())));
		if (!keys.isEmpty()) {
			this.indexer.write(this.knowledge.changes(keys))
				.forEach((key, reason) -> logger.error("{} cannot be indexed: {}", key, reason));
		}
	}

}
