package de.asskomm.project;

import java.util.UUID;

import de.asskomm.markdown.Markdown;
import org.jspecify.annotations.Nullable;

/**
 * Where a project's record comes from.
 *
 * @param example whether it is only illustrative; readers see the mark „Beispiel“
 * @param source the published source that it follows, if any
 * @param post the post that it was made of, if it was
 * @param adopted the project that it takes over, if it does
 * @param changes what it does differently from the project that it takes over
 */
public record Origin(boolean example, @Nullable String source, @Nullable UUID post, @Nullable ProjectId adopted,
		Markdown changes) {

	/** Recorded by its organisation on the platform. */
	public static final Origin RECORDED_HERE = new Origin(false, null, null, null, Markdown.EMPTY);

	/**
	 * Told elsewhere before.
	 * @param example whether it is only illustrative
	 * @param source the published source, if any
	 * @return the origin
	 */
	public static Origin published(boolean example, @Nullable String source) {
		return new Origin(example, source, null, null, Markdown.EMPTY);
	}

	/**
	 * Made of a post.
	 * @param post the post
	 * @return the origin
	 */
	public static Origin ofPost(UUID post) {
		return new Origin(false, null, post, null, Markdown.EMPTY);
	}

	/**
	 * Taken over from another project.
	 * @param project the other project
	 * @param changes what is done differently
	 * @return the origin
	 */
	public static Origin adopting(ProjectId project, Markdown changes) {
		return new Origin(false, null, null, project, changes);
	}

}
