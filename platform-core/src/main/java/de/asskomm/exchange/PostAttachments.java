package de.asskomm.exchange;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

import de.asskomm.attachment.AttachmentId;
import de.asskomm.attachment.AttachmentReferences;
import de.asskomm.organisation.Reader;

import org.springframework.stereotype.Component;

/**
 * Files of posts: whoever may read the post may read its files.
 */
@Component
public class PostAttachments implements AttachmentReferences {

	private final JdbcPosts posts;

	PostAttachments(JdbcPosts posts) {
		this.posts = posts;
	}

	@Override
	public boolean isReadable(Reader reader, AttachmentId id) {
		return this.posts.referringTo(id).stream().anyMatch((post) -> post.isReadableBy(reader));
	}

	@Override
	public Set<AttachmentId> referred(Collection<AttachmentId> ids) {
		Set<AttachmentId> referred = new HashSet<>(this.posts.referred(ids));
		referred.retainAll(ids);
		return referred;
	}

	/**
	 * The posts that have at least one of some files, whoever may read them.
	 * @param ids identifiers of attachments
	 * @return identifiers of posts, drafts among them
	 */
	public Set<PostId> carrying(Collection<AttachmentId> ids) {
		return this.posts.carrying(ids);
	}

}
