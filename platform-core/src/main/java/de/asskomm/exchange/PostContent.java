package de.asskomm.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.asskomm.attachment.AttachmentId;
import de.asskomm.markdown.Markdown;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation says in a post.
 *
 * @param kind what the post is for
 * @param title one sentence
 * @param body free text
 * @param template the parts of an experience report; empty for other kinds
 * @param fieldsOfAction keys of the fields of action, in the author's order
 * @param visibility who may see it once published
 * @param projectId the project that it belongs to, if any
 * @param partnerRequest what is sought and offered; empty for other kinds than a request
 * @param mentions organisations that the post names
 * @param attachments its files, in the author's order
 */
public record PostContent(PostKind kind, String title, Markdown body, ExperienceTemplate template,
		List<String> fieldsOfAction, Visibility visibility, @Nullable UUID projectId, PartnerRequest partnerRequest,
		List<OrganisationId> mentions, List<AttachmentId> attachments) {

	public PostContent {
		fieldsOfAction = List.copyOf(fieldsOfAction);
		mentions = List.copyOf(mentions);
		attachments = List.copyOf(attachments);
	}

	/**
	 * A content that seeks nobody, names nobody and has no files.
	 * @param kind what the post is for
	 * @param title one sentence
	 * @param body free text
	 * @param template the parts of an experience report
	 * @param fieldsOfAction keys of the fields of action
	 * @param visibility who may see it once published
	 * @param projectId the project that it belongs to, if any
	 */
	public PostContent(PostKind kind, String title, Markdown body, ExperienceTemplate template,
			List<String> fieldsOfAction, Visibility visibility, @Nullable UUID projectId) {
		this(kind, title, body, template, fieldsOfAction, visibility, projectId, PartnerRequest.EMPTY, List.of(),
				List.of());
	}

	PostContent withMentions(List<OrganisationId> named) {
		return new PostContent(this.kind, this.title, this.body, this.template, this.fieldsOfAction, this.visibility,
				this.projectId, this.partnerRequest, named, this.attachments);
	}

	/**
	 * Everything that the post says, without markup: what search reads.
	 * @return plain text, parts separated by line breaks
	 */
	public String plainText() {
		List<String> parts = new ArrayList<>();
		parts.add(this.template.occasion().toPlainText());
		parts.add(this.template.measure().toPlainText());
		parts.add(this.template.cost());
		parts.add(this.template.effect());
		parts.add(this.template.again());
		parts.add(this.partnerRequest.sought().toPlainText());
		parts.add(this.partnerRequest.offered().toPlainText());
		parts.add(this.body.toPlainText());
		return parts.stream().filter((part) -> !part.isBlank()).collect(Collectors.joining("\n"));
	}

	/**
	 * The beginning of what the post says, for cards and lists.
	 * @param maximum greatest number of characters
	 * @return at most that many characters
	 */
	public String excerpt(int maximum) {
		return Stream.of(this.body, this.template.occasion(), this.template.measure(), this.partnerRequest.sought())
			.filter((part) -> !part.isBlank())
			.findFirst()
			.orElse(Markdown.EMPTY)
			.excerpt(maximum);
	}

}
