package de.asskomm.web.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import de.asskomm.exchange.Post;
import de.asskomm.exchange.PostStatus;
import de.asskomm.markdown.Excerpt;
import de.asskomm.moderation.CaseState;
import de.asskomm.moderation.Decision;
import de.asskomm.moderation.DecisionAction;
import de.asskomm.moderation.ModerationCase;
import de.asskomm.moderation.Report;
import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Author;
import de.asskomm.web.page.ModerationPageController.DecisionInput;
import de.asskomm.web.wording.Moment;
import de.asskomm.web.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A moderation case with the form for the decision.
 *
 * @param action where the decision is sent
 * @param version the version the decision is based on
 * @param title the post's title
 * @param dot status in the stylesheet
 * @param status status in words
 * @param who whose post it is
 * @param published when the post was published
 * @param kind the kind of post
 * @param hidden whether the post is hidden
 * @param postHref the post's page; absent when it was withdrawn
 * @param excerpt the beginning of the post
 * @param reason the first reason
 * @param reports the reports
 * @param history what happened, newest first
 * @param claimHref where to take the case; absent when it is taken or decided
 * @param actions what can be decided; empty when it is decided
 * @param rules the rules
 * @param text what was typed
 * @param errors message by field name
 * @param stale who was quicker, in words
 * @param decision the decision, as facts; empty while undecided
 */
record CaseView(String action, long version, String title, String dot, String status, Who who,
		@Nullable Moment published, Kind kind, boolean hidden, @Nullable String postHref, String excerpt, String reason,
		List<ReportLine> reports, List<Event> history, @Nullable String claimHref, List<Choice> actions,
		List<Choice> rules, String text, Map<String, String> errors, @Nullable String stale, List<Fact> decision) {

	/** Greatest number of characters of the post's beginning. */
	private static final int EXCERPT = 1_000;

	static CaseView of(ModerationCase current, Post post, List<Report> reports, Actor actor, Showing showing,
			DecisionInput input, List<Choice> rules, Map<String, String> errors, @Nullable String stale) {
		Wording wording = showing.wording();
		String href = "/moderation/vorgaenge/" + current.id();
		Decision decision = current.decision();
		Author claimedBy = current.claimedBy();
		boolean mine = claimedBy != null && claimedBy.id().equals(actor.member());
		boolean readable = post.isReadableBy(actor.reader());
		return new CaseView(href, current.version(), current.postTitle(), ModerationView.dotOf(current),
				(mine && decision == null) ? wording.text("case.claimed") : ModerationView.statusOf(current, wording),
				showing.who(current.organisation(), post.author()),
				(post.publishedAt() != null) ? wording.exactly(post.publishedAt()) : null,
				Kind.of(post.content().kind(), wording), post.status() == PostStatus.HIDDEN,
				readable ? "/beitraege/" + post.id() : null, excerpt(post),
				wording.text("report.reason." + current.reason()),
				reports.stream().map((report) -> ReportLine.of(report, showing)).toList(),
				history(current, post, showing), (current.state() == CaseState.OPEN) ? href + "/uebernehmen" : null,
				(decision == null) ? actions(input.action(), wording) : List.of(), rules, PostInput.text(input.text()),
				errors, stale, (decision != null) ? decided(decision, wording) : List.of());
	}

	private static String excerpt(Post post) {
		return Excerpt.of(post.content().plainText(), EXCERPT);
	}

	private static List<Choice> actions(@Nullable String chosen, Wording wording) {
		return Arrays.stream(DecisionAction.values())
			.map((action) -> new Choice(action.name(), wording.text("case.action." + action),
					wording.text("case.action." + action + ".hint"), action.name().equals(chosen)))
			.toList();
	}

	private static List<Fact> decided(Decision decision, Wording wording) {
		return List.of(new Fact(wording.text("case.action"), wording.text("case.action." + decision.action())),
				new Fact(wording.text("case.rule"), decision.rule()),
				new Fact(wording.text("post.hidden.explanation"), decision.text()),
				new Fact(wording.text("post.hidden.how"),
						wording.text("case.by", decision.by().displayName(), wording.exactly(decision.at()).text())));
	}

	private static List<Event> history(ModerationCase current, Post post, Showing showing) {
		Wording wording = showing.wording();
		List<Event> history = new ArrayList<>();
		Decision decision = current.decision();
		Author claimedBy = current.claimedBy();
		if (decision != null) {
			history.add(new Event(wording.exactly(decision.at()),
					wording.text("case.history.decided", ModerationView.statusOf(current, wording))));
		}
		else if (claimedBy != null) {
			history.add(new Event(wording.exactly(current.updatedAt()),
					wording.text("case.history.claimed", claimedBy.displayName())));
		}
		history.add(new Event(wording.exactly(current.createdAt()), wording.text("case.history.opened")));
		if (post.publishedAt() != null) {
			history.add(new Event(wording.exactly(post.publishedAt()), wording.text("case.history.published")));
		}
		return history;
	}

	/**
	 * A report.
	 *
	 * @param organisation who reports
	 * @param reason why
	 * @param text in the reporter's words
	 * @param when when
	 */
	record ReportLine(String organisation, String reason, String text, Moment when) {

		static ReportLine of(Report report, Showing showing) {
			return new ReportLine(showing.name(report.organisation()),
					showing.wording().text("report.reason." + report.reason()), report.text(),
					showing.wording().moment(report.createdAt()));
		}

	}

	/**
	 * Something that happened.
	 *
	 * @param when when
	 * @param text what
	 */
	record Event(Moment when, String text) {

	}

}
