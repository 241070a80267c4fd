package de.asskomm.markdown;

import java.util.List;
import java.util.Set;

import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * A text in CommonMark as its author typed it. Raw HTML in it is shown as text, never
 * interpreted; links lead only to http, https and mail addresses; images become links, as
 * nothing is loaded from a third party.
 *
 * @param source the text as typed, possibly empty
 */
public record Markdown(String source) {

	/** A text that says nothing. */
	public static final Markdown EMPTY = new Markdown("");

	private static final List<Extension> EXTENSIONS = List.of(AutolinkExtension.create());

	private static final int MAXIMUM_NESTING = 20;

	private static final Parser PARSER = Parser.builder()
		.extensions(EXTENSIONS)
		.maxOpenBlockParsers(MAXIMUM_NESTING)
		.build();

	private static final HtmlRenderer HTML = HtmlRenderer.builder()
		.escapeHtml(true)
		.sanitizeUrls(true)
		.urlSanitizer(new DefaultUrlSanitizer(Set.of("http", "https", "mailto")))
		.percentEncodeUrls(true)
		.attributeProviderFactory((context) -> (node, tagName, attributes) -> {
			if (node instanceof Link) {
				attributes.put("rel", "noopener noreferrer nofollow");
			}
		})
		.build();

	private static final TextContentRenderer PLAIN = TextContentRenderer.builder()
		.lineBreakRendering(LineBreakRendering.COMPACT)
		.build();

	/**
	 * Whether the text says nothing.
	 * @return {@code true} if there is nothing but white space
	 */
	public boolean isBlank() {
		return this.source.isBlank();
	}

	/**
	 * The text as HTML that is safe to put into a page. Headings start at the third
	 * level, below those of the page.
	 * @return HTML without scripts, inline styles, images and raw HTML
	 */
	public String toHtml() {
		return HTML.render(parse());
	}

	/**
	 * The text without its markup, for search, previews and screen readers' summaries.
	 * @return plain text
	 */
	public String toPlainText() {
		return PLAIN.render(parse());
	}

	/**
	 * The beginning of the plain text, cut at a word.
	 * @param maximum greatest number of characters, at least 3
	 * @return at most that many characters, with an ellipsis where it was cut
	 */
	public String excerpt(int maximum) {
		return Excerpt.of(toPlainText().replaceAll("\\s+", " ").strip(), maximum);
	}

	private Node parse() {
		Node document = PARSER.parse(this.source);
		document.accept(new Restrictions());
		return document;
	}

	/** Applies what the platform does not let Markdown do. */
	private static final class Restrictions extends AbstractVisitor {

		private static final int FIRST_LEVEL = 3;

		private static final int LAST_LEVEL = 6;

		@Override
		public void visit(Heading heading) {
			heading.setLevel(Math.min(LAST_LEVEL, heading.getLevel() + FIRST_LEVEL - 1));
			visitChildren(heading);
		}

		@Override
		public void visit(Image image) {
			Link link = new Link(image.getDestination(), image.getTitle());
			Node child = image.getFirstChild();
			if (child == null) {
				link.appendChild(new Text(image.getDestination()));
			}
			while (child != null) {
				Node next = child.getNext();
				link.appendChild(child);
				child = next;
			}
			image.insertAfter(link);
			image.unlink();
			visitChildren(link);
		}

	}

}
