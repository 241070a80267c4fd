package de.asskomm.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.asskomm.markdown.Markdown;
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
 */
public record PostContent(PostKind kind, String title, Markdown body, ExperienceTemplate template,
		List<String> fieldsOfAction, Visibility visibility, @Nullable UUID projectId) {

	public PostContent {
		fieldsOfAction = List.copyOf(fieldsOfAction);
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
		parts.add(this.body.toPlainText());
		return parts.stream().filter((part) -> !part.isBlank()).collect(Collectors.joining("\n"));
	}

	/**
	 * The beginning of what the post says, for cards and lists.
	 * @param maximum greatest number of characters
	 * @return at most that many characters
	 */
	public String excerpt(int maximum) {
		return Stream.of(this.body, this.template.occasion(), this.template.measure())
			.filter((part) -> !part.isBlank())
			.findFirst()
			.orElse(Markdown.EMPTY)
			.excerpt(maximum);
	}

}
