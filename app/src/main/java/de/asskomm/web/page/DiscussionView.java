package de.asskomm.web.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import de.asskomm.discussion.Comment;
import de.asskomm.discussion.CommentPage;
import de.asskomm.exchange.CommentId;
import de.asskomm.exchange.Post;
import de.asskomm.exchange.PostKind;
import de.asskomm.organisation.Actor;
import de.asskomm.web.wording.Moment;
import org.jspecify.annotations.Nullable;

/**
 * What others say to a post.
 *
 * @param postId the post's id
 * @param heading how many comments there are, in words
 * @param entries the comments, each followed by its answers
 * @param more where further comments are; absent on the last page
 * @param label whose comment the form writes; absent for those who may not
 * @param answering to whom the form answers; absent if it begins a thread
 * @param parent the comment that is answered
 * @param text what was typed
 * @param errors message by field name
 */
record DiscussionView(String postId, String heading, List<Entry> entries, @Nullable String more, @Nullable String label,
		@Nullable String answering, @Nullable String parent, String text, Map<String, String> errors) {

	/** The form as it begins. */
	static final Typed NOTHING = new Typed("", null, Map.of());

	/**
	 * What was typed into the form.
	 *
	 * @param text the comment
	 * @param parent the comment that is answered
	 * @param errors message by field name
	 */
	record Typed(String text, @Nullable CommentId parent, Map<String, String> errors) {
	}

	/**
	 * A comment.
	 *
	 * @param id its id
	 * @param who who says it
	 * @param moment when
	 * @param changed whether it was changed since
	 * @param html what is said as safe HTML; absent once it is withdrawn
	 * @param reply whether it answers another one
	 * @param accepted whether it is the accepted answer
	 * @param author whether the post's own organisation says it
	 * @param answerHref where to answer it
	 * @param editHref where to change it; absent when it is not the reader's
	 * @param accepting whether the reader may accept it as the answer
	 */
	record Entry(String id, Who who, Moment moment, boolean changed, @Nullable String html, boolean reply,
			boolean accepted, boolean author, @Nullable String answerHref, @Nullable String editHref,
			boolean accepting) {
	}

	static DiscussionView of(Post post, CommentPage page, int comments, Showing showing, Typed typed) {
		Actor actor = showing.actor();
		boolean speaks = actor != null && actor.speaksForOrganisation();
		String href = "/beitraege/" + post.id();
		Optional<Comment> answered = page.comments()
			.stream()
			.filter((comment) -> comment.id().equals(typed.parent()))
			.findFirst();
		CommentId next = page.next();
		return new DiscussionView(post.id().toString(), showing.wording().counted("comments.count", comments),
				page.comments().stream().map((comment) -> entry(post, comment, showing, speaks)).toList(),
				(next != null) ? Address.of(href).with("ab", next.toString()) + "#kommentare" : null,
				(speaks && actor != null) ? showing.wording().text("comment.label", actor.organisation().name()) : null,
				answered.map((comment) -> showing.name(comment.organisation())).orElse(null),
				answered.map((comment) -> comment.id().toString()).orElse(null), typed.text(), typed.errors());
	}

	private static Entry entry(Post post, Comment comment, Showing showing, boolean speaks) {
		boolean asked = post.content().kind() == PostKind.QUESTION && showing.isOwn(post.organisation());
		boolean published = comment.isPublished();
		boolean accepted = comment.id().equals(post.acceptedAnswer());
		return new Entry(comment.id().toString(), showing.who(comment.organisation(), comment.author()),
				showing.wording().moment(comment.createdAt()), published && comment.version() > 1,
				published ? comment.body().toHtml() : null, comment.isReply(), accepted,
				comment.isBy(post.organisation()),
				(speaks && published) ? Address.of("/beitraege/" + post.id()).with("antwort", comment.id().toString())
						+ "#kommentieren" : null,
				(speaks && published && showing.isOwn(comment.organisation())) ? "/kommentare/" + comment.id() : null,
				speaks && published && asked);
	}

}
