package de.asskomm.web.page;

import de.asskomm.exchange.Post;
import de.asskomm.markdown.Markdown;
import de.asskomm.practice.EvidenceLevel;
import de.asskomm.project.PreventionProject;
import de.asskomm.web.wording.Moment;
import de.asskomm.web.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * An entry as a small card that is one link.
 *
 * @param href where it leads
 * @param title the title
 * @param text the first sentence
 * @param who the organisation; absent where the page is about it
 * @param when when it was published
 * @param kind the kind of entry
 * @param example whether it only illustrates
 * @param evidence how sure it is that it works, in words; absent unless it is rated
 * @param level the same for the stylesheet
 */
record Teaser(String href, String title, String text, @Nullable Who who, @Nullable Moment when, Kind kind,
		boolean example, @Nullable String evidence, @Nullable String level) {

	private static final int EXCERPT = 140;

	static Teaser of(Post post, Showing showing, boolean named) {
		return new Teaser("/beitraege/" + post.id(), post.content().title(), post.content().excerpt(EXCERPT),
				named ? showing.who(post.organisation()) : null, showing.wording().moment(PostCard.publishedAt(post)),
				Kind.of(post.content().kind(), showing.wording()), post.provenance().example(), null, null);
	}

	/** The same with the badge of good practice, if it is any. */
	Teaser rated(@Nullable EvidenceLevel level, Wording wording) {
		return (level == null) ? this
				: new Teaser(this.href, this.title, this.text, this.who, this.when, Kind.ofPractice(wording),
						this.example, wording.text("evidence." + level), String.valueOf(level.ordinal() + 1));
	}

	static Teaser of(PreventionProject project, Showing showing, boolean named) {
		return new Teaser("/projekte/" + project.id(), project.content().title(),
				new Markdown(project.content().summary()).excerpt(EXCERPT),
				named ? showing.who(project.organisation()) : null, null, Kind.ofProject(showing.wording()),
				project.origin().example(), null, null);
	}

}
