package de.asskomm.web.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import de.asskomm.exchange.Concealment;
import de.asskomm.exchange.ExperienceTemplate;
import de.asskomm.exchange.Post;
import de.asskomm.exchange.PostContent;
import de.asskomm.exchange.PostKind;
import de.asskomm.exchange.PostStatus;
import de.asskomm.markdown.Markdown;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Role;
import de.asskomm.web.wording.Moment;
import de.asskomm.web.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A post on its own page.
 *
 * @param id the post's id
 * @param who the organisation that posted
 * @param kind the kind of post
 * @param title the title
 * @param fields the fields of action
 * @param published when, exactly
 * @param changed when it was last changed; absent when never
 * @param visibility who may see it
 * @param example whether it only illustrates
 * @param facts the facts strip
 * @param parts the sections of an experience report
 * @param body the text as safe HTML; absent when there is none
 * @param hidden why it is hidden, for the author and for moderators
 * @param contact how to write to the organisation; absent when the reader may not
 * @param editHref where to edit; absent when it is not the reader's
 * @param makeHref where to make a project of it; only for the reader's own reports
 * @param reportHref where to report it; absent for the own organisation
 * @param moderateHref where a moderator decides; absent for everyone else
 * @param source where the text comes from, if not from here
 * @param project the project it belongs to
 * @param mentions the organisations that it names
 * @param historyHref where earlier versions are; absent if there are none
 * @param acts what can be done with it; absent unless it is published
 * @param files its files
 * @param talk what others say to it; absent unless it is published
 * @param moreHref the fragment with other entries of the same organisation
 */
record PostView(String id, Who who, Kind kind, String title, List<Link> fields, Moment published,
		@Nullable Moment changed, @Nullable String visibility, boolean example, List<Fact> facts, List<Part> parts,
		@Nullable String body, @Nullable HiddenNotice hidden, @Nullable Contact contact, @Nullable String editHref,
		@Nullable String makeHref, @Nullable String reportHref, @Nullable String moderateHref, @Nullable String source,
		@Nullable Link project, List<Link> mentions, @Nullable String historyHref, @Nullable Acts acts,
		List<AttachmentLink> files, @Nullable DiscussionView talk, String moreHref) {

	/**
	 * A section with its heading.
	 *
	 * @param heading the heading
	 * @param html the text as safe HTML
	 */
	record Part(String heading, String html) {

	}

	/**
	 * How to write to an organisation.
	 *
	 * @param heading the invitation
	 * @param href the form
	 */
	record Contact(String heading, String href) {

	}

	static PostView of(Post post, Showing showing, @Nullable Link project, Acts acts, List<AttachmentLink> files,
			@Nullable DiscussionView talk) {
		PostContent content = post.content();
		Wording wording = showing.wording();
		String href = "/beitraege/" + post.id();
		Actor actor = showing.actor();
		boolean own = showing.isOwn(post.organisation());
		boolean open = post.isPublished();
		boolean moderates = actor != null && actor.has(Role.MODERATOR);
		Concealment concealment = post.concealment();
		Instant published = PostCard.publishedAt(post);
		return new PostView(post.id().toString(), showing.who(post.organisation(), post.author()),
				Kind.of(content.kind(), wording), content.title(), showing.fields(content.fieldsOfAction()),
				wording.exactly(published),
				(open && post.updatedAt().isAfter(published)) ? wording.exactly(post.updatedAt()) : null,
				(post.status() == PostStatus.DRAFT) ? wording.text("visibility.badge.DRAFT")
						: showing.badge(content.visibility()),
				post.provenance().example(), PostCard.facts(content, wording, Integer.MAX_VALUE),
				parts(content, wording), body(content),
				(concealment != null) ? HiddenNotice.of(concealment, wording) : null,
				showing.contact(post.organisation(), "beitrag", post.id().value()),
				(own && actor != null && actor.speaksForOrganisation() && concealment == null) ? href + "/bearbeiten"
						: null,
				(own && open && actor != null && actor.speaksForOrganisation()
						&& content.kind() == PostKind.EXPERIENCE_REPORT && content.projectId() == null)
								? Address.of("/projekte/neu").with("beitrag", post.id().toString()) : null,
				(actor != null && open && !own && !moderates) ? href + "/melden" : null,
				(open && moderates) ? href + "/melden" : null, post.provenance().source(), project,
				content.mentions()
					.stream()
					.map(showing.organisations()::get)
					.filter(Objects::nonNull)
					.map((named) -> new Link(named.name(), Showing.pageOf(named)))
					.toList(),
				(open && post.updatedAt().isAfter(published)) ? href + "/verlauf" : null, open ? acts : null, files,
				talk, href + "/weitere");
	}

	static List<Part> parts(PostContent content, Wording wording) {
		ExperienceTemplate template = content.template();
		List<Part> parts = new ArrayList<>();
		addPart(parts, wording.text("post.occasion"), template.occasion());
		addPart(parts, wording.text("post.measure"), template.measure());
		addPart(parts, wording.text("post.sought"), content.partnerRequest().sought());
		addPart(parts, wording.text("post.offered"), content.partnerRequest().offered());
		if (!parts.isEmpty()) {
			addPart(parts, wording.text("post.further"), content.body());
		}
		return parts;
	}

	/**
	 * The text of a post without sections; where there are sections it is one of them.
	 */
	static @Nullable String body(PostContent content) {
		ExperienceTemplate template = content.template();
		boolean sections = !template.occasion().isBlank() || !template.measure().isBlank()
				|| !content.partnerRequest().sought().isBlank() || !content.partnerRequest().offered().isBlank();
		return (sections || content.body().isBlank()) ? null : content.body().toHtml();
	}

	private static void addPart(List<Part> parts, String heading, Markdown text) {
		if (!text.isBlank()) {
			parts.add(new Part(heading, text.toHtml()));
		}
	}

}
