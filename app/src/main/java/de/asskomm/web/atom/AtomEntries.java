package de.asskomm.web.atom;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import de.asskomm.exchange.Post;
import de.asskomm.exchange.PostContent;
import de.asskomm.fieldofaction.FieldOfAction;
import de.asskomm.fieldofaction.FieldsOfAction;
import de.asskomm.markdown.Markdown;
import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.OrganisationId;
import de.asskomm.organisation.Organisations;
import de.asskomm.web.PublicAddress;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Posts as entries of a feed.
 */
@Component
class AtomEntries {

	private static final int EXCERPT = 280;

	private final Organisations organisations;

	private final FieldsOfAction fields;

	private final MessageSource messages;

	private final PublicAddress address;

	AtomEntries(Organisations organisations, FieldsOfAction fields, MessageSource messages, PublicAddress address) {
		this.organisations = organisations;
		this.fields = fields;
		this.messages = messages;
		this.address = address;
	}

	List<AtomFeed.Entry> of(List<Post> posts) {
		Map<OrganisationId, Organisation> authors = this.organisations
			.findAll(posts.stream().map(Post::organisation).distinct().toList());
		Map<String, String> labels = this.fields.all()
			.stream()
			.collect(Collectors.toMap(FieldOfAction::key, FieldOfAction::label));
		return posts.stream().map((post) -> entry(post, authors, labels)).toList();
	}

	String text(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
	}

	private AtomFeed.Entry entry(Post post, Map<OrganisationId, Organisation> authors, Map<String, String> labels) {
		PostContent content = post.content();
		Organisation author = authors.get(post.organisation());
		Instant published = Objects.requireNonNullElse(post.publishedAt(), post.createdAt());
		String title = post.provenance().example() ? text("feed.atom.example", content.title()) : content.title();
		return new AtomFeed.Entry(post.id().value(), title,
				(author != null) ? author.name() : text("organisation.unknown"),
				this.address.of("/beitraege/" + post.id()), published, post.updatedAt(),
				content.fieldsOfAction()
					.stream()
					.map((key) -> new AtomFeed.Category(key, labels.getOrDefault(key, key)))
					.toList(),
				content.excerpt(EXCERPT), html(content));
	}

	private String html(PostContent content) {
		StringBuilder html = new StringBuilder();
		part(html, "post.occasion", content.template().occasion());
		part(html, "post.measure", content.template().measure());
		fact(html, "post.cost", content.template().cost());
		fact(html, "post.effect", content.template().effect());
		fact(html, "post.again", content.template().again());
		part(html, "feed.atom.sought", content.partnerRequest().sought());
		part(html, "feed.atom.offered", content.partnerRequest().offered());
		if (html.isEmpty()) {
			html.append(content.body().toHtml());
		}
		else {
			part(html, "post.further", content.body());
		}
		return html.toString();
	}

	private void part(StringBuilder html, String heading, Markdown text) {
		if (!text.isBlank()) {
			html.append("<h2>").append(HtmlUtils.htmlEscape(text(heading))).append("</h2>\n").append(text.toHtml());
		}
	}

	private void fact(StringBuilder html, String label, String value) {
		if (!value.isBlank()) {
			html.append("<p><strong>")
				.append(HtmlUtils.htmlEscape(text(label)))
				.append(":</strong> ")
				.append(HtmlUtils.htmlEscape(value))
				.append("</p>\n");
		}
	}

}
