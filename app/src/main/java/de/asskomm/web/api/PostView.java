package de.asskomm.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import de.asskomm.attachment.AttachmentId;
import de.asskomm.discussion.Activity;
import de.asskomm.exchange.CommentId;
import de.asskomm.exchange.Concealment;
import de.asskomm.exchange.PartnerRequest;
import de.asskomm.exchange.Post;
import de.asskomm.exchange.PostContent;
import de.asskomm.exchange.PostKind;
import de.asskomm.exchange.PostStatus;
import de.asskomm.markdown.Markdown;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.Visibility;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A post as a client reads it.
 *
 * @param id its identifier
 * @param version its version, for changes
 * @param createdAt when it was first saved
 * @param updatedAt when it was last changed
 * @param organisation who says it
 * @param author the clerk
 * @param kind what it is for
 * @param title one sentence
 * @param body free text in Markdown, as typed
 * @param bodyHtml the free text as safe HTML; only where a single post is asked for
 * @param fieldsOfAction keys of its fields of action
 * @param visibility who may see it once published
 * @param template the parts of an experience report
 * @param projectId the project that it belongs to
 * @param status where it stands
 * @param publishedAt when it was published
 * @param example whether it is only illustrative
 * @param source the published source that it follows
 * @param partnerRequest what a request seeks and offers
 * @param mentions organisations that it names
 * @param attachments its files
 * @param acceptedAnswerId the comment that its organisation accepted as the answer
 * @param comments number of comments
 * @param helpful number of organisations that find it helpful
 * @param adopting number of organisations that are going to do the same
 * @param moderation why it is hidden; only its organisation and the moderators ever see a
 * hidden post
 */
@Schema(name = "Post")
record PostView(UUID id, long version, Instant createdAt, Instant updatedAt, OrganisationView organisation,
		AuthorView author, PostKind kind,
		@Schema(example = "Saubere Stadt: Graffiti binnen 48 Stunden weg") String title,
		@Schema(description = "Markdown, wie eingegeben") String body,
		@Schema(description = "Sicheres HTML; nur bei der Einzelansicht") @Nullable String bodyHtml,
		@Schema(example = "[\"graffiti\"]") List<String> fieldsOfAction, Visibility visibility,
		@Nullable TemplateView template, @Nullable UUID projectId, PostStatus status, @Nullable Instant publishedAt,
		@Schema(description = "Nur zur Veranschaulichung („Beispiel“)") boolean example,
		@Schema(description = "Veröffentlichte Quelle") @Nullable String source,
		@Nullable PartnerRequestView partnerRequest, List<UUID> mentions,
		@Schema(description = "Kennungen der Anhänge, siehe /attachments") List<UUID> attachments,
		@Nullable UUID acceptedAnswerId, int comments, int helpful, int adopting, @Nullable ModerationView moderation) {

	/**
	 * What a request seeks and offers.
	 *
	 * @param until last day on which an answer helps
	 * @param sought what is sought, in Markdown
	 * @param offered what is offered, in Markdown
	 */
	@Schema(name = "PartnerRequest")
	record PartnerRequestView(@Nullable LocalDate until, @Nullable String sought, @Nullable String offered) {

		private static @Nullable PartnerRequestView of(PartnerRequest request) {
			return request.equals(PartnerRequest.EMPTY) ? null
					: new PartnerRequestView(request.until(), filled(request.sought()), filled(request.offered()));
		}

		private static @Nullable String filled(Markdown text) {
			return text.isBlank() ? null : text.source();
		}

	}

	/**
	 * Why a post is hidden.
	 *
	 * @param reason key of the reason
	 * @param rule the rule that it breaks
	 * @param text the moderators' explanation
	 * @param automatic whether no person decided
	 * @param at since when
	 */
	@Schema(name = "PostModeration")
	record ModerationView(@Schema(example = "PERSONAL_DATA") String reason, String rule, String text, boolean automatic,
			Instant at) {

		private static ModerationView of(Concealment concealment) {
			return new ModerationView(concealment.reason(), concealment.rule(), concealment.text(),
					concealment.automatic(), concealment.at());
		}

	}

	/** The post on its own, with its text as HTML. */
	static PostView of(Post post, OrganisationViews organisations, Activity activity) {
		return of(post, organisations, activity, post.content().body().toHtml());
	}

	/** The post as one of many. */
	static PostView listed(Post post, OrganisationViews organisations, Activity activity) {
		return of(post, organisations, activity, null);
	}

	private static PostView of(Post post, OrganisationViews organisations, Activity activity, @Nullable String html) {
		CommentId answer = post.acceptedAnswer();
		PostContent content = post.content();
		Concealment concealment = post.concealment();
		return new PostView(post.id().value(), post.version(), post.createdAt(), post.updatedAt(),
				organisations.view(post.organisation()), AuthorView.of(post.author()), content.kind(), content.title(),
				content.body().source(), html, content.fieldsOfAction(), content.visibility(),
				TemplateView.of(content.template()), content.projectId(), post.status(), post.publishedAt(),
				post.provenance().example(), post.provenance().source(),
				PartnerRequestView.of(content.partnerRequest()),
				content.mentions().stream().map(OrganisationId::value).toList(),
				content.attachments().stream().map(AttachmentId::value).toList(),
				(answer != null) ? answer.value() : null, activity.comments(), activity.helpful(), activity.adopting(),
				(concealment != null) ? ModerationView.of(concealment) : null);
	}

}
