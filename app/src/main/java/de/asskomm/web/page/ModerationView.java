package de.asskomm.web.page;

import java.util.List;

import de.asskomm.moderation.Decision;
import de.asskomm.moderation.ModerationCase;
import de.asskomm.organisation.Author;
import de.asskomm.web.wording.Moment;
import de.asskomm.web.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The moderators' queue.
 *
 * @param filters the states as filters
 * @param heading how many cases, in words
 * @param cases the cases, longest waiting first
 * @param nextHref the next ones; absent at the end
 */
record ModerationView(List<Chip> filters, String heading, List<Line> cases, @Nullable String nextHref) {

	/**
	 * A case as a line.
	 *
	 * @param id the case's id
	 * @param href its page
	 * @param dot status in the stylesheet
	 * @param since since when it waits, or when it was decided
	 * @param title the post's title
	 * @param organisation whose post it is
	 * @param reason the reason in words
	 * @param status who holds it or what was decided
	 * @param open whether something is to be done
	 */
	record Line(String id, String href, String dot, Moment since, String title, String organisation, String reason,
			String status, boolean open) {

		static Line of(ModerationCase current, Showing showing) {
			Wording wording = showing.wording();
			return new Line(current.id().toString(), "/moderation/vorgaenge/" + current.id(), dotOf(current),
					wording.moment(current.createdAt()), current.postTitle(), showing.name(current.organisation()),
					wording.text("report.reason." + current.reason()), statusOf(current, wording),
					current.decision() == null);
		}

	}

	static String dotOf(ModerationCase current) {
		return switch (current.state()) {
			case OPEN -> "due";
			case CLAIMED -> "";
			case DECIDED -> "ok";
		};
	}

	static String statusOf(ModerationCase current, Wording wording) {
		Decision decision = current.decision();
		if (decision != null) {
			return wording.text("moderation.decided." + decision.action());
		}
		Author claimedBy = current.claimedBy();
		return (claimedBy != null) ? wording.text("moderation.claimed-by", claimedBy.displayName())
				: wording.text("moderation.free");
	}

}
